"""The name of a team, read from the word it ends in ("Unit") to the left.

A name runs over words with a capital until something that cannot be part of it: an owner ("Kent Police's"),
a person, a rank, another body, a small word. What then stands there must be a team of police: most often a
word of policing says so ("Burglary"), else its owner, or that officers come from it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import cache, lru_cache

from kg import patterns as re
from kg.extract.leftward import LINKS, words_before
from kg.extract.naming import fold
from kg.extract.stretches import Stretches
from kg.model import Span
from kg.vocabulary import Vocabulary

# A word of these may begin a name but never makes one by itself ("Specialist Team", "Local Unit").
_GENERIC = frozenset(
    """specialist special dedicated local new whole small senior national regional joint force police our this
    that each both another same one first second third online investigation investigations investigating
    investigative response support management detective crime criminal area city county town district people
    public operational central north south east west northern southern eastern western community""".split()
)
# What stands before the head word of bodies that are no teams of a force.
_FOREIGN = frozenset(
    """press media communications comms news rugby cricket hockey basketball netball athletics cycling swimming
    olympic legal medical care referral neonatal maternity baby burns psychiatric intensive emergency-department
    housing sales marketing design leadership rescue offending yot casework
    prosecution prosecutions nursing ward storage industrial retail-park trading youth-justice probation social
    learning club fc afc scambusters eviction school academy university hospital council nhs trust church""".split()
)
_GANGS = frozenset({"organised crime group", "crime group", "serious organised crime group"})
# Countries have teams that play, and a few of police: "the Wales Asset Recovery Team".
_COUNTRIES = frozenset({"england", "scotland", "wales", "ireland"})
_NO_TEAM = (
    "football team",
    "youth justice team",
    "youth offending team",
    "youth offending service",
    "adult social care team",
    # parts of the High Court and of the Court of Appeal
    "family division",
    "bench division",
    "chancery division",
    "criminal division",
    "civil division",
)
# Heads that many other bodies have: a police word, an owner or "our" must stand beside them.
_LOOSE_HEADS = frozenset({"Group", "Hub", "Department", "Division", "Section", "Desk", "Cell", "Branch", "Command"})
_PLURAL = re.compile(r"(?:Teams|Units|Squads|Hubs|Groups)$")
# Who comes from a team, or leads one, when nothing in its name is a word of policing.
_STAFFED = re.compile(
    r"(?:\b(?:[Oo]fficers?|[Dd]etectives?|[Ii]nvestigators?|colleagues)|"
    r"\b(?:PC|DC|DS|DI|DCI|Sgt|Insp|[Cc]onstable|[Ss]ergeant|[Ii]nspector|[Ss]uperintendent)(?: [A-Z][\w'’-]+){1,3}),? "
    r"(?:from|of|in|with) (?:the |our )(?:(?:[Ff]orce|[Cc]onstabulary)[’']s )?$"
    r"|\b(?:leads|heads|manages|runs) (?:the |our )$"
)
# An owner with these heads is no force, and its teams are none of police.
_OTHER_OWNER = re.compile(
    r"(?i)\b(?:council|hospital|school|charity|company|university|trust|authority|store|firm|club|agency|government|"
    r"ministry|(?<!police )service|centre|college|academy|prison|airport|bank|church|association|foundation|"
    r"nhs)['’]s? $"
)
_HEAD_FIRST = re.compile(r"(?:Directorate|Department|Bureau|Branch|Command) (?:of|for) ")
_TAIL = re.compile(r"[A-Z][\w-]+(?: (?:and )?[A-Z][\w-]+){0,3}")


_SMALL_HEAD = re.compile(r"(?<=[a-z] )(?:unit|team|squad|taskforce)\b")
_LAST_WORD = re.compile(r"(?<![\w’'-])[A-Za-z][a-z]+[ -]$")
_WORDS_LENGTH = 30
_STAFF_LENGTH = 70
# "The burglary team" is no team of a town, as "the Hexley burglary team" is
_OPENERS = frozenset("The A An Our His Her Their Its This That My Your And But When While As In At Of From".split())
_ANY_ONE = re.compile(r"\b[Aa]n? $")
_KNOWN_AS = re.compile(
    r"\b(?:unit|team|squad|taskforce)?,? ?\(?(?:which is |who are )?"
    r"(?:(?:also |better )?(?:known|referred to) as |called )?(?:the )?(?P<short>[A-Z]{4,8})\b"
)
# "the CID Priorities Team"
_GOES_ON = re.compile(r" (?:[A-Z][a-z]+ ){1,3}(?:Team|Unit|Squad|Department)\b")
_OURS = re.compile(r"\b[Oo]ur $")
_FAR = 600
_YEAR = 4


def _goes_by(words: Sequence[str], text: str, end: int) -> bool:
    """Whether letters made of a name's stand for it soon after: POLIT for paedophile online investigation team."""
    after = text[end : end + _FAR]
    for known in _KNOWN_AS.finditer(after):
        at_once = not known.start()
        if (at_once or "known as" in known.group()) and _made_of(known["short"].lower(), [*words, "team"]):
            return True
    return False


