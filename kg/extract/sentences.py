"""Sentences: kind, parts and occasion (contract, rules 3 and 4).

Each verb that passes sentence is read for terms and kinds in its own stretch (:mod:`kg.extract.sentence_stretches`);
what is said of one person on one occasion in several places is then joined (:mod:`kg.extract.sentence_settling`).
"""

from __future__ import annotations

from collections.abc import Container, Sequence

from kg import patterns as re
from kg.extract.dealt_out import dealt
from kg.extract.discourse import Discourse
from kg.extract.events import Event
from kg.extract.fines import fines
from kg.extract.murder_terms import make_life
from kg.extract.occasions import Occasion, Occasions
from kg.extract.sentence_echoes import echoed, like_the_others
from kg.extract.sentence_nouns import APPEAL, TOTAL, sentences_by_noun
from kg.extract.sentence_occasions import SentencingDays
from kg.extract.sentence_second_looks import leave_sums, set_apart_what_is_served, suspend
from kg.extract.sentence_settling import Passed, settle
from kg.extract.sentence_stretches import APPEALED, GAPPED, read_stretch
from kg.extract.sentence_words import COMMUNITY, LEAST_BEFORE, THEY_ARE
from kg.extract.sentences_at_law import passed_by_a_court
from kg.extract.tagging import compile_rule, passage_at
from kg.model import Sentence

