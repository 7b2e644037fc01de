"""What stands right before a name and tells an age, a town or whose relative it is: ``Harwick man Alan Roper``.

``a 44-year-old man, Alan Roper, was charged``; ``his 18-year-old son, Alan Roper``; ``11-year-olds, Ann and Ben Lee``.
"""

from __future__ import annotations

from functools import lru_cache

from kg import patterns as re
from kg.extract.names import NameMention
from kg.extract.people import Person
from kg.model import Span
from kg.vocabulary import Vocabulary
from kg.vocabulary.wordlists import alternation, phrase_set

_KIN_APPOSED = re.compile(
    rf"\b(?:[Hh]is|[Hh]er|[Tt]heir) (?:(?P<age>\d\d)[- ]year[- ]old )?(?:\w+ )?(?:{alternation('kin')}),? "
    # "his brother, ex-fireman Carl Roe"
    r"(?:(?<=, )(?:(?:ex|former|retired|fellow)[- ])?"
    rf"(?:{alternation('trade before a name')}|[a-z-]+(?:man|woman|ist)) )?$"
)
# "the 36-year-old drug dealer Ann Roe", but not "the 36-year-old had called Ann Roe"
_AGE_BEFORE = re.compile(
    r"(?<!\d)(?<!\b[Tt]hen[ -])(\d{1,2})[- ]year[- ]old "
    r"(?:[A-Z][\w’'-]+ (?=[a-z]))?"  # "54-year-old Harwick man Alan Roper"
    r"(?:(?!(?:from|of|in|at|on|by|to|for|with|and|who|when|after|then|had|has|was|is|were|told|met|hit|said|also|later"
    r"|never|(?!retired|disgraced|married|\w*employed|experienced)\w+ed) )[a-z-]+ ){0,3}$"
)
# "and his 18-year-old son, Ann Roe"
_KIN_AGED = re.compile(r"\b(?:[Hh]is|[Hh]er|[Tt]heir) (\d{1,2})[- ]year[- ]old (?:[a-z-]+ ){0,2}[a-z-]+, $")
# "when 11-year-olds, Ann Roe and Ben Poe,": children, whose age stands once for both.
_CHILDREN = re.compile(
    # "after robbing a 15-year-old, Ann Roe": somebody else's age.
    r"(?<!\ba )(?<!\ban )(?<!\bthe )(?<![\w£.])(1[0-7])[- ]year[- ]old(?:, |s,? (?:[a-z]+,? ){0,2})$"
)
_CHILDREN_AND = re.compile(_CHILDREN.pattern[:-1] + r"[^,.;()]{2,50} and $")
_TOWNSMAN = re.compile(
    r"(?P<town>[A-Z][a-z]+(?:[ -][A-Z][a-z]+)?)"
    r"(?: (?i:man|woman|teenager|pensioner|couple|brothers|father|mother|resident),? |-based (?:[a-z-]+ ){0,2})$"
)
# "Harwick criminal Alan Roper", "Harwick jeweller Alan Roper": only of towns that a list holds.
_TOWNS_TRADE = re.compile(
    r"(?P<town>[A-Z][a-z]+(?:[ -][A-Z][a-z]+)?) (?:drug |taxi |shop |bus |lorry |van |scrap )?"
    r"(?!(?:after|later|never|over|under|however|other|whether|earlier|further|together|when|then|that|than) )"
    # whom a club is named after who plays for it
    r"(?!(?:player|defender|striker|midfielder|goalkeeper|footballer|winger|manager|supporter|chairman|forward) )"
    r"[a-z-]+(?:er|or|man|woman|ist|ian|ant|al|thief|boss|chef|student|nurse|resident) $"
)
# "Polish man", "Married man", "Homeless man": the open classes of words that say what somebody is, not whence.
_DESCRIBES = re.compile(r"(?:ish|ian|ean|ese|ed|ly|ing|less|ful|able|ent|ous|ive)$")
_MAN_NAMED = re.compile(r"[Aa]n? (\d{1,2})[- ]year[- ]old (?:[A-Z][a-z]+ )?(?:[a-z-]+ ){0,2}[a-z-]+, ")
# "A woman from Harwick, Ann Roe, was charged"
_FROM_TOWN = re.compile(
    r"\b(?:[Aa]n?|[Oo]ne) (?:(?P<age>\d{1,2})[- ]year[- ]old )?(?:[a-z-]+ ){1,3}"
    r"from (?P<town>[A-Z][\w’-]+(?:[ -][A-Z][\w’-]+){0,2})(?:, [A-Z][\w’-]+)?, $"
)
# "Netherby Park Estate resident Alan Roper": the last words alone are no town
_NAME_GOES_ON = re.compile(r"(?<!^)(?<![.!?:] )\b[A-Z][\w’-]+ $")
# Who stands by a case, pursues it or judges it is told by the same kind of word: what they are has to stay in sight.
_ROLES = (
    "kin",
    "stands by",
    "counsel",
    "office",
    "judicial title",
    "police title",
    "office title",
    "did it to somebody",
)
_SMALL_WORDS = frozenset(
    """a an the this that his her their its of by for with from to in on at into over under between against near
    off out up and or but nor as when while whilst where whereas after before since until because how if
    than then so who whom whose which what was were is are be been has have had will would could should may
    might must can did does do not whether however rather either neither together further earlier ever never
    also later now both all each only one two three four five six another other others victim witness
    complainant include""".split()
)
_OF_A_ROLE = re.compile(
    r"(?:[a-z]+-)?(?:commander|constable|sergeant|inspector|superintendent|detective|officer)s?"
    # whoever was caught at it is hurt by others, too: "stabbed burglar Roe"
    r"|burglar|intruder|raider|mugger|thief|robber"
)
# a jury "convicted taxi driver Roe", too
_VERBS_TOO = frozenset({"convicted", "accused", "wanted"})
_BY_TRADE = re.compile(r"[a-z-]+(?:er|or|ist|ian|man|woman)")
_WORD_BEFORE = re.compile(r"(?<![\w’'-])[a-z]+(?:-[a-z]+)* $")
_BY_A_COURT = re.compile(r"\b(?:jailed|imprisoned|sentenced|convicted|cleared|acquitted|fined|found) ")
_MODIFIERS = 4
"""How many words may say what somebody is, before the name."""
# "to convict Roe" is a verb; "the head of investigations Roe", "Ann's half-brother Roe", "the cleaner Roe employed" and
# "Masked raider Roe" have their own readers
_NO_TRADE = re.compile(
    r"(?:\b(?:to|not|\w*ould|will|can|may|of|[Tt]he|[Aa]n?|another|Convicted|Accused|his|her|their|[Aa]lleged|[Ss]uspected)"
    r"|[’']s|\b[A-Z][\w’-]*) $"
)
_REACH = 90
_LONGEST_WORD = 30
_NEWS_OF = re.compile(r"[^.;]{0,60}\b(?:as|after|when|that|while|whilst|whereas) (?=an? \d)")


