"""Organisations: named bodies that are neither force, team, court nor help for readers.

Known ones come from the vocabulary. Others are told by the word that heads their name (Council, Diocese,
Housing Association), or by what is said of them (somebody worked for them, they own the building). Precision
comes first: a capitalised phrase that nothing marks as a body is left alone.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import cache

from kg import patterns as re
from kg.extract.leftward import words_before
from kg.extract.name_evidence import is_given
from kg.extract.naming import CAP, Naming, tidy
from kg.extract.public_bodies import public_bodies
from kg.extract.stretches import Stretches
from kg.extract.told_bodies import told_bodies
from kg.model import Span
from kg.vocabulary import Vocabulary
from kg.vocabulary.wordlists import phrase_set

_LINK = r"(?:of|for|and|&|on|the|in)"
_NAME = rf"{CAP}(?:[ -](?:{_LINK} ){{0,2}}{CAP}){{0,5}}"
# Where no word of the name tells where it ends: "Northern Systems in Gilwern"
_WORDS = rf"{CAP}(?:[ -](?:(?:of|for|and|&|on|the) ){{0,2}}{CAP}){{0,5}}"
_PLURAL_TEAMS = re.compile(r"\b(?P<name>Youth (?:Offending|Justice) (?:Teams?|Services?|Board))\b")
_PROSECUTORS = re.compile(rf"\b(?P<name>CPS (?!in\b)(?:Direct\b|{CAP}(?:[ -](?:and |& )?{CAP}){{0,3}}))")
_FEDERATION = re.compile(rf"\b(?P<name>(?!The ){CAP}(?: {CAP}){{0,2}} Police Federation)\b")
# "Harwick and Wexby NHS Foundation Trust", which names no NHS beside it
_HEALTH_TRUST = re.compile(
    rf"\b(?P<name>(?!The |At |In |From |But |And |For |By |When |While ){CAP}"
    rf"(?:(?: |, | and | of | & ){CAP}){{0,6}}? NHS (?:Foundation |Ambulance Service )?Trust)\b"
)
_THE_CHARITY = re.compile(rf"\bthe (?:[a-z-]+ )?charity (?P<name>{_WORDS})")
# "a company called Brightwell in Harwick": the place is no part of it
_CALLED = re.compile(rf"\b(?:company|firm|business|charity) (?:called|named) (?P<name>{CAP}(?: {CAP}){{0,3}})")
# "trading as BS Roofing and Guttering"
_TRADING_AS = re.compile(
    rf"\b(?:trad(?:ing|ed|es) (?:as|under the name(?: of)?)|(?:his|her|their) (?:company|firm|business),)"
    rf" (?P<name>(?:{CAP}|[A-Z]&[A-Z])"
    rf"(?:[ -](?:{_LINK} )?{CAP}){{1,5}})"
)
# "Wexby Council's Trading Standards Service": a body of its own beside the council
_OF_A_COUNCIL = re.compile(
    rf"(?P<owner>{CAP}(?: {CAP}){{0,3}} Council)(?P<poss>['’]s?)? (?P<name>Trading Standards(?: (?:Service|Unit"
    rf"|Department|Team))?)(?! [A-Z])"
)
# "told Sky News", which is no line of the paper about itself
_TOLD_MEDIA = re.compile(
    r"\b(?:told|spoke to|speaking to|interviewed by|quoted (?:as saying )?by) (?:the )?"
    r"(?P<name>BBC(?: News| Radio \d| Wales| Scotland)?|ITV(?: News(?: [A-Z][a-z]+)?)?|Sky News|Channel 4 News|STV(?:"
    r" News)?"
    r"|(?:[A-Z][a-z]+ )(?:Mail|Echo|Gazette|Telegraph|Mercury|Live))(?![\w’'])"
)
# "Union Road", "Soar College School": the head of a name is its last word
_GOES_ON = re.compile(
    r" (?:Road|Street|Lane|Avenue|Drive|Way|Close|Crescent|Place|Terrace|Square|Court|House|Hill|Gardens|Row|Walk"
    r"|Park|Schools?|Hospitals?|Academy|Health Board|(?<=Hospice )Trust)\b"
)
_CLUB_LETTERS = re.compile(r" (?:A?FC|RFC|RLFC|CC|Football Club)\b")  # "Harwick Wanderers FC"
_CALLED_BY_LETTERS = re.compile(r"\b(?:company|firm|business|charity) (?:called|named) (?P<name>[A-Z]{2,6})(?![\w’'])")
_EMPLOYED = re.compile(
    rf"\b(?:worked (?:for|at)|working (?:for|at)|works (?:for|at)|employed (?:by|at)|employee of|job (?:at|"
    rf"with)|director of|manager (?:of|at)|"
    r"(?:owner|boss|bosses|founder|treasurer|secretary|chairman|chairwoman|chair|trustee|chief executive|accountant"
    r"|bookkeeper) (?:of|at)|"
    rf"owned by|(?:company|firm|business|charity|developer|landlord|contractor|retailer|supplier|employer)(?:,| "
    rf"called)?) (?:the )?(?P<name>{_WORDS})"
)
_COMPANY = re.compile(rf"\b(?P<name>{_NAME}(?: \([A-Z][\w ]{{1,20}}\))? (?:Ltd|Limited|plc|PLC|LLP|Inc))\b\.?")
# "the Wisteria Lodge children's home"
_CARE_HOME = re.compile(
    rf"\b(?P<name>(?!The )(?:{CAP} ){{1,3}}(?:Lodge|House|Court|Hall|Manor|Grange|View|Villa|Cottage|Priory|Towers))"
    r" (?:(?:residential|nursing|care|children[’']?s|retirement|rest) )+home\b"
)
# "at Fernview nursing home", but not "a Fernview nursing home", which may be one in a town of that name
_HOME = re.compile(
    rf"\b(?:at|from|of|by|to|in|into|near|visited|entered|ran|runs|owned) (?P<name>(?!The )(?:{CAP} ){{1,3}}"
    r"(?:[Nn]ursing|[Cc]are|[Rr]esidential|[Rr]est|[Rr]etirement) [Hh]ome)\b"
)
_PRISON = re.compile(
    rf"\b(?P<name>HM(?:P|YOI| Prison| Young Offender Institution)(?:(?:/| ?& ?| and )YOI)? (?:The )?"
    rf"{CAP}(?:[ -](?:of )?{CAP}){{0,2}})"
)
# "watching by video link from HMP Hexley": where he sat
_BY_LINK = re.compile(r"\b(?:[Vv]ideo ?-?link|link|screen|prisoner) (?:from|of) $")
# "two firms - Fernview and Fernview II -": the second is told with the first
_TWO_CALLED = re.compile(
    rf"\b(?:companies|firms|businesses|charities)(?:,? (?:called|named)|:|,? [-–—]) (?P<name>{CAP}(?: {CAP}){{0,3}})"
    rf" and (?P<other>{CAP}(?: {CAP}){{0,3}})"
)
# "a Fernview bag", "a Fernview-registered fitter", "RAF Wexby": said of things and places, not of the body
_THINGS = re.compile(
    r"(?:['’]s)? (?:(?:carrier|plastic|shopping|paper|canvas|freezer|cool|reusable) )*(?:bags?|carrier)\b"
    r"|[ -](?:registered|accredited|certified)\b|-(?:inspired|linked|affiliated|style|supporting)\b"
    r"|(?:['’]s)? (?:(?:football|replica|home|away) )?(?:shirts?|tops?|scar(?:f|ves)|hats?|caps?"
    r"|kit|tracksuits?|tattoos?|flags?)\b"
)
_STREET = re.compile(r" (?:Road|Street|Lane|Avenue|Drive|Close|Crescent|Terrace|Gardens|Row|Walk|Estate)\b")
# "Hull City Council", "Manchester City Centre": a place goes on, and is no club
_GOES_ON_AS = re.compile(
    r" (?:University|Council|Cent(?:re|er)|Hospital|Airport|College|School|Academy|Hall|Police|Crown Court|Magistrates"
    r"|Market|Library|Railway|Station)\b"
)
_CAPITAL_NEXT = re.compile(r" [A-Z][a-z]")
_SPOKEN_FOR = re.compile(
    rf"\b[Ss]pokes(?:man|woman|person) (?:for|from|at) (?:the )?(?P<name>{CAP}(?:[ -](?:{_LINK} ){{0,2}}{CAP}){{1,5}})"
    r"(?![\w’'-])(?! (?:police|policing|force)\b)"
)
_NO_BODY = re.compile(
    r"\b(?:Police|Constabulary|Detective|Constable|Sergeant|Inspector|Superintendent|Judge|Court|Crown Court|"
    r"Act|Order|Operation|Road|Street|"
    r"Avenue|Close|Lane|Drive|Way|Crescent|Gardens|Terrace|Square|Hospital|Airport|Station|Prison|HMP|Register|"
    r"Scheme|App|Team|Unit|Squad|"
    r"Officer|Officers|Commissioner|Chief|Minister|Secretary|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|"
    r"Sunday|January|February|March|"
    r"April|May|June|July|August|September|October|November|December|News|Live|BBC|Facebook|Instagram|Twitter|"
    r"WhatsApp|Snapchat|Telegram|Kik|"
    r"Discord|TikTok|YouTube|Dropbox|Google|Getty|Sounds|Pub|Inn|Arms|Hotel|Park$|Gazette|Mail|Echo|Times|"
    r"Mercury|Post|Express|Telegraph)\b"
)
_NO_TOLD_BODY = re.compile(
    r"\b(?:Police|Constabulary|Detective|Constable|Sergeant|Inspector|Superintendent|Judge|Crown Court|Magistrates[’']?"
    r"|Act|Order|Operation|Road|Street|Avenue|Lane|Register|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday"
    r"|Facebook|Google|Officer|Officers|Commissioner|Minister|Secretary|Mr|Mrs|Miss|Ms|Dr|Lord|Lady|Sir)\b"
)
_OF_POLICE = ("Association", "Authority", "Federation", "Foundation")
# "the Nell Poe Foundation": most often it is named after somebody who was killed.
_IN_MEMORY = re.compile(
    r"(?P<name>[A-Z][\w’'-]+(?: [A-Z][\w’'-]+){0,2}?)(?: (?:Memorial|Legacy|Community|Charity|Charitable|Cancer))*"
    r" (?:Foundation|Trust|Fund|Charity|Appeal|Campaign|Project|Memorial|Award|Cup|Society)$"
)
# Words that do not say which body it is ("Local Authority", "Fire and Rescue Service").
_TELLS_NOTHING = frozenset(
    """local national county city borough district town parish council authority health social housing the fire
    principal senior chief lead deputy
    and rescue service services prison government british english scottish welsh uk combined trust nhs
    foundation school primary secondary high sixth form college academy university hospital general church bank
    of for public private limited children safeguarding trading standards partnership agency charity her his
    majesty""".split()
)
_ADDRESS = re.compile(r"(?:\d|\bformerly|\bboth|\bpreviously|\blives?|\bliving),? (?:of|in|at) (?:the )?$|, of $")
# "Ann Roe, of Harmer & Lund Solicitors": nobody lives there
_AT_HOME_NOWHERE = (" Council", " Solicitors", " LLP", " Ltd", " Limited", " Trust", " University", " Association")
_PLACE_BEFORE = re.compile(r"\b(?:near|in|on|along|off|of|from|behind|opposite) (?:the )?$")

_LINE = 200
"""How much of the line before a name is looked at."""
_LINE_OF_THE_PAPER = re.compile(
    r"(?:Image|Picture|Photo|Pic|Credit|Source|Follow|Sign up|Subscribe|Read more|READ MORE|©|Copyright|More on)\b"
)


def find_organisations(
    text: str, vocabulary: Vocabulary, taken: Sequence[Span], people: Sequence[str] = ()
) -> tuple[Naming, ...]:
    """Bodies that only their form tells; ``taken`` are stretches of people, ranks and bodies already known.

    ``people`` are all the names of people in the text, also those that are doubtful.
    """
    found: list[Naming] = []
    busy = Stretches(taken)
    bears = _Bearers(vocabulary, people)
    for span, name in (
        *_called(text),
        *_told_media(text),
        *_of_councils(text),
        *_prisons(text),
        *_homes(text, vocabulary),
    ):
        if not busy.hit(span.start, span.end):
            busy.add(span)
            found.append(Naming(span, name))
    for span in _candidates(text, vocabulary, taken):
        name = tidy(text[span.start : span.end])
        if not (busy.hit(span.start, span.end) or bears.named_after(name)) and _is_body(text, span, name, vocabulary):
            busy.add(span)
            found.append(Naming(span, name))
    for span in (*public_bodies(text, vocabulary), *told_bodies(text, vocabulary, people)):
        name = tidy(text[span.start : span.end])
        if not (busy.hit(span.start, span.end) or bears.named_after(name)) and _may_be_told(
            text, span, name, vocabulary
        ):
            busy.add(span)
            found.append(Naming(span, name))
    return tuple(found)


class _Bearers:
    """Tells a body that bears somebody's name, who may have been harmed: ``the Nell Poe Foundation``."""

    def __init__(self, vocabulary: Vocabulary, people: Sequence[str]) -> None:
        self._vocabulary = vocabulary
        self._full = {tuple(name.lower().split()) for name in people if " " in name}
        self._words = {word for name in self._full for word in name}

    def named_after(self, name: str) -> bool:
        """Whether the body is named in memory of somebody, or after somebody of the text."""
        memory = _IN_MEMORY.match(name)
        if memory is None:
            owner = re.match(r"([A-Z][\w-]+)[’']s ", name)
            return owner is not None and owner[1].lower() in self._words and is_given(owner[1], self._vocabulary)
        words = re.sub(r"[’']s?\b", "", memory["name"]).split()
        borne = self._words.intersection(word.lower() for word in words)
        return bool(borne) or (len(words) > 1 and is_given(words[0], self._vocabulary))