# "Sentences: Roe: six years; Poe: four years", "Jailed for the plot: Roe, six years; Poe, four years"
_THEIR_SENTENCES = re.compile(
    r"[^:.;\ue000-\ue0ff]{0,60}\b(?:[Ss]entences|[Tt]erms|[Jj]ailed|[Ss]entenced)\b[^:.;\ue000-\ue0ff]{0,80}:"
)
# "Roe must serve a minimum of 35 years and Poe a minimum of 30"
_A_MINIMUM = re.compile(r"(?:with )?(?:an? )?minimum(?: term)? of ")
DEALT_TO = "dealt-to"
SERVED = "served-of"
"""The rule of ``has served 24 years of a life sentence``."""
# "Key figures included Roe (T) and Poe (T)", of a gang that got so many years
_KEY_FIGURES = compile_rule(
    r"\W*(?:(?:The|Other|Key|Main|Leading|Also|Those|Further) ){1,2}(?:key |other |main )?(?:figures|members|players"
    r"|defendants|offenders|dealers|conspirators|gang members|jailed|sentenced)[^.;\ue000-\ue0ff]{0,40} "
    r"(?:included|include|includes|were|are):? {P} \({T}"
)
_GIVES = re.compile(r"\b(?:given|received|got|getting|receiving|handed) $")
_PASSED_THERE = re.compile(
    r"^(?![^.]*\b[Aa]ppeal)[^.]*\b(?:jailed|sentenced|imprisoned|locked up|given|handed|sent to prison)\b"
)
_PARTS_FOLLOW = re.compile(r"(?:will|must|to) (?:spend|serve)", re.IGNORECASE)
_ANOTHERS = re.compile(r"\bwith (?:his|her|their) [^,;.]{1,40} (?:being|having been) $")
"""``with his young runner being given …``: somebody else's sentence."""
_GIVES_TERM = compile_rule(
    r"^[^.;]{0,60}?(?:{T}|{W}|{M}|{I}|\bdischarge|\bcustod|\bprison|\bjail|\bsentence)", re.IGNORECASE
)
_BARE_TERM = compile_rule(
    r"[^.;]{0,12}{T}(?! ?[’']? ?(?:hours|unpaid))"
    r"| (?:detention |custody |an? )?{I}(?: order| tariff| term)?"
    r"(?= with a minimum|[.,]| for (?:the )?{O}| at {C}| after|$)"
    r"| (?:probation )(?:for )?{T}"
)
# "was told he would serve nine years"
_TO_SERVE = compile_rule(
    r"(?:,? by (?:an?|the|{P}) ?(?:[a-z]+)?)?(?:,? (?:(?:on|at|in|by) )?(?:{C}|{D}))*,? (?:that )?{P} "
    r"(?:would|will|must)(?: now)?(?: have to)? (?:serve|spend|go to (?:prison|jail) for|be locked up for"
    r"|be (?:in prison|in jail|behind bars) for) {T}(?=[.,;]| in | behind | for |$)"
)
_ORDERED = re.compile(
    r"(?:banned|disqualified|barred|placed on|put on|to pay|ordered|told|must|required|has to|have to)", re.IGNORECASE
)
# "ordered to complete a community order"
_ORDERED_SENTENCE = re.compile(
    r"(?:(?: on)? [\ue200-\ue2ff])?(?: to)?"
    r"(?: (?:complete|serve|undertake|be))?(?: an?)? (?:.[ -])?(?:supervised )?."
)
# "he was under a community order at the time": one of before
_STANDING_ORDER = compile_rule(
    r".*(?<!\bmade )(?<!\bmade the )\b(?:was|were|been) (?:also |already |still |then )?subject to"
)
# "was told that he faces T if convicted", "told to expect T", "given a warning that he could get T"
_MAY_COME = compile_rule(
    r"(?:(?!{T})[^.;]){0,90}?\b(?:fac(?:es?|ed|ing)|could|may|might|can|risk(?:s|ed|ing)?|expect(?:s|ed)?|likely|liable"
    r"|warn\w*|prepare|brace|if|unless|whether|should|possib\w+|prospect|usually|normally|typically|often|punishable"
    r"|carr(?:y|ies|ied))\b[^.;]{0,60}?{T}"
    r"|[^.;]{0,90}?{T}[^.;]{0,60}?\b(?:if|should) (?:{P} (?:is|are|be) )?(?:later |ever |eventually )?"
    r"(?:convicted|found guilty)\b"
)
_IMPOSED = re.compile(r"(?:imposed|handed|passed|gave)\b", re.IGNORECASE)
_SENTENCE_NOUN = compile_rule(
    r"\b(?:prison|jail|custodial|suspended|extended|imprisonment|behind bars|custody"
    r"|detention|community order|community payback|youth rehabilitation"
    r"|hospital order|discharged?|young offender|sentences?|minimum (?:term|tariff)s?)\b|{W}"
    r"|\border for {I} restriction"
    r"|\bOLR\b",
    re.IGNORECASE,
)
# "will serve T in prison if they fail to pay", "or serve a further T": what happens if a sum is not paid
_IN_DEFAULT = compile_rule(
    r"{T}(?:(?!{T})[^.;]){0,40}?\b(?:if (?:{P} |the \w+ |it |this )?"
    r"(?:fails?|is not|are not|do not|does not|refuses?|cannot)"
    r"|in default|unless (?:{P}|the|it))\b"
)
_TERM = compile_rule(r"{T}")
_OR_ELSE = re.compile(r"(?:\bor (?:else )?(?:face |be |will |must |to )*(?:\w+ly )?|\brisks? )$")
_IN_PASSING = re.compile(r", (?:who|whose)\b")
_IN_ALL = compile_rule(r"[:,–—-] (?:making |giving |which makes )?an? (?:total|overall) (?:sentence |term )?of {T}")


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
    _part(discourse, by_noun)
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
            if event.rule in GAPPED and not goes_on:
                continue
            if event.kind not in {"sentence", "given"} or not event.people or event.unreal or event.future:
                continue
            if not passed_by_a_court(discourse, event) or _ordered_too(events[:index], event):
                continue
            if echo := echoed(event, passed, occasions):
                passed += echo
                continue
            passed += like_the_others(event, _passed(event, events, index, occasions, len(passed)), passed)
        for event in by_noun:
            if event.tagged is tagged:
                passed += read_stretch(
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
        # "jailed at C. His sentence was reduced on appeal": not there
        if court is not None and not _PASSED_THERE.search(tagged.text):
            date = next(tagged.found("D"), None)
            return Occasion(court[1].value, own.date or (date[1].value.past if date else None), (), True)
    return own


def _part(discourse: Discourse, by_noun: Sequence[Event]) -> None:
    """``He got three years, while her sentence of a year was suspended``: his ends where hers begins."""
    for told in by_noun:
        for event in discourse.events_in(told.tagged):
            if event.start < told.start < event.tail and set(event.people).isdisjoint(told.people):
                event.tail = told.start


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
        and known.rule not in GAPPED
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
    if event.rule == "gapped" and _THEIR_SENTENCES.match(event.tagged.text):
        return True
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
    if event.rule in APPEALED:
        return read_stretch(event, event.end, end, Occasion(None, None), order)
    if event.rule in GAPPED and _IN_PASSING.search(event.words):
        return read_stretch(event, event.end, end, occasions.of(event), order)
    own = occasions.of(event)
    occasion = own or _of_the_verb(event, events, index, occasions) or own
    total_before = index == 0 and "total" in text[: event.start].lower()
    start = 0 if _PARTS_FOLLOW.match(event.words) and total_before else event.start
    start = event.end if event.rule == SERVED else start
    if _OR_ELSE.search(text[: event.start]):
        return []
    if default := _IN_DEFAULT.search(text, event.start, end):
        end = default.start()
        if not _TERM.search(text, event.end, end):
            return fines(event, event.end, end, occasions.of(event), order)
    if _ANOTHERS.search(text[: event.start]):
        return []
    if event.kind == "given" and not _gives_sentence(event, start, end):
        return fines(event, event.end, end, occasion, order)
    if event.rule == SERVED and any(place < event.end for place in occasion.places):
        occasion = Occasion(None, None)  # "was released in May after serving half of a T sentence": passed long before
    return read_stretch(event, start, end, occasion, order)


def _of_the_verb(event: Event, events: Sequence[Event], index: int, occasions: Occasions) -> Occasion:
    """Where the verb was done that a gap leaves away (``jailed for T today and Poe for T``) or a noun runs before."""
    if event.rule in GAPPED:
        verbs = [known for known in events[:index] if known.rule not in GAPPED and known.kind in {"sentence", "given"}]
        return occasions.of(verbs[-1]) if verbs else Occasion(None, None)
    dealt_with = [
        later for later in events[index + 1 :] if later.people in {(), event.people} and later.kind == "given"
    ]
    return occasions.of(dealt_with[0]) if event.rule == DEALT_TO and dealt_with else Occasion(None, None)


def _gives_sentence(event: Event, start: int, end: int) -> bool:
    """Whether what somebody was given, handed or told is a sentence, and not an order, a ban or a bill."""
    text = event.tagged.text
    stretch, after = text[start:end], text[event.end : end]
    if _STANDING_ORDER.fullmatch(text, 0, event.end):
        return False
    if _TO_SERVE.match(after):
        return True
    if _MAY_COME.match(text, event.end):
        return False
    if COMMUNITY.search(text, start, end):
        return True
    named = _GIVES_TERM.match(after) and _SENTENCE_NOUN.search(stretch)
    if not named and not _BARE_TERM.match(after):
        return False
    if not _ORDERED.match(event.words) or re.search(
        r"prison|jail|custody|detention|bars|detained|young offender", stretch
    ):
        return True
    found = (place for place, item in event.tagged.found("W", event.end, end) if item.value.kind == "sentence")
    place = next(found, None)
    return place is not None and bool(_ORDERED_SENTENCE.fullmatch(text, event.end, place + 1))


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
