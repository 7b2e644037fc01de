"""The verbs of the process in a passage, without those whose words say something else there."""

from __future__ import annotations

from functools import cache

from kg import patterns as re
from kg.extract.dealt_out import in_place
from kg.extract.jailers import jailed_another
from kg.extract.tagging import compile_rule
from kg.extract.trigger import Trigger
from kg.extract.triggers import TRIGGERS, Hit, hits

_A_COURT = compile_rule("{C}")
# "was allowed to withdraw her guilty plea to O"
_TAKEN_BACK = re.compile(r"\b(?:withdr(?:ew|aw)\w*|vacat\w+|retract\w*) (?:his|her|their|an?|the) (?:\w+ )?$")
# "was jailed for stalking his MP, Ann Lee, for two years": the name only says who it was
_WHOM = compile_rule(r"{O} (?:his|her|their|the|an?) (?:[\w’'-]+ ?){1,5}$")
_SAID_WHO = compile_rule(r", {P}, ")
_GOT = re.compile(r"\b(got|received) $")
_A_DESCRIPTION = re.compile(r"\W*(?:The|His|Her|Their|An?|One)(?: [a-z’'-]+){1,5},$")
_TELLS = re.compile(
    r"(?<!was )(?<!were )(?<!been )(?<!being )told (?!to |[\ue000-\ue0ff] (?:must|will|would|faces|should) )"
)
# "The jury was told that the complainant has convictions for theft": who hears a case was given nothing
_HEARS = compile_rule(
    r"(?:\b(?:jury|jurors|court|judges?|magistrates?|justices|bench|sheriff|recorder|hearing|inquest|inquiry|tribunal|panel"
    r"|trial|coroner|commons|parliament)|{C})(?:,? [^.;,\ue000-\ue0ff]{1,40},)? "
    r"(?:was|were|is|are|has been|had been|have been|being) (?:also |then |later |previously |further |earlier )?$",
    re.IGNORECASE,
)
# "A retrial has been ordered": nobody was given anything by it
_A_THING_ORDERED = re.compile(
    r"\b(?:(?:re-?)?trials?|hearings?|inquir(?:y|ies)|enquir(?:y|ies)|inquests?|investigations?|reviews?|reports?"
    r"|assessments?|examinations?|tests?|search(?:es)?|probes?|adjournments?|releases?|extraditions?|arrests?)"
    r"(?: (?:in|into|of|on) [^.;]{3,60})? (?:(?:was|were|is|are|has|have|had|been|being|be|also|now|then|later) )+$",
    re.IGNORECASE,
)
# "Also jailed was Roe", "The first of the five men who were charged is Roe": what tells who they are is said of nobody
# else, as it is in "Among those who saw Poe jailed was Roe", "The woman whose killer was jailed was Ann Lee"
_INVERTED = frozenset({"inverted", "charged-inverted", "guilty-inverted", "convicted-inverted"})
_PARTICIPLE = re.compile(
    r"\b(?:jailed|sentenced|fined|locked up|(?:thrown|put|sent) behind bars|imprisoned|charged|convicted"
    r"|found guilty)\b",
    re.IGNORECASE,
)
_OF_THEM = compile_rule(
    r"(?:^|[.;:!?,(–—-] ?|\b(?:and|but|while|whilst|whereas) )\W*"
    r"(?:(?:among|one|two|three|some|most|all|the (?:first|last|rest|other|others)|{N})(?: of)? )?"
    r"(?:{P}(?: (?:in|from|at|of) (?:the |an? )?[\w’'-]+){0,2} |(?!(?:when|as|whose|whom|who|which|that|with|see|saw"
    r"|seen|hear|heard|because|after|before|while|since|once|until|was|were|is|are|had|has|have|been|got|get|getting|having|wanted|want|watched|there|if)\b)"
    r"(?:[\w’'-]+|{N}|{C}|{D}) ){0,7}?"
    r"(?:,? ?(?:who|that) (?:had |has |have )?(?:was|were|is|are|been|being) |to (?:be|have been) )?"
    r"(?:(?:also|later|then|all|each|both|already|since|now|finally|previously|today|yesterday|{D}|[a-z]+ly) )*$",
    re.IGNORECASE,
)
# "Watching Roe, 34, jailed for life was Poe", "There to hear Roe, 34, being sentenced was Poe"
_OF_WHOEVER_IS_BEFORE = compile_rule(r"{P},? (?:being )?$")
# "A driver who fled from police is behind bars", and not "He says that she is behind bars", nor on remand
_OPENS_THE_NEWS = compile_rule(
    r"\W*(?:{P}|(?:An?|The|Two|Three|Four|Five|Six|{N}) [^.;“”\"‘]{1,120}?)(?:,? who [^.;“”\"]+)? $"
)
_ON_REMAND = re.compile(
    r"\b(?:remand\w*|await\w*|pending|trial|accused|alleged\w*|suspect\w*|suspicion|arrest\w*|charged?|bail|appeal\w*)\b",
    re.IGNORECASE,
)


def in_earnest(text: str) -> list[Hit]:
    """The triggers of a text, without *told* in the active or of a court: who tells or hears something got nothing.

    Who was remanded was so by police, too, where no court is told.
    """
    return [hit for hit in (_with_its_verb(text, hit) for hit in hits(text)) if _is(text, hit)]


def _with_its_verb(text: str, hit: Hit) -> Hit:
    """``The caretaker, Ann Lee, who saw it, got two months off``: no verb is left out behind a name that only says who.

    So it is read as *got* is, which alone is no sentence.
    """
    verb = _GOT.search(text, hit.start, hit.end) if hit.trigger.name == "gapped" else None
    if verb is None or not _A_DESCRIPTION.match(text, 0, hit.start + 1):
        return hit
    return Hit(_given(), verb.start(), verb.end(1), ())


@cache
def _given() -> Trigger:
    return next(trigger for trigger in TRIGGERS if trigger.name == "given")


def _is(text: str, hit: Hit) -> bool:
    if hit.trigger.name.startswith("remanded-there"):
        return _A_COURT.search(text) is not None
    if hit.trigger.name == "is-behind-bars" and (
        _ON_REMAND.search(text) or not _OPENS_THE_NEWS.fullmatch(text, 0, hit.start)
    ):
        return False
    if hit.trigger.name in _INVERTED and not _tells_who(text, hit):
        return False
    if hit.trigger.kind in {"admit", "deny"} and _TAKEN_BACK.search(text, 0, hit.start):
        return False
    apposed = hit.trigger.name == "gapped" and _SAID_WHO.match(text, hit.start, hit.end)
    if apposed and _WHOM.search(text, 0, hit.start):
        return False
    if not in_place(hit.trigger.name, text, hit.start, hit.end):
        return False
    if hit.trigger.name == "jailed" and jailed_another(text, hit.start):
        return False
    if hit.trigger.kind != "given":
        return True
    if text.startswith("ordered", hit.start) and _A_THING_ORDERED.search(text, 0, hit.start):
        return False
    told = text.startswith("told", hit.start)
    return not (_TELLS.match(text, hit.start) or (told and _HEARS.search(text, 0, hit.start)))


def _tells_who(text: str, hit: Hit) -> bool:
    """Whether a verb before its people says which they are: ``Also jailed was Roe``, ``Those charged are Roe, Poe``."""
    said = _PARTICIPLE.search(text, hit.start, hit.end)
    if said is None:
        return True
    named = _OF_WHOEVER_IS_BEFORE.search(text, 0, said.start())
    seen = named is not None and (", " in named[0] or named[0].endswith("being "))
    return not seen and _OF_THEM.search(text, 0, said.start()) is not None