def _of_the_page(name: str, line: str, vocabulary: Vocabulary) -> bool:
    """Whether a name is a platform's, or stands in what the paper says of itself; ``line`` is what stands before it."""
    platform = any(word in name for word in vocabulary.words("not-organisation"))
    return platform or _LINE_OF_THE_PAPER.search(line) is not None


def _may_be_told(text: str, span: Span, name: str, vocabulary: Vocabulary) -> bool:
    """Whether a name that the words beside it tell to be a body's is neither a platform's nor a line of the paper."""
    line = text[max(0, span.start - _LINE) : span.start].rpartition("\n")[2]
    return not (
        _of_the_page(name, line, vocabulary)
        or (_NO_TOLD_BODY.search(name) and not name.endswith(_OF_POLICE))
        or _STREET.match(text, span.end)
    )


def _called(text: str) -> Iterator[tuple[Span, str]]:
    """``A company called PRL``: letters that only these words tell to be a body."""
    yield from ((span, text[span.start : span.end]) for span in _groups(_CALLED_BY_LETTERS, text))


def is_prison(name: str | None) -> bool:
    """``HMP Hexley``: a body, but what a sentence tells of it is told of a place."""
    return _PRISON.fullmatch(name or "") is not None


def _prisons(text: str) -> Iterator[tuple[Span, str]]:
    for span in _groups(_PRISON, text):
        if not _BY_LINK.search(text, max(0, span.start - _LINE), span.start):
            yield span, tidy(text[span.start : span.end])