def _is_small(word: str) -> bool:
    return word in _SMALL_WORDS or word in phrase_set("past of a strong verb")


@lru_cache(maxsize=4096)
def _stays_in_sight(word: str) -> bool:
    """Whether a word before a name is needed by others: a verb, a small word, or what somebody is to a case."""
    return _is_small(word) or bool(_OF_A_ROLE.fullmatch(word)) or any(word in phrase_set(role) for role in _ROLES)


def _is_trade(word: str) -> bool:
    """Whether a word before a name says what somebody does, and no more: no kin, no counsel, nobody who stands by."""
    named = word in phrase_set("trade before a name") or _BY_TRADE.fullmatch(word) is not None
    return named and not _stays_in_sight(word)


def _says_more(word: str) -> bool:
    """Whether a word before a trade goes with it (``former``, ``taxi``), and is no verb."""
    if word in phrase_set("adverb before a name"):
        return word not in _VERBS_TOO
    return not word.endswith(("ed", "ing", "ly", "s")) and not _stays_in_sight(word)


def _trade_before(text: str, begin: int, name: int) -> int:
    """Where the words begin that say what somebody does: ``jailed former taxi driver Alan Roper``."""
    at = name
    for asked in (_is_trade, *[_says_more] * (_MODIFIERS - 1)):
        word = _WORD_BEFORE.search(text, max(begin, at - _LONGEST_WORD), at)
        if word is None or not asked(word.group().rstrip()):
            break
        at = word.start()
    return name if _NO_TRADE.search(text, max(begin, at - 20), at) else at


