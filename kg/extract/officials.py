"""Officials: whoever the text names in an office (contract, rule 6): judge, counsel, councillor, public voice."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from kg import patterns as re
from kg.extract.beside_office import named_otherwise, told_by_another
from kg.extract.counsel import counsel
from kg.extract.people import Person
from kg.extract.roles import (
    INSPECTORS,
    SPEAKS_AFTER,
    SPEAKS_BEFORE,
    Place,
    agency_officer,
    other_service,
    senior_commissioner,
)
from kg.extract.tagging import compile_rule
from kg.vocabulary.wordlists import alternation, phrase_set

_OFFICE_AFTER = compile_rule(
    r"^,? (?:(?:the|a|an|its|our|who is|who was) )?(?:(?:[\w’'/&-]|{B})+[ ,]+){0,7}?"
    rf"(?P<office>{alternation('office')})\b(?![’'])",
    re.IGNORECASE,
)
_OFFICE_BEFORE = compile_rule(
    r"(?:^|[,.;“\"’s] ?)(?:(?:the|its|their|[\w’'-]+[’']s?) )?(?:(?:[\w’'/&-]|{B})+ |\((?:{B}|[A-Z]{2,6})\) ){0,4}?"
    rf"(?P<office>{alternation('office')})"
    # "Minister for Immigration, ", "principal inspector of health and safety, ", "Head of Crimestoppers in Wales, "
    r"(?: (?:for|of) (?:the )?(?:(?:[\w’'-]|{O})+ ){0,5}(?:[\w’'-]|{O})+,"
    r"|(?-i: (?:for|of|at|with|in) (?:the )?(?:{B}|{O}|[A-Z][a-z]+)(?:[’']s)?"
    r"(?:(?:,|,? and| for| in)? (?:{B}|[A-Z]\w+)){0,4},?))?,? $",
    re.IGNORECASE,
)
_OF_A_BODY = re.compile(
    r"[\ue800-\ue8ff]|\b[A-Z][\w’'-]+"
    r"|\b(?:council|authority|agency|charity|regulator|watchdog|department|union|association)(?:[’']s\b|$)"
)
# A spokesperson is one of a public body or a charity (contract, rule 6): a name alone may be a firm's or a protest's.
_PUBLIC_BODY = re.compile(
    r"\b(?:[Cc]ouncil|[Aa]uthority|[Aa]gency|[Cc]harity|[Rr]egulator|[Ww]atchdog|[Dd]epartment"
    r"|[Bb]rigade|[Mm]inistry|[Gg]overnment|[Ff]ire [Ss]ervice|[Hh]ospitals?|[Uu]niversity|NHS|Trust|Service|Foundation"
    r"|Society|Commission|Office|Association|Federation|Union|Board|Police|Institute|Centre|Aid|Support)\b"
)
_RUNS_BODY = compile_rule(
    r"^,? who (?:chairs|runs|leads|heads|represents|manages)\b[^.]{0,60}?"
    r"(?:{B}|\b[A-Z]\w+ (?:Group|Partnership|Council|Trust|Association|Board|Society))"
    r"|^,? (?:from|of|at|for) (?:the )?(?:(?:[a-z]+ )?(?:charity|campaign group|union|watchdog|regulator) )?{B}"
    r"|^(?:, {B},| \({B}\),?) $"  # "Ann Roe (CPS) said"
)
_BENCH = re.compile(
    r"^,? (?:the )?(?:(?:who (?:chairs|chaired)|chairing) (?:the )?bench|(?:presiding|lead) magistrate|"
    r"(?:chair\w*|head) of (?:the )?(?:bench|magistrates))|^,? presiding\b"
    r"|^,? (?:the |an? )?(?:senior |area |assistant |deputy )?coroner\b(?![’']s)",
    re.IGNORECASE,
)
_BENCH_BEFORE = re.compile(
    r"\b(?:(?:chair\w*|head) of (?:the )?(?:bench|magistrates(?:[’'] (?:panel|bench))?)"
    r"|(?:bench|magistrates?[’']?s?) chair(?:man|woman)?"
    r"|(?:presiding|lead) (?:magistrate|justice)|(?:sentencing|trial|presiding|circuit|resident) judge|\bjudge(?!,)"
    r"|\b(?-i:[Rr]ecorder of [A-Z][\w’'-]+)"
    r"|magistrate|coroner(?: for [A-Z][\w’'-]+(?: [A-Z][\w’'-]+)?)?),? $",
    re.IGNORECASE,
)
# "The Justice Secretary, Ann Roe, said", but not "the former Justice Secretary"
_TITLE_BEFORE = re.compile(
    rf"(?:^|[.;,“\"] |\b(?:and|but|while|that|as|by) )[Tt]he (?P<office>(?-i:{alternation('office title')})), $"
)
_MEMBER = re.compile(r"^ (?:KC |QC )?(?:MP|MSP|MS|MLA|MHK|PCC)\b")
# "Ann Roe, Wessex Chief Crown Prosecutor, applied for a review"
_CROWN_PROSECUTOR = compile_rule(
    r"^, (?:the |a )?(?:[\w’'{}-]+ ){0,4}?Crown Prosecutor\b".replace("{}", "\ue800-\ue8ff")
)
_RIGHT_HONOURABLE = re.compile(r"\b(?:Rt\.? Hon\.?|Right Hon(?:ourable)?) $")
# A body that is one person's office.
_OFFICE_BODY = compile_rule(r"({B}) $")
_PERSONAL_OFFICE = ("ombudsman", "commissioner", "director", "prosecutor", "inspector", "registrar", "coroner")
# Who runs these holds no public office (contract, rule 6).
_PRIVATE = re.compile(
    r"\b(?:club|FC|AFC|RFC|United|pub|inn|shop|store|stores|supermarket|salon|restaurant|café|cafe|takeaway|bar|hotel|"
    r"garage|gym|farm|nursery|school|academy|college|theatre|cinema|bakery|pharmacy|surgery|practice|company|firm|ltd|"
    r"limited|plc|league|band|choir|society of|parents|residents|neighbourhood watch|landlord|branch of)\b",
    re.IGNORECASE,
)
_RELATION = re.compile(
    r"(?:\b(?:his|her|their|whose)|[’']s?|\bthe) (?:\d{1,2}-year-old )?"
    rf"(?:late |former |grieving |younger |older |eldest )*(?:{alternation('kin')}),? $",
    re.IGNORECASE,
)
_RELATION_AFTER = re.compile(
    r"^,? (?:\d+, )?(?:(?:his|her|their|[A-Z]\w+[’']s?|the [a-z]+[’']s) )(?:\w+ )?"
    rf"(?:{alternation('kin')})\b",
    re.IGNORECASE,
)
# "his wife, the daughter of former Home Secretary Ann Roe"
_KIN_OF = re.compile(
    rf"\b(?:{alternation('kin')}) (?:of|to) (?:the )?(?:former |late |ex-|then |disgraced |ousted )*$", re.IGNORECASE
)
# "Lord Peverell of Tarn and Lady Peverell": a peer, where "Lord Mace" may be a judge.
_PEER_BEFORE = re.compile(
    r"\b(?:Lord|Lady)(?P<name>(?: [A-Z][\w’'-]+){1,2})(?: of [A-Z][\w’'-]+)? and (?:his wife,? |her husband,? )?$"
)
_PEER = re.compile(
    r"(?: of [A-Z][\w’'-]+)? and (?:his wife,? |her husband,? )?(?:Lady|Lord)(?P<name>(?: [A-Z][\w’'-]+)+)"
)


# "Councillor Roe, whose address was given as Mill Lane, denied the charges"
_TRIED = compile_rule(
    r"^(?:,? whose address was given (?:[a-z]+ ){0,4}as [^,.;]*,|,? of [^,.;]*,|,)? ?(?:who )?(?:has |had |also )*"
    r"(?:(?:denie[sd]|admitted|pleaded (?:not )?guilty to) (?:{O}|{N}|an?|the|all|both|two|three)? ?(?:{O}"
    r"|(?:charges?|counts?)\b(?! (?:that|for|against|are|is)\b))"
    r"|(?:was|has been|is) (?:charged with|accused of|acquitted|cleared of|found (?:not )?guilty|convicted of"
    r"|jailed for)\b[^.;]{0,60}?(?:{O}|{C})"
    r"|appeared (?:at|before) {C})"
)


_HARMED = compile_rule(
    r"(?:, who|,? (?:\d\d, )?who)? (?:was|is|were|had been|has been) (?:\w+ )?"
    r"(?:{O}|(?:murdered|killed|stabbed|shot|beaten|raped|robbed|assassinated|attacked|assaulted|strangled|mugged"
    r"|burgled|stalked|harassed|groped|kidnapped|punched|kicked|bitten|knifed|injured|hurt|conned|duped|defrauded"
    r"|blackmailed|threatened|abused|spat (?:at|on)|knocked (?:down|over|off|to)|(?:hit|struck) (?:by|in|on|with))\b)",
)
# "Lady Roe told how he robbed her", "a lie that Lord Roe had raped him": no judge
_NO_JUDGE = compile_rule(
    r"(?: and {P}|,? {P})*(?: had| has)? (?:{O}|told [^.;]{1,30} (?:how|of (?:his|her)|that (?:he|she|his|her))\b)"
)
_TAKEN_FROM = re.compile(
    r"\b(?:stole|stolen|stealing|took|taken|taking|snatch\w*|belong(?:s|ed|ing)|own(?:ed|s)|trick\w*|cheat\w*"
    r"|con(?:ned|ning)"
    r"|robb\w*|blackmail\w*|stalk\w*|attack\w*|threaten\w*)(?: [^.;,]{0,50} (?:from|off|at|against))? $"
)
# "admitted harassing Councillor Ann Roe", "sent racist death threats to the former minister Ann Roe"
_DONE_TO = compile_rule(
    r"(?:(?P<offence>{O})(?P<upon> (?:of|against|from|on|at|to|towards))?"
    r"|\b(?:(?:attack|threaten|stabb?|murder|kill|harass|stalk|assault|abus|punch|kick|slapp?|grabb?|burgl|target)"
    r"(?:ed|ing)|[Mm]urder of|[Kk]illing of|[Hh]arassment of|[Aa]buse of|[Aa]ttack on|[Aa]ssault on"
    r"|[Tt]hreats? (?:to|against|towards)|(?:thr[eo]w|hurled|spat|swore|lunged)(?: [\w-]+){0,3} at"
    r"|(?:threatening|abusive|malicious|racist|menacing|offensive|hateful|obscene|antisemitic|homophobic) "
    r"(?:[\w-]+ ){0,2}(?:messages?|e-?mails?|letters?|tweets|posts|calls|voicemails?|notes|texts) to"
    r"|(?:home|house|flat|car|office) of"
    # "false statements about Cllr Roe", "a leaflet which claimed that his opponent, Cllr Roe, was a thief"
    r"|(?:[Ff]alse|untrue|defamatory|baseless) (?:statements?|claims?|allegations?|rumours?|accusations?)"
    r" (?:about|against|that)"
    r"|(?:claim|alleg|imply|stat|suggest)(?:ed|ing|s)(?: falsely| wrongly)? that "
    r"(?:his|her|their) (?:opponent|rival),?))"
    r"(?: (?!(?:after|when|because|as|while|whilst|whereas|that|and|but|who|which|where|since|by|before|today"
    r"|yesterday|trial|case"
    r"|charges?|hearing|sentence|conviction|appeal|plea|prosecut\w+|defence|defending|barrister|lawyer|solicitor"
    r"|counsel|coroner|judge|magistrate|said|told|to)\b)(?:[\w’'-]+|{B})){0,5} $",
)
_PUNISHED = compile_rule(
    r"(?:, who [^,.;]*,)? (?:has |had |also )*(?:was |were |been )+(?:also )?"
    r"(?:jailed|fined|sentenced|convicted|found (?:not )?guilty|cleared|acquitted|charged|banned from driving)\b"
)


_FULL = 2
"""Words of a name that is told without a title."""


@dataclass(slots=True)
class Official:
    """Somebody named in an office."""

    person: Person
    office: str
    place: Place


def read_official(person: Person, places: list[Place], charity: bool = False) -> Official | None:
    """The official that a person is, or None; inspectors may be those of a ``charity``."""
    places = [place for place in places if not told_by_another(place)]
    if not places or (len(person.words) < _FULL and not (person.titles or person.ranks)):
        return None
    if any(senior_commissioner(place) for place in places):
        return None
    if any(_harmed(place) or named_otherwise(place) or _NOBODY_THERE.match(place.after) for place in places):
        return None
    peer = any(_is_peer(place, person) for place in places) or not any(map(_on_the_bench, places))
    for title in person.titles:
        # "Lady Dorrin" may sit as a judge, "Lady Ann Dorrin" does not
        peerage = title in {"Lord", "Lady"} and (peer or person.relation or len(person.words) > 1)
        if title in phrase_set("judicial title") and not peerage and not _RELATION.search(places[0].before):
            if _no_judge(person, title, places):
                return None
            return Official(person, "judge", places[0])
        # Whose age or trial is told is told of as a defendant or a victim, whatever the office.
        beside = person.age is not None or any(_on_trial(place) or _KIN_OF.search(place.before) for place in places)
        once = _ONCE_BEFORE.search(places[0].before)
        if title in phrase_set("office title") and not beside and not once:
            return Official(person, title.lower(), places[0])
    if person.ranks and (
        any(other_service(place) for place in places) or (charity and INSPECTORS.issuperset(person.ranks))
    ):
        # "his mother, Sergeant Roe of the Engineers", "ticket inspector Roe called the police"
        at_work = not person.relation and any(map(_in_their_trade, places))
        return Official(person, "inspector", places[0]) if at_work else None
    if person.ranks or any(agency_officer(place) for place in places):
        return None
    for place in places if person.age is None and not any(map(_on_trial, places)) else ():
        office = counsel(place) or _titled(place) or _elected(place) or _bench(place) or _office(place)
        office = office or ("decision maker" if _SIGNS.match(place.after) else None)
        kin = _RELATION.search(place.before) or _RELATION_AFTER.match(place.after)
        if office and not kin and not (_ONCE_BEFORE.search(place.before) or _ONCE_AFTER.match(place.after)):
            return Official(person, office, place)
    return None


# "Ann Roe, signing the order for the education secretary, said"
_SIGNS = re.compile(
    r"^, (?:who )?(?:sign|mak|writ|tak)(?:ing|e[sd]?|ote) the (?:order|ban|decision|ruling|prohibition) "
    r"(?:for|on behalf of) the\b"
)


# "Former Attorney General Ann Roe", "Ann Roe, a former councillor": who no longer holds the office (contract, rule 6)
_ONCE_BEFORE = re.compile(r"\b(?:[Ff]ormer|[Ee]x-|[Oo]ne-time|[Ee]rstwhile) ?(?:[\w’'-]+ ){0,4}$")
_ONCE_AFTER = re.compile(r",? (?:(?:who (?:is|was) )?(?:an?|the) )?(?:former|ex-|one-time|retired)\b")


# "Former MP Ann Roe, one of those falsely accused by Poe": whoever was is kept out; "Lib Dem MP Ann Roe": a party
_NOBODY_THERE = compile_rule(
    r" (?:MP|MSP|MS|MLA|PCC)s?,? (?:{P}|[A-Z][a-z]+ [A-Z][a-z])"
    r"|,? (?:who (?:was|were) )?(?:(?:also |among|one of|{N} of) )?(?:those |the (?:[a-z]+ ){1,2})?"
    r"(?:who (?:was|were) )?(?:falsely|wrongly|wrongfully) (?:accused|arrested|suspected|named)\b"
)
# "as Dover MP", "the Wexby Vale MP": a constituency or a party
_SEAT_BEFORE = re.compile(r"\b(?:as|the|a|an|then|local|former|ex-|new) $")
# "Ann Roe, president of HCLUB": letters that no list knows may be a club's
_OF_LETTERS = re.compile(
    r",? (?:the )?(?:founder|president|organiser|leader|captain)s? (?:of|at|for|with) (?:the )?[A-Z]{3,8}\b(?! [A-Z])"
)
_INSPECTS = re.compile(r"[^.;“\"]{0,60}?\b(?:investigated|inspected|examined|visited|attended|seized|found|led)\b")
_LATE = re.compile(r"\b[Ll]ate (?:Lord |Lady )?$")
_AT_COURT = compile_rule(
    r"{C}|{O}|{T}|\b(?:court|judges?|justices?|appeals?|bench|sentenc\w+|jail\w*|prison|trial|jur(?:y|ors)|rul(?:ed"
    r"|ing)"
    r"|case|convict\w*|said|told|added|remarked|replied|ordered|adjourned|remanded|warned)\b"
)


def _on_the_bench(place: Place) -> bool:
    """Whether *Lord Roe* may be a judge: neither late, nor told of where nothing is told of a court."""
    return bool(_AT_COURT.search(place.tagged.text)) and not _LATE.search(place.before)


def _no_judge(person: Person, title: str, places: Sequence[Place]) -> bool:
    """Whether one called *Judge* or *Lord* is told of as somebody tried or harmed; no judge's age is told."""
    if title not in {"Lord", "Lady"}:
        return person.age is not None and any(map(_punished, places))
    return person.age is not None or any(_NO_JUDGE.match(p.after) or _TAKEN_FROM.search(p.before) for p in places)


