"""Who speaks for the Crown or for a defendant: ``Prosecuting, Ann Roe``, ``his barrister, Ann Roe``, ``Ann Roe KC``."""

from __future__ import annotations

from kg import patterns as re
from kg.extract.roles import Place
from kg.extract.tagging import compile_rule
from kg.vocabulary.wordlists import alternation, phrases

_COUNSEL_AFTER = compile_rule(
    rf"^(?: (?:KC|QC|SC|BL))?,? (?:who (?:is |was )?)?(?:{alternation('counsel')}|for {{P}}"
    r"|(?:his|her|their|{P}[’']s?) (?:defence |own )?(?:solicitor|barrister|lawyer|counsel|advocate)"
    r"|for the (?:prosecution|defence|crown|defendants?|[Aa]ttorney[ -][Gg]eneral|[Ss]olicitor[ -][Gg]eneral)"
    r"|(?:represent|act|appear)(?:ing|ed|s)? (?:(?:for|on behalf of) (?:the )?{B}"
    # "appeared on behalf of her late husband" is no lawyer's work
    r"|(?:for |on behalf of )?(?:{P}|(?:the )?(?:{N}|both|all {N}) of {P}|the (?:crown|defendants?|prosecution)"
    # "Ann Roe, of Mill Chambers, appeared for the sergeant"
    r"|(?:the|our) (?:client|officer|constable|sergeant|inspector|driver|teacher|nurse|doctor|soldier|appellant"
    r"|respondent|applicant|accused|man|woman|boy|girl|teenager|youth|pensioner|couple|pair|company|firm)"
    r"(?=[,.]| (?:at|in|on)\b)"
    r"|(?:him|them|her(?! (?!in|at|on|during|before|throughout|and|when|as)[a-z]))\b))"
    # "Ann Roe has made her closing speech for the prosecution"
    r"|(?:has |had )?(?:made|delivered|given|gave|began|completed|finished|concluded|opened) (?:his|her|the) "
    r"(?:closing|opening) (?:speech|statement|address|remarks) for the (?:prosecution|defence|crown)"
    r"|on behalf of {P}|(?<=, )on behalf of (?:the )?{B}|appearing for|instructed by"
    r"|prosecuted(?=\.| the case| on behalf of| for the crown"
    r"| for (?:the )?(?:{B}|(?-i:[A-Z])[\w’'-]+ (?:council|borough))))"
    # "Roe, who brings the case for the RSPCA", "Roe told magistrates on his behalf", "Roe, for the four, said"
    r"(?!\w)|^,? (?:who )?(?:(?:brings|brought|is bringing|was bringing|opened|put|outlined|presented) the "
    r"(?:case|prosecution)(?= (?:for|on behalf of|against"
    r"|to (?:(?:the )?court|magistrates|the (?:bench|jury)|jurors))\b|[,.])"
    r"|(?:told|said to) (?:the )?(?:{C}|court|judge|bench|magistrates|jury|sheriff)"
    r" (?:on (?:his|her|their) behalf|in mitigation)\b"
    r"|(?:said|added),? (?:on (?:his|her|their) behalf|in mitigation)\b|speaking on (?:his|her|their) behalf,"
    r"|spoke in (?:his|her|their) (?:defence|mitigation)\b)"
    r"|^, for (?:both|all (?:two|three|four|five|{N})|the (?:two|three|four|five|six|{N}|pair|trio))(?: (?:men|women"
    r"|defendants|brothers|sisters|of them))?, (?:said|told|added|asked|argued)\b",
    re.IGNORECASE,
)
_COUNSEL_NOUNS = "|".join(re.escape(word) for word in phrases("counsel") if not word.endswith("ing"))
_DEFENDER = r"(?:barrister|solicitor|lawyer|counsel|advocate|brief|[KQS]C)"
_COUNSEL_BEFORE = compile_rule(
    # "Prosecuting, P", "In mitigation, P", "…, defending, P"
    # "Appearing for sentence, P got four years": P is the one sentenced
    r"(?:^|[.;]\s*)(?:prosecuting|defending|mitigating|appearing(?! for (?:sentenc|trial|(?:an?|the|his|her) "
    r"(?:[a-z]+ )?(?:time|hearing|plea|trial|sentenc))))(?: (?:for|on behalf of) "
    r"(?:the )?[^,.;]{1,40})?,? $|(?:\b(?:prosecuting|defending|mitigating)), $|, prosecuting $"
    # "Outlining the facts, P said", "Speaking on his behalf, P said"
    r"|(?:^|[.;]\s*)for the (?:crown|prosecution|authority|council|regulator|agency|commission|college|{B}), $"
    r"|^\W*(?:(?:outlining|opening|presenting) the (?:facts|case|prosecution)(?: (?:for|to) [^,.;]{1,40})?"
    r"|speaking on (?:his|her|their|{P}[’']s?) behalf), $"
    # "prosecutor P", "his barrister, P", "for Roe, P"
    rf"|(?:^|[\s(])(?:{_COUNSEL_NOUNS}|(?:(?:his|her|their)|{{P}}[’']s?) (?:own )?{_DEFENDER}"
    r"|defending {P}(?:, who [^,.;]*)?"
    rf"|representing {{P}}),?\s*$|(?:^|[,;:.–—-] |\b(?:and|while|whilst|whereas|but) )for {{P}},?\s*$"
    # "Their barristers, P and P"
    rf"|\b(?:his|her|their) {_DEFENDER}s, (?:{{P}}(?: [KQ]C)?(?:,|,? and) )*$"
    # "the barrister for Roe and Poe, P"
    rf"|\b{_DEFENDER} (?:for|representing|acting for) {{P}}(?:,? (?:and )?{{P}})*,? $|\b(?:was "
    rf"|were )?represented by $|\b(?:was|were|been) (?:defended|prosecuted) by $"
    # "Roe was defended by Ann Poe and Low by P"
    rf"|\b(?:represented|defended|prosecuted) by {{P}}(?: [KQ]C)?,? (?:and|while|whilst|but|with) {{P}} (?:was )?by $",
    re.IGNORECASE,
)
# "In his defence, Roe said …": he speaks for himself.
# "In reply to Mr Poe, defending, Mrs Roe said": the barrister asks her.
_A_NOUN = re.compile(r"(?:lawyer|barrister|solicitor|counsel|advocate|prosecutor|fiscal|defence|KC|QC|SC|BL)$")
# "His brother Carl Roe, speaking on his behalf, said"
_IS_KIN = re.compile(rf"(?:his|her|their) (?:[a-z]+ )?(?:{alternation('kin')}),? ", re.IGNORECASE)
_NAMED_NEXT = compile_rule(r"(?: (?:lawyer|barrister|solicitor|counsel|advocate))? {P}")
_ANOTHER_DEFENDS = compile_rule(
    r"(?:{P}|\b(?:[KQS]C|BL)),? (?:also )?(?:prosecuting|defending|mitigating|appearing)\b[^.;“”]*, $"
)
# "Mr Roe (prosecuting) said": what stands in brackets is told with the name
_IN_BRACKETS = re.compile(r" \((?:prosecuting|defending|mitigating)\)$")
_FOR_HIMSELF = re.compile(r"\b[Ii]n (?:his|her|their)(?: own)? defence,? $")
# "in a statement read by his solicitor, Mr Roe said": the client speaks.
_READ_OUT = re.compile(rf"\b(?:by|through|via|from|to|with) (?:his|her|their) {_DEFENDER}, $", re.IGNORECASE)
# "read by his solicitor, Ann Poe, Roe said", "…, he said"
_CLIENT_NEXT = compile_rule(r"(?: (?:KC|QC|SC|BL))?, {P} (?!(?:and|,))")
_SENTENCE_ENDS = re.compile(r"(?: (?:KC|QC|SC|BL))?[.;]")
_PROSECUTES = re.compile(r"prosecut|\bcrown\b(?! court)|\bfiscal\b|advocate depute|opening the case", re.IGNORECASE)
_DEFENDS = compile_rule(
    rf"defen[cd]|mitigat|\bfor {{P}}|\brepresent(?:ing|ed|s) {{P}}|(?:\b(?:his|her|their)|{{P}}[’']s?) {_DEFENDER}",
    re.IGNORECASE,
)


