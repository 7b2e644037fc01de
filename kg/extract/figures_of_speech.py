"""Verbs of the process that are a figure of speech: ``sentenced to months of pain``, ``jailed in his own kitchen``.

What no criminal court says is told in the same words: ``found guilty of gross misconduct``.
"""

from __future__ import annotations

from kg import patterns as re
from kg.extract.tagging import compile_rule
from kg.vocabulary.wordlists import alternation

_FIGURATIVE = compile_rule(
    r"\w+(?: guilty)?(?: \w+)? (?:in the eyes|in the court|by the court|at the bar|in the minds?) of (?!appeal)"
    r"|found guilty of (?:nothing|no (?:crime|offence|wrong))"
    # what a panel finds, and no court
    r"|(?:found|finding|find)(?: [\ue000-\ue0ff])? guilty of (?:[a-z]+ ){0,2}?"
    r"(?:gross|serious|professional)(?: professional| gross)? misconduct\b(?! in (?:a )?public)"
    r"|(?:found|finding|find)(?: [\ue000-\ue0ff])? guilty of misconduct\b(?! in (?:a )?(?:public|judicial))"
    r"|sentenced to (?:live|look|watch|wait|wonder|relive)\b"
    r"|sentenced to (?:a )?(?:lives|life|lifetime|days|weeks|months|years|decades) (?:of|in) (?!imprison|custod"
    r"|detention|prison"
    r"|jail|hard|probation|supervis|unpaid|community|youth|young|HMP|secure)"
    # "has been handed a life sentence of grief"
    r"|(?:given|handed|received|receives|serv(?:es|ed|ing)) (?:an? )?(?:{I}|{W}|life)(?: sentence| term)? of (?:grief"
    r"|pain|misery|heart(?:break|ache)|torment|suffering|loss|guilt|sorrow|regret|trauma|anguish|hell|fear|(?:his|her"
    r"|their|my|our) own|worry|care|disability)\b"
    # "was handed a life sentence when she was told that she had cancer", "by doctors", "too"
    r"|(?:given|handed|received|receives|serv(?:es|ed|ing)) (?:an? )?(?:{I}|life)(?: sentence)?,? (?:without parole )?"
    r"(?:when (?:doctors|the doctors|medics|{P} (?:was|were) (?:told|diagnosed|left|paralysed|hit|hurt|attacked))"
    r"|by (?:doctors|cancer|an? (?:illness|disease|drunk|driver|doctor))|(?:the|that) (?:day|night|moment)\b"
    r"|(?:with|of|in) (?:an? )?(?:cancer|pain|wheelchair))"
    # "has served ten years of a life sentence of grief"
    r"|(?:serv(?:es|ed|ing)|{T}) [^.;,]{0,25}?(?:{I}|life)(?: sentence)? of (?:grief|care|caring|pain|misery|torment"
    r"|suffering|loss|sorrow|regret|trauma|anguish|hell|fear|(?:his|her|their) own)\b"
    r"|(?:jailed|locked up|imprisoned|locked) in (?:an?|the|his|her|their)(?: own)? (?:[a-z-]+ )?(?:cupboard"
    r"|kitchen|cellar|room"
    r"|bedroom|bathroom|wheelchair|bed|body|toilet|garage|shed|house|home|flat|basement|van|car|boot|attic|loft|wardrobe|cage"
    r"|kennel|outhouse)\b"
    # "will serve four years as mayor", "is serving a four-year term in office"
    r"|(?:(?:must|will(?: have to)?|ha(?:s|ve) to|to) (?:now )?)?serv(?:e|ing|ed) (?:(?:an?|another|his|her) )?{T}"
    r"(?:[’']?[ -](?:term|stint|spell))? (?:as (?!part|punishment|an? (?:result|consequence|minimum)|the minimum)"
    r"|in office|on the (?:board|council|bench)|in the (?:army|navy|RAF|forces|marines))"
    # "is serving six years abroad", "has been serving a life sentence since Roe killed her son"
    r"|serving (?:{T},? (?:abroad|overseas|at sea|away|later|pregnant|with the|on (?:the front|tour|patrol))\b"
    r"|(?:an? )?(?:{I}|{W}|life)(?: sentence| term)? since"
    r" (?:{P},?(?:[^,.;]*,)? [a-z]+ed\b|(?:his|her|their) [^.;,]{2,30} died))"
    r"|(?:was |were )?convicted in (?:his|her|their|my|our) own (?:minds?|hearts?|eyes)\b"
    r"|arrested by the (?:sight|sound|smell|view)\b"
    r"|detained (?:overnight )?in hospital\b(?![^.;]{0,40}(?:{T}|indefinite|without limit|order|Mental Health))"
    # "was charged with the task of finding whoever did it"
    r"|charg(?:ed|ing) (?:{P},? (?:\d\d,? )?)?(?:by [^.;,]{1,40} )?with (?:the (?:task|job|duty|responsibility|care"
    r"|defence|protection|upkeep)\b|(?:leading|overseeing|running|conducting|heading|reviewing) (?:the|its|this|an?) "
    r"(?:[a-z-]+ ){0,2}(?:review|inquiry|investigation|probe|team|hunt|search|project|programme|response|council"
    r"|department|force|prison)\b"
    r"|finding (?:the|out|those|whoever|ways|who)\b|making sure\b|keeping (?:order|the peace|people)\b"
    r"|helping (?!to\b)(?:the |those )?(?:victims|people|women|families|survivors|children|residents|police)\b"
    r"|(?:an?|the) (?:[a-z-]+ )?(?:review|inquiry|investigation|audit|inspection)\b"
    rf"|(?:{alternation('task')})\b)",
    re.IGNORECASE,
)


# "admits the theft had gone on for years", "denies the robbery has changed her": what is said of it, and no plea
_OF_A_CLAUSE = compile_rule(
    r"(?:admit(?:s|ted)?|den(?:y|ies|ied)|accept(?:s|ed)?)(?: that)?"
    r"(?: (?:the|an?|his|her|their|any|some))?(?: [a-z-]+)? {O}"
    r"(?: (?:from|of|in|on|against) (?:(?!\b(?:and|but|or|who|which|that)\b)[^.;,\ue000-\ue0ff]){1,30}?)?"
    r" (?:was|were|is|are|has|had|have|would|will|could|can|did|does|may|might"
    r"|(?:left|made|meant)(?= (?:{P}|her|him|them|his|their|the|an?|it)))\b"
    r"(?! (?:(?:been|also|then|later|today) )*(?:jailed|fined|sentenced|banned|given|handed|ordered|remanded|bailed"
    r"|released|freed|spared|told|warned|due|told)\b)",
    re.IGNORECASE,
)
# "A man who admitted theft was told", "having admitted"
_WHO = re.compile(r"\b(?:who|whom|which|having|have|has|had|of)(?: \w+){0,3} $")


def figurative(text: str, verb: int) -> bool:
    """Whether what stands at ``verb`` is said in a figure of speech."""
    if _OF_A_CLAUSE.match(text, verb) and not _WHO.search(text, 0, verb):
        return True
    return _FIGURATIVE.match(text, verb) is not None
