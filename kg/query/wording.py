"""Claims in plain, careful words: what a document says was done, and never more than it says.

Nobody is called guilty of what a document only says they were charged with. The words follow the verdict of
the claim itself; what is not stated is left out.
"""

from __future__ import annotations

import re
from decimal import Decimal, InvalidOperation

from kg.query.claims import ClaimRecord, Labels

_DURATION = re.compile(r"P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)D)?(?:T(?:(\d+)H)?.*)?$")
_MONTHS = "January February March April May June July August September October November December".split()
_QUALIFIERS = {"more-than": "more than ", "nearly": "nearly ", "about": "about "}
_VERDICTS = {
    "guilty": "was convicted of",
    "not-guilty": "was acquitted of",
    "dropped": "had a charge dropped:",
    "pending": "was charged with",
}
CHARGE_LINKS = {
    "guilty": "convicted of",
    "not-guilty": "acquitted of",
    "dropped": "charge dropped",
    "pending": "charged with",
}


def say(claim: ClaimRecord, labels: Labels) -> str:
    """The claim as a phrase that follows a person's name ("was convicted of …"), or tells of a body's work."""
    return _SAYINGS[claim.kind](claim, labels)


def charge_link(claim: ClaimRecord, labels: Labels) -> str:
    """What joins a person and an offence: by the verdict; without one, a caution only where nothing was charged."""
    verdict = labels.slug(claim.iri_of("verdict"))
    return CHARGE_LINKS.get(verdict, "cautioned for" if not verdict else "charged with")


def term_in_words(duration: str, *, in_hours: bool = False) -> str:
    """``2 years 6 months`` for ``P2Y6M``; what is no such duration is returned as it stands.

    Stores keep ``PT150H`` as the equal ``P6DT6H``; unpaid work is told in hours all the same.
    """
    found = _DURATION.match(duration)
    if not found:
        return duration
    years, months, days, hours = (int(part or 0) for part in found.groups())
    if in_hours or hours:
        days, hours = 0, days * 24 + hours
    units = ((years, "year"), (months, "month"), (days, "day"), (hours, "hour"))
    return " ".join(f"{number:,} {unit}{'' if number == 1 else 's'}" for number, unit in units if number) or "no time"


def order_term(claim: ClaimRecord, labels: Labels) -> str:
    """The length of an order in words, empty where none is stated."""
    unpaid = labels.slug(claim.iri_of("kind")) == "unpaid-work"
    return term_in_words(claim.text("term"), in_hours=unpaid) if claim.text("term") else ""


def date_in_words(date: str) -> str:
    """``5 May 2031``, ``May 2031`` or ``2031``, as exact as the date is."""
    year, *rest = date.split("-")
    if not all(part.isdecimal() for part in (year, *rest)) or len(rest) > 2:
        return date
    if rest and not 1 <= int(rest[0]) <= 12:
        return date
    month = [_MONTHS[int(rest[0]) - 1]] if rest else []
    day = [str(int(rest[1]))] if len(rest) == 2 else []
    return " ".join([*day, *month, year])


def money(amount: str) -> str:
    """Pounds, with pence only where there are any."""
    try:
        number = Decimal(amount)
    except InvalidOperation:
        return f"£{amount}"
    return f"£{number:,.0f}" if number == number.to_integral_value() else f"£{number:,.2f}"


def quantity(claim: ClaimRecord, labels: Labels, name: str) -> str:
    """A count with its qualifier: ``more than 1,200``."""
    number = claim.text(name)
    shown = f"{int(number):,}" if number.isdecimal() else number
    return _QUALIFIERS.get(labels.slug(claim.iri_of("qualifier")), "") + shown if shown else ""


def _word(claim: ClaimRecord, labels: Labels, name: str) -> str:
    """A concept as one plain word: its slug, since labels of schemes are written as definitions."""
    iri = claim.iri_of(name)
    return (labels.slug(iri) or labels(iri).lower()).replace("-", " ")


def _on(claim: ClaimRecord) -> str:
    date = claim.text("date")
    return f" {'on' if date.count('-') == 2 else 'in'} {date_in_words(date)}" if date else ""


def _at(claim: ClaimRecord, labels: Labels) -> str:
    return f" at {labels(claim.iri_of('court'))}" if claim.iri_of("court") else ""


def _appearance(claim: ClaimRecord, labels: Labels) -> str:
    status, rank = _word(claim, labels, "status"), labels(claim.iri_of("rank"))
    role = claim.text("office") or claim.text("role") or "person"
    said = f"is presented as {'an' if role[0] in 'aeio' else 'a'} {role}"
    details = [f"status: {status}" if status else "", rank]
    details += [f"aged {claim.text('age')}" if claim.text("age") else ""]
    details += [f"of {labels(claim.iri_of('locality'))}" if claim.iri_of("locality") else ""]
    details += [labels(iri) for name in ("team", "force") for iri in claim.iris(name)]
    for name, words in (
        ("leads", "leading"),
        ("investigated", "who investigated"),
        ("investigatedBy", "investigated by"),
    ):
        if found := claim.iris(name):
            details.append(f"{words} {', '.join(labels(iri) for iri in found)}")
    return ", ".join([said, *(detail for detail in details if detail)])


