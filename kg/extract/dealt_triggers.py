"""How terms are told before those who got them: ``sentences of six, four and two years were handed to Roe, …``."""

from __future__ import annotations

from kg.extract.trigger import GROUP, Trigger

_PASSED = (
    r"(?:(?:was|were|has been|have been|being) (?:then |today |yesterday |respectively |later )?"
    r"(?:imposed|passed|handed|given|meted|doled|issued)(?: (?:down|out))?|went)"
)

_PICTURED = (
    r"(?: \([^)]{1,40}\)|,? (?:pictured )?"
    r"(?:from left|left to right|clockwise from (?:the )?(?:top )?left)(?: to right)?)?"
)
_NO_MORE = r"(?=[^\w’']*$|[.,;]| \()"

DEALT: tuple[Trigger, ...] = (
    Trigger(
        "terms-dealt-to",
        "given",
        r"(?:\b(?:sentences|terms|punishments) |^\W*)(?=(?:of |ranging )?(?:(?:{N}|{T}),? (?:and )?(?:of )?)*"
        r"(?:{N}|{T}),? and (?:of )?{T}[’']?(?: (?:behind bars|in (?:prison|jail)|imprisonment|custody))?"
        r"(?:,? respectively,?)? "
        + _PASSED
        + r",?(?: respectively,?)? (?:by [^,;.]{1,30} )?(?:on|to) "
        + GROUP
        + r"(?!\w))",
        yes=(
            "Sentences of N, N and T were handed to P, P and P",
            "Jail terms of T and of T were passed on P and P respectively.",
        ),
        no=("Sentences of T were handed to P and P", "terms of N, N and T would be too long for P"),
    ),
    Trigger(
        "went-to",
        "given",
        # "The longest sentence, six years, went to Roe", "Six years went to Roe and four to Poe"
        r"(?:^\W*|[,;] |\band |(?:sentence|term)(?: of |,? |[:–—-] ))(?=(?:an? )?(?:[a-z-]+ )?{T}"
        r"(?: (?:behind bars|in (?:prison|jail)|imprisonment|in custody|inside))?,? went to " + GROUP + r"(?!\w))",
        yes=("The longest sentence, T, went to P", "T went to P and N to P"),
        no=("T after he went to P",),
    ),
    Trigger(
        # how the lead of a conviction may open; :mod:`.in_earnest` asks that no word tells of a remand
        "is-behind-bars",
        "sentence",
        r"\b(?:is|are) (?:now |today |finally |currently |safely |back )?(?:behind bars|in (?:prison|jail))"
        r"(?= for |,? (?:after|following|thanks to)\b|[.]?\W*$)",
        yes=("P is behind bars after O", "P is now in prison."),
        no=("P is behind bars while", "P was behind bars when"),
    ),
    Trigger(
        "jailed-label",
        "sentence",
        # what stands under a picture
        r"^\W*(?:Jailed|Sentenced|Locked up|Behind bars|Caged|Imprisoned)" + _PICTURED + r": " + GROUP + _NO_MORE,
        yes=("Jailed: P, P and P", "Jailed (from left): P and P", "Behind bars: P, who led the gang"),
        no=("Jailed: P’s killer", "Jailed: the killer of P", "Jailed for T: P"),
    ),
    Trigger(
        "guilty-label",
        "convict",
        r"^\W*(?:Convicted|Guilty|Found guilty)" + _PICTURED + r": " + GROUP + _NO_MORE,
        yes=("Convicted: P, who led the gang", "Guilty (left to right): P, P and P"),
        no=("Guilty: P’s killer", "Guilty: the man who robbed P"),
    ),
)