def _behind_a_court(text: str, begin: int, name: int) -> int | None:
    """Where the words begin that stand between a verb of the courts and a name: ``jailed the Wexby teacher Roper``."""
    verbs = list(_BY_A_COURT.finditer(text, begin, name))
    if not verbs:
        return None
    opens = verbs[-1].end()
    words = text[opens:name].split(" ")[:-1]
    words = words[1:] if words and words[0] in {"a", "an", "the"} else words
    while len(words) > 1 and words[0][:1].isupper():
        words = words[1:]
    fits = all(re.fullmatch(r"[a-z]+(?:-[a-z]+)*", word) and not _is_small(word) for word in words)
    return opens if fits and 0 < len(words) <= _MODIFIERS and not words[-1].endswith(("s", "ed", "ing", "ly")) else None


def mention_start(name: NameMention, person: Person | None, text: str, passage: Span, vocabulary: Vocabulary) -> int:
    """Where the mention begins: with the rank, the relation or the age before the name."""
    start = name.lead.start if name.lead else name.span.start
    kin = _KIN_APPOSED.search(text, max(passage.start, start - 60), start)
    if kin:
        start -= len(kin.group())
    if kin and kin["age"] and person:
        person.note(int(kin["age"]), None, False, name.span)
    whence = _FROM_TOWN.search(text, max(passage.start, start - _REACH), start)
    from_town = whence is not None and whence["town"] not in vocabulary.counties
    town = Span(*whence.span("town")) if whence and from_town else _townsman(text, start, passage, vocabulary)
    if town and person and not person.localities:
        person.note(None, town, False, name.span)
    if person and whence and whence["age"]:
        person.note(int(whence["age"]), None, False, name.span)
    before = man_named(text, passage.start, start, name.span.end) or _AGE_BEFORE.search(
        text[max(passage.start, start - 40) : start]
    )
    child = _child(text, start, passage)
    if child and person and not person.ages:
        person.note(child, None, False, name.span)
    elif before and person:
        person.note(int(before.group(1)), None, False, name.span)
        start -= len(before.group())
        article = re.search(r"\b(?:[Aa]n?|[Tt]he) $", text[max(passage.start, start - 5) : start])
        start -= len(article.group()) if article else 0
    elif person and (told := _KIN_AGED.search(text, max(passage.start, start - 50), start)):
        person.note(int(told[1]), None, False, name.span)
    elif not kin and start == name.span.start:
        begin = max(passage.start, start - _REACH)
        punished = _behind_a_court(text, begin, start)
        start = _trade_before(text, begin, start) if punished is None else punished
    return start


def _child(text: str, start: int, passage: Span) -> int | None:
    """The age of a child told before the name, or before that of the other one: it keeps both unnamed."""
    before = text[max(passage.start, start - 90) : start]
    told = _CHILDREN.search(before) or _CHILDREN_AND.search(before)
    return int(told.group(1)) if told else None


def _townsman(text: str, start: int, passage: Span, vocabulary: Vocabulary) -> Span | None:
    """``Harwick man Alan Roper``: the town that somebody is called after, which no list need hold."""
    before = _TOWNSMAN.search(text, max(passage.start, start - 60), start)
    if before is None:
        trade = _TOWNS_TRADE.search(text, max(passage.start, start - 60), start)
        listed = trade is not None and trade["town"] in vocabulary.towns
        return Span(*trade.span("town")) if trade is not None and listed else None
    town = before["town"]
    if _NAME_GOES_ON.search(text, max(passage.start, start - 90), start - len(before[0])):
        return None
    if town.rsplit(" ", 1)[-1].lower() in phrase_set("street word"):  # "Mill Lane resident Alan Roper"
        return None
    return Span(*before.span("town")) if is_of_town(town, vocabulary) else None


def is_of_town(words: str, vocabulary: Vocabulary) -> bool:
    """Whether a capital before "man" makes a word, listed or not, a place: neither a nation's nor a plain adjective."""
    if words in vocabulary.towns or words in vocabulary.counties:
        return words not in vocabulary.counties
    known = phrase_set("not a name") | phrase_set("describes a man")
    return not _DESCRIBES.search(words) and not any(word.lower() in known for word in words.split())


def man_named(text: str, start: int, name: int, end: int) -> re.Match[str] | None:
    """``A 44-year-old man, Alan Roper, was charged``, ``It comes as a 44-year-old man, Alan Roper, …``: his name."""
    news = _NEWS_OF.match(text, start, name)
    before = _MAN_NAMED.fullmatch(text, news.end() if news else start, name)
    return before if text.startswith((",", " ("), end) else None