def _homes(text: str, vocabulary: Vocabulary) -> Iterator[tuple[Span, str]]:
    """``at Fernview nursing home``: where no town is called so."""
    for span in _groups(_HOME, text):
        words = text[span.start : span.end].split()
        place = " ".join(words[:-2])
        if not (place in vocabulary.towns or place in vocabulary.counties or _CARE_HOME.match(text, span.start)):
            yield span, tidy(" ".join(words))


def _told_media(text: str) -> Iterator[tuple[Span, str]]:
    """Media to whom somebody spoke."""
    yield from ((span, tidy(text[span.start : span.end])) for span in _groups(_TOLD_MEDIA, text))


def _of_councils(text: str) -> Iterator[tuple[Span, str]]:
    """The trading standards of a council, called with it."""
    for match in _OF_A_COUNCIL.finditer(text):
        if not match["poss"] or " " in match["name"].removeprefix("Trading "):
            yield Span(*match.span("name")), f"{tidy(match['owner'])} {match['name']}"


def _candidates(text: str, vocabulary: Vocabulary, taken: Sequence[Span]) -> Iterator[Span]:
    yield from health_trusts(text)
    yield from _groups(_PROSECUTORS, text)
    yield from _groups(_PLURAL_TEAMS, text)
    yield from _groups(_FEDERATION, text)
    yield from _groups(_THE_CHARITY, text)
    yield from _groups(_opened(vocabulary.words("organisation-opening")), text)
    yield from _groups(_COMPANY, text)
    yield from _groups(_CARE_HOME, text)
    for found in _TWO_CALLED.finditer(text):
        yield from (Span(*found.span("name")), Span(*found.span("other")))
    yield from _groups(_CALLED, text)
    yield from _groups(_TRADING_AS, text)
    yield from _headed(text, vocabulary, taken)
    yield from (
        span
        for span in (*_groups(_EMPLOYED, text), *_groups(_SPOKEN_FOR, text))
        if " " in (name := text[span.start : span.end])
        and not (_like_somebody(name, vocabulary) or name.endswith(("'s", "’s")))
    )


