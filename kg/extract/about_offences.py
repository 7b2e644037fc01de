"""What somebody did about an offence of another's: ``jailed for hiding a murder weapon``, ``naming a rape victim``.

The offence that the words name was committed by somebody else, or by nobody (``a false rape allegation``), and is no
charge; what was done about it is one, which the text would have to name itself.
"""

from __future__ import annotations

from kg import patterns as re
from kg.extract.tagging import Tagged, compile_rule

# "a rape victim", "the murder weapon", "a robbery witness", "a murder inquiry"
_MODIFIES = re.compile(
    r" (?:victim|complainant|complainer|accuser|survivor|suspect|witness|weapon|scene|inquir|enquir|investigation|probe"
    r"|detective|squad|hoax|footage|fantas|confession|evidence|hearing|jury|juror|trial judge)(?:e?s|y|ies|[’']s?)?\b"
)
_ALLEGATION = re.compile(r" (?:allegation|claim|accusation|complaint|report|stor)(?:s|y|ies)?\b")
_FALSE = re.compile(r"\b(?:false|bogus|fake|untrue|malicious|made-up|invented|fabricated|hoax|fabricating|inventing)\b")
_DEEDS = frozenset(
    {"murder", "manslaughter", "rape", "rape-of-child", "robbery", "burglary", "sexual-assault", "kidnap", "arson"}
    | {"sexual-assault-of-child", "grievous-bodily-harm", "wounding-with-intent", "actual-bodily-harm", "theft"}
    | {"common-assault", "criminal-damage"}
)
"""Deeds of which others tell, and not what is possessed, sold or shown."""
# "for filming an assault", "of failing to report a rape", "by covering up a murder", "threats to commit arson"
_ABOUT = compile_rule(
    r"\b(?:nam|identify|reveal|publish|disclos|hid|conceal|cover|report|witness|film|record|watch|view|stream|broadcast"
    r"|show|hinder|obstruct|imped|investigat|plann|prepar|imagin|fantasis|jok|boast|bragg|tweet|ly|warn|glorify"
    r"|celebrat|prais|justify|threaten|vow|deny|minimis|describ|discuss|offer|sell|shar|post|withhold|ignor|know"
    r"|intimidat|interfer|invent|fabricat|tell|phon|cry|claim|alleg|accus|pretend)ing(?: up| about| of| on| over| "
    r"with| to| how to)?(?: commit| carry out)?"
    r"(?: (?:the|an?|his|her|their|that|this|any|another|[a-z’'-]*[’']s))?"
    r"(?: (?!(?:and|or|but|who|which|after|before|while|was|were|for)\b)[\w’'-]+){0,3}(?: (?:of|in|about|during))?"
    r"(?: (?:the|an?|his|her|their|that))?(?: [a-z-]+){0,2} $"
    r"|\bfail(?:ing|ed|ure) to (?:report|disclose|prevent|stop|tell|reveal|inform|alert|notify|pass on|protect)\b"
    r"[^.;,\ue500-\ue5ff]{0,60}$"
    r"|\bthreats? to (?:[a-z]+ )?$"
    # "for claims that Roe raped him", "for tales of rape and murder", "pretending to be the victim of a theft"
    r"|\b(?:claims?|stor(?:y|ies)|tales?|fictions?|fantas(?:y|ies)|lies|myths?) (?:that|of|about)\b[^.;]*$"
    r"|\bvictims? of\b[^.;]*$"
    r"|\b(?:false|bogus|fake|made-up|invented|fabricated|imaginary|fictitious|non-existent)(?: [a-z]+)? $"
    r"|\b(?:videos?|images?|pictures?|footage|films?|photographs?|recordings?) of (?:(?:the|an?) )?$",
    re.IGNORECASE,
)

# "an allegation of rape that proved to be false"
_PROVED_FALSE = re.compile(
    r",? (?:that|which)(?: [a-z]+){0,3} (?:false|untrue|lies|a lie|a hoax|invented|made up|never happened|never "
    r"took place"
    r"|not (?:happened|taken place))\b"
)
# "admitted she was in debt when Carl Roe robbed her", "to say that Roe was guilty of murder"
_ANOTHER_DID = compile_rule(
    r"\b(?:when|after|because|as|while|before|since|that) (?P<who>{P}) "
    r"(?:had |then |also |\w+ly |was (?:guilty of|behind|responsible for|wanted for) (?:an? |the )?)?$"
)


def about_another(tagged: Tagged, position: int, since: int) -> bool:
    """Whether something was only done about the offence at a position, by the words from ``since`` on."""
    if _MODIFIES.match(tagged.text, position + 1):
        return True
    between = tagged.text[since:position]
    did = _ANOTHER_DID.search(between)
    if did is not None and tagged.item(since + did.start("who")).value.form == "name":
        return True
    if _ALLEGATION.match(tagged.text, position + 1) and _FALSE.search(between):
        return True
    return tagged.item(position).value.slug in _DEEDS and bool(
        _ABOUT.search(between) or _PROVED_FALSE.match(tagged.text, position + 1)
    )
