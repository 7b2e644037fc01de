"""Sentences: kind, parts and occasion (contract, rules 3 and 4).

Each verb that passes sentence is read for terms and kinds in its own stretch (:mod:`kg.extract.sentence_parts`);
what is said of one person on one occasion in several places is then joined (:mod:`kg.extract.sentence_settling`).
"""

from __future__ import annotations

from collections.abc import Container, Sequence

from kg import patterns as re
from kg.extract.dealt_out import NUMBER_FOR, TERM_FOR, dealt, suspended_before
from kg.extract.discourse import Discourse
from kg.extract.events import Event, quote_span
from kg.extract.evidence import evidence
from kg.extract.fines import fines
from kg.extract.murder_terms import make_life
from kg.extract.occasions import Occasion, Occasions
from kg.extract.references import GANGS
from kg.extract.sentence_echoes import echoed, in_units_of
from kg.extract.sentence_nouns import APPEAL, TOTAL, sentences_by_noun
from kg.extract.sentence_occasions import SentencingDays
from kg.extract.sentence_parts import Parts
from kg.extract.sentence_second_looks import leave_sums, set_apart_what_is_served, suspend
from kg.extract.sentence_settling import Passed, settle
from kg.extract.sentence_words import COMMUNITY, LEAST_BEFORE, THEY_ARE, TOLD_TO_SERVE
from kg.extract.sentences_at_law import passed_by_a_court
from kg.extract.syntax import one_of_several
from kg.extract.tagging import compile_rule, passage_at
from kg.model import Evidence, Sentence, Term

