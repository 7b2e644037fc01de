"""Support: whoever a release sends its readers to, told apart from bodies that it merely mentions.

Contract, rule 20: for help, advice or reporting, by name or by a web address alone, and the charity that
runs the service; never a police force. What matters is how the passage speaks: it bids the reader ("call",
"contact"), says where help is to be had, or gives a number or address beside the name.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from kg import patterns as re
from kg.extract.naming import CAP, Naming, tidy
from kg.extract.support_names import ADDRESS, CONTACT, FIRST_WORDS, NUMBER, naming_of, tells_contact, trimmed
from kg.model import Passage, Span
from kg.vocabulary import Match, Vocabulary

_BID = re.compile(
    r"(?<!\ba )(?<!\bthe )(?<!\bhis )(?<!\bher )(?<!\bphone )(?<!\bwho )\b(?i:"
    r"call|contact|ring|phone|telephone|text|email|visit|see|use|try|message|click|tell|"
    r"(?:speak|talk|speaking|talking)(?: \w+){0,2} (?:to|with)|go (?:online )?to|going to|turn to|reach(?: out "
    r"to)?|get in touch with|"
    r"get (?:\w+ ){0,4}(?:from|at)|find (?:\w+ ){0,5}(?:from|at|on|via|through)|seek (?:\w+ ){0,4}from|"
    r"report(?:ed|ing)?(?: \S+){0,8}? (?:to|at|via|through|with|using|on)|reports?(?: \S+){0,6} (?:made|sent|given) to|"
    r"contacting|calling|ringing|visiting|emailing|texting|log on to|given(?: \S+){0,4} to|passed to|pass(?: "
    r"\S+){0,4} to|"
    r"(?:in confidence|confidentially|anonymously|do (?:so|this|that)) (?:to|via|through|with|at)|"
    r"referred? (?:yourself )?to|directed to|signposted to|"
    r"(?:help|advice|support|information|guidance|counselling|resources|assistance|details|tips)(?: \S+){0,9}? "
    r"(?:from|by|via|through|at|on|with)|"
    r"(?:available|reported|accessed|found|obtained|provided|offered)(?: \S+){0,6}? (?:from|at|via|through|on|"
    r"by|to|with)|"
    r"(?:tool|service|helpline|website|app|line)s? (?:from|by|run by|called|provided by)"
    r")\b"
)
# "can get help from Fearless": what follows is somebody who helps
_HELP_FROM = re.compile(r"\b(?:help|advice|support|information)(?: and \w+)? (?:is available )?from (?:the charity )?$")
_NARRATED = re.compile(
    r"\b(?:was|were|had been|has been|have been|had|he|she|they|who|victim|mother|father|girl|boy|woman|man|"
    r"family|staff) "
    r"(?:\w+ly )?(?:reported|called|contacted|rang|visited|referred|passed|given|told|sought|spoke|supported|helped)\b"
)
# "His client had had help from Gamblers Anonymous": it is he who was helped, and no reader
_WAS_HELPED = re.compile(
    r"\b(?<!can )(?<!may )(?:had|has|have|was|were|got|received|sought|accepted|getting|receiving|seeking)"
    r"(?: since| now| also| been| had| got| received| sought| getting| receiving| seeking)*(?: [\w-]+){0,2}"
    r" (?:help|support|counselling|treatment|therapy|advice)"
    r"(?: and \w+)? (?:from|with|at|through) (?:the )?(?:charity )?$"
)
_OFFERS = re.compile(
    r"^(?:['’]s?)?(?: \(\w+\))?(?:,? (?:which|who|a|an|the)\b[^.;]{0,80})?(?: also| still)?,? ?(?:"
    r"(?:offers?|supports|provides?|helps)\b|can (?:\w+ )?(?:help|offer|support|provide|be|give|advise)\b|has "
    r"(?:\w+ ){0,3}(?:advice|information|support|details|help)|"
    r"runs? (?:\w+[ -]){0,6}(?:line|helpline|service|website)|is (?:available|there|here|open|free|a (?:free|"
    r"confidential|charity|\w+ charity))|"
    r"an? (?:\w+[ -]){0,3}(?:tool|service|helpline|website|charity|app|line)\b|"
    r"are (?:available|there|here|open)|anonymously|in confidence|confidentially|website|helpline|service\b)"
)
# "The council, in partnership with Age UK, offers …": it is the council that does
_BESIDE = re.compile(r"\b(?:partnership|together|along|alongside|working|work|works)(?: with)? (?:the )?$")
_SUCH_AS = re.compile(
    r"\b(?:organisations|charities|agencies|services|bodies|groups) (?:such as|like|including) (?:the )?$"
)
_SPOKE = re.compile(
    r"^(?:['’]s)?(?: \(\w+\))?,? (?:said|says|added|told|welcomed|brought|investigated|prosecuted|warned|"
    r"described|launched|took)\b"
)
_HELP_HEADING = re.compile(
    r"(?i)\b(?:help|support|advice|report(?:ing)?|contact|worried|concerned|affected|information|call|get in touch)\b"
)
_SERVICE = re.compile(
    r"(?i)\b(?:charity|charities|helpline|hotline|service|services|website|campaign|app|advice|support|"
    r"confidential|free|line|tool)\b"
)
_NOT_FOR_READERS = re.compile(r"(?i)\b(?:press|media|news) (?:office|team|enquir|contact|line)")

_LINK = r"(?:of|for|and|&|against|on|the|in|to|with|from|by)"
_NAME = rf"{CAP}(?:[ -](?:{_LINK} ){{0,2}}{CAP}){{0,6}}!?"
_NAMED_LINE = re.compile(
    rf"\b(?P<name>{_NAME} (?:Helpline|Hotline|Advice Line|Support Line|Supportline|Lifeline|Line))\b"
)
_KIND_BEFORE = re.compile(
    rf"\b(?:charity|charities|organisation|helpline|support (?:service|group)|service|campaign group)(?:,| "
    rf"called)? (?P<name>{_NAME})"
)
_KIND_AFTER = re.compile(
    # but "a Hexley charity" is called otherwise
    rf"(?<!['’] )\b(?!(?:(?<=\ba )|(?<=\ban )){_NAME} charity\b)"
    rf"(?P<name>{_NAME}) (?:helpline|service|charity|hotline|support line|advice line|website)\b"
)
_WITHCONTACT = re.compile(
    rf"(?P<name>{_NAME})(?: \([A-Z]\w*\))?(?:,? (?:which|who|a|an|the|run by)\b[^,.;\n]{{0,60}},?|,)?(?:[ :|–-]|\bby\b|"
    rf"\bcalling\b|\bfree\b|\bon\b|\bat\b|\bvia\b)* ?(?:{NUMBER}|{ADDRESS})"
)
_IS_FOR_HELP = re.compile(
    rf"\b(?P<name>{_NAME}) is an? (?:[a-z]+[ -]){{0,4}}(?:charity|service|centre|organisation|helpline|line) "
    rf"(?:(?:which|that) (?:offers|provides|gives|supports|helps)|offering|providing|supporting|helping)\b"
)
# "If you are affected, Safe Quays and the Lantern Trust offer free help", "Safe Quays has advice for parents"
_READERS = (
    r"(?:parents|carers|anyone|anybody|people|victims|survivors|families|relatives|children|young people|women|men"
    r"|those|businesses|residents|drivers|farmers|you)"
)
_OFFER = (
    r"(?:also |both |all )?(?:offers?|provides?|gives?|has|have|runs?) (?:[a-z-]+,? (?:and )?){0,5}"
    r"(?:help|support|advice|counselling|guidance|information|tips)\b"
)
_THEY_OFFER = re.compile(
    rf"(?:^|[,.;:] |[“\"])(?:[Tt]he )?(?P<name>{_NAME}) {_OFFER}"
    rf"(?P<whom> (?:and [a-z]+ )?(?:for|to) (?:[a-z-]+ ){{0,2}}?{_READERS}\b)?"
)
_TO_READERS = re.compile(r"\b(?:[Ii]f (?:you|anyone|anybody)|[Aa]nyone|[Aa]nybody|[Yy]ou|[Yy]our)\b")
# "Young people can get in touch with Fearless": nothing stands between
_BID_TO = re.compile(
    r"\b(?i:contact|call|ring|phone|speak to|talk to|get in touch with|turn to|reach out to|text|email|visit)"
    r" (?:the )?$"
)
# whom readers of a release are bidden to tell or ask
_MAY_BE_TOLD = re.compile(
    r"\b(?:(?:[Aa]nyone|[Aa]nybody|[Rr]esidents|[Dd]rivers|[Ee]mployers|[Pp]arents|[Vv]ictims|[Cc]onsumers|[Cc]ustomers"
    r"|[Pp]eople|[Mm]embers of the public|[Ww]itnesses|[Tt]enants|[Ww]orkers|[Bb]usinesses|[Ff]armers|[Yy]ou)\b"
    r"[^.;]{0,90}?"
    r"\b(?:can|should|may|must|are (?:asked|urged|advised|encouraged) to|is (?:asked|urged|advised|encouraged) to)"
    r"|^\W*(?:[Pp]lease|[Oo]r|[Ii]f you [^,]{1,80},(?: please)?|[Tt]o [^.;]{1,60}?,?|[Ff]or [^.;]{1,60}?,?)?)"
    r" ?(?:also )?(?i:contact|call|ring|phone|speak to|tell|email|text|report (?:it|them|this|that|any[a-z]*|concerns?"
    r"|suspicions?)(?: \S+){0,5}? to) (?:the )?(?:[^.;]{1,60}?(?:,| or| and) (?:the )?)?$"
    # "Fly-tipping can be reported to the Environment Agency", "check with the Environment Agency that"
    r"|\b(?:can|should|may|must) (?:also )?be (?:reported|passed|given|sent|made)(?: [\w-]+){0,4}? to (?:the )?$"
    r"|\b(?:[Yy]ou can|[Pp]lease) (?:also )?check [^.;]{1,80}? with (?:the )?$"
)
# "contact Crimestoppers, Lantern House or Safe Quays"
_AND_ANOTHER = re.compile(rf"(?:,| and| or|, and|, or) (?:the )?(?P<name>{_NAME})(?=[.;,]| (?:on|at|via|by|or|and)\b)")
# "- Safe Shores is for survivors of abuse", in a list of those who help
_IS_FOR_THEM = re.compile(
    rf"^[•·*–-]? ?(?P<name>{_NAME}) (?:is|are) (?:there )?for (?:[a-z-]+ )?(?:survivors|victims|anyone|people"
    r"|those|families|women|men|children|parents)\b"
)
# "the Fraud Hotline", where the sentence names the body whose line it is
_NO_LINE_OF_ITS_OWN = re.compile(
    r"(?:(?:The|Tax|Fraud|Customs|Benefit|Crime|Police|Incident|Cruelty|National) )*(?:Fraud|Customs|Benefit|Tax"
    r"|Incident|Cruelty|Crime|Emergency) (?:Helpline|Hotline|Line)$"
)
# What a helper without a number or an address beside it is called by
_HELPING = re.compile(
    r"(?i:line|charit|advice|help|guidance|counselling|information"
    r"|for (?:survivors|victims|anyone|people)|organisation|service|support|cent(?:re|er)|group|website)"
)
_KIND_NEXT = re.compile(r"\b(?:[Cc]harity|[Oo]rganisation|[Hh]elpline|[Ss]ervice|[Gg]roup),? (?:called )?$")
# "Victim Support said … Its helpline is 116 123": told in the next sentence
_ITS_LINE = re.compile(
    rf"\s*(?:(?:Call|Ring|Phone|Contact) )?(?:Its|Their|The charity[’']s|its|their|the charity[’']s)"
    r" (?:free |confidential |24-hour )*(?:helpline|hotline|support line)"
    rf" [^.]{{0,40}}?{NUMBER}"
)
_LISTED = re.compile(r"[ \t]*(?:[•·▪◦●*|–-]|\d[.)])?[ \t]*(?:[Tt]he )?")
_NO_NAME = re.compile(
    r"\b(?:Police|Constabulary|Detective|Inspector|Sergeant|Constable|Superintendent|Officer|Investigators?|"
    r"Team|Unit|Squad|Live Chat|Chat|"
    r"Operation|Court|Station|Incident|Crime Number|Ref|Reference|Act|Order|Facebook|Twitter|Instagram|WhatsApp|"
    r"X|Google|GP|A&E|"
    r"Disclosure Scheme|Clare|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|ENDS|Notes|Read|More|"
    r"Published|Image|"
    r"January|February|March|April|May|June|July|August|September|October|November|December|Text|Press Office|"
    r"Safer Neighbourhood)\b"
)


@dataclass(frozen=True, slots=True)
class Directed:
    """Namings of those whom readers are sent to, and of known bodies that are only mentioned."""

    support: tuple[Naming, ...]
    mentioned: tuple[Naming, ...]


def find_support(
    text: str, passages: Sequence[Passage], names: Sequence[Match], vocabulary: Vocabulary, taken: Sequence[Span]
) -> Directed:
    """Split the known helpers and bodies of a text by how it speaks of them, and add helpers nobody listed.

    ``taken`` are stretches of people, ranks, courts, forces and teams.
    """
    matches = [
        match
        for match in names
        if match.concept.kind in ("support", "organisation")
        and not (match.concept.everyday and _in_a_name(text, match.span))
    ]
    leads = _leads(text)
    sent: list[Match] = []
    mentioned: list[Match] = []
    for match in matches:
        passage = _passage_at(passages, match.span)
        (sent if passage and _directs(text, passage, match, matches, leads) else mentioned).append(match)
    sent, mentioned = _with_their_charities(sent, mentioned)
    known = {match.concept for match in sent}
    stops, no_bodies = [*taken, *(match.span for match in matches)], vocabulary.words("not-organisation")
    owners = [match.span for match in matches if match.concept.kind == "organisation"]
    unknown = list(_unknown(text, passages, leads, stops, no_bodies, owners))
    unknown += _beside_them(text, passages, [*(m.span for m in sent), *(one.span for one in unknown)], stops, no_bodies)
    return Directed(
        (*(naming_of(text, match, vocabulary) for match in (*sent, *mentioned) if match.concept in known), *unknown),
        tuple(
            naming_of(text, match, vocabulary)
            for match in mentioned
            if match.concept not in known
            and (not match.concept.everyday or _SUCH_AS.search(text, max(0, match.span.start - 40), match.span.start))
        ),
    )


def _in_a_name(text: str, span: Span) -> bool:
    """Whether an everyday word is only part of a longer name ("Shore Road", "Safe Shore")."""
    before = re.search(r"\b([A-Z][\w'’-]*) $", text[max(0, span.start - 30) : span.start])
    after = re.match(r" (?!Helpline|Charity)[A-Z]", text[span.end : span.end + 12])
    return bool(after) or (before is not None and before.group(1).lower() not in FIRST_WORDS)


def _passage_at(passages: Sequence[Passage], span: Span) -> Passage | None:
    return next((passage for passage in passages if passage.span.overlaps(span)), None)


def _directs(text: str, passage: Passage, match: Match, others: Sequence[Match], leads: Sequence[Span]) -> bool:
    """Whether this mention sends the reader to the body."""
    before, after = text[passage.span.start : match.span.start], text[match.span.end : passage.span.end]
    written = text[match.span.start : match.span.end]
    if match.concept.kind == "support" and _ITS_LINE.match(text, passage.span.end):
        return True
    if _NOT_FOR_READERS.search(passage.text) or _SPOKE.match(after):
        return False
    if CONTACT.fullmatch(written):
        return match.concept.kind == "support" or bool(_BID.search(before))
    bidden = _bidden(before)
    beside = bool(CONTACT.match(after.lstrip(" ,:;|–-(").removeprefix("on ").removeprefix("at ").removeprefix("via ")))
    offered = (bool(_OFFERS.match(after)) and not _BESIDE.search(before)) or bool(
        re.search(rf"^[^.]{{0,90}}?(?: on | at |[:|–-] ?)(?:{NUMBER}|{ADDRESS})", after)
    )
    listed = any(match.span.start in range(lead.start, lead.end) for lead in leads)
    if _WAS_HELPED.search(before):
        return False
    helped = bool(_HELP_FROM.search(before))
    told_to = bidden and _BID_TO.search(before)
    if match.concept.everyday and not (helped or told_to) and not _speaks_for_it(passage, match, others, listed):
        return False
    if match.concept.kind == "organisation":
        return ((bidden or listed) and (beside or offered)) or _asked(before)
    return bidden or beside or offered or listed


def sends_readers_to(text: str, passages: Sequence[Passage], span: Span) -> bool:
    """Whether readers are asked to tell a body that no list knows: ``Report it to Hexley Borough Council``."""
    passage = _passage_at(passages, span)
    return passage is not None and _asked(text[passage.span.start : span.start])


def _asked(before: str) -> bool:
    return bool(_MAY_BE_TOLD.search(before)) and not _NARRATED.search(before)


def _bidden(before: str) -> bool:
    """Whether the words before bid the reader, rather than tell what somebody did."""
    bids = [bid.start() for bid in _BID.finditer(before)]
    if not bids:
        return False
    narrated = _NARRATED.search(before)
    return narrated is None or narrated.end() <= bids[-1] - 40 or _BID.search(before, narrated.end()) is not None


def _speaks_for_it(passage: Passage, match: Match, others: Sequence[Match], listed: bool) -> bool:
    """Whether more than an everyday word stands for the body: a service word, a number, or others of its kind."""
    rest = passage.text.replace(match.concept.label, "", 1)
    beside = any(
        other.concept.kind == "support" and other.span in passage.span and other.concept != match.concept
        for other in others
    )
    return listed or beside or bool(_SERVICE.search(rest)) or tells_contact(rest)


def _leads(text: str) -> list[Span]:
    """Stretches of lists that stand under a line which promises help ("… you can contact:", "Where to find help")."""
    found: list[Span] = []
    opened, start, end = False, 0, 0
    for line in re.finditer(r"[^\n]*(?:\n|\Z)", text):
        words = line.group().strip()
        if not words:
            continue
        introduces = words.endswith(":") or (
            len(words.split()) <= 9 and words[-1] not in '.!?,;”"' and not tells_contact(words)
        )
        item = bool(re.match(r"[•·▪◦●*|–-]", words)) or len(words.split()) <= 16
        if opened and item and not (introduces and words.endswith(":")):
            end = line.end()
            continue
        if opened and end > start:
            found.append(Span(start, end))
        opened = introduces and bool(_HELP_HEADING.search(words))
        start = end = line.end()
    if opened and end > start:
        found.append(Span(start, end))
    return found


def _with_their_charities(sent: list[Match], mentioned: list[Match]) -> tuple[list[Match], list[Match]]:
    """A service that readers are sent to brings the charity that runs it, where the text names that."""
    runners = {match.concept.run_by for match in sent if match.concept.run_by}
    brought = [match for match in mentioned if match.concept.iri in runners]
    return [*sent, *brought], [match for match in mentioned if match not in brought]


def _unknown(
    text: str,
    passages: Sequence[Passage],
    leads: Sequence[Span],
    taken: Sequence[Span],
    no_bodies: Iterable[str],
    owners: Sequence[Span],
) -> Iterator[Naming]:
    """Helpers that no list knows: a named helpline, a charity or service called so, a name with a number beside it."""
    seen: list[Span] = list(taken)
    for passage in passages:
        start = passage.span.start
        numbered = tells_contact(passage.text)
        if not (numbered or _HELPING.search(passage.text)):
            continue
        listed = any(lead.start <= start < lead.end for lead in leads)
        bids = bool(_BID.search(passage.text)) or listed
        offers = list(_offers(passage.text, passage.span.start > len(text) / 2))
        bids = bids or bool(_ITS_LINE.match(text, passage.span.end))
        if not (bids or numbered or offers) or _NOT_FOR_READERS.search(passage.text):
            continue
        for name, by_itself in (*offers, *_candidates(passage.text, bids, numbered)):
            span = trimmed(text, Span(start + name.start, start + name.end))
            if span is None or _is_none(text, span, seen, no_bodies):
                continue
            before = text[start : span.start]
            if _WAS_HELPED.search(before):
                continue
            if _NO_LINE_OF_ITS_OWN.match(text, span.start, span.end) and (
                before.lower().endswith("our ") or any(owner in passage.span for owner in owners)
            ):
                continue
            its_line = _KIND_NEXT.search(before) and _ITS_LINE.match(text, passage.span.end)
            if by_itself or its_line or _bidden(before) or (listed and _LISTED.fullmatch(before)):
                seen.append(span)
                yield Naming(span, tidy(text[span.start : span.end]))


def _beside_them(
    text: str, passages: Sequence[Passage], sent: Sequence[Span], taken: Sequence[Span], no_bodies: Iterable[str]
) -> Iterator[Naming]:
    """Further helpers in a row with those whom readers are told to contact: ``contact Crimestoppers or Safe Quays``."""
    for span in sent:
        passage = _passage_at(passages, span)
        before = text[passage.span.start : span.start] if passage else ""
        if passage is None or not (_BID.search(before) and _bidden(before)):
            continue
        following = _AND_ANOTHER.match(text, span.end, passage.span.end)
        while following:
            found = trimmed(text, Span(*following.span("name")))
            if found and any(found.overlaps(other) for other in taken):
                found = Span(found.start, found.start + len(re.split(r",? (?:and|or) ", following["name"])[0]))
            if (
                found is None
                or _is_none(text, found, taken, no_bodies)
                or len(text[found.start : found.end].split()) < 2
            ):
                break
            yield Naming(found, tidy(text[found.start : found.end]))
            following = _AND_ANOTHER.match(text, found.end, passage.span.end)


def _is_none(text: str, span: Span, taken: Iterable[Span], no_bodies: Iterable[str]) -> bool:
    """Whether a name is of no helper: words of police work, somebody or something known, a place of the law."""
    name = text[span.start : span.end]
    told = _NO_NAME.search(name) or any(word in name for word in no_bodies)
    return bool(told) or any(span.overlaps(other) for other in taken)


def _offers(passage: str, late: bool) -> Iterator[tuple[Span, bool]]:
    """``Safe Quays and the Lantern Trust offer free help``, said to readers: to *you*, or for those whom a story's end
    speaks to."""
    for found in _THEY_OFFER.finditer(passage):
        if _TO_READERS.search(passage) or (late and found["whom"]):
            start, names = found.start("name"), found["name"]
            for one in re.split(r",? (?:and|or) the ", names):
                at = start + names.index(one)
                yield Span(at, at + len(one)), True


def _candidates(passage: str, bids: bool, numbered: bool) -> Iterator[tuple[Span, bool]]:
    """Names that may be a helper's, and whether they say so themselves ("… Helpline")."""
    for telling in (_NAMED_LINE, _IS_FOR_HELP):
        yield from ((Span(*found.span("name")), True) for found in telling.finditer(passage))
    for pattern in (_KIND_BEFORE, _KIND_AFTER, _IS_FOR_THEM) if bids else ():
        yield from ((Span(*found.span("name")), False) for found in pattern.finditer(passage))
    if numbered:
        yield from ((Span(*found.span("name")), False) for found in _WITHCONTACT.finditer(passage))