def counsel(place: Place) -> str | None:
    """The office of whoever a text names as counsel there, with the side where the words beside the name tell it."""
    if place.tagged.block == "byline" or _FOR_HIMSELF.search(place.before):
        return None
    if _READ_OUT.search(place.before) and not (_SENTENCE_ENDS.match(place.after) or _CLIENT_NEXT.match(place.after)):
        return None
    if _ANOTHER_DEFENDS.search(place.before) or _IS_KIN.match(place.tagged.words(place.position)):
        return None
    if bracketed := _IN_BRACKETS.search(place.tagged.words(place.position)):
        return "prosecutor" if _PROSECUTES.search(bracketed[0]) else "defence counsel"
    after = _COUNSEL_AFTER.match(place.after)
    # "accused of murdering Roe, defence lawyer Ann Poe said": the words are hers
    if (
        (after and not (_A_NOUN.search(after[0]) and _NAMED_NEXT.match(place.after, after.end())))
        or _COUNSEL_BEFORE.search(place.before)
        or re.match(r" (?:KC|QC|SC|BL)\b", place.after)
    ):
        around = place.before[-40:] + place.after[:40]
        # Which side somebody speaks for is said only where the words beside the name tell.
        return (
            "prosecutor" if _PROSECUTES.search(around) else "defence counsel" if _DEFENDS.search(around) else "counsel"
        )
    return None