GAPPED_NUMBER = "gapped-number"
# "Roe must serve a minimum of 35 years and Poe a minimum of 30"
_A_MINIMUM = re.compile(r"(?:with )?(?:an? )?minimum(?: term)? of ")
"""The rule of ``… and Pike four``."""
SERVED = "served-of"
"""The rule of ``has served 24 years of a life sentence``."""
APPEALED = "appealed-against"
"""The rule of ``Roe appealed against his 24-week sentence at C``: not there was it passed."""
# "Key figures included Roe (T) and Poe (T)", of a gang that got so many years
_KEY_FIGURES = compile_rule(
    r"\W*(?:(?:The|Other|Key|Main|Leading|Also|Those|Further) ){1,2}(?:key |other |main )?(?:figures|members|players"
    r"|defendants|offenders|dealers|conspirators|gang members|jailed|sentenced)[^.;\ue000-\ue0ff]{0,40} "
    r"(?:included|include|includes|were|are):? {P} \({T}"
)
_GAPPED = frozenset({"gapped", "bracketed", GAPPED_NUMBER, TERM_FOR, NUMBER_FOR})
_GIVES = re.compile(r"\b(?:given|received|got|getting|receiving|handed) $")
_WILL_SERVE = re.compile(r"will (?:only |now |just |actually )?(?:spend|serve)", re.IGNORECASE)
_PARTS_FOLLOW = re.compile(r"(?:will|must|to) (?:spend|serve)", re.IGNORECASE)
_HISTORY = re.compile(
    r"\b(?:previously|having been|had been|already|was (?:still )?serving\b|earlier (?:conviction|sentence)"
    r"|on licence (?:at the time|from|for|following)|released from"
    r"|previous (?:conviction|defendants?|offenders?)|in the past|had (?:also )?(?:served|received))\b",
    re.IGNORECASE,
)
# "headed by Roe, who was later jailed for T"
_LATER = re.compile(r"\b(?:was|were) (?:later|subsequently|afterwards) $")
_YEARS_ON = re.compile(r"[^.;]{0,20}\b(?:the (?:following|next|same) year|(?:\w+ )?years? later)\b")
_ANOTHERS = re.compile(r"\bwith (?:his|her|their) [^,;.]{1,40} (?:being|having been) $")
"""``with his young runner being given …``: somebody else's sentence."""
_GIVES_TERM = compile_rule(
    r"^[^.;]{0,60}?(?:{T}|{W}|{M}|{I}|\bdischarge|\bcustod|\bprison|\bjail|\bsentence)", re.IGNORECASE
)
_BARE_TERM = compile_rule(
    r"[^.;]{0,12}{T}(?! ?[’']? ?(?:hours|unpaid))"
    r"| (?:detention |custody |an? )?{I}(?: order| tariff| term)?(?= with a minimum|[.,]| for {O}| at {C}| after|$)"
    r"| (?:probation )(?:for )?{T}"
)
# "was told he would serve nine years"
_TO_SERVE = compile_rule(
    r" (?:that )?{P} (?:would|will|must)(?: now)? (?:serve|spend) {T}(?=[.,;]| in | behind | for |$)"
)
_ORDERED = re.compile(
    r"(?:banned|disqualified|barred|placed on|put on|to pay|ordered|told|must|required|has to|have to)", re.IGNORECASE
)
# "he was under a community order at the time": one of before
_STANDING_ORDER = compile_rule(
    r".*(?<!\bmade )(?<!\bmade the )\b(?:was|were|been) (?:also |already |still |then )?subject to"
)
_IMPOSED = re.compile(r"(?:imposed|handed|passed|gave)\b", re.IGNORECASE)
_SENTENCE_NOUN = compile_rule(
    r"\b(?:prison|jail|custodial|suspended|extended|imprisonment|behind bars|custody"
    r"|detention|community order|community payback|youth rehabilitation"
    r"|hospital order|discharge|young offender|sentences?|minimum (?:term|tariff)s?)\b|{W}|\border for {I} restriction"
    r"|\bOLR\b",
    re.IGNORECASE,
)
# "… was activated, meaning P must spend T behind bars": the total of all terms.
_MEANING = compile_rule(r"\b(?:meaning|means|so)(?: that)? {P} (?:now |will |must |has |have |to )*$")
_EACH = re.compile(r"\b(?:each|both|all|apiece|respectively|every one)\b", re.IGNORECASE)
# "will serve T in prison if they fail to pay", "or serve a further T": what happens if a sum is not paid
_IN_DEFAULT = compile_rule(
    r"{T}[^.;]{0,40}?\b(?:if (?:{P} |the \w+ |it |this )?(?:fails?|is not|are not|do not|does not|refuses?|cannot)"
    r"|in default|unless (?:{P}|the|it))\b"
)
_OR_ELSE = re.compile(r"(?:\bor (?:else )?(?:face |be |will |must |to )*(?:\w+ly )?|\brisks? )$")
# "Roe and his sons were jailed for a total of T": several, even where only one of them is known
_WERE = re.compile(r"\b(?:were|are|have been)(?: (?:each|all|both|also|then|\w+ly))* $")
_IN_PASSING = re.compile(r", (?:who|whose)\b")
_IN_ALL = compile_rule(r"[:,–—-] (?:making |giving |which makes )?an? (?:total|overall) (?:sentence |term )?of {T}")
_NUMBER_NEXT = compile_rule(r"[^.;]{0,12}?{N}")


def read_sentences(
    discourse: Discourse, occasions: Occasions, divided: bool = False, for_murder: Container[str] = frozenset()
) -> list[Sentence]:
    """All sentences of a text, one for each person, occasion and kind.

    ``divided`` where every sentence is part custody, part licence, as in Northern Ireland (Criminal Justice (NI)
    Order 2008, article 8): there, only what is called extended is an extended sentence. ``for_murder`` are the keys of
    those convicted of murder.
    """
    passed: list[Passed] = []
    by_noun = list(sentences_by_noun(discourse))
    for tagged in discourse.tagged:
        events = discourse.events_in(tagged)
        if (
            tagged.block == "heading"
            and not tagged.lead
            and not any(event.rule in {"list-entry", "list-bullet", "dashed"} for event in events)
        ):
            continue
        for index, event in enumerate(events):
            gives = _GIVES.search(event.words) and _BARE_TERM.match(tagged.text, event.end)
            goes_on = gives or _goes_on(event, events[:index], events[index + 1 :]) or _listed_below(discourse, event)
            goes_on = goes_on or dealt(event, events[:index])
            if event.rule in _GAPPED and not goes_on:
                continue
            if event.kind not in {"sentence", "given"} or not event.people or event.unreal or event.future:
                continue
            if not passed_by_a_court(discourse, event) or _ordered_too(events[:index], event):
                continue
            if echo := echoed(event, passed, occasions):
                passed += echo
                continue
            passed += _passed(event, events, index, occasions, len(passed))
        for event in by_noun:
            if event.tagged is tagged:
                passed += _read_stretch(
                    event, event.start, event.tail, _of_noun(event, discourse, occasions), len(passed)
                )
    now = [entry for entry in passed if not entry.history]
    told = [(entry.index, entry.occasion, entry.person) for entry in now]
    leave_sums(passed)
    for entry in passed if divided else ():
        entry.kind = "imprisonment" if entry.kind == "extended" and not entry.extended else entry.kind
    set_apart_what_is_served(passed)
    make_life(passed, for_murder)
    suspend(passed, discourse)
    return settle(passed, SentencingDays(discourse, occasions, told, {entry.person for entry in now}))