def _is_peer(place: Place, person: Person) -> bool:
    """``Lord Roe and Lady Ann Roe``: a couple of one name; ``Lord Roe and Lord Poe`` sit as judges."""
    beside = _PEER.match(_following(place)) or _PEER_BEFORE.search(_preceding(place))
    return beside is not None and beside["name"].split()[-1] == person.surname


def _on_trial(place: Place) -> bool:
    """Whether a charge is told of the one named there."""
    return bool(_TRIED.match(place.after)) and place.tagged.block != "heading"


def _harmed(place: Place) -> bool:
    """Whether a sentence names somebody as the victim of a crime: who they were does not bring them into the graph."""
    done = _DONE_TO.search(place.before)
    bearer = place.reference.bearer
    if done is None or bearer is None or phrase_set("judicial title").intersection(bearer.titles):
        return bool(_HARMED.match(place.after))
    # "fraud minister Ann Roe" looks after it
    return done["offence"] is None or done["upon"] is not None or "ing" in place.tagged.words(done.start("offence"))


def _punished(place: Place) -> bool:
    """Whether a plea, verdict or sentence is told right after the name: a judge whose age is told may be tried, too."""
    return place.tagged.block != "heading" and bool(_PUNISHED.match(place.after) or _TRIED.match(place.after))


