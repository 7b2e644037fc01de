"""Reading a name from its head word to the left: "Unit" ← "Crime" ← "Economic" ← (the)."""

from __future__ import annotations

from collections.abc import Callable

from kg import patterns as re
from kg.extract.stretches import Stretches
from kg.model import Span

_TOKEN = re.compile(r"[^\W_][\w]*(?:[-/'’&](?!s\b)[\w]+)*(?:['’]s?(?!\w))?|&")
LINKS = frozenset({"and", "of", "or", "for", "&", "on", "against"})
"""Small words that names have inside."""
_OWNER = re.compile(r"['’]s?$")
_REACH = 120
# Words with a capital only because they open a sentence or stand in a headline.
_OPENERS = frozenset(
    """the our its their his her my your a an this that these those from at in by with and for of to on both now
    after following when while whilst whereas as but since if all two three meanwhile officers detectives
    staff colleagues members contact call visit ring email about speak speaking new inside meet behind how why join
    former thanks
    working using also before during through under what who where whether can could would will is are was were
    had has have ex not no one any every each some many most more please yesterday today tomorrow however later
    earlier last next then there here we i it he she they you mr mrs ms miss dr prosecutor prosecutors spokesman
    spokeswoman spokesperson councillor chief director head sentencing judge recorder""".split()
)
_POSSESSIVE_NAMES = re.compile(
    r"(?:Women|Men|Children|People|Mary|John|Peter|Paul|James|King|Queen|Bishop|Victim|Victims|Magistrates)['’]s?$"
)


# "St Aldhelm's Hospice", "Queen Margaret's School": whoever it is named after owns nothing.
_PATRON = re.compile(r"\b(?:St\.?|Saint|Queen|King|Lady|Prince|Princess|Bishop|Our Lady and St) $")
# "the Stirling-based Church", "the ex-Charlton Athletic defender"
_PREFIXED = re.compile(r"[\w’']+-based$|(?:[Ee]x|pro|anti|non)-(?=[A-Z])")


# "All Saints Primary School"
_SAINTS = re.compile(r"All (?:Saints|Hallows|Souls)\b")


def words_before(text: str, head: Span, floor: int, taken: Stretches, ends_name: Callable[[int], bool]) -> list[Span]:
    """The words of a name before its head, in order, none before ``floor`` or on another line.

    ``taken`` are stretches of other names; ``ends_name`` tells whether a name of its own ends at an offset,
    so that a small word after it joins two names and is no part of one.
    """
    line = max(text.rfind("\n", max(0, head.start - _REACH), head.start) + 1, floor, head.start - _REACH)
    tokens = [Span(m.start(), m.end()) for m in _TOKEN.finditer(text, line, head.start)]
    words: list[Span] = []
    following = head.start
    for token in reversed(tokens):
        word = text[token.start : token.end]
        if text[token.end : following] not in (" ", "-") or taken.hit(token.start, token.end):
            break
        patron = _PATRON.search(text, max(0, token.start - 10), token.start)
        if _OWNER.search(word) and not _POSSESSIVE_NAMES.search(word) and not patron:
            break
        if prefixed := _PREFIXED.match(word):
            if len(prefixed.group()) < len(word):
                words.insert(0, Span(token.start + len(prefixed.group()), token.end))
            break
        if not (word[0].isupper() or word[0].isdigit() or word in LINKS):
            break
        if word in LINKS and ends_name(len(text[: token.start].rstrip())):
            break
        words.insert(0, token)
        following = token.start
    while words and not _SAINTS.match(text, words[0].start) and _only_opens(text[words[0].start : words[0].end]):
        words.pop(0)
    return words


def _only_opens(word: str) -> bool:
    return word in LINKS or word.lower() in _OPENERS or word.isdigit()