def _ordered_too(before: Sequence[Event], event: Event) -> bool:
    """``sentenced to life and ordered to serve at least 30 years``: told with the first of the verbs."""
    told = [known for known in before[-2:] if known.people == event.people]
    kinds = [known.kind for known in told]
    return event.words == "to serve" and kinds == ["sentence", "given"] and told[-1].words == "ordered"


def _of_noun(event: Event, discourse: Discourse, occasions: Occasions) -> Occasion:
    """When and where a sentence was passed that a noun tells; a total is told with the day of the older one."""
    if event.rule == TOTAL:
        return Occasion(None, None)
    return _of_appeal(event, discourse, occasions) if event.rule == APPEAL else occasions.of(event)


def _of_appeal(event: Event, discourse: Discourse, occasions: Occasions) -> Occasion:
    """Where and when an appeal was decided: told here, or in the sentences right before."""
    own = occasions.of(event)
    if own.court is not None:
        return own
    for tagged in reversed([t for t in discourse.tagged if event.tagged.index - 3 <= t.index < event.tagged.index]):
        court = next(tagged.found("C"), None)
        if court is not None:
            date = next(tagged.found("D"), None)
            return Occasion(court[1].value, own.date or (date[1].value.past if date else None), (), True)
    return own


def _goes_on(event: Event, earlier: Sequence[Event], later: Sequence[Event]) -> bool:
    """Whether ``… and Roe for two years`` goes on a sentence, and not a ban or an order."""
    if event.rule == "bracketed" and (
        any(other.rule == "jailed" for other in later) or _KEY_FIGURES.match(event.tagged.text)
    ):
        return True  # "Roe (T) and Poe (T) were jailed"
    told = [
        known
        for known in earlier
        if known.kind in {"sentence", "given"}
        and known.rule not in _GAPPED
        and (
            not _PARTS_FOLLOW.match(known.words)
            or _A_MINIMUM.match(event.tagged.text, event.end)
            or LEAST_BEFORE.search(event.tagged.text, 0, event.start + 4)
            or event.tagged.get(known.end + 1) is not None
        )
    ]
    if not told:
        return False
    stretch = event.tagged.text[told[-1].start : event.start]
    return not re.search(r"[\ue300-\ue3ff]?\b(?:disqualif|banned|ban\b|driving|order|register)", stretch) and not any(
        item.value.kind == "order" for _, item in event.tagged.found("W", told[-1].start, event.start)
    )


def _listed_below(discourse: Discourse, event: Event) -> bool:
    """``The gang got 25 years in all. Key figures included Roe (six years) and Poe (four years)``"""
    if event.rule != "bracketed" and not (event.rule == "gapped" and THEY_ARE.match(event.tagged.text)):
        return False
    here = [other for other in discourse.events_in(event.tagged) if other.rule == event.rule]
    above = passage_at(discourse.tagged, event.tagged.index - 1)
    return (
        len(here) > 1
        and above is not None
        and any(
            (other.kind == "sentence" or (other.kind == "given" and _SENTENCE_NOUN.search(above.text)))
            and not other.unreal
            for other in discourse.events_in(above)
        )
    )