def _in_their_trade(place: Place) -> bool:
    """Whether an inspector of another body speaks, inspects, or is named with that body."""
    named_with = re.search(r"[\ue800-\ue8ff](?:[’']s)? (?:[a-z]+ )*$", place.before)
    at_work = SPEAKS_AFTER.match(place.after) or SPEAKS_BEFORE.search(place.before) or _INSPECTS.match(place.after)
    return bool(named_with or at_work)


def _elected(place: Place) -> str | None:
    """``the Solicitor General, the Rt Hon Roe KC MP``; the office of ombudsman that bears the holder's name."""
    if _CROWN_PROSECUTOR.match(place.after):
        return "prosecutor"
    if _MEMBER.match(place.after) and _SEAT_BEFORE.search(place.before):
        return None
    if _MEMBER.match(place.after) or _RIGHT_HONOURABLE.search(place.before):
        return "minister" if _RIGHT_HONOURABLE.search(place.before) else "mp"
    body = _OFFICE_BODY.search(place.before)
    if body is None:
        return None
    words = place.tagged.words(body.start(1)).lower()
    return next((office for office in _PERSONAL_OFFICE if words.endswith(office)), None)


def _bench(place: Place) -> str | None:
    told = _BENCH.match(place.after) or _BENCH_BEFORE.search(place.before)
    words = told[0].lower() if told else ""
    return next((office for office in ("coroner", "judge") if office in words), "magistrate") if told else None