def health_trusts(text: str) -> Iterable[Span]:
    """The names of hospital trusts, within which the NHS is named as a part only."""
    return _groups(_HEALTH_TRUST, text)


def firms_named_after(text: str, known: Iterable[Span]) -> Iterable[Span]:
    """The names of firms that begin with that of a known body and go on: ``Serco Geografix Limited``."""
    starts = {span.start: span.end for span in known}
    for span in _groups(_COMPANY, text):
        end = starts.get(span.start)
        if end is not None and len(text[end : span.end].split()) > 1:
            yield span


def only_said_of_things(text: str, span: Span) -> bool:
    """Whether a known body is only named on a thing or a place: ``a Tesco bag``, ``RAF Wexby``, ``St Giles Road``."""
    base = text[span.start : span.end] == "RAF" and _CAPITAL_NEXT.match(text, span.end)
    return bool(
        base or _GOES_ON_AS.match(text, span.end) or _THINGS.match(text, span.end) or _STREET.match(text, span.end)
    )


def _groups(pattern: re.Pattern[str], text: str) -> Iterable[Span]:
    return (Span(found.start("name"), found.end("name")) for found in pattern.finditer(text))


def _headed(text: str, vocabulary: Vocabulary, taken: Sequence[Span]) -> Iterator[Span]:
    """Names read from a head word of ``polit:organisationWord`` to the left."""
    heads = vocabulary.words("organisation") | _firm_endings()
    end = 0
    busy, ends = Stretches(taken), {span.end for span in taken}
    for head in _heads(heads).finditer(text):
        words = words_before(
            text, Span(head.start(), head.end()), end, busy, lambda at: _ends_body(text, at, heads, ends)
        )
        if words and _like_somebody(text[words[-1].start : head.end()], vocabulary, "Church"):
            continue
        if words and not _GOES_ON.match(text, head.end()) and not _ends_no_firm(text, words, head):
            club = _CLUB_LETTERS.match(text, head.end())
            end = club.end() if club else head.end()
            yield Span(words[0].start, end)


