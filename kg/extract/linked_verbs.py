"""Two verbs of one sentence that tell of one charge: ``pleaded guilty after being charged with O``."""

from __future__ import annotations

from kg.extract.events import Event
from kg.extract.tagging import compile_rule

# "pleaded guilty after being charged with O": what was put is what became of it
_AFTER_BEING = compile_rule(
    r"(?: (?:to guilty|at {C}|on {D}|{D}|in {D}|today|yesterday|in court|by a jury|by jurors|after a trial))*,? "
    r"(?:after|having|following)(?: (?:later|earlier|first|initially|originally|he|she|they|{P}))?"
    r" (?:(?:was|were|had been|having been|being|been) )+(?:\w+ly )?"
)
# "The two acquitted were Roe and the surveyor Poe, both of whom had been charged with O"
_OF_WHOM = compile_rule(r", {P} of whom (?:(?:had|have|were|been|stood|was|each|also|jointly) )*")
_TRIAL_IN_WHICH = compile_rule(
    r"\b(?:following|after) (?:an?|the|his|her|their) (?:(?:[a-z-]+|{T}|{N}|-) ?){0,4}trial,? "
    r"(?:in which|at which|during which|where|having) [^,;.]{0,30}$"
)


def lost_trial(sentence: Event, denial: Event) -> bool:
    """``jailed following a trial in which he had denied O``: whoever was sentenced for it was convicted of it."""
    passed = sentence.kind == "sentence" and not (sentence.unreal or sentence.future)
    between = sentence.tagged.text[sentence.end : denial.start]
    told = passed and denial.kind == "deny" and not denial.unreal and sentence.people == denial.people
    return told and _TRIAL_IN_WHICH.search(between) is not None


def became_of_it(told: Event, put: Event) -> bool:
    """``pleaded guilty after being charged with O``: whether the plea or verdict tells of the charge behind it."""
    decided = told.kind in {"admit", "deny", "convict", "acquit"} and not (told.unreal or told.future)
    between = told.tagged.text[told.end : put.start]
    same = put.kind == "charge" and not put.unreal and (not put.people or put.people == told.people)
    if told.kind == "acquit" and put.kind == "charge" and not put.unreal and _OF_WHOM.fullmatch(between):
        return not put.people or set(put.people) <= set(told.people)
    return decided and same and _AFTER_BEING.fullmatch(told.tagged.text, told.end, put.start) is not None