def _passed(event: Event, events: Sequence[Event], index: int, occasions: Occasions, order: int) -> list[Passed]:
    end = _reach(event, events, index)
    text = event.tagged.text
    total = _IN_ALL.search(text, end)
    if total and not any(later.kind == "sentence" for later in events[index + 1 :]):
        end = total.end()  # "to T, with T from an earlier sentence imposed by C: a total of T"
    if event.rule == APPEALED:
        return _read_stretch(event, event.end, end, Occasion(None, None), order)
    if event.rule in _GAPPED and _IN_PASSING.search(event.words):
        return _read_stretch(event, event.end, end, occasions.of(event), order)
    total_before = index == 0 and "total" in text[: event.start].lower()
    start = 0 if _PARTS_FOLLOW.match(event.words) and total_before else event.start
    start = event.end if event.rule == SERVED else start
    if _IN_DEFAULT.search(text, event.start, end) or _OR_ELSE.search(text[: event.start]):
        return []
    if _ANOTHERS.search(text[: event.start]):
        return []
    if event.kind == "given" and not _gives_sentence(event, start, end):
        return fines(event, event.end, end, occasions.of(event), order)
    return _read_stretch(event, start, end, occasions.of(event), order)


def _gives_sentence(event: Event, start: int, end: int) -> bool:
    """Whether what somebody was given, handed or told is a sentence, and not an order, a ban or a bill."""
    text = event.tagged.text
    stretch, after = text[start:end], text[event.end : end]
    if _STANDING_ORDER.fullmatch(text, 0, event.end):
        return False
    if _TO_SERVE.match(after):
        return True
    named = _GIVES_TERM.match(after) and _SENTENCE_NOUN.search(stretch)
    if not named and not _BARE_TERM.match(after):
        return False
    if (
        COMMUNITY.search(text, start, end)
        or not _ORDERED.match(event.words)
        or re.search(r"prison|jail|custody|detention|bars|detained|young offender", stretch)
    ):
        return True
    words = next(event.tagged.found("W", event.end, end), None)
    return (
        words is not None
        and words[1].value.kind == "sentence"
        and bool(
            re.fullmatch(
                r"(?: to)?(?: (?:complete|serve|undertake|be))?(?: an?)? (?:.[ -])?.", text[event.end : words[0] + 1]
            )
        )
    )


def _reach(event: Event, events: Sequence[Event], index: int) -> int:
    """A sentence's stretch goes on over verbs that only add parts to it (``suspended``, ``will serve``)."""
    text, end = event.tagged.text, event.tail
    following = events[index + 1] if index + 1 < len(events) else None
    if event.rule == "jailed-who" and following and _IMPOSED.match(following.words) and _of_them(following, event):
        end = following.tail  # "Sentencing him at C, Lord A imposed an extended sentence of T"
    for following in events[index + 1 :]:
        between = text[event.end : following.start]
        adds = (following.rule in {"jailed"} and re.search(r"(?:serve|spend|serving)", following.words)) or (
            following.kind == "given" and re.match(r"must|told|subject|to pay", following.words)
        )
        # "sentenced to life in 1994 and ordered to serve at least 30 years"
        to_serve = following.words == "ordered" and text.startswith((" to serve", " to spend"), following.end)
        if not (adds or to_serve) or ";" in between or (following.people and following.people != event.people):
            break
        if following.kind == "given" and not to_serve:
            break
        end = following.tail
    return end


def _of_them(following: Event, event: Event) -> bool:
    """Whether a sentence is imposed on those whom the verb before names, by a judge or nobody named."""
    by_the_bench = all(person.titles for person in following.people)
    return by_the_bench or following.people == event.people or following.rule == "imposed-on"


