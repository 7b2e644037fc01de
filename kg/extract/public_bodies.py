"""Public bodies that stories name in their own way: prisons, councils in small letters, hospitals that employ somebody.

``at Belmarsh Prison``, ``Wexby borough council``, ``a nurse at Derriford Hospital``, ``in the Army``. A hospital where
somebody was treated or arrested is a place, and ``a Hexley council house`` is no council.
"""

from __future__ import annotations

from collections.abc import Iterator

from kg import patterns as re
from kg.extract.naming import CAP
from kg.model import Span
from kg.vocabulary import Vocabulary

_STAFF = (
    r"(?:nurse|doctor|surgeon|midwife|porter|consultant|paramedic|pharmacist|an[a]?esthetist|cleaner|worker|manager|"
    r"director|chaplain|therapist|registrar|matron|physio|physiotherapist|radiographer|assistant|staff|colleagues"
    r"|employee|chief executive|bosses|boss|volunteer|spokes(?:man|woman|person))s?"
)
_HOSPITAL = re.compile(
    rf"\b(?P<name>(?!The |At |In |From |But |And |For |By |When |While |Former ){CAP}(?: (?:of |and |& )?{CAP}){{0,5}}"
    r" (?:Hospitals?|Infirmary|Hospital and School))\b(?! (?:NHS|Trust|Road|Lane|Street|Radio))"
)
_WORKED_THERE = re.compile(
    rf"\b(?:{_STAFF}|(?:job|shifts?|post|employed|work(?:ed|ing|s)?|practis(?:ed|ing)|train(?:ed|ing)?|sacked"
    r"|suspended|dismissed)(?: [\w’'-]+){0,5}?) (?:at|for|by|from|with|of) (?:the )?$"
)
_ITS_STAFF = re.compile(
    rf"(?:[’']s)? {_STAFF}\b"
    r"|,? where (?:he|she|they)(?: had| also| then)? (?:work|trained|(?:was|were) (?:employed|an? ))"
    r"|,? (?:said|admitted|apologised|confirmed|added|declined|sacked|suspended)\b"
)
_PRISON = re.compile(
    r"(?<!\b[Aa] )(?<!\b[Aa]n )(?<![\w’'-])(?P<name>(?!The |At |In |Former |Category |Class |A |B |C |D |Supermax )"
    rf"{CAP}(?<![’']s)(?: {CAP}(?<![’']s)){{0,3}} (?:Prison|prison|jail|Jail))\b"
    r"(?! (?:Service|Officer|Governor|Inspector|Reform|officer|guard|sentence|term|cell|Cell|time|van|service))"
)
# "watching by video link from Hexley Prison", "dead in his cell at Hexley Prison": where he sat
_BY_LINK = re.compile(r"\b(?:(?:[Vv]ideo ?-?link|link|on screen) from|(?:his|her|their) (?:way to|cells? (?:at|in))) $")
_NEAR = 30
_NO_PRISON = re.compile(
    r"\b(?:HMP|HM|Crown|Court|Open|Category|Class|High|Maximum|State|Young|Women|Men|His|Her|Majesty|Iranian|Thai|Spanish"
    r"|French|American|British|Scottish|English|UK|US)\b|^\w+ (?:P|p)rison Island"
)
_COUNCIL = re.compile(
    rf"(?<![\w’'-])(?P<name>(?P<place>{CAP}(?:[ -]{CAP}){{0,2}}(?: and {CAP}(?: {CAP})?)?)"
    r"(?P<sort> (?:borough|city|county|district|town|parish|metropolitan borough))? council)\b"
    r"(?!lor)(?! (?:tax|house|houses|housing|flat|flats|estates?|homes?|property|properties|seat|elections?|buildings?"
    r"|offices?|chambers?|land|car park|workers?|tenants?|blocks?|tower|depot|yard|run|owned)\b)(?!-)"
)
# "a teacher at Larkfield High", "deputy head of Larkfield Primary": no school behind
_SCHOOL = re.compile(
    r"\b(?:teacher|head|headteacher|headmaster|headmistress|principal|governor|caretaker|pupils?|students?|taught|teaching"
    r"|lessons|classes|assistant) (?:at|of|from|in) (?:the )?"
    rf"(?P<name>{CAP}(?: {CAP}){{0,2}} (?:High|Primary|Grammar|Juniors|Infants|Comprehensive))\b(?! [A-Z]| street)"
)
# "the An-Noor mosque", but "a Bradford mosque" may be any
_FAITH = re.compile(
    rf"(?<!\b[Aa] )(?<!\b[Aa]n )(?<![\w’'-])(?P<name>(?!The |At |In |From |Local |Former ){CAP}(?:[ -]{CAP}){{0,3}}"
    r" (?:mosque|synagogue|gurdwara))\b"
)
# "the National Black Police Association": police are in its name, but it is no force
_OF_POLICE = re.compile(
    rf"\b(?P<name>(?!The |At |In )(?:{CAP} ){{0,3}}Police (?:{CAP} )?(?:Association|Authority|Federation|Foundation))\b"
)
_ARMED = re.compile(
    r"\b(?:in|from|joined|left|of|for|by|with|quit) the (?P<name>Army|Navy)\b(?! [A-Z])"
    r"|\b(?P<corps>(?!The )(?:Royal )(?:[A-Z]\w+ )(?:[A-Z]\w+ )?Corps)\b"
)


def public_bodies(text: str, vocabulary: Vocabulary) -> Iterator[Span]:
    """The stretches that name one; which of them are somebody's name or address is for others to say."""
    for found in _HOSPITAL.finditer(text):
        span = Span(*found.span("name"))
        if len(text[span.start : span.end].split()) > 1 and _employs(text, span):
            yield span
    yield from (Span(*found.span("name")) for found in _SCHOOL.finditer(text))
    for found in _PRISON.finditer(text):
        words = found["name"].split()
        county = len(words) == 2 and words[0] in vocabulary.counties
        by_link = _BY_LINK.search(text, max(0, found.start() - _NEAR), found.start())
        if not (_NO_PRISON.search(found["name"]) or county or by_link):
            yield Span(*found.span("name"))
    for found in _COUNCIL.finditer(text):
        place, first = found["place"], found["place"].split(" and ")[0]
        if found["sort"] or place in vocabulary.counties or not vocabulary.towns.isdisjoint((place, first)):
            yield Span(*found.span("name"))
    for found in (*_FAITH.finditer(text), *_OF_POLICE.finditer(text)):
        if found["name"].rpartition(" ")[0] not in vocabulary.towns:
            yield Span(*found.span("name"))
    for found in _ARMED.finditer(text):
        yield Span(*found.span("name" if found["name"] else "corps"))


def _employs(text: str, span: Span) -> bool:
    """Whether somebody works there, or it speaks: not where somebody was taken, or lay."""
    line = text[max(0, span.start - 80) : span.start].rpartition("\n")[2]
    return bool(_WORKED_THERE.search(line) or _ITS_STAFF.match(text, span.end))
