"""What can be said of a verb only when the whole text is read: who was cleared together, and what was taken back."""

from __future__ import annotations

from collections.abc import Sequence

from kg import patterns as re
from kg.extract.done_to import who_met
from kg.extract.events import Event, said_to
from kg.extract.first_named import comes_second
from kg.extract.people import Person
from kg.extract.process_verbs import OUTCOMES
from kg.extract.reference_words import NUMBER_WORDS
from kg.extract.tagging import Tagged, compile_rule

_CLEARED_TOGETHER = compile_rule(
    r"\W*(?P<number>{N}|two|three|four|five|six|seven|eight|nine|ten) (?:[a-z-]+ ){0,3}?"
    r"(?:men|women|people|teenagers|youths|officers|defendants|brothers|sisters|students|friends|players|soldiers)"
    r"(?: who [^.;]{0,80}?)? (?:have|has|had|were|are)\b",
    re.IGNORECASE,
)
# "A doorman whose single punch killed a man has been cleared", and not "A friend of Roe's", "A second man"
_ONE_WHO = re.compile(
    r"\W*An? (?!(?:second|third|fourth|further|friend|relative|brother|sister|son|daughter|colleague|co-))"
    r"(?:[\w’'-]+ ){1,4}?(?:whose|who|which|that|accused|charged|has|was)\b"
)
_A_GROUP = compile_rule(
    r"\W*(?P<who>{P})(?: (?:who|accused of|charged with) [^.;]{0,80}?)?,? (?:have|has|had|were|are)\b"
)
_CHARGED_NOW = re.compile(r"\b(?:is|has)(?: (?:also|now|jointly|already|since|been))* $")
_TRIAL = re.compile(r"\btrial\b")
_WITHDRAWN_PLEA = re.compile(
    r"\b(?:withdr[ae]w(?:n|ing)?|vacat(?:e|ed|ing)) (?:the|his|her|their) (?:guilty )?pleas?\b"
    r"|\bpleas? (?:was|were|has been|have been) (?:withdrawn|vacated)\b"
    # "was allowed to change her plea to not guilty", "changed his plea from guilty to not guilty"
    r"|\b(?:chang|revers)(?:e|ed|ing) (?:his|her|their) (?:guilty )?pleas? (?:from guilty )?to not guilty\b",
    re.IGNORECASE,
)
# "a plea that the Crown refused to accept", "The plea was not accepted": whoever entered it is tried for more
_CROWN = r"(?:[Tt]he )?(?:[Cc]rown|[Pp]rosecut(?:ion|ors?))\b"
_REFUSED_PLEA = re.compile(
    r"\b(?:(?:guilty )?pleas?\b(?! (?:for|that|of|in)\b)[^.;,]{0,40}? (?:was|were|had been|has been|being)(?: later)? "
    r"(?:rejected|refused|turned down|not (?:accepted|acceptable)|unacceptable)\b"
    r"|(?:pleas? of guilty|guilty pleas?)\b[^.;,]{0,60}(?:,? which)? (?:was|were|had been|has been) (?:rejected|refused"
    r"|turned down|not (?:accepted|acceptable)|unacceptable)\b"
    r"|\bhad (?:an?|his|her) (?:guilty )?plea\b[^.;,]{0,60} (?:rejected|refused|turned down)\b"
    rf"|(?:which|it|this|that) (?:was|were|had been|has been) (?:rejected|refused|turned down|not accepted) by {_CROWN}"
    rf"|pleas? (?:which |that )?{_CROWN} (?:had |has )?(?:rejected|refused(?: to accept)?|did not accept|declined)\b)"
    rf"|{_CROWN} (?:had |has |have )?(?:rejected|refused(?: to accept)?|did not accept|didn[’']t accept"
    r"|would not accept|turned down|declined(?: to accept)?|not accepted) "
    r"(?:(?:that|the|this|his|her|their|such a|guilty|lesser|[\ue000-\ue0ff][’']s?) )*"
    r"(?:pleas?|offers?|it|this|that)(?=[.,;]|$| (?:and|but|to|so|on|as|of guilty)\b)"
)
_IN_VAIN = re.compile(r"\b(?:refused|failed|tried|attempt\w*|rejected|denied|unsuccessful\w*|sought)\b", re.IGNORECASE)