def _read_stretch(event: Event, start: int, end: int, occasion: Occasion, order: int) -> list[Passed]:
    text = event.tagged.text
    parts = Parts(event.tagged, start, end, several=len(event.people) > 1 or bool(_WERE.search(text[: event.start])))
    # "… and Roe, who had been deported before, to 16 months": what is told in passing is no sentence.
    told = event.start if event.rule in _GAPPED else event.end
    history = (
        event.rule == APPEALED
        or bool(_HISTORY.search(text[max(0, event.start - 40) : told]))
        or _past_year(event, occasion)
    )
    if (
        event.rule in {GAPPED_NUMBER, NUMBER_FOR, APPEAL}
        and parts.term is None
        and _NUMBER_NEXT.match(text, event.end if event.rule == GAPPED_NUMBER else start)
    ):
        parts.kind, parts.term, parts.vague = "imprisonment", _bare_number(event), False
    if parts.kind == "imprisonment" and suspended_before(event):
        parts.kind = "suspended"
    if event.rule == "gapped" and parts.kind == "imprisonment" and LEAST_BEFORE.search(text, 0, event.start):
        parts.kind, parts.minimum, parts.term = "unknown", parts.term, None
    least = TOLD_TO_SERVE.search(text, event.end, end) if event.rule == "jailed-who" else None
    bound = (
        {p for at, item in event.tagged.found("P", *least.span("who")) for p in item.value.people} if least else None
    )
    made = [
        Passed(
            person,
            parts.kind,
            occasion,
            parts.share(index, len(event.people), term),
            parts.custody,
            parts.licence,
            parts.least(index, len(event.people)) if bound is None or person in bound else None,
            history=history,
            vague=parts.vague,
            consecutive=parts.consecutive,
            concurrent=parts.concurrent,
            on_top=parts.on_top,
            whole=bool(_MEANING.search(text[: event.start]) or event.rule == TOTAL or parts.sums_up),
            extended=parts.called_extended,
            serving=event.words.lower() == "serving",
            later=bool(_LATER.search(text, 0, event.start) or _YEARS_ON.match(event.after)),
            of_months_ago=_of_months_ago(event, occasion),
            served=_WILL_SERVE.match(event.words) is not None,
            order=order,
            index=event.tagged.index,
            shared=_of_all_together(event) and not parts.respectively,
            of_gang=_of_gang(event),
            before_parole=parts.before_parole,
            evidence=[_quote(event, end)],
        )
        for term in parts.each or [parts.term]
        for index, person in enumerate(event.people)
        if parts.kind is not None
    ]
    return made + fines(event, start, end, occasion, order, history)


def _of_months_ago(event: Event, occasion: Occasion) -> bool:
    """``Last month Roe was jailed``, in a text without a date: not on the occasion that is told of others."""
    told = (event.tagged.get(place) for place in occasion.places)
    return occasion.date is None and any(
        item is not None and item.kind == "D" and item.value.form in {"relative-month", "relative-year"}
        for item in told
    )


def _of_all_together(event: Event) -> bool:
    """Whether the subject is a group that is not said to have got the term each."""
    if one_of_several(event.tagged.text, event.start):
        return True
    item = event.tagged.get(event.subject) if event.subject is not None else None
    if item is None or len(event.people) < 2 or item.value.form not in {"group", "plural"}:
        return False
    return not _EACH.search(event.tagged.text) and not _EACH.match(item.value.text)


def _of_gang(event: Event) -> bool:
    """``A gang has been jailed for 20 years``: a sum, however many they are."""
    item = event.tagged.get(event.subject) if event.subject is not None else None
    return item is not None and item.kind == "P" and item.value.form == "group" and item.value.noun in GANGS


def _bare_number(event: Event) -> Term | None:
    """``Roe was given six years and Pike four``: the unit is said before."""
    number = next(event.tagged.found("N", event.start if event.rule == NUMBER_FOR else event.end), None)
    before = [item.value.term for _, item in event.tagged.found("T", 0, event.start)]
    if number is None or not before:
        return None
    return in_units_of(number[1].value.value, before[-1])


def _past_year(event: Event, occasion: Occasion) -> bool:
    return occasion.date is not None and occasion.date.month is None


def _quote(event: Event, end: int) -> Evidence:
    last = max(event.start, end - 1)
    return evidence(event.tagged, quote_span(event, last), event.rule)


__all__ = ["read_sentences"]
