"""Who stands trial where no verb names them: ``Carl Roe, 49, attacked Ann Lee, jurors heard. He denies wounding``.

Reports of a trial that goes on say *he* or *the defendant* of who denies it. It is the only one whose deed the story
tells, where nobody else may be meant: those to whom it was done, who saw it and who asks in court are told apart.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from kg import patterns as re
from kg.extract.cast import Cast
from kg.extract.people import Person
from kg.extract.process_verbs import tells
from kg.extract.references import Reference, fits
from kg.extract.syntax import subject_position
from kg.extract.tagging import Tagged, compile_rule
from kg.extract.triggers import Hit

_TRIAL = compile_rule(r"\b(?:trial|jury|jurors|(?:court|{C}) (?:has |had )?(?:heard|(?:was |were )?told|hears))\b")
_DENIES = re.compile(r"\b(?:den(?:y|ies|ied)|pleaded not guilty|pleads not guilty)\b", re.IGNORECASE)
# "at Roe's trial", "the prosecution alleges Roe killed her", "in the murder trial of farmer Carl Roe"
_BY_NAME = compile_rule(
    r"(?P<whose>{P})[’']s (?:own )?trial\b(?! judge)"
    r"|\b(?:[Pp]rosecution|[Pp]rosecutors?|Crown)\b[^.;\ue000-\ue0ff]{0,20} (?:alleges?|alleged|claims?|claimed)"
    r"(?: that)? (?P<alleged>{P})(?! (?:was|were|had been|has been)\b)"
    r"|\btrial of (?:(?:an?|the|former|[a-z-]+) ){0,3}(?P<of>{P})(?! (?:was|were|has|had)\b)"
    r"|(?P<denier>{P}),? (?:has |had )?den(?:ies|ied) {O}"
)
_IN_THE_DOCK = frozenset({"defendant", "accused"})


def on_trial(tagged: Sequence[Tagged], found: Mapping[int, Sequence[Hit]], cast: Cast) -> Iterator[Person]:
    """The one who denies what the story tells, in a report of a trial that names nobody with a verb of the process."""
    if not any(_TRIAL.search(passage.text) for passage in tagged):
        return
    named = set(_tried_by_name(tagged))
    named = {person for person in named if not cast.kept_apart(person)}
    accused = named.pop() if len(named) == 1 else cast.only_doer() if not named else None
    if accused is None:
        return
    for passage in tagged:
        for hit in found[passage.index] if passage.block != "heading" else ():
            if hit.trigger.kind != "deny" or hit.who or not _DENIES.search(passage.text[hit.start : hit.end]):
                continue
            reference = _denier(passage, hit)
            if reference is not None and fits(accused, reference.gender) and accused.spans[0] < reference.span:
                yield accused
                return


def _tried_by_name(tagged: Sequence[Tagged]) -> Iterator[Person]:
    """Those whose trial it is, or against whom the prosecution puts a case, as the text says of them by name."""
    for passage in tagged:
        for told in _BY_NAME.finditer(passage.text):
            person = passage.item(told.start(told.lastgroup or 0)).value.bearer
            if person is not None:
                yield person


def _denier(passage: Tagged, hit: Hit) -> Reference | None:
    """The pronoun, or *the defendant*, that a denial of an offence is said of."""
    at = subject_position(passage, hit.start) if tells(passage, hit) else None
    reference: Reference | None = passage.item(at).value if at is not None else None
    if reference is None or reference.form == "pronoun":
        return reference
    return reference if reference.form == "description" and reference.noun in _IN_THE_DOCK else None