# "managing director of Marlow Haulage", "spokeswoman for the Vane family": nobody in a public office.
_OF_FIRM = re.compile(
    r",? (?:the |a |an )?(?:founder and )?(?:managing|commercial|sales|company) director\b(?!.{0,40}\bcharity\b)",
    re.IGNORECASE,
)
_OF_FAMILY = re.compile(r"\b(?:family|families|relatives|parents|widow|estate)\b")


# "Mr Poe said Roe was at the head of the gang": it is Poe who speaks
_TOLD_OF = compile_rule(rf"{{P}},? (?:[^.;“”\"]{{0,60}}, )?(?:(?:also|then|later) )?(?:{alternation('speech verb')}) $")


# "described as “despicable” by Ann Roe, chair of the Police Federation"
_JUDGED_BY = compile_rule(
    r"\b(?:described|branded|condemned|welcomed|praised|criticised|hailed|slammed|backed|echoed)\b[^.;]{0,60} by $"
)


# "scientific support officer with Wexshire Police": at work in the case, and no public voice
_FORENSIC = re.compile(r"\b(?:scientific|forensic|crime scene|custody|detention|intelligence)\b[\w ]*\bofficer$")


# "Asked about Roe, the mayor, Ann Poe, said": it is Poe who is mayor
_NAMED_BEHIND = compile_rule(r"[^.;“\"]{0,30}?, {P}")


