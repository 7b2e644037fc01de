"""Charges: which offence, how many counts, what was pleaded, and how it ended.

Each mention of an offence belongs to the verb of the process that governs it (``admitted three counts of
O``), and through it to people. Statements about one person's offence are gathered in reading order, and the
last verdict stated stands (contract, rules 7 to 9). An offence that no verb governs is conduct, not a charge.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import takewhile

from kg import patterns as re
from kg.extract.accepted_pleas import end_by_accepted_pleas
from kg.extract.admitted_deeds import owned_up_to
from kg.extract.awaited import sentenced_for_later
from kg.extract.bare_counts import count_bare, said_again
from kg.extract.charge_book import ChargeBook
from kg.extract.charge_outcomes import AFTER_TRIAL, OUTCOMES, after_trial, only_one_told_of, outcome, taken_in
from kg.extract.charge_reversals import quash, reduce
from kg.extract.discourse import Discourse
from kg.extract.divided_counts import divided, leave_denied
from kg.extract.ended_triggers import UNDECIDED
from kg.extract.events import Event
from kg.extract.evidence import evidence
from kg.extract.exceptions import spared
from kg.extract.for_which import put_for_which
from kg.extract.governing_verbs import WHICH_HE, goes_on, governing, list_governor, of_a_body, summed_up
from kg.extract.killings import end_killings
from kg.extract.leads import ANOTHER_ONE
from kg.extract.led_charges import put_to_the_gang
from kg.extract.linked_verbs import became_of_it, lost_trial
from kg.extract.owned_up_elsewhere import owning_up
from kg.extract.partial_verdicts import drop_the_nth, of_some, one_of_several
from kg.extract.people import Person
from kg.extract.pointed_charges import (
    THE_SAME_AND,
    of_a_clause,
    of_it_to_others,
    of_no_offence,
    of_one_or_two,
    points_back,
)
from kg.extract.previous_convictions import previously_convicted
from kg.extract.same_offences import SAME_PLOT
from kg.extract.shared_charges import OF_SOMETHING, of_something_else, share, share_at_last
from kg.extract.stated_offences import StatedOffence, stated
from kg.extract.tagging import Tagged, compile_rule, passage_at
from kg.model import Charge

_SAME_OFFENCE = re.compile(
    # "admitted two counts of the same charge"
    r"(?: (?:at|in|on|before|earlier|last) [^.;,\ue500-\ue5ff]{1,50}?(?= to the same))?"
    r"[ \W]*(?:to |of |with )?(?:[\ue700-\ue7ff] (?:counts|charges|offences) of )?"
    r"(?:(?<=of )(?:it|that)(?=[.,;]|$| (?:by|after|at|too|on|last|yesterday|today)\b)"
    r"|the same (?:two |three |four |[\ue700-\ue7ff] )?(?:offences?|charges?|counts?|crimes?|conspiracy|plot)"
    r"|that (?:charge|offence|count)"
    r"|the (?:conspiracy|plot)(?! to\b)"
    r"|(?:his|her|their) (?:part|roles?|involvement) in (?:the|that|this)(?: same)? (?:conspiracy|plot))\b",
    re.IGNORECASE,
)
# "Also charged with the conspiracy are Roe and Poe"
_THE_SAME = re.compile(r"\bsame\b|\bwith the (?:conspiracy|plot|charges?|offences?)\b")
_THOSE = re.compile(r"\W*(?:to |of )?(?:those|these) (?:crimes?|offences?|matters|burglaries|robberies|thefts)\b")
_LIST_AGAIN = compile_rule(r"[^.;]{0,40}?,? (?:and|but|as well as|plus)(?: also)? (?:for |of |to )?[^.;,]{0,40}?{O}")
# "The Crown accepted his plea to the lesser charge"
_LESSER_PLEA = re.compile(
    r"[^.;]{0,30}?accepted (?:his|her|their|that|the|this) (?:guilty )?pleas? (?:of guilty )?"
    r"to (?:the|a|that) (?:lesser|reduced|alternative)\b"
)
# "two constables were cleared of assault": it is not the only one who is tried here
_SEVERAL_WERE = re.compile(
    r"(?<!charges )(?<!counts )\b(?:were|are|have been|had been) (?:(?:both|all|each|also|[a-z]+ly) )*$"
)
# "A second charge, of threatening behaviour towards barmaid Ann Lee, was dropped": of whoever stands trial
_OF_ITS_VICTIM = compile_rule(
    r"\W*(?:An?|The|Another|One|{N}) (?:[a-z]+ )?(?:charges?|counts?|allegations?)\b[^.;\ue000-\ue0ff]{0,60}"
    r" (?:towards?|on|from|to|of) (?:[a-z-]+ ){1,3}{P},? "
)
# "He faced the same charges as Roe"
_AS_ANOTHER = compile_rule(r"(?: (?:the )?same)?(?: (?:charges|offences|counts))? as (?P<who>{P})(?![’'])")
_FOR_THE_SAME = re.compile(
    r"\b(?:for|on|over) the same (?:(?:two|three|four|[\ue700-\ue7ff]) )?(?:offences?|charges?|counts?|crimes?)\b"
)
_ALL_CHARGES = re.compile(
    r"^\W*(?:to )?(?:(?:both|all|each|every|any|the|these|those|of|all of|same|his|her|their|other|remaining|further"
    r"|\d+|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|[\ue700-\ue7ff]) ?)*(?P<noun>charges?|counts?"
    r"|offences?|allegations?|matters|offending|crimes?|both|all|each(?: of them| one)?|it|them"
    r"|everything)\b(?! of| that| relating)",
    re.IGNORECASE,
)
# "admitted both charges and also O": those put before, too
_ALL_AND = re.compile(
    r"\W*(?:to )?(?:both|all(?: of)?(?: the| those| these)?(?: \w+)?) (?:charges|counts|offences|matters),? "
    r"(?:and|as well as|along with|plus)\b"
)
_OPENS_LIST = re.compile(r"[^.;]*\b(?:to|of|with|following(?: \w+)?):\s*")
# "found not guilty of killing a fellow student": the deed, of which the charge is told elsewhere
_OF_A_DEED = re.compile(r" of (?:[a-z]+ly )?(?!being\b|having\b)[a-z]{3,}ing\b")
# "pleaded guilty at the outset of the trial to torching a car": to that alone
_TO_A_DEED = re.compile(
    r" (?:at|on|in|during|before|last|earlier)\b[^.;,\ue500-\ue5ff]{1,60} to (?:[a-z]+ly )?[a-z]{3,}ing\b"
)
_OF_MANY = re.compile(
    r" of (?:a (?:number|series|string|range) of|several|various) (?:[a-z]+ )?(?:charges|offences|counts)\b"
)
# "cleared him of all three", "found not guilty of either", "acquitted of each of them": of what was put to one alone
_OF_THEM = compile_rule(r" (?:of|on) (?:either|each|(?P<all>{P})(?: all)?)(?=[.,;]|$| (?:after|by|at|in|on|but|and)\b)")
# "faces up to 14 years if she is convicted of O": what she denies, if she is said to
_IF = re.compile(r"\b(?:if|should) [\ue000-\ue0ff](?: is| are| was| were)?(?: be)?(?: \w+ly)? $", re.IGNORECASE)
# "after admitting or being found guilty of O": who did which is not told
_OR_ADMITTED = re.compile(
    r"\b(?:admit(?:ted|ting)|plead(?:ed|ing) guilty)(?: to)? or (?:being |were |was |having been )?$", re.IGNORECASE
)
# "seven men pleaded guilty to either theft, fraud or both": who did which is not told
_EITHER = compile_rule(r"[ ,](?:to |of |with )?(?:either|(?:one|{N}) or (?:both|more) of)\b")
# "A jury has cleared a man who faced charges of O"
_WHO_FACED = re.compile(r"\W*who (?:had |was )?")
# "Two counts of theft.", "Driving a Ford Fiesta when the alcohol in …" in a register
_COUNTED = compile_rule(
    r"^\W*(?:(?:{N}|[A-Z][a-z]+|an?) (?:\w+ )?(?:counts?|charges?|offences?) of |(?:Driving|Riding|Using) [^.;]*)$",
    re.IGNORECASE,
)
_NOTHING_ELSE = compile_rule(
    r"\W*(?:(?:an?|{N}|counts?|charges?|of|attempted|conspiracy to|conspiring to|and) )*{O}(?:,? and {O})?:?\W*",
    re.IGNORECASE,
)
_BEHIND_ANOTHER = re.compile(r"\b(?:who|which|whom|when|because|accused|alleged|but|not)\b")
_CIRCUMSTANCE = re.compile(
    r"\W*(?:at|in|on|after|before|by|and|but|to guilty|earlier"
    r"|last|during|when|following|yesterday|today|\ue100|\ue200|as (?:the|each|it|[\ue000-\ue0ff]) "
    # "A plea of not guilty was entered"
    r"|(?:was|were|has been|have been) (?:also |formally )?(?:entered|recorded|indicated|tendered|returned|delivered)\b"
    # "walked free from court"
    r"|from (?:the )?(?:court|dock|\ue100)(?!\w))"
)


def read_charges(discourse: Discourse) -> list[Charge]:
    """All charges of a text, in order of first mention."""
    book = ChargeBook()
    governor: Event | None = None
    for tagged in discourse.tagged:
        if tagged.block == "heading" and not tagged.lead and not goes_on(tagged):
            governor = None
        governor = _read_passage(discourse, tagged, book, governor)
    share_at_last(book)
    put_to_the_gang(book, discourse)
    for event in (event for event in discourse.events if event.rule in UNDECIDED):
        book.leave_rest(event.people)
    book.settle_early(undecided=any(event.rule.startswith("undecided") for event in discourse.events))
    end_killings(book, discourse)
    end_by_accepted_pleas(book, discourse)
    for event in (event for event in discourse.events if not event.unreal and not event.future):
        if event.kind == "quash":
            quash(book, event, discourse)
        elif event.kind == "reduce":
            reduce(book, event)
    owned_up_to(book, discourse)
    previously_convicted(book, discourse)
    return book.charges()


def _read_passage(discourse: Discourse, tagged: Tagged, book: ChargeBook, governor: Event | None) -> Event | None:
    events = discourse.events_in(tagged)
    puts: dict[int, list[StatedOffence]] = {}
    behind: list[tuple[Event, StatedOffence]] = []
    before = passage_at(discourse.tagged, tagged.index - 1)
    total = summed_up(tagged, discourse.events_in(before)) if before is not None and not events else None
    for position, item in tagged.found("O"):
        index = governing(events, tagged, position)
        if index is None:
            # An entry of a list of people speaks of whom it opens with, and of nobody else.
            if total is not None:
                _apply(book, total, stated(total, tagged, position, item.value.slug), discourse)
            elif governor is not None and goes_on(tagged) and not _of_another(discourse, tagged, governor):
                _apply(book, governor, stated(governor, tagged, position, item.value.slug), discourse)
            elif (entry := _register_entry(discourse, tagged, position) or _over_a_list(discourse, tagged)) is not None:
                _apply(book, entry, stated(entry, tagged, position, item.value.slug), discourse)
            continue
        put = stated(events[index], tagged, position, item.value.slug)
        again, apart = said_again(discourse, events, index, position)
        if again is None:
            puts.setdefault(index, []).append(put)
            continue
        behind += [(again, put)] * apart
        _apply_each(book, [(again, put)] * (not apart), discourse)
    _put_to_one_of_a_list(tagged, events, puts)
    put_for_which(events, puts)
    told = [(at, event) for at, event in enumerate(events) if not _left_open(event, puts.get(at, []))]
    for index, event in told:
        own = puts.get(index, [])
        if len(own) == 1 and index and lost_trial(events[index - 1], event):
            event = replace(event, kind="convict", rule="lost-trial")
        elif own and index and not puts.get(index - 1) and became_of_it(events[index - 1], event):
            event = replace(events[index - 1], people=max(event.people, events[index - 1].people, key=len))
        if (
            (not own and not _OPENS_LIST.fullmatch(event.after))
            or _SAME_OFFENCE.match(event.after)
            or _ALL_AND.match(event.after)
            or THE_SAME_AND.search(event.words)
        ):
            _apply_to_all(book, events, index, discourse)
        _apply_to_left_out(book, events, index, puts, discourse)
        for order, put in enumerate(own):
            dealt = _dealt_out(event, len(own))
            _apply(book, replace(event, people=event.people[order : order + 1]) if dealt else event, put, discourse)
        leave_denied(book, event, event.quote())
        count_bare(book, event, own, discourse)
    _apply_each(book, behind, discourse)
    return list_governor(tagged, events, governor)


def _of_another(discourse: Discourse, tagged: Tagged, governor: Event) -> bool:
    """Whether a line below a verb is an entry of a list of people, or opens with somebody of whom that is not said."""
    opening = next(tagged.found("P"), None)
    if tagged.index in discourse.entries or opening is None or re.search(r"\w", tagged.text[: opening[0]]):
        return tagged.index in discourse.entries
    return opening[1].value.form in {"name", "anonymous"} and not set(opening[1].value.people) <= set(governor.people)


def _put_to_one_of_a_list(tagged: Tagged, events: Sequence[Event], puts: dict[int, list[StatedOffence]]) -> None:
    """``jailed for O, which he had denied, and O, which he admitted``: each plea is to the offence right before it.

    So is ``Roe denied O, which Poe had admitted``: Poe pleaded to that, and to nothing else that was put to him.
    """
    governed = {put.position: events[index].people for index, own in puts.items() for put in own}
    pleas = [index for index, event in enumerate(events) if event.kind in {"admit", "deny"} and index not in puts]
    which = {index: found for index in pleas if (found := WHICH_HE.search(tagged.text, 0, events[index].start))}
    for index, found in which.items():
        position = found.start()
        of_another = set(governed.get(position, events[index].people)) != set(events[index].people)
        if len(which) > 1 or of_another or _LIST_AGAIN.match(tagged.text, events[index].end):
            puts[index] = [stated(events[index], tagged, position, tagged.item(position).value.slug)]


def _left_open(event: Event, own: Sequence[StatedOffence]) -> bool:
    """``pleaded guilty to either O or O``: which of them it was is not told."""
    return len(own) > 1 and _EITHER.match(event.after) is not None


def _apply_to_left_out(
    book: ChargeBook,
    events: Sequence[Event],
    index: int,
    puts: Mapping[int, Sequence[StatedOffence]],
    discourse: Discourse,
) -> None:
    """``All but Roe, who was found guilty by a jury, admitted theft``: the verdict on Roe is on the same."""
    places = spared(events[index].tagged, events[index].start) if index and puts.get(index) else ()
    whose = {person for place in places for person in events[index].tagged.item(place).value.people}
    for before, apart in enumerate(events[:index]):
        told = apart.kind in {"admit", "convict", "acquit"} and not OF_SOMETHING.match(apart.after)
        if told and whose and whose.issuperset(apart.people) and not puts.get(before):
            for put in puts[index]:
                _apply(book, apart, put, discourse)


def _register_entry(discourse: Discourse, tagged: Tagged, position: int) -> Event | None:
    """``Ann Roe, 24, of Harwick. Failed to give a specimen. Fined £250``: the offence of which the entry tells the end.

    Only where the line opens with the name and a later sentence of it tells what the court did.
    """
    before = tagged.text[:position]
    told = before if next(tagged.found("P"), None) is not None else _COUNTED.sub("", before)
    first = next(tagged.found("O"))[0]
    if re.search(r"\w", told if position == first else "") or _BEHIND_ANOTHER.search(before[first:]):
        return None
    people = discourse.heading_the_line(tagged)
    if not people or not _sentenced_below(discourse, tagged, people):
        return None
    return Event("convict", "register-entry", tagged, 0, 0, people, None, 0, len(tagged.text))


def _over_a_list(discourse: Discourse, tagged: Tagged) -> Event | None:
    """``Conspiracy to rob`` in a line of its own, over a list of people and terms: what they are sentenced for."""
    if not _NOTHING_ELSE.fullmatch(tagged.text):
        return None
    below = list(takewhile(lambda line: _opens_with_a_sentence(discourse, line), discourse.tagged_after(tagged)))
    told = [discourse.events_in(line)[0].people for line in below if not any(line.found("O"))]
    people = tuple(dict.fromkeys(person for people in told for person in people))
    return Event("sentence", "over-a-list", tagged, 0, 0, people, None, 0, len(tagged.text)) if people else None


def _opens_with_a_sentence(discourse: Discourse, line: Tagged) -> bool:
    """``Carl Roe, 38, of Hexley - six years.``"""
    told = discourse.events_in(line)
    opens = bool(told) and told[0].subject is not None and not line.text[: told[0].subject].strip(" •*–-")
    return opens and told[0].kind == "sentence" and bool(told[0].people) and not (told[0].unreal or told[0].future)


def _sentenced_below(discourse: Discourse, tagged: Tagged, people: Sequence[Person]) -> bool:
    """Whether a later sentence of the line tells what the court did (``Fined M``, ``W for T``)."""
    below = [t for t in discourse.tagged if t.line == tagged.line and t.index > tagged.index]
    fate = any(
        event.tagged in below and event.people == people
        for event in discourse.events
        if event.kind == "sentence" and not event.unreal and not event.future
    )
    opened = (passage.get(0) for passage in below)
    return fate or any(item is not None and item.kind == "W" and item.value.kind == "sentence" for item in opened)


def _dealt_out(event: Event, offences: int) -> bool:
    """``A and B pleaded guilty to O and O respectively``: one offence each, in order."""
    return 1 < len(event.people) == offences and bool(re.search(r"\brespectively\b", event.after))


def _apply_each(book: ChargeBook, told: Sequence[tuple[Event, StatedOffence]], discourse: Discourse) -> None:
    for event, put in told:
        _apply(book, event, put, discourse)


def _apply(book: ChargeBook, event: Event, put: StatedOffence, discourse: Discourse) -> None:
    """Write down what a verb says of one offence."""
    if event.unreal and event.kind == "convict" and _IF.search(event.tagged.text[: event.start]):
        for person in event.people:
            if discourse.denies(person):
                book.note(person, put, None, "pending", False, evidence(put.tagged, event.span(put.position), "if"))
        return
    later = event.future and event.kind not in {"deny", "charge", "appear"}
    if event.unreal or (later and not sentenced_for_later(event)):
        return
    plea, verdict = outcome(event, discourse)
    if after_trial(event, discourse) and not _OR_ADMITTED.search(event.tagged.text[: event.start]):
        plea = "not-guilty"
    # "Three other men were cleared of murder": of whom it is said is told, even if nobody knows who they are
    people, before = event.people, event.tagged.text[: event.start]
    ended = event.kind in {"drop", "acquit"}
    another = ANOTHER_ONE.search(before) is not None
    of_its_victim = ended and _OF_ITS_VICTIM.fullmatch(event.tagged.text, 0, event.start) is not None
    if of_its_victim:
        people = ()
    if not people and ended and (event.subject is None or of_its_victim):
        bearers = book.bearers(put.offence)
        if bearers and taken_in(discourse, event).difference(bearers):
            return  # "Poe was arrested over O, a case which was dropped": nobody else's
        people = (not another and bearers) or only_one_told_of(discourse, event, another)
        people = () if event.kind == "acquit" and len(people) == 1 and _SEVERAL_WERE.search(before) else people
    if not people and event.rule in UNDECIDED and len(discourse.defendants) == 1:
        people = tuple(discourse.defendants)  # a jury could not agree on what is put to the only one on trial
    if event.kind == "sentence" and event.tagged.lead and len(people) > 1 and not event.tagged.text.endswith(":"):
        people = tuple(person for person in people if person not in discourse.itemised)
    quoted = evidence(
        put.tagged,
        event.span(put.position) if put.tagged is event.tagged else put.tagged.span(0, put.position + 1),
        f"{event.rule}+offence",
    )
    for person in owning_up(event, put, people, discourse):
        book.note(person, put, plea, verdict, event.kind == "caution", quoted)


def _apply_to_all(book: ChargeBook, events: Sequence[Event], index: int, discourse: Discourse) -> None:
    """``both had denied the charges``, ``he changed his plea``, ``she had pleaded guilty``: no offence is named."""
    event = events[index]
    if event.kind == "drop" and not event.unreal:
        _drop_last(book, events, index, discourse)
        return
    faced = event.kind == "charge" and bool(_THE_SAME.search(event.words) or _SAME_OFFENCE.match(event.after))
    same = _FOR_THE_SAME.search(event.after) if event.kind in {"sentence", "given"} else None
    # "The same offence" leaves open which, where the last one was put for several.
    faced = faced or points_back(event, book)
    faced = faced or (same is not None and (same.group().endswith("s") or book.one_put_last))
    told = faced or (event.kind in {"admit", "deny", "convict", "acquit"} and not of_it_to_others(event))
    if not told or event.unreal or event.future:
        return
    plea, verdict = outcome(event, discourse)
    own = "not-guilty" if after_trial(event, discourse) else plea
    plea = "not-guilty" if event.rule in AFTER_TRIAL else plea
    quoted = event.quote()
    if faced or _SAME_OFFENCE.match(event.after):
        beside = _AS_ANOTHER.match(event.after) if event.kind == "charge" else None
        if beside is not None:
            book.copy_all(event, discourse.meant(event.tagged, event.end + beside.start("who")), verdict, quoted)
        elif not _another_named_since(book, event, discourse):
            book.copy(event, own, verdict, quoted)
        return
    if of_one_or_two(book, event, plea, verdict, quoted):
        return
    if of_some(book, event, plea, verdict, quoted) or one_of_several(book, event):
        return
    if divided(book, event, plea, verdict, quoted) or not _speaks_of_all(event) or _of_others(event, book, discourse):
        return
    if event.rule in AFTER_TRIAL and not event.people and re.search(r"\b(?:jury|jurors)\b", event.tagged.text):
        # "The jury returned a guilty verdict": it may tell how somebody was convicted, but not who.
        for person in discourse.last_before(event.tagged):
            book.explain(person, plea, quoted)
    for person in event.people:
        book.take(person, event, plea, verdict, quoted)
    share(book, event, own, verdict, quoted, discourse)


def _of_others(event: Event, book: ChargeBook, discourse: Discourse) -> bool:
    """``He pleaded guilty to those crimes``: those of the sentence before, which put none of them to anybody."""
    if not _THOSE.match(event.after) or book.passage_of_last == event.tagged.index - 1:
        return False
    before = passage_at(discourse.tagged, event.tagged.index - 1)
    return before is not None and next(before.found("O"), None) is not None


def _another_named_since(book: ChargeBook, event: Event, discourse: Discourse) -> bool:
    """``The elder son admitted affray. Roe admitted the same``: an offence put to somebody whom nobody knows."""
    between = (t for t in discourse.tagged if book.passage_of_last < t.index < event.tagged.index)
    return (
        not SAME_PLOT.match(event.after)
        and book.passage_of_last >= 0
        and any(
            t.block != "heading"
            and any(e.kind in OUTCOMES and not e.people for e in discourse.events_in(t))
            and next(t.found("O"), None) is not None
            for t in between
        )
    )


def _speaks_of_all(event: Event) -> bool:
    """Whether a verb without an offence is said of all charges, not of something that is no offence to us."""
    after = event.after
    if of_something_else(event) or of_a_clause(event):
        return False
    if event.kind == "acquit" and (
        after.startswith((",", ";", ")")) or _OF_A_DEED.match(after) or _OF_MANY.match(after) or _of_them(event)
    ):
        return True
    if event.kind == "admit" and _TO_A_DEED.match(event.after):
        return False
    changed = "chang" in event.words and not re.match(r" (?:to|on|for)\b(?! (?:the|his|her) )", event.after)
    if changed or event.kind == "convict" or _ALL_CHARGES.match(event.after) or not OF_SOMETHING.match(event.after):
        return True
    return bool(_CIRCUMSTANCE.match(event.after) or _WHO_FACED.fullmatch(event.after))


def _of_them(event: Event) -> bool:
    """Whether somebody is cleared of what *either*, *all three* or *each of them* means: charges, and no people."""
    told = _OF_THEM.match(event.tagged.text, event.end) if len(event.people) == 1 else None
    if told is None or not told["all"]:
        return told is not None
    return event.tagged.item(told.start("all")).value.form in {"group", "plural"}


def _drop_last(book: ChargeBook, events: Sequence[Event], index: int, discourse: Discourse) -> None:
    """``He denied O, which was left to lie on file``: what was just put to him ends there."""
    event = events[index]
    if of_no_offence(event) or drop_the_nth(book, event, event.people or discourse.last_before(event.tagged)):
        return
    if event.people and re.search(r"\bsame\b", event.words):
        book.copy(event, None, "dropped", event.quote())
        return
    if index and "accept" in event.words:
        # "He denied murder, but admitted manslaughter, which was accepted": what he denied ends there.
        _drop_open(book, event, events[index - 1].people)
        return
    put = list(event.tagged.found("O", events[index - 1].end, event.start)) if index else []
    if not event.people and of_a_body(event):
        return
    if not put:
        people = event.people or discourse.last_before(event.tagged)
        _drop_open(book, event, people)
        for person in people if _LESSER_PLEA.match(event.tagged.text, event.start) else ():
            book.explain(person, "guilty", event.quote())
        return
    before = events[index - 1]
    alone = discourse.defendants if before.rule in UNDECIDED and len(discourse.defendants) == 1 else ()
    quoted = evidence(event.tagged, event.tagged.span(before.start, event.end), event.rule)
    for _, item in put:
        for person in before.people or alone:
            for record in book.of(person):
                if record.offence == item.value.slug and record.open:
                    record.close("dropped", quoted)


def _drop_open(book: ChargeBook, event: Event, people: Sequence[Person]) -> None:
    """``The other charges were dropped``: all that nobody was convicted or cleared of."""
    quoted = evidence(event.tagged, event.tagged.span(max(0, event.start - 60), event.end), event.rule)
    for person in people:
        book.drop(person, event, quoted)
