"""What a page about a person says first, in words that accuse nobody of more than the documents do."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Notice:
    """``tone`` is how it looks: "open" (nothing is proved), "cleared", "told"."""

    tone: str
    title: str
    words: str


_ACCUSED = "Nobody is guilty of what they are only accused of, and what came of it may simply not be reported here."
NOTICES: dict[str, Notice] = {
    "suspected": Notice("open", "Only suspected: nothing has been proved", _ACCUSED),
    "arrested": Notice("open", "Arrested, not convicted: nothing has been proved", _ACCUSED),
    "charged": Notice("open", "Charged, not convicted: nothing has been proved", _ACCUSED),
    "acquitted": Notice(
        "cleared",
        "Cleared",
        "The latest document that tells of the outcome says that this person was acquitted, or that the case was"
        " dropped or the conviction quashed. Earlier claims below are kept as their documents made them.",
    ),
    "convicted": Notice(
        "told",
        "Convicted, as these documents tell it",
        "A later appeal would show here only if a document of this collection tells of it. Old convictions can be"
        " protected by law.",
    ),
    "cautioned": Notice(
        "told",
        "Cautioned, as these documents tell it",
        "A caution is not a conviction. Old cautions can be protected by law.",
    ),
}
"""By standing (scheme ``status``)."""