def _made_of(letters: str, words: Sequence[str]) -> bool:
    """Whether letters are the first of each word, in order, and here and there a second one out of the same word."""
    if not words or not letters:
        return not words and not letters
    first, rest = words[0].lower(), words[1:]
    if letters[0] != first[0]:
        return False
    return _made_of(letters[1:], rest) or (letters[1:2] in first[1:] and _made_of(letters[2:], rest))


@lru_cache(maxsize=2)
def _in_small_letters(words: frozenset[str]) -> frozenset[str]:
    return frozenset(word.lower() for word in words)


class TeamNames:
    """Reads the team names of one text.

    ``forces`` are the places of forces, ``taken`` those of people, ranks and other bodies; ``owned`` tells
    whether a force is said to own what stands at a span.
    """

    def __init__(
        self,
        text: str,
        vocabulary: Vocabulary,
        forces: Sequence[Span],
        taken: Sequence[Span],
        owned: Callable[[Span], bool],
    ) -> None:
        self.text = text
        self.words = vocabulary
        self._forces = {place.start: place for place in sorted(forces, key=lambda place: -place.end)}
        self._busy = Stretches(taken)
        self._taken_ends = {place.end for place in taken}
        self._ends = self._taken_ends | {place.end for place in forces}
        self.owned = owned

    def find(self) -> Iterator[Span]:
        """The stretches that name a team, in order and apart from each other."""
        end = 0
        for head in _heads(self.words).finditer(self.text):
            if head.group() == "CID" and _GOES_ON.match(self.text, head.end()):
                continue
            span = self._around(Span(head.start(), head.end()), end)
            if span:
                yield span
                end = span.end

    def small(self) -> Iterator[Span]:
        """Names in small letters: ``our Cyber and digital crime unit``, ``an online abuse team, known as OLAT``."""
        known = _in_small_letters(self.words.words("team-modifier"))
        for head in _SMALL_HEAD.finditer(self.text):
            start, words = head.start(), list[str]()
            while word := _LAST_WORD.search(self.text, max(0, start - _WORDS_LENGTH), start):
                plain = word.group()[:-1]
                ends = word.start() + len(plain)
                of_a_town = words and plain[0].isupper() and plain not in _OPENERS and ends not in self._ends
                if plain.lower() not in known and plain not in LINKS and not of_a_town:
                    break
                start, words = word.start(), [plain, *words]
                if plain[0].isupper() and not of_a_town:
                    break
            while words and words[0] in LINKS:
                start, words = start + len(words[0]) + 1, words[1:]
            telling = [word for word in words if word.lower() not in _GENERIC and word not in LINKS]
            opens = not re.search(r"[a-z,] $", self.text[max(0, start - 2) : start])
            mine = _OURS.search(self.text[max(0, start - _WORDS_LENGTH) : start])
            any_one = _ANY_ONE.search(self.text[max(0, start - _WORDS_LENGTH) : start])
            named = words and (
                (words[0][0].isupper() and not any_one)
                or _goes_by(words, self.text, head.end())
                or (self.owned(Span(start, head.end())) or mine)
                or (len(telling) > 1 and _STAFFED.search(self.text[max(0, start - _STAFF_LENGTH) : start]))
            )
            if named and telling and len(words) > 1 and not opens and not self._busy.hit(start, head.end()):
                yield Span(start, head.end())

    def _around(self, head: Span, floor: int) -> Span | None:
        """The whole name whose head word stands there; None where it is no team's name."""
        headed = _HEAD_FIRST.match(self.text, head.start)
        words = words_before(self.text, head, floor, self._busy, self._ends_name)
        if headed and not words:
            return self._head_first(head, headed.end())
        start = words[0].start if words else head.start
        span = Span(start, head.end)
        if not self._is_team(head, [self.text[word.start : word.end] for word in words], span):
            return None
        return span

    def _ends_name(self, at: int) -> bool:
        """Whether a name of its own ends there ("the Dog Unit and …", "Kent Police and …")."""
        before = self.text[max(0, at - 40) : at]
        goes_on = before.endswith(" CID") and _GOES_ON.match(self.text, at)
        return at in self._ends or (
            not goes_on and any(before.endswith(f" {word}") for word in self.words.words("team"))
        )

    def _head_first(self, head: Span, at: int) -> Span | None:
        tail = _TAIL.match(self.text, at)
        if (
            tail is None
            or self._busy.hit(head.start, at)
            or not set(tail.group().split()) & self.words.words("team-modifier")
        ):
            return None
        return Span(head.start, tail.end())

    def _is_team(self, head: Span, words: Sequence[str], span: Span) -> bool:
        ending = self.text[head.start : head.end]
        own, name = self._beside_force(words, span), fold(self.text[span.start : span.end])
        if (
            _PLURAL.search(ending)
            or any(word.isdigit() and len(word) == _YEAR for word in words)  # "the Theft Act 1968 and Section 1"
            or {word.lower() for word in own} & _FOREIGN
            or ({word.lower() for word in own} & _COUNTRIES and len(set(own) & self.words.words("team-modifier")) < 2)
            or name.endswith(_NO_TEAM)
            or name in _GANGS
            or self._of_others(span, ending)
        ):
            return False
        if not words:
            return len(ending.split()) > 2 or (ending == "CID" and self.owned(span))
        telling = [word for word in own if word.lower() not in _GENERIC and word not in LINKS]
        if ending == "ROCU":
            return True
        policing = set(own) & self.words.words("team-modifier")
        owned = self.owned(span)
        if ending.islower() and own[:1] == ["Operation"] and len(own) > 1:
            # "DC Roe of the Operation Heron team": an officer is of it
            return owned or bool(_STAFFED.search(self.text[max(0, span.start - _STAFF_LENGTH) : span.start]))
        if ending.islower():
            return bool(policing) and bool(telling)
        if not telling and not owned and len(policing) < 2:
            return False
        if ending.split()[-1] in _LOOSE_HEADS:
            return bool(policing) and (bool(telling) or owned)
        staffed = telling and _STAFFED.search(self.text[max(0, span.start - _STAFF_LENGTH) : span.start])
        return bool(policing) or owned or ending == "CID" or bool(staffed)

    def _of_others(self, span: Span, ending: str) -> bool:
        """Whether another body has it, or the name ends as other bodies' do ("Business Improvement Group")."""
        longer = (word for word in self.words.words("organisation") if word.endswith(f" {ending}"))
        if any(self.text.endswith(f" {word}", span.start, span.end) for word in longer):
            return True
        before = self.text[max(0, span.start - 40) : span.start]
        possessive = re.search(r"['’]s? $", before)
        owner_end = span.start - (len(possessive.group()) if possessive else 1)
        other = _OTHER_OWNER.search(before) and not self.owned(span)
        return bool(other) or owner_end in self._taken_ends

    def _beside_force(self, words: Sequence[str], span: Span) -> list[str]:
        """The words of a name without those of the force it begins with."""
        force = self._forces.get(span.start)
        run_in = force is not None and force.end < span.end
        return list(words[len(self.text[force.start : force.end].split()) :] if force and run_in else words)


@cache
def _heads(vocabulary: Vocabulary) -> re.Pattern[str]:
    """Head words in capitals, and the commonest in small letters ("the Major Crime team")."""
    ordered = sorted(vocabulary.words("team"), key=lambda word: (-len(word), word))
    small = r"(?<=[a-z] )(?:team|unit|squad|taskforce)"
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, ordered))}|{small})\b" if ordered else r"(?!)")
