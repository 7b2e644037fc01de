"""Who stands trial where no verb of the process names anybody: the one of whom a text tells what only defendants do.

They own up, stand in the dock, have served a sentence before, or are told of to a court as having
abused a girl. Only where all that tells so tells of the same one.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from kg import patterns as re
from kg.extract.modality import unreal
from kg.extract.people import Person
from kg.extract.syntax import subject_like
from kg.extract.tagging import Tagged, compile_rule

_DOES = compile_rule(
    r"(?:,[^.;]{0,80}?,)? (?:(?:has|have|had) )?(?:also |later |then |eventually |previously |already )*"
    r"(?:(?:walked|went) into [^.;]{0,60}? and (?:owned up|confessed|admitted)"
    r"|owned up\b"
    r"|(?:smirked|smiled|grinned|wept|cried|sobbed|stood|sat|stared|laughed|showed no (?:emotion|remorse))"
    r"(?: [a-z]+){0,4} in the dock\b(?! (?:beside|alongside|next|with))"
    r"|serv(?:ed|ing) an? (?:\w+ )?(?:{T} )?(?:(?:prison|jail|life|community) )?(?:sentence|term)\b)",
)
# "Harwick Crown Court heard Roe abused the girl for four years"
_HEARD = compile_rule(
    r"(?:{C}|\b(?:[Cc]ourt|[Mm]agistrates|[Jj]urors|[Jj]ury))"
    r" (?:had |has )?(?:heard|was told|were told)(?: (?:how|that))? $"
)
_DOES_TO = re.compile(
    r" (?:had |then )?(?:(?:repeatedly|sexually|indecently|regularly) )*"
    r"(?:abused|raped|groomed|molested|conned|defrauded|burgled|stole from)"
    r" (?:the|his|her|an?|two|three|four|five|six|several|young|elderly|vulnerable)"
    r" (?!(?:man|woman|boy|girl) who (?:had )?(?:abused|raped|groomed|attacked|robbed)|abuser|attacker|robber|rapist)"
)
# "The money was split between Roe and his co-conspirators"
_HIS_OWN = re.compile(
    r"\W*(?:,? and|,? with|,? along with|,? alongside) (?:his|her) (?:\w+ )?"
    r"(?:co-conspirators?|accomplices?|co-accused|co-defendants?|partners? in crime)\b"
)


def _with_accomplices(passage: Tagged, position: int) -> bool:
    words = passage.passage
    return bool(_HIS_OWN.match(words.text, passage.item(position).span.end - words.span.start))


def in_the_dock(tagged: Sequence[Tagged], barred: Collection[str]) -> list[Person]:
    """The only one of whom such things are told, unless they have a rank, title or office, or are kin of another."""
    found = dict.fromkeys(person for passage in tagged for person in _told(passage))
    (only,) = found if len(found) == 1 else (None,)
    if only is None or only.ranks or only.titles or only.relation or only.key in barred:
        return []
    return [only]


def _told(passage: Tagged) -> Iterator[Person]:
    for position, item in passage.found("P"):
        if item.value.form != "name" or len(item.value.people) != 1 or unreal(passage.text, position):
            continue
        before = passage.text[:position]
        does = subject_like(before) and _DOES.match(passage.text, position + 1)
        heard = _HEARD.search(before) and _DOES_TO.match(passage.text, position + 1)
        if does or heard or _with_accomplices(passage, position):
            yield from item.value.people