def _charge(claim: ClaimRecord, labels: Labels) -> str:
    verdict, plea = labels.slug(claim.iri_of("verdict")), labels.slug(claim.iri_of("plea"))
    said = _VERDICTS.get(verdict, "was cautioned for" if not verdict else "was charged with")
    mode = _word(claim, labels, "mode")
    kind = f" ({mode})" if mode else ""
    counts = claim.text("counts")
    number = f", {counts} count{'' if counts == '1' else 's'}" if counts else ""
    pleaded = {"guilty": ", having pleaded guilty", "not-guilty": ", having pleaded not guilty"}.get(plea, "")
    open_end = "; no outcome is reported" if verdict == "pending" else ""
    return f"{said} {labels(claim.iri_of('offence'))}{kind}{number}{_dated(claim)}{pleaded}{open_end}"


def _dated(claim: ClaimRecord) -> str:
    """When the offence is said to have happened: dated 2004 to 2011; dated 5 May 2031; dated from 2012."""
    start, end = date_in_words(claim.text("offenceStart")), date_in_words(claim.text("offenceEnd"))
    if not start and not end:
        return ""
    told = (
        start if start == end else f"from {start}" if not end else f"until {end}" if not start else f"{start} to {end}"
    )
    return f", dated {told}"


def _sentence(claim: ClaimRecord, labels: Labels) -> str:
    slug, label = labels.slug(claim.iri_of("kind")), labels(claim.iri_of("kind"))
    term = term_in_words(claim.text("term")) if claim.text("term") else ""
    said = {
        "imprisonment": "was sentenced to imprisonment" + (f" for {term}" if term else ""),
        "life": "was sentenced to life imprisonment",
        "suspended": "was given a suspended sentence" + (f" of {term}" if term else ""),
        "extended": "was given an extended sentence" + (f" of {term}" if term else ""),
        "fine": "was fined" + (f" {money(claim.text('amount'))}" if claim.text("amount") else ""),
    }.get(slug, f"was sentenced: {label.lower()}" + (f", {term}" if term else ""))
    parts = (("custodialTerm", "custody"), ("licenceTerm", "on licence"), ("minimumTerm", "minimum"))
    details = [f"{words} {term_in_words(claim.text(name))}" for name, words in parts if claim.text(name)]
    if claim.text("amount") and slug != "fine":
        details.append(money(claim.text("amount")))
    return said + (f" ({', '.join(details)})" if details else "") + _at(claim, labels) + _on(claim)


def _order(claim: ClaimRecord, labels: Labels) -> str:
    said = f"was made subject to an order: {labels(claim.iri_of('kind'))}"
    if claim.text("indefinite") in ("true", "1"):
        said += ", without end"
    elif term := order_term(claim, labels):
        said += f", {term}"
    return said + (f", {money(claim.text('amount'))}" if claim.text("amount") else "")


def _arrest(claim: ClaimRecord, labels: Labels) -> str:
    return "was arrested" + _on(claim) + (f" in {labels(claim.iri_of('place'))}" if claim.iri_of("place") else "")


def _hearing(claim: ClaimRecord, labels: Labels) -> str:
    kind, date, issued = _word(claim, labels, "kind"), claim.text("date"), claim.document.issued
    ahead = bool(date and issued and date > issued)
    return ("is due for a hearing" if ahead else "had a hearing") + f" ({kind})" + _at(claim, labels) + _on(claim)


def _seizure(claim: ClaimRecord, labels: Labels) -> str:
    number = quantity(claim, labels, "quantity")
    item = labels(claim.iri_of("item"))
    if labels.slug(claim.iri_of("item")) == "cash" and number:
        words = number.rsplit(" ", 1)
        number = " ".join([*words[:-1], f"£{words[-1]}"])
    return f"police found or seized: {item}" + (f", {number}" if number else "")


def _statistic(claim: ClaimRecord, labels: Labels) -> str:
    said = f"{labels(claim.iri_of('measure'))}: {quantity(claim, labels, 'value')}"
    start, end = claim.text("periodStart"), claim.text("periodEnd")
    said += f", from {date_in_words(start)}" if start else ""
    return said + (f" to {date_in_words(end)}" if end else "")


_SAYINGS = {
    "Appearance": _appearance,
    "Charge": _charge,
    "Sentence": _sentence,
    "Order": _order,
    "Arrest": _arrest,
    "Hearing": _hearing,
    "Seizure": _seizure,
    "Statistic": _statistic,
}