def _like_somebody(name: str, vocabulary: Vocabulary, last: str | None = None) -> bool:
    """``employed by Ben Church``: two words, the first of them a given name (and the second ``last``, where given)."""
    words = name.split()
    return len(words) == _TWO and is_given(words[0], vocabulary) and last in (None, words[1])


_TWO = 2


@cache
def _firm_endings() -> frozenset[str]:
    """What ends the name of a firm and hardly of anything else: ``Harwick Bronze Castings``."""
    return phrase_set("ends a firm's name") - phrase_set("ends other names as well")


def _ends_no_firm(text: str, before: Sequence[Span], head: re.Match[str]) -> bool:
    """Whether a firm's last word ends none: the name goes on, tells nothing, or stands in a headline in capitals."""
    if head.group() not in phrase_set("ends a firm's name"):
        return False
    if (
        _CAPITAL_NEXT.match(text, head.end())
        or {text[word.start : word.end].lower() for word in before} <= _TELLS_NOTHING
    ):
        return True
    start, end = text.rfind("\n", 0, head.start()) + 1, text.find("\n", head.end())
    words = _LONG_WORDS.findall(text[start : end if end >= 0 else len(text)])
    return len(words) >= _HEADLINE and all(word[0].isupper() for word in words)


_LONG_WORDS = re.compile(r"[A-Za-z][\w’'-]{3,}")
_HEADLINE = 4
"""Words from which on a line may be a headline in capitals."""


