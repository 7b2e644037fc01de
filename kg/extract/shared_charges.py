"""Charges that the text names once, of somebody else: ``Roe admitted fraud. Poe was convicted by a jury``."""

from __future__ import annotations

from kg import patterns as re
from kg.extract.charge_book import ChargeBook
from kg.extract.charge_records import Record
from kg.extract.discourse import Discourse
from kg.extract.events import PLEAS, VERDICTS, Event, number_told
from kg.extract.tagging import compile_rule, passage_at
from kg.model import Evidence

# "Couriers Roe and Poe, who admitted the charge": the one that the sentence before tells of, and nothing else told here
THE_CHARGE = re.compile(r"\W*(?:to )?the (?:charge|offence)\b(?! (?:of|that|which|against|relating)\b)")
# "Roe and Poe were convicted of affray and theft. Keel, who had owned up to the charges, got two years": of both
_THE_CHARGES = re.compile(
    r"\W*(?:to )?(?:the|those|both|all the) (?:charges|offences)\b(?! (?:of|that|which|against|relating|were|was|are"
    r"|is|had|has|have|would|could|might|may|made|levelled|brought)\b)"
)
_NAMED_ALONE = compile_rule(
    r"[^\w\ue000-\uefff]*(?:(?:(?!(?:as|when|while|whilst|whereas|after)\b)[A-Za-z-]+ ){0,3}?"
    r"|[^.;:“\"]{0,80}?(?:\b(?:co-[a-z]+|accomplices?|associates?|ringleader|other (?:man|woman|defendant))|{P}),? )"
    r"{P}(?:(?:, |,? and ){P})*"
    r"(?:,? (?:who )?(?:(?:both|each|all|had|has|have|also|already|earlier|previously|since) )*)?"
)
# "She was found guilty of one offence": of those that were just named
_OF_SO_MANY = compile_rule(
    r"\W*(?:(?:of|to) )?(?P<number>{N}|one|two|three|four|five|six) (?:offences?|charges?|counts?)\b"
    r"(?! (?:of|under|contrary|that|which|relating)\b)"
)
# "Roe pleaded guilty to the conspiracy. Poe was convicted by the jury."
_TRIED_ALONE = compile_rule(
    r" ?(?:unanimously )?(?:by (?:a|the) (?:unanimous )?jury|by jurors|by magistrates"
    r"|(?:after|following) (?:(?:an?|the|his|her) )?(?:(?:[\w-]|{T}|{N})+ )*trial)"
    r"(?: at {C}| (?:on |in )?{D})*[.;]?.?\W*"
)
_HOW = re.compile(
    r"\W*(?:unanimously )?(?:by (?:a|the) (?:\w+ )?jury|(?:after|following) (?:an?|the|his|her) (?:[\w-]+ )*?trial)"
)
# "The case against Owen Roe was found not proven": of what, the text tells elsewhere
_HIS_OWN_CASE = re.compile(r"\b[Cc]ases? against\b")
# "denied it but was found guilty", "was cleared of the same charge": and of no other
_JUST_THAT = re.compile(
    r"\W*(?:of |to )?(?:it|(?:the|that|this)(?: (?:same|single|only))? (?:charge|offence|crime|count|allegation))\b"
    r"(?! (?:of|that|which|against|relating)\b)"
)
# "Only Roe denied burglary, and he was found guilty": it was put to all of them
_ONLY = compile_rule(
    r"\W*(?:Only|Just|The only one (?:of them )?to) (?:{N} of |one of )?{P}"
    r"|{P}(?: alone\b| was the only (?:{N}|man|woman|defendant|member))"
)
OF_SOMETHING = re.compile(
    r"\W*(?:to |of )?(?!(?:at|in|on|after|before|by|and|but|while|whilst|when|with|last|earlier|ahead|during|following"
    r"|although|though|alongside|yesterday|today)\b)\w+"
)
"""A verb that goes on with an object: it tells of that, and of nothing put before."""


# "convicted of lying to the taxman", "found guilty with his brother of hiding a body", "convicted instead of that"
_OF_SOMETHING_ELSE = compile_rule(
    r"(?:(?!\b(?:after|despite|having|following|when|who|but|and|end of)\b)[^.;,])*?"
    r"(?:\bof (?!(?:all|both|each|every|any|the|that|those|these|this|his|her|their|it|them|what|most|some|one|two"
    r"|three|four|five|six|seven|eight|nine|ten|conspir\w+|attempt\w+|\d+)\b|{N}|{O}|{P}|\S+ (?:men|women|people)\b)"
    r"|\bfor [a-z]+ing\b|\binstead\b)"
)


def of_something_else(event: Event) -> bool:
    """Whether somebody was convicted of what is no offence to us: nothing else that was put to them ends with it."""
    return event.kind == "convict" and _OF_SOMETHING_ELSE.match(event.after) is not None


def share(
    book: ChargeBook, event: Event, plea: str | None, verdict: str | None, quoted: Evidence, discourse: Discourse
) -> None:
    """What is said of a charge that was put to others."""
    if of_the_rest(event):
        if _the_rest_pleaded(event, book, discourse):
            book.share(event, plea, verdict, quoted)
    elif _admits_that_charge(event, book):
        book.share(event, plea, verdict, quoted)
    elif _admits_those_charges(event, book, discourse):
        book.copy(event, plea, verdict, quoted)
    elif event.kind == "convict" and _convicted_too(event, book, discourse):
        book.share(event, plea or ("not-guilty" if discourse.tried_before(event) else None), verdict, quoted)
    elif event.kind == "acquit" and event.people and _beside_a_verdict(event, book, discourse):
        book.share(event, plea, verdict, quoted)
    elif (some := _OF_SO_MANY.match(event.after)) and len(event.people) == 1:
        book.share(event, plea, verdict, quoted, number_told(event, some))
    elif (
        _of_that(event) and 0 <= event.tagged.index - book.passage_of_last <= 1 and _of_one_case(event, book, discourse)
    ):
        book.told_alone.append((event, plea, verdict, quoted))


