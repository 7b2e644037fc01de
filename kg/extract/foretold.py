"""Whom the lead of a story only counts (``Two clerks have been jailed``), where no verb of the process names them."""

from __future__ import annotations

from collections.abc import Container, Iterator, Mapping, Sequence

from kg import patterns as re
from kg.extract.named_before import plainly_named
from kg.extract.people import Person
from kg.extract.process_verbs import tells
from kg.extract.references import fits
from kg.extract.sufferers import suffers
from kg.extract.tagging import Tagged, compile_rule
from kg.extract.triggers import Hit

_TOGETHER = compile_rule(r"(?:^|[,;] |^\W*(?:In|On|At) [^,;]{1,40}, )\W*({P}(?:, {P})*,? and {P}),? ")
# What those do who are tried, sooner than those to whom it was done
_ACT_TOGETHER = compile_rule(
    r"\W*{P}(?:, {P})*,? and {P},? (?:{P} )?(?:both |all |had |each |then )*(?:recruited|used|stole|broke "
    r"(?:in|into)"
    r"|ran(?! (?:to|for|from|away|out|outside|home|over|up|back|upstairs|(?:the|an?|their) (?:[a-z-]+ ){0,2}"
    r"(?:shops?|stores?|pub|bar|hotel|restaurant|caf[eé]|takeaway|garage|farm|salon|post office|charity|stall))\b)"
    r"|supplied|dealt|conspired|targeted|posed as|sold|smuggled|imported|robbed|operated|burst(?! into tears)|forced"
    r"|defrauded"
    r"|laundered|conned|tricked|plotted|organised|orchestrated|masterminded|carried out|burgled|kidnapped|trafficked"
    r"|exploited|raided|took part(?! in an? (?:identity|charity|search))|teamed up|attacked|flooded|dumped"
    r"|hid(?! (?:in|inside|behind|under|upstairs|from|as|while|whilst|whereas|until|when)\b)"
    r"|(?:admitted|denied|pleaded guilty to)(?= (?:{O}|{N} |(?:the|both|all|their) (?:charges?|offences?)"
    r"|(?:falsely|dishonestly|fraudulently|knowingly|deliberately) [a-z]+ing\b))"
    r"|were (?:arrested|caught(?! up)|involved(?! in (?:an?|the) (?:crash|collision|accident|search))|found with"
    r"|part of|members of|behind(?! (?:the|a) (?:counter|bar|till|door|desk)\b))"
    r"|entered (?:their|guilty|not guilty|his|her)|appeared (?:before|at|in) {C}|stood trial|went on trial"
    r"|were (?:each |both |all )?(?:given|handed|ordered)"
    r"(?! (?:{M}|[^.;]{0,40}\b(?:awards?|commendations?|certificates?|medals?|rewards?|damages|compensation"
    r"|refunds?))\b))(?!\w)"
)

# "Carl and Ben Roe, 38 and 35, punched and kicked the man": unless the man is called what they would be called
_HURT_TOGETHER = compile_rule(
    r"\W*{P}(?:, {P})*,? and {P},? (?:both |then |repeatedly )*(?:punched|kicked|beat|battered|stabbed|slashed"
    r"|assaulted"
    r"|stamped on|stormed into|lured|fleeced|swindled|duped|grew(?! up)|cultivated|burgled|lied (?:to|about))\b"
)

# What only those do who are jailed for it, to somebody who is not its doer
_ACTS_ALONE = compile_rule(
    r"\W*(?P<who>{P}),? (?:who [^.;,]{1,80}, )?(?:also |had |then |(?!only)[a-z]+ly )*"
    r"(?:killed|murdered|stabbed|attacked|assaulted|robbed|raped|abused|groomed|stalked|harassed|threatened|strangled"
    r"|bludgeoned|battered|punched|kicked|headbutted|slashed|beat|shot|blackmailed|kidnapped|conned|defrauded|tricked"
    r"|duped|stole|burgled|embezzled|siphoned|targeted|exploited|bombarded|broke into|set fire to|mowed down|ran over"
    r"|ploughed into|crashed into|smashed into|lunged at|preyed on|posed as|smuggled|supplied|dealt)"
    r" (?:(?P<whom>{P})|{M}|{N}|an?|the|his|her|their|two|three|four|five|several|dozens|hundreds|thousands"
    r"|more than|up to|over|vulnerable|elderly|young|drugs|heroin|cocaine|cannabis|money|cash)(?!\w)"
)
_DOERS = compile_rule(
    r"\b(?:attacker|burglar|robber|raider|thie(?:f|ves)|intruder|abuser|assailant|killer|murderer|rapist|mugger|stalker"
    r"|self-defence|after {P} (?:was|were|had)|who (?:had|was)\b|after being|offender|defendant|gunman|knifeman|masked"
    r"|armed|would-be|culprit|suspect|fraudster|conman)",
    re.IGNORECASE,
)


