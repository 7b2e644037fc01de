"""Who was charged with one thing and then sentenced was convicted of it, though no verb says so."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from kg import patterns as re
from kg.extract.discourse import Discourse
from kg.model import Charge, Evidence, Sentence

# "All four had been charged"
_HAD_BEEN = re.compile(r"\bhad (?:each |both |all |also |originally |jointly )*(?:been )?(?:\w+ly )?$")


def convicted_by_sentence(
    charges: Sequence[Charge], sentences: Sequence[Sentence], discourse: Discourse
) -> list[Charge]:
    """``He was charged with affray … He was jailed for two years``: guilty of it, where it is the only charge.

    Not where a hearing is still to come, nor of a sentence told of before, or passed in another year.
    """
    awaited = {
        person.key
        for event in discourse.events
        if event.kind == "appear" and event.future and not event.unreal
        for person in event.people
    }
    known = [charge.person for charge in charges]
    before = _charged_before(discourse)
    named = {person.key: person.spans[0].start for person in discourse.defendants if person.spans}
    return [
        replace(charge, verdict="guilty", evidence=(*charge.evidence, *told))
        if charge.verdict == "pending"
        and charge.plea is None
        and known.count(charge.person) == 1
        and charge.person not in awaited
        and (told := _told_after(charge, sentences, charge.person in before, named.get(charge.person, 0)))
        else charge
        for charge in charges
    ]


# "is serving life": for what was done before; "The trial continues": of a charge that nobody has decided
_BEFORE = re.compile(r"\b(?:serv(?:es|ing|ed)|once|previously)\b")
_RUNNING = re.compile(
    r"\btrial continues\b|\b(?:is|are) (?:currently )?(?:on|standing) trial\b|\bretrial\b"
    r"|\bretired to consider\b|\b(?:jury|jurors) (?:is|are) (?:still )?(?:considering|out)\b"
)


def murdered_for_life(charges: Sequence[Charge], sentences: Sequence[Sentence], discourse: Discourse) -> list[Charge]:
    """``Roe denied murdering them … Roe was jailed for life``: guilty of it, where nothing else told can mean life.

    Not where the trial goes on, where it is still denied, or where he was in prison before.
    """
    open_ = [charge for charge in charges if charge.offence == "murder" and charge.verdict == "pending"]
    if not open_ or any(_RUNNING.search(tagged.text) for tagged in discourse.tagged):
        return list(charges)
    denying = {
        person.key
        for event in discourse.events
        if (event.kind == "deny" and event.words.endswith(("denies", "denying", "deny"))) or event.future
        for person in event.people
    }
    life = {
        sentence.person: sentence
        for sentence in sentences
        if sentence.kind == "life" and sentence.person not in denying
        if sentence.date is None or sentence.date.month is not None  # "was jailed for life in 2009"
        if not any(
            _BEFORE.search(tagged.passage.text)
            for tagged in discourse.tagged
            for quote in sentence.evidence
            if tagged.passage.span.overlaps(quote.span)
        )
    }
    decided = {charge.person for charge in charges if charge.verdict in {"guilty", "not-guilty", "dropped"}}
    return [
        replace(charge, verdict="guilty", evidence=(*charge.evidence, *life[charge.person].evidence[:1]))
        if charge.offence == "murder"
        and charge.verdict == "pending"
        and charge.mode is None
        and charge.person in life
        and charge.person not in decided
        else charge
        for charge in charges
    ]


def _charged_before(discourse: Discourse) -> set[str]:
    """Of whom the text only says that they *had been* charged: before what it has told so far."""
    charged = [event for event in discourse.events if event.kind == "charge" and not event.unreal]
    now = {p.key for event in charged if not _HAD_BEEN.search(event.tagged.text, 0, event.start) for p in event.people}
    return {person.key for event in charged for person in event.people} - now


def _told_after(charge: Charge, sentences: Sequence[Sentence], before: bool, named: int) -> tuple[Evidence, ...]:
    """The quotes of the sentence that the story goes on to tell of; none where there are several, or one before.

    ``before`` the sentence the charge was put, wherever it is told. A lead that sums up what comes, in front of the
    place where somebody is first ``named``, tells of no order.
    """
    own = [sentence for sentence in sentences if sentence.person == charge.person]
    last = max(quote.span.end for quote in charge.evidence)
    told = [[quote.span.start for quote in sentence.evidence] for sentence in own]
    later = before or all(min([at for at in places if at >= named] or places) > last for places in told)
    dated = all(sentence.date is None or sentence.date.month is not None for sentence in own)
    passed = len({sentence.kind for sentence in own}) == 1 and own[0].kind != "hospital-order"
    return own[0].evidence[:1] if later and dated and passed else ()
