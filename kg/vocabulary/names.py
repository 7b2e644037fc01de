"""Finding proper names: courts, forces, teams, charities, ranks.

Names are found in a copy of the text that is as long as the text, so that places need no translation. A
name of several words may differ in capitals ("Stop it Now"), as long as it still looks like a name; one
word alone must stand as it is written ("FRANK" is a service, "Frank" is somebody).
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from kg.model import Span
from kg.vocabulary.concepts import NAME_KINDS, Concept, Match

_SAME = tuple(zip("’‘ʼ`\u00a0\n\t–‑", "''''   --", strict=True))
_ADDRESS = re.compile(
    r"(?:https?://)?(?:[\w.+-]+@)?(?P<host>[\w-]+(?:\.[\w-]+)*\.[a-z]{2,})(?P<path>(?:/[\w%~+-]+(?:\.[\w%~+-]+)*)*)/?",
    re.I,
)
_INNER_DOT = re.compile(r"\.(?=[a-z]{2})", re.IGNORECASE)
_SPACES = re.compile(r"\s")
# Hosts that many bodies share: they name one of them only together with a path.
_SHARED_HOSTS = frozenset({"gov.uk", "nhs.uk", "police.uk", "gov.scot", "mygov.scot", "facebook.com"})


class NameIndex:
    """All names of some concepts, and their web addresses, ready to be found in a text."""

    def __init__(self, concepts: Iterable[Concept], addresses: Mapping[str, tuple[str, ...]]) -> None:
        import ahocorasick

        named = [concept for concept in concepts if concept.kind in NAME_KINDS]
        labels: defaultdict[str, list[tuple[str, Concept]]] = defaultdict(list)
        for concept in named:
            for form in dict.fromkeys(form for label in concept.labels for form in _forms(label)):
                labels[_lower(form)].append((form, concept))
        self._automaton = ahocorasick.Automaton()
        for key, entries in labels.items():
            self._automaton.add_word(key, (len(key), tuple(entries)))
        if labels:
            self._automaton.make_automaton()
        self._hosts = _hosts(named, addresses)
        # Several readers ask for the names of the same document, one after the other.
        self._last: tuple[str, tuple[Match, ...]] = ("", ())

    def find(self, text: str) -> tuple[Match, ...]:
        """Every name in the text, in its order: the leftmost, and of these the longest, none overlapping.

        Where one name belongs to several concepts (a police unit that is also a helpline), each is given.
        """
        asked, found = self._last
        if asked != text:
            found = self._found(text)
            self._last = (text, found)
        return found

    def _found(self, text: str) -> tuple[Match, ...]:
        hits = [*self._labels(text), *self._addresses(text)]
        hits.sort(key=lambda hit: (hit[0].start, -hit[0].end))
        found: list[Match] = []
        end = -1
        for span, concepts in hits:
            if span.start >= end:
                found.extend(Match(span, concept) for concept in concepts)
                end = span.end
        return tuple(found)

    def _labels(self, text: str) -> Iterator[tuple[Span, tuple[Concept, ...]]]:
        if not self._automaton:
            return
        same, size = _same(text), len(text)
        for last, (length, entries) in self._automaton.iter(_lower(same)):
            start, end = last + 1 - length, last + 1
            # Most of what stands there is a part of a word.
            if start and same[start - 1].isalnum() and same[start].isalnum():
                continue
            if end < size and same[end].isalnum() and same[last].isalnum():
                continue
            written = same[start:end]
            concepts = tuple(dict.fromkeys(concept for form, concept in entries if _agrees(written, form)))
            if concepts:
                yield Span(start, end), concepts

    def _addresses(self, text: str) -> Iterator[tuple[Span, tuple[Concept, ...]]]:
        for start, end in _dotted_words(text):
            for address in _ADDRESS.finditer(text, start, end):
                owner = self._owner(address["host"].lower(), address["path"].lower())
                if owner:
                    yield Span(address.start(), address.end()), owner

    def _owner(self, host: str, path: str) -> tuple[Concept, ...] | None:
        """Whose address it is: the longest known path, else the host, else the host above it."""
        host = host.removeprefix("www.")
        steps = path.split("/")
        for upto in range(len(steps), 1, -1):
            if owner := self._hosts.get(host + "/".join(steps[:upto])):
                return owner
        while host.count("."):
            if owner := self._hosts.get(host):
                return owner
            host = host.partition(".")[2]
        return None


def _dotted_words(text: str) -> Iterator[tuple[int, int]]:
    """The stretches without a space in which a dot stands right before a letter: no address is anywhere else."""
    end = 0
    for dot in _INNER_DOT.finditer(text):
        if dot.start() >= end:
            before = _SPACES.finditer(text, end, dot.start())
            start = max((space.end() for space in before), default=end)
            after = _SPACES.search(text, dot.end())
            end = after.start() if after else len(text)
            yield start, end


def _same(text: str) -> str:
    """A text with one sign for all apostrophes, spaces and hyphens; a table would be asked for each letter."""
    for sign, plain in _SAME:
        text = text.replace(sign, plain)
    return text


def _lower(text: str) -> str:
    """Lower case of the same length: the few letters that would grow stay as they are."""
    lowered = text.lower()
    if len(lowered) == len(text):
        return lowered
    return "".join(low if len(low := char.lower()) == 1 else char for char in text)


def _forms(label: str) -> Iterator[str]:
    """The spellings of one name that a text may use."""
    plain = _same(label).strip().removeprefix("The ")
    for form in (plain, plain.replace(" & ", " and "), plain.replace(" and ", " & ")):
        yield form
        if "s' " in form:
            yield form.replace("s' ", "s ")
            yield form.replace("s' ", "'s ")


def _agrees(written: str, form: str) -> bool:
    """Whether the capitals fit: as written, or (not for abbreviations) capitals on every word that matters."""
    if written == form:
        return True
    words = form.split()
    if len(words) == 1:
        return not form.isupper() and not form.islower() and written[:1].isupper()
    pairs = list(zip(words, written.split(), strict=False))
    if any(word.isupper() and len(word) > 2 and here != word for word, here in pairs):
        return False
    if words[-1] == "Police" and written.endswith(" police"):  # "of Hampshire police": as newspapers write it
        pairs.pop()
    small_first = pairs[0][0][:1].isupper() and not pairs[0][1][:1].isupper()
    return not small_first and all(here[:1].isupper() or word.islower() or len(word) < 4 for word, here in pairs)


def _hosts(concepts: Iterable[Concept], addresses: Mapping[str, tuple[str, ...]]) -> dict[str, tuple[Concept, ...]]:
    """Web address without its scheme and ``www.`` to whoever owns it; a host alone only where it is one body's."""
    whole: defaultdict[str, list[Concept]] = defaultdict(list)
    by_host: defaultdict[str, list[Concept]] = defaultdict(list)
    for concept in concepts:
        for address in addresses.get(concept.iri, ()):
            place = address.lower().partition("://")[2].partition("?")[0].partition("#")[0]
            host, slash, path = place.removeprefix("www.").strip("/").partition("/")
            whole[host + slash + path].append(concept)
            by_host[host].append(concept)
    for host, owners in by_host.items():
        if host not in whole and host not in _SHARED_HOSTS and len(set(owners)) == 1:
            whole[host] = owners
    return {place: tuple(dict.fromkeys(owners)) for place, owners in whole.items()}