@cache
def _opened(words: frozenset[str]) -> re.Pattern[str]:
    """Names that begin with their head ("Diocese of Harwick")."""
    return re.compile(rf"\b(?P<name>(?:{'|'.join(map(re.escape, sorted(words))) or '(?!)'}) (?:the )?{_NAME})")


@cache
def _heads(words: frozenset[str]) -> re.Pattern[str]:
    ordered = sorted(words, key=lambda word: (-len(word), word))
    return re.compile(
        rf"\b(?:{'|'.join(map(re.escape, ordered))})\b(?! (?:Tax|Kingdom|States|Nations|Football Club)\b)"
        if words
        else r"(?!)"
    )


def _ends_body(text: str, at: int, heads: frozenset[str], ends: set[int]) -> bool:
    before = text[max(0, at - 40) : at]
    return at in ends or before.endswith((" Co", " Sons")) or any(before.endswith(f" {word}") for word in heads)


# "the Civic Government (Scotland) Act", "the Local Government (Northern Ireland) Order"
_OF_A_LAW = re.compile(
    r" \((?:Scotland|Northern Ireland|NI|Wales|England)[^()]{0,30}\) (?:Act|Order|Regulations|Bill)\b"
)

_SOMEWHERE = re.compile(r" (?:on|in|at|near|by) [A-Z]\w+$")


def _is_body(text: str, span: Span, name: str, vocabulary: Vocabulary) -> bool:
    line = text[max(0, span.start - _LINE) : span.start].rpartition("\n")[2]
    if (_ADDRESS.search(line) and not name.endswith(_AT_HOME_NOWHERE)) or {
        word.lower() for word in re.split(r"[\s-]+", name)
    } <= _TELLS_NOTHING:
        return False
    if name.endswith((" Bank", " Water")) and not name.endswith(" Food Bank") and _PLACE_BEFORE.search(line):
        return False
    if _SOMEWHERE.search(name):  # "with her sister Rebecca on Bank Hey Street"
        return False
    if (
        _OF_A_LAW.match(text, span.end)
        or _of_the_page(name, line, vocabulary)
        or _NO_BODY.search(name.removesuffix("Police Federation"))
        or name in vocabulary.towns
        or name in vocabulary.counties
    ):
        return False
    return not name.isupper() or len(name.split()) > 1