def clear_together(events: Sequence[Event], defendants: Sequence[Person]) -> None:
    """``Three men have been cleared of rape``: whoever is named after such an opening, and not more than three.

    Where others of the story are convicted, those must be as many as the opening counts.
    """
    guilty = said_to(events, {"convict", "admit", "sentence", "caution"})
    tried = said_to(events, {"charge", "deny", "appear"}) - guilty if guilty else set(defendants)
    open_ = [person for person in defendants if person in tried]
    for event in events:
        number = _CLEARED_TOGETHER.match(event.tagged.text[: event.start])
        if event.kind != "acquit" or event.people or event.unreal or not event.tagged.lead:
            continue
        if who_met(event.tagged.text, event.start):
            continue  # "Two officers who arrested Ann Lee were cleared"
        if event.rule == "acquitted-somebody":
            event.people = tuple(open_) if len(open_) == 1 else ()
            continue
        if _ONE_WHO.match(event.tagged.text) and _only_one_to_clear(event, open_, events):
            event.people = tuple(open_)
            continue
        most = _counted(event, number) if number else _of_group(event)
        if len(open_) == most or (len(open_) < most and not guilty):
            event.people = tuple(open_)


def _only_one_to_clear(event: Event, open_: Sequence[Person], events: Sequence[Event]) -> bool:
    """``A doorman whose punch killed a man was cleared of O``: the only one on trial, named below, if that is for O."""
    if len(open_) != 1 or open_[0].spans[0] < event.tagged.passage.span:
        return False
    if any(item.value.bearer is not None for _, item in event.tagged.found("P")):
        return False
    here = [item.value.slug for _, item in event.tagged.found("O", event.start)]
    told = {e.tagged for e in events if open_[0] in e.people and e.kind in {"charge", "deny", "appear"}}
    put = {item.value.slug for passage in told for _, item in passage.found("O")}
    return put.issuperset(here)


def release_together(events: Sequence[Event], defendants: Sequence[Person]) -> None:
    """``A retired engineer will face no further action``, in a lead: the only one who was no more than arrested."""
    told = said_to(events, {"convict", "admit", "sentence", "caution", "charge", "deny", "appear", "acquit", "drop"})
    held = [p for p in defendants if p in said_to(events, {"arrest", "suspect"}) - told]
    for event in events:
        if event.kind != "release" or event.people or event.unreal or not event.tagged.lead or len(held) != 1:
            continue
        before = (item.value.form for _, item in event.tagged.found("P", 0, event.start))
        if all(form in {"anonymous", "description"} for form in before):
            event.people = (held[0],)


def _counted(event: Event, number: re.Match[str]) -> int:
    """How many the words before a verb count."""
    item = event.tagged.get(number.start("number"))
    return int(item.value.value) if item else NUMBER_WORDS.get(number["number"].lower(), 0)


def _of_group(event: Event) -> int:
    """How many a group is that opens the sentence: ``Four students have been found not guilty``."""
    opening = _A_GROUP.match(event.tagged.text[: event.start])
    reference = event.tagged.item(opening.start("who")).value if opening else None
    return (reference.count or 0) if reference is not None and reference.form == "group" else 0


def take_back_leads(events: Sequence[Event], tagged: Sequence[Tagged]) -> None:
    """``A burglar has been jailed``, of somebody whose case ended otherwise, beside another who was convicted.

    Nor of somebody of whom no other verb tells anything, or who has yet to be tried.
    """
    ended = said_to(events, {"acquit", "drop", "quash"})
    # "Her husband, Ben Poe, 45, had pleaded guilty", "A second man, Ben Poe, was jailed": none whom a lead means
    tried, guilty = said_to(events, {"convict", "sentence"}), said_to(events, OUTCOMES)
    beside = {p for p in guilty if (p.relation and p not in tried) or comes_second(tagged, p)}
    for event in events:
        unnamed = event.subject is None or event.tagged.item(event.subject).value.form == "anonymous"
        if event.kind not in {*OUTCOMES, "given"} or not event.tagged.lead or not unnamed or len(event.people) != 1:
            continue
        if event.people[0].spans[0].start < event.tagged.passage.span.end:
            continue
        others = [other for other in events if other is not event]
        guilty = said_to(others, OUTCOMES) - (set() if event.people[0] in beside else beside)
        untold = not event.people[0].anonymous and not any(
            set(event.people).intersection(o.people) for o in others if not o.unreal
        )
        if (untold or ended.issuperset(event.people)) and guilty and guilty.isdisjoint(event.people):
            event.people = ()
        if any(_awaits_trial([other for other in others if person in other.people]) for person in event.people):
            event.people = ()


