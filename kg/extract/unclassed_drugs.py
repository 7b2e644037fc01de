"""Drugs whose class an offence does not say: ``admitted supplying drugs``, where the text tells only of heroin.

The scheme has an offence for each class. Which it is tells the sentence by itself, else the whole text, and only
where it speaks of drugs of one class; where it speaks of several, nobody can say, and nothing is claimed.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cached_property

from kg import patterns as re
from kg.extract.drugs import SUPPLIES
from kg.model import Span
from kg.vocabulary import Match, Vocabulary

_CLASSES = ("class-a-drug", "class-b-drug", "class-c-drug")
_DRUGS = re.compile(
    r"(?<!class [ABCabc] )\b"
    r"(?:(?:of|the|these|those|both|same|said|various|controlled|illegal|illicit|banned|prohibited) )*"
    # "their part in a drug dealing network": of all in it, whatever each of them did
    r"\b(?:drugs?|substances?)\b(?!,? (?:namely|of class)|-|[ -](?:deal|traffick)ing (?:network|ring|gang|group|empire"
    r"|operation|business|racket|line|enterprise|syndicate))"
)
# "possession with intent to supply", and not what
_OF_NOTHING = re.compile(
    r"\b[Pp]ossess(?:ion|ing|ed)?(?: [a-z]+)? with (?:the )?intent(?:ion)? to supply\b"
    r"(?! (?:[Cc]lass|(?:(?:of|the|these|those|both|same|controlled|illegal|illicit) )*(?:drugs?|substances?)))"
)
_NUMBER = r"(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|\d{1,3})"
_AND_SO_ON = (
    r"(?=\W*$|[.,;:)]| (?:and (?:one|two|three|four|five|six|seven|eight|nine|ten|\d{1,3}|an?|was|were|also|money"
    r"|[A-Z][\w’'-]+|possess\w*)|at|on|after|following|between|from|but|while|whilst|whereas|when|in [A-Z\d])\b)"
)
# "conspiracy to supply", "being concerned in supply", and not what: of other things it is said what they are
_SUPPLY_ALONE = re.compile(
    r"\b(?:(?:[Cc]onspir(?:acy|ing|ed)(?: together| with others)? to|[Cc]oncerned in(?: the)?)"
    r" (?P<verb>supply(?:ing)?)\b"
    # "being concerned in its supply", "intending to supply it"
    r"|[Cc]oncerned in (?P<its>(?:its|their) supply(?:ing)?)\b"
    r"|[Cc]oncerned in (?:the )?(?P<of_it>supply of (?:it|them))\b"
    # "six counts of supplying", "and one of offering to supply"
    rf"|(?:counts?|charges?|offences?|{_NUMBER})(?: each)? of (?:attempt(?:ed|ing) to |offering to )?"
    r"(?P<counted>supply(?:ing)?)\b)" + _AND_SO_ON
)
# "six counts of supplying and one of possession"
_POSSESSION_ALONE = re.compile(
    rf"\b(?:counts?|charges?|offences?|{_NUMBER}) of (?:simple )?(?P<verb>possession|possessing)\b" + _AND_SO_ON
)
_SUPPLY = re.compile(r"\bsupply(?:ing)?\b|\bsupplied\b")
# "its supply", "supply of it"
_ITS = re.compile(r"^(?:its|their) | of (?:it|them)$")
# "crack" and "spice" are other things too
_TOO_SHORT = 6
_BEFORE = 70
_AFTER = 30


class UnclassedDrugs:
    """The class of drugs that a text leaves unsaid, looked for only once an offence asks for it."""

    def __init__(self, text: str, vocabulary: Vocabulary) -> None:
        self._text = text
        self._vocabulary = vocabulary

    @cached_property
    def _of_the_text(self) -> frozenset[str]:
        return self._classes(self._text)

    def resolved(self, text: str, listed: Sequence[Match]) -> list[Match]:
        """The offences of a passage: those that it tells in full (``listed``), and those of a class told elsewhere."""
        known = [match for match in listed if not _of_any_class(text, match)]
        added, unsaid = list[Match](), list[Span]()
        for stretch, told in self._unsaid(text, known):
            found = [match for match in told if not any(match.span.overlaps(other.span) for other in [*known, *added])]
            added += found
            unsaid += [stretch] if not found and len(self._letters(text)) > 1 else []
        covered = [*(match.span for match in added), *unsaid]
        kept = [
            match
            for match in listed
            if not _of_any_class(text, match) or not any(match.span.overlaps(span) for span in covered)
        ]
        return sorted([*kept, *added], key=lambda match: match.span)

    def _unsaid(self, text: str, known: Sequence[Match]) -> Iterator[tuple[Span, list[Match]]]:
        """Each place where the class of drugs is left unsaid, with the offences that it would be a part of."""
        alone = [Span(*found.span(found.lastgroup or 0)) for found in _SUPPLY_ALONE.finditer(text)]
        if _SUPPLY.search(text):
            alone += (Span(*found.span("verb")) for found in _POSSESSION_ALONE.finditer(text))
        told = (Span(*found.span()) for found in (*_DRUGS.finditer(text), *_OF_NOTHING.finditer(text)))
        for place in (*told, *alone):
            if any(match.span.overlaps(place) for match in known):
                continue
            letters = self._letters(text)
            yield place, list(self._offences(text, place, *letters)) if len(letters) == 1 else []

    def _offences(self, text: str, place: Span, letter: str) -> Iterator[Match]:
        """The offences of supply that are told once the class stands in the text."""
        first = max(0, place.start - _BEFORE)
        words = text[place.start : place.end]
        words = _ITS.sub("", words)
        words = words if words.lower().startswith(("possess", "supply")) else ""
        said = f"{words} class {letter} drugs".lstrip()
        told = f"{text[first : place.start]}{said}{text[place.end : place.end + _AFTER]}"
        inserted = Span(place.start - first, place.start - first + len(said))
        for match in self._vocabulary.phrases(told, "offence"):
            if match.concept.slug.startswith((*SUPPLIES, "possess-drug")) and match.span.overlaps(inserted):
                behind = max(0, match.span.end - inserted.end)
                yield Match(Span(first + min(match.span.start, inserted.start), place.end + behind), match.concept)

    def _letters(self, text: str) -> frozenset[str]:
        """The letters of the classes that a passage tells of, else the whole text; class C has no such offence."""
        told = self._classes(text) or self._of_the_text
        return frozenset() if "c" in told else told

    def _classes(self, text: str) -> frozenset[str]:
        found = self._vocabulary.classed(text, *_CLASSES)
        return frozenset(
            name[6] for span, name in found if len(span) >= _TOO_SHORT or text[span.start : span.end].isupper()
        )


def _of_any_class(text: str, match: Match) -> bool:
    """Whether an offence is the possession with intent that is listed for all drugs of which nobody says the class."""
    return match.concept.slug == "other-offence" and text[match.span.start : match.span.end].lower().startswith(
        "possess"
    )