def _office(place: Place) -> str | None:
    """A job in a body, told beside the name of somebody who speaks."""
    speaks = SPEAKS_AFTER.match(place.after) or SPEAKS_BEFORE.search(place.before) or _JUDGED_BY.search(place.before)
    if not speaks or _TOLD_OF.search(place.before):
        return None
    if _OF_FIRM.match(_following(place)) or _OF_LETTERS.match(place.after):
        return None
    apposition = re.split(r"\b(?:said|says|added|told|explained|commented|welcomed|praised)\b|[“\"]", place.after)[0]
    near = f"{place.before[-60:]} {apposition[:80]} {_bodies_in(place, apposition)}"
    if _PRIVATE.search(near) and not re.search(
        r"\b(?:[Cc]ouncil|MP|charity|NHS|(?<=[a-z] )(?:Forum|Federation|Association|Consortium|Confederation))\b", near
    ):
        return None
    after = _OFFICE_AFTER.match(apposition)
    if after and _NAMED_BEHIND.match(apposition, after.end()):
        return None
    if after and _FORENSIC.search(after[0]):
        return None
    if after and _OF_FAMILY.search(apposition[after.end() : after.end() + 40]):
        return None
    speaks_for_it = after is not None and after["office"].lower().startswith("spokes")
    of_a_body = _for_the_public(place, apposition) if speaks_for_it else _OF_A_BODY.search(apposition)
    if after and (of_a_body or _is_public(after["office"])):
        return after["office"].lower()
    if _RUNS_BODY.match(apposition):
        return "representative"
    before = _OFFICE_BEFORE.search(place.before)
    if (
        before
        and not _OF_FAMILY.search(before.group())
        and (
            re.search(r"[\ue800-\ue8ff]|\b[Ii]ts\b|\b[A-Z]{2,}\b|[’']s|\b[Cc]ouncil\b", before.group())
            or _is_public(before["office"])
        )
    ):
        return before["office"].lower()
    return None