def named_for_the_lead(tagged: Sequence[Tagged], tried: Container[int], barred: frozenset[str]) -> Sequence[Person]:
    """``A man has been jailed. Carl Roe, 26, stabbed a friend``: who is named first, and did what one is jailed for.

    ``tried`` are the references (by identity) of whom a verb of the process told an outcome.
    """
    gender: list[str | None] = []
    for passage in tagged:
        people = list(passage.found("P"))
        alone = [item.value for _, item in people if item.value.form == "anonymous" and id(item.value) in tried]
        if passage.block != "heading" and passage.lead and not gender and len(alone) == 1:
            gender.append(alone[0].gender)
        elif passage.block != "heading" and any(item.value.form == "name" for _, item in people):
            acts = _ACTS_ALONE.match(passage.text) if gender else None
            whom = passage.item(acts.start("whom")).value if acts and acts["whom"] else None
            # "Ben Lee punched the man": the man may be the one whom the lead is about
            if acts is None or _DOERS.search(passage.text, acts.start()) or (whom and whom.form == "description"):
                return ()
            person: Person | None = passage.item(acts.start("who")).value.bearer
            sure = person is not None and (person.age is not None or person.addressed)
            if person is None or not sure or not plainly_named(person, barred) or not fits(person, gender[0]):
                return ()
            return (person,)
    return ()


# "A judge told Roe, 39, and his brother Ben, 37, that they were at the heart of it"
_TOLD_BY_JUDGE = compile_rule(
    r"\W*(?:A|The) (?:judge|sheriff|recorder) told {P}(?:, {P})*,? and {P},? (?:that )?(?={P}|their\b|both\b|you\b)"
)
# What those are called who bear one name
_FAMILY = frozenset({"couple", "brothers", "sisters", "husband and wife", "father and son", "mother and daughter"})


def named_together(tagged: Sequence[Tagged], tried: Container[int]) -> Sequence[Person]:
    """``Two clerks were jailed at C. Ann Roe and Ben Poe recruited others``: those named next, if they are as many.

    Only where they are the first people whom the story names, and what they did is told of them. ``tried`` are the
    references (by identity) of whom a verb of the process told an outcome.
    """
    count = 0
    for passage in tagged:
        people = list(passage.found("P"))
        counted = [r.count or 0 for r in (item.value for _, item in people) if r.foretold and id(r) in tried]
        if not count and counted and passage.lead:
            count = counted[0]
        elif passage.block != "heading" and any(item.value.form == "name" for _, item in people):
            chain = _ACT_TOGETHER.match(passage.text) or _TOLD_BY_JUDGE.match(passage.text)
            hurt = _HURT_TOGETHER.match(passage.text) if chain is None else None
            chain = hurt if hurt and not _DOERS.search(passage.text, hurt.end()) else chain
            told = [item.value for _, item in passage.found("P", 0, chain.end())] if chain else []
            bearers = [reference.bearer for reference in told if reference.form != "group"]
            named = tuple(person for person in bearers if person is not None)
            return named if 1 < count == len(named) == len(bearers) else ()
    return ()


# "Two sisters were caught stealing from a shop"
_CAUGHT_AT_IT = compile_rule(r"{P} (?:were|have been) (?:caught|filmed|found) (?:on camera |red-handed )?{O}")


def named_with_others(
    tagged: Sequence[Tagged], found: Mapping[int, Sequence[Hit]], named: frozenset[Person], barred: Container[str]
) -> Iterator[Person]:
    """``Two brothers have been jailed. Ben Roe, 37, and Carl Roe, 28, …``, of whom one is told of by name later.

    Only where the sentence is about as many as the lead told of, each with an age.
    """
    for passage in tagged:
        groups = [item.value for _, item in passage.found("P") if item.value.foretold]
        told = any(tells(passage, hit) for hit in found[passage.index]) or _CAUGHT_AT_IT.search(passage.text)
        if not passage.lead or not groups or not told:
            continue
        together = _first_together(tagged, passage, groups[0].count or 2, barred)
        if not together and groups[0].noun in _FAMILY:
            together = _first_of_one_name(tagged, passage, barred)
        if named.intersection(together):
            yield from together


def _first_together(tagged: Sequence[Tagged], lead: Tagged, count: int, barred: Container[str]) -> tuple[Person, ...]:
    """As many as that, who are the subject of the sentence that names anybody first after a lead."""
    for passage in tagged:
        bearers = [(at, item.value.bearer) for at, item in passage.found("P") if item.value.bearer is not None]
        if passage.index <= lead.index or not bearers or not passage.passage.text.rstrip().endswith("."):
            continue
        places, people = zip(*bearers, strict=True)
        chain = _TOGETHER.search(passage.text)
        whole = chain is not None and (chain.start(1), len(bearers)) == (places[0], count)
        alike = not any(person.ranks or person.titles or person.key in barred for person in people)
        alike = alike and (all(p.age is not None for p in people) or bool(_ACT_TOGETHER.match(passage.text)))
        if whole and alike and chain is not None and not suffers(passage, chain.end() - 2):
            return tuple(people)
        return ()
    return ()


def _first_of_one_name(tagged: Sequence[Tagged], lead: Tagged, barred: Container[str]) -> tuple[Person, ...]:
    """``A couple have been sentenced … the home of Carl and Ann Roe``: the two named first, who share a surname."""
    for passage in tagged:
        named = [(at, item.value.bearer) for at, item in passage.found("P") if item.value.bearer is not None]
        if passage.index <= lead.index or not named or passage.block == "heading":
            continue
        places, people = zip(*named[:2], strict=True) if len(named) > 1 else ((), ())
        joined = len(people) == 2 and passage.text[places[0] + 1 : places[1]] == " and "
        plain = not any(person.ranks or person.titles or person.key in barred for person in people)
        alike = joined and plain and people[0].surname == people[1].surname and len(named) == 2
        return tuple(people) if alike and not suffers(passage, places[1]) else ()
    return ()
