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

# No event of its own: "terms of six and of four years were handed to Roe and Poe", "an order may be made against Roe"
_NOT_ONE_TERM = (
    r"(?![^.;\ue000-\ue0ff]{0,60}?{T}(?:,| and| or) [^.;\ue000-\ue0ff]{0,20}?{T}"
    r"|[^.;]{0,90}?\b(?:could|may|might|would|can|should|not|never)\b)"
)
_DEALT = (
    r"(?:,? (?:(?:was|were|has been|have been|being) "
    r"(?:(?:also|then|each|all|both|later|today|yesterday|subsequently) |{D} )?)?"
    r"(?:imposed|passed|handed|given|issued|made)(?: (?:down|out))?|,? went(?= to\b))"
)

DEALT: tuple[Trigger, ...] = (
    Trigger(
        "the-term-handed-to",
        "given",
        # "The longest sentences were the nine years handed to Roe and the seven given to Poe"
        r"(?:\b(?:sentences?|terms?|punishments?)\b[^.;\ue000-\ue0ff]{0,60}? (?:was|were|is|are|included?) |\band )the "
        r"(?=(?:{T}|{N})(?:[’']? (?:in (?:prison|jail)|behind bars|imprisonment))? "
        r"(?:handed (?:down |out )?to|given to|imposed on|passed on) (?:each of )?" + GROUP + r"(?![\w’']))",
        yes=("The longest sentences were the T handed to P, who", "the T handed to P and the T given to P"),
        no=("the T that it took P", "the advice given to P"),
    ),
    Trigger(
        # "A two-year community order was imposed on Roe", "Fines of £200 were handed to Roe and Poe"
        "dealt-to",
        "given",
        r"(?:^[^\w\ue000-\uefff]*|[,;:] |\band (?=an? |the )|\bwhen |\bafter |\bbefore |\bas )"
        r"(?:(?:An?|The|Both|an?|the)\b )?"
        + _NOT_ONE_TERM
        + r"(?=(?:[A-Za-z-]+ ){0,4}?(?:{T}|{W}|{M}|{I})[^.;\ue000-\ue0ff]{0,60}?(?: {P})?"
        + _DEALT
        + r"(?: {D}| [a-z]+)?(?: (?:at|by) {C}| by {P})?(?: {D})? (?:on|to|against) (?:each of )?"
        + GROUP
        + r"(?!\w))",
        yes=("T W were imposed D on P and P", "A jail term of T was handed to P", "Fines of M were imposed on P"),
        no=("P was given T", "an award of M was made to the school", "A W was imposed", "T and T were imposed on P"),
    ),
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
        r"(?: (?:behind bars|in (?:prison|jail)|imprisonment|in custody|inside))?,? (?:went to|awaits?|awaited) "
        + GROUP
        + r"(?![\w’']|,? (?:if|had|should|unless|were)\b))",
        yes=("The longest sentence, T, went to P", "T went to P and N to P", "T behind bars await P"),
        no=("T after he went to P",),
    ),
    Trigger(
        "handed-term-to",
        "sentence",
        r"(?:{P}(?:,? [KQ]C,?)?|{C}|\b(?:[Jj]udge|[Rr]ecorder|[Ss]heriff|[Cc]ourt|[Mm]agistrates?|[Jj]ustices"
        r"|[Bb]ench)(?: (?:at|in) {C}(?:,? (?:on )?{D})?)?) (?:also |then |today )?"
        r"(?:handed|gave|meted out|dealt|issued) "
        r"(?=an? (?:[a-z-]+ ){0,2}?{T}[’']?[ -](?:[a-z]+ ){0,2}(?:sentence|term|stretch) to (?:each of )?"
        + GROUP
        + r"(?!\w))",
        yes=("Judge P handed a T prison term to P, who", "The court gave a T sentence to P and P"),
        no=("The club dealt a T term as chair to P", "The judge handed a T sentence for P to P"),
    ),
    Trigger(
        # by whom, :mod:`.terms_below` asks
        "gave-who",
        "given",
        r"(?:(?<={P} )|(?<={C}, )|(?<={T} and )|(?<=, and ))(?:also |then )?(?:gave|handed) "
        + GROUP
        + r",(?= (?:an? )?(?:{T}|{W}|{I}|suspended\b))",
        yes=("P gave P, T for O", "P jailed P for T and gave P, a suspended sentence"),
        no=("Pupils gave P, a suspended sentence", "P gave P T"),
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
    Trigger(
        # "The inquiry ended with the jailing of Roe, 33, of Hexley, for theft"
        "jailing-of",
        "sentence",
        r"\b(?:end(?:ed|s|ing)|culminat(?:ed|es|ing)|conclud(?:ed|es|ing)|finish(?:ed|es|ing)|led|leads|leading"
        r"|result(?:ed|s|ing)) (?:in|with|to) the (?:successful |eventual )?(?:jailing|imprisonment|sentencing) of "
        + GROUP
        + r"(?=,? (?:for|at|to|on|in)\b|[.,;])",
        yes=("The inquiry ended with the jailing of P for O", "which led to the jailing of P, for O"),
        no=("Protesters called for the jailing of P for O", "the jailing of P for O"),
    ),
    Trigger(
        # "Magistrates decided to fine Roe £300"
        "bench-decided-to",
        "sentence",
        r"\b(?:[Mm]agistrates|[Jj]ustices|[Jj]udge|[Ss]heriff|[Rr]ecorder|[Cc]ourt|[Bb]ench)(?: {P})? "
        r"(?:instead |eventually |then )?(?:decided|opted|chose|elected|had no (?:choice|option|alternative) but) to "
        r"(?:jail|fine|imprison|sentence|lock up) " + GROUP + r"(?= (?:for|to)\b| {T}| {M})",
        yes=("Magistrates decided to fine P M", "The judge chose to jail P for T"),
        no=("The club decided to fine P M", "Magistrates decided not to fine P M"),
    ),
)