def share_at_last(book: ChargeBook) -> None:
    """``Roe admitted fraud. Poe denied it``: of the only offence of the story, if it tells none of Poe's own."""
    put = book.put_alone()
    bare = {person for event, *_ in book.told_alone for person in event.people if not any(book.of(person))}
    if put is None:
        return
    for event, plea, verdict, quoted in book.told_alone:
        for person in event.people:
            if person not in bare:
                continue
            record = next(book.of(person), None)
            if record is None:
                book.add(Record(person, *put, None, plea, verdict or "pending", evidence=[quoted]))
            else:
                record.take(event, plea, verdict, quoted)


def _of_that(event: Event) -> bool:
    """``denied it``, ``was found not guilty of the offence``, ``pleaded guilty``: of nothing told here alone."""
    if event.unreal or event.future or event.kind not in PLEAS | VERDICTS:
        return False
    return _JUST_THAT.match(event.after) is not None or not OF_SOMETHING.match(event.after)


def _of_one_case(event: Event, book: ChargeBook, discourse: Discourse) -> bool:
    """Whether a sentence of the text speaks of those of a verb and of those to whom an offence was put."""
    put = set(book.everyone)
    for passage in discourse.tagged:
        here = {person for _, item in passage.found("P") for person in item.value.people}
        if put & here and here.issuperset(event.people):
            return True
    return False


def _convicted_too(event: Event, book: ChargeBook, discourse: Discourse) -> bool:
    """``Roe pleaded guilty to fraud. Poe was convicted by a jury``: of the same, as several are whoever was told of."""
    several = len(event.people) > 1 and not OF_SOMETHING.match(event.after)
    if _left_out_before(event, discourse) and not OF_SOMETHING.match(_HOW.sub("", event.after, count=1)):
        return True
    return several or bool(_TRIED_ALONE.fullmatch(event.after) and _beside_a_verdict(event, book, discourse))


def _left_out_before(event: Event, discourse: Discourse) -> bool:
    """``All except Roe admitted robbery. … Roe was found guilty after a trial``, however much stands in between."""
    pleas = (e for e in discourse.events if e.kind == "admit" and e.tagged.index <= event.tagged.index)
    subjects = (e.tagged.get(e.subject) for e in pleas if e.subject is not None and not e.unreal)
    return any(set(event.people) <= set(who.value.but) for who in subjects if who is not None and event.people)


def _beside_a_verdict(event: Event, book: ChargeBook, discourse: Discourse) -> bool:
    """``Roe and Poe were found guilty of robbery. Keel was cleared``: of what the breath before told a verdict."""
    last = passage_at(discourse.tagged, book.passage_of_last)
    near = last is not None and last.line == event.tagged.line and event.tagged.index - last.index <= 1
    near = near and not _HIS_OWN_CASE.search(event.tagged.text, 0, event.end)
    told = discourse.events_in(last) if last is not None and near else ()
    decided = {"convict"} if event.kind == "acquit" else {"convict", "admit"}
    return any(e.kind in decided and e.people and e is not event and not e.unreal for e in told)


def _the_rest_pleaded(event: Event, book: ChargeBook, discourse: Discourse) -> bool:
    """``Roe was convicted of robbery, the others having pleaded guilty``, ``Only Roe denied it. The rest admitted it``.

    Of ``Roe was convicted of robbery. The rest had pleaded guilty`` it is left open to what.
    """
    if book.passage_of_last == event.tagged.index:
        return True
    before = passage_at(discourse.tagged, book.passage_of_last)
    return bool(before and _ONLY.match(before.text)) and _beside_a_verdict(event, book, discourse)


def of_the_rest(event: Event) -> bool:
    """``The others pleaded guilty``, ``The rest admitted it``: of which offence, the words before may tell."""
    who = event.tagged.get(event.subject) if event.subject is not None else None
    told = event.kind in {"admit", "deny"} and who is not None and who.kind == "P" and who.value.others
    return told and (event.words.endswith(" it") or not OF_SOMETHING.match(event.after))


def _admits_those_charges(event: Event, book: ChargeBook, discourse: Discourse) -> bool:
    """``Roe, who admitted the charges, got two years``: all that the breath before put, to whoever is sentenced now."""
    if event.kind not in {"admit", "deny"} or not _THE_CHARGES.match(event.after):
        return False
    dealt_with = any(
        e.kind in {"sentence", "given", "convict", "acquit"} and e.people == event.people and not (e.unreal or e.future)
        for e in discourse.events_in(event.tagged)
    )
    return (
        dealt_with
        and not any(map(any, map(book.of, event.people)))
        and bool(_NAMED_ALONE.fullmatch(event.tagged.text[: event.start]))
        and book.passage_of_last == event.tagged.index - 1
    )


def _admits_that_charge(event: Event, book: ChargeBook) -> bool:
    """``Roe, who admitted the charge``: the sentence says nothing else before, and the one before put an offence."""
    if event.kind not in {"admit", "deny"} or not THE_CHARGE.match(event.after):
        return False
    return (
        bool(_NAMED_ALONE.fullmatch(event.tagged.text[: event.start]))
        and book.passage_of_last == event.tagged.index - 1
    )