def _awaits_trial(told: Sequence[Event]) -> bool:
    """``A burglar has been jailed … Roe has been charged with fraud``, ``Roe will stand trial``: no more is told."""
    if any(event.kind in {*OUTCOMES, "admit"} for event in told):
        return False
    return any(
        (event.kind == "charge" and _CHARGED_NOW.search(event.tagged.text[: event.start]))
        or (event.future and _TRIAL.search(event.tagged.text, event.start, event.tail))
        for event in told
    )


# "was never charged with any offence over it": over the licence, not the death that he stands trial for
_OVER_THAT = re.compile(
    r" with (?:any|an) (?:\w+ )?(?:offences?|crimes?) (?:over|about|for|because of"
    r"|in (?:relation|connection) (?:to|with)) (?:it|that|this|them)\b"
)


def take_back_denials(events: Sequence[Event]) -> None:
    """``who always denied murder, was never charged``: a denial, but to no court."""
    tried = said_to(events, {"charge", "appear", "admit", "convict", "acquit", "drop", "quash", "sentence"})
    never = (e for e in events if (e.kind == "charge" and e.unreal) or (e.kind == "release" and "never" in e.words))
    spared = {person for event in never if not _OVER_THAT.match(event.after) for person in event.people} - tried
    for event in events:
        if event.kind == "deny" and spared.intersection(event.people):
            event.unreal = True


def take_back_pleas(events: Sequence[Event], tagged: Sequence[Tagged]) -> None:
    """``has been allowed to withdraw the plea``: it counts no more."""
    for passage in tagged:
        if not _WITHDRAWN_PLEA.search(passage.text) or _IN_VAIN.search(passage.text):
            continue
        people = {person for _, item in passage.found("P") for person in item.value.people}
        for event in events:
            if event.kind == "admit" and event.tagged.index <= passage.index and people.intersection(event.people):
                event.unreal = True


def take_back_refused(events: Sequence[Event], tagged: Sequence[Tagged]) -> None:
    """``admitted manslaughter, but the Crown rejected the plea``: nobody is convicted by it."""
    for passage in tagged:
        refused = _REFUSED_PLEA.search(passage.text)
        if refused is None:
            continue
        told = [event for event in events if event.kind == "admit" and event.people and not event.unreal]
        here = [event for event in told if event.tagged is passage and event.start < refused.end()]
        before = [event for event in told if event.tagged.index == passage.index - 1]
        for event in (here or before)[-1:]:
            event.unreal = True


# "The officers who arrested Ann Lee", "PC Carl Roe, who had arrested Ann Lee", "Roe arrested Ann Lee and punched her"
_BY_WHOM = compile_rule(
    r"(?:(?P<who>{P})|\b(?:officers?|constables?|PCs?|PCSOs?|sergeants?|police(?:m[ae]n|wom[ae]n)|detectives?|guards?))"
    r"(?:, [^,;]{2,40}(?=,))?(?P<clause>,? who\b)?(?: [a-z]+){0,2} $"
)
_TRIED = frozenset({*OUTCOMES, "charge", "deny", "admit", "appear", "acquit"})


def take_back_arrests(events: Sequence[Event]) -> None:
    """``The officer who arrested Ann Lee, 40, was charged with assault``: it is not she who stands accused.

    Only of those of whom nothing else is told, where whoever arrested them is before a court for it.
    """
    told: set[Person] | None = None
    for event in events:
        if event.rule != "arrested-who":
            continue
        by = _BY_WHOM.search(event.tagged.text, 0, event.start)
        if by is None:
            continue
        told = said_to(events, _TRIED) if told is None else told
        officers = set(event.tagged.item(by.start("who")).value.people) if by["who"] else set()
        here = by["clause"] and any(
            other.tagged is event.tagged and other.start > event.end and other.kind in _TRIED for other in events
        )
        if told.isdisjoint(event.people) and (here or officers & told):
            event.people = ()
