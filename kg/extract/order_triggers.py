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
)
