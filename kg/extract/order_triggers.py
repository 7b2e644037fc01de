"""How a court obliges somebody, told of the court: ``The judge ordered Roe to do N W``, ``Magistrates banned him``."""

from __future__ import annotations

from kg.extract.trigger import GROUP, Trigger

ORDERS: tuple[Trigger, ...] = (
    Trigger(
        "ordered-somebody",
        # a gang orders people about, too: the doer has to be a court
        "given",
        r"(?:\b(?:judge|magistrates|justices|court|sheriff|recorder|bench)(?: {P})?(?:,? (?:sitting )?(?:at|in) {C})?"
        r"|{C})(?: (?:also|then|further|today|{D}))*"
        r" (?:ordered|told|required|directed|disqualified|banned) (?:each of )?"
        + GROUP
        + r"(?=,? (?:to|must) (?:do|carry out|complete|undertake|perform) (?:{N}|{T}|{W})"
        r"| (?:to|must) (?:attend|take part in|participate in|undergo|observe|obey|wear) [^.;,\ue000-\ue0ff]{0,30}?{W}"
        r"|,? (?:from driving |from the roads? )?for {T}|,? {W} for {T})",
        yes=("The judge ordered P to do N W", "Magistrates disqualified P for T", "C banned P, from driving for T"),
        no=("The judge ordered P to leave", "P ordered P to do N W", "P was ordered to do N W"),
    ),
    Trigger(
        # "Judge Poe ordered Roe to do 180 hours of unpaid work": by_an_official asks whether the first is of the court
        "official-ordered-who",
        "given",
        r"{P}(?: [QK]C)?(?: (?:also|then|further|today|later|{D}))* "
        r"(?:ordered|told|required|directed|disqualified|banned|made) (?:each of )?"
        + GROUP
        + r"(?=,? (?:to|must) (?!(?:be|have|leave|stay)\b)[^.;,\ue000-\ue0ff]{0,50}?{W}"
        r"|,? (?:from driving |from the roads? )?for {T}|,? {W} for {T}| pay {M})",
        yes=("P ordered P to carry out N hours of W", "P told P to pay M W", "P disqualified P for T"),
        no=("P ordered P to leave", "P was ordered to do N W", "P told P to be quiet about the W"),
    ),
    Trigger(
        # "Judge Poe jailed Roe for a year and ordered him to do 180 hours of unpaid work"
        "and-ordered-who",
        "given",
        r"\band (?:also |then |further )?(?:ordered|told|required|directed) (?:each of )?"
        + GROUP
        + r"(?=,? (?:to|must) (?!(?:be|have|leave|stay)\b)[^.;,\ue000-\ue0ff]{0,50}?{W}| to pay {M})",
        yes=("and ordered P to carry out N hours of W", "and told P to pay M W"),
        no=("and ordered P to leave", "and P was ordered to do N W"),
    ),
)
