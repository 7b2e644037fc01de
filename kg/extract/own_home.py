"""A home told as somebody's own behind their name: ``Roe's home in Hexley``, ``Roe ran it from his flat in Hexley``."""

from __future__ import annotations

from functools import cache

from kg import patterns as re
from kg.vocabulary.wordlists import alternation

_HOME_OF = re.compile(r"[’']s? (?:then )?(?:home|house|address|flat|property) (?:in|at|on) ")
_REACH = 160
_OWN_HOME = re.compile(
    r"\b(?:at|from|in|inside|into|to|outside|near|of|searched|raided|left) (?P<whose>his|her) (?:own |then |family "
    r"|council |rented |one-bedroom |two-bedroom |three-bedroom |first-floor |ground-floor |basement )*"
    r"(?:home|flat|house|bungalow|apartment|maisonette)(?: address)? (?:in|at|on) (?=[A-Z\d])"
)
_GENDER = {"his": "m", "her": "f"}


@cache
def _somebody_else() -> re.Pattern[str]:
    """Words between a name and *his home* that make it doubtful whose home is meant."""
    return re.compile(
        r"\b(?:victims?|complainants?|wom[ae]n|m[ae]n|girls?|boys?|child(?:ren)?|teenagers?|pensioners?|widow(?:er)?"
        r"|students?|pupils?|patients?|friends?|neighbours?|tenants?|residents?|couple|pair|customers?|colleagues?"
        r"|homeowners?|householders?|drivers?|lady|ladies|lads?|youths?|youngsters?|residents?|owners?|workers?"
        r"|him|she|he|they|them|who|whom|whose|somebody|someone"
        r"|her (?:to|at|in|with|and|as|for|on|into|from|by|while|whilst|whereas|when|after|before)"
        # "killed the vicar in his house": whose house?
        rf"|{alternation('kin')}|{alternation('done to a victim')}|{alternation('blow')})\b"
    )


def own_home(text: str, name_end: int, start: int, stop: int, gender: str | None) -> int | None:
    """Where the address of somebody's own home begins, right behind the name or in the words from ``start``.

    Nobody else may be named up to ``stop``.
    """
    owned = _HOME_OF.match(text, name_end)
    if owned:
        return owned.end()
    found = _OWN_HOME.search(text, start, min(stop, start + _REACH))
    if found is None or _GENDER[found["whose"]] != gender:
        return None
    between = text[start : found.start("whose")]
    if re.search(r"[.;“”\"\n]", between) or _somebody_else().search(between):
        return None
    return found.end()