def _titled(place: Place) -> str | None:
    """``The Justice Secretary, Ann Roe, said``: the office that a name only explains."""
    title = _TITLE_BEFORE.search(place.before) if place.after.startswith(",") else None
    return title["office"].lower() if title else None


def _following(place: Place) -> str:
    """What the text says after the name itself, which tagging may have taken for an address or a body."""
    return place.tagged.passage.text[place.reference.span.end - place.tagged.passage.span.start :]


def _preceding(place: Place) -> str:
    """What the text says before a name and its title."""
    passage, span = place.tagged.passage, place.tagged.item(place.position).span
    return re.sub(r"(?:Lord|Lady) $", "", passage.text[: span.start - passage.span.start])


def _for_the_public(place: Place, apposition: str) -> bool:
    """Whether an apposition names a service, a force or whom readers are sent to, or tells that a body is public."""
    first = place.position + 1
    bodies = [item.value for _, item in place.tagged.found("B", first, first + len(apposition))]
    known = any(body.kind != "organisation" or (body.concept and body.name.isupper()) for body in bodies)
    return known or _PUBLIC_BODY.search(f"{apposition} {_bodies_in(place, apposition)}") is not None


def _bodies_in(place: Place, apposition: str) -> str:
    """The bodies' own words in an apposition, which the tagged text does not show."""
    first = place.position + 1
    found = place.tagged.found("B", first, first + len(apposition))
    return " ".join(place.tagged.words(at) for at, _ in found)


def _is_public(office: str) -> bool:
    return office.lower() in {
        "prosecutor",
        "fiscal",
        "commissioner",
        "councillor",
        "magistrate",
        "minister",
        "mp",
        "msp",
        "ms",
        "mla",
        "mhk",
        "coroner",
        "cabinet member",
        "council leader",
        "governor",
        "mayor",
        "pcc",
    }
