"""How a conviction ends that a court took back, as a table: quashed, tried anew, or made a lesser one."""

from __future__ import annotations

from kg.extract.trigger import GROUP, Trigger

_TRIAL_ANEW = (
    r"(?:an?|his|her|their) (?:full |whole )?(?:retrial|re-trial|(?:new|fresh|second) trial)"
    r"(?! (?:dates?|judge|slot|venue|window|lawyer|team)\b)"
)

_LATER = r"(?:(?:later|then|since|subsequently|eventually|finally|also|now|sensationally|dramatically) )?"

REVERSALS: tuple[Trigger, ...] = (
    Trigger(
        # an appeal that ends so quashes the conviction; the judge of a trial orders one where jurors disagree
        "retrial-ordered",
        "quash",
        r"(?:{C}|\b(?:[Aa]ppeal|judges|it)\b)[^.;\ue000-\ue0ff]{0,40}?\border(?:ed|ing|s) (?:(?:an? )?"
        r"(?:retrial|re-trial|(?:new|fresh|second) trial) (?:of|for|in the case of|against) (?P<who>{P})"
        r"|(?:that )?(?P<who2>{P}),? (?:to |should |must )?(?:be (?:retried|tried again)"
        r"|face an? (?:retrial|(?:new|fresh) trial)))(?![’'])",
        yes=("judges ordered a retrial of P", "C has ordered a new trial in the case of P"),
        no=("The judge ordered a retrial of P",),
    ),
    Trigger(
        "retrial-granted",
        "quash",
        r"(?:\b(?:is|are|was|were|been|being) (?:then |later |since |eventually |finally )?"
        r"(?:granted|given|awarded|allowed)"
        r"|\b(?:won|wins|winning|secured|secures|securing)(?: the right to)?) "
        + _TRIAL_ANEW
        + r"|(?:{C}|\b(?:[Aa]ppeal"
        r"|judges)\b)[^.;\ue000-\ue0ff]{0,40}?\b(?:grant(?:ed|ing|s)|gave|given|giving) (?P<who>{P}) "
        + _TRIAL_ANEW
        + r"|\b(?:sent|sends|sending|returned|remitted) (?:the case of (?P<who2>{P})|(?P<who3>{P})[’']s? case) "
        r"(?:back )?for " + _TRIAL_ANEW,
        yes=(
            "P was granted a retrial by C",
            "P has won a new trial",
            "C has granted P a fresh trial",
            "judges sent the case of P back for a retrial",
        ),
        no=("P was given a new trial date", "P was refused a retrial", "P was given a trial"),
    ),
    Trigger(
        "quashed",
        "quash",
        r"(?:(?P<who3>{P})[’']s? (?:\w+ )?)?\bconvictions?(?: for [^.;]{0,60}?)? "
        r"(?:(?:was|were|has been|have been|has since been|have since been) )?"
        + _LATER
        + r"(?:quashed|overturned|set aside)\b"
        # what becomes of it: "had their convictions wiped", "set the conviction aside", "no longer stands"
        r"|\bconvictions?(?: for [^.;]{0,60}?)? (?:(?:was|were|has been|have been) )?"
        r"(?:among (?:those|the [a-z]+) (?:to be )?)?"
        r"(?:quashed|overturned|set aside|wiped|erased|expunged|annulled|nullified|vacated|struck down|thrown out)\b"
        r"|\b(?:set|setting|sets) (?:the |his |her |their |both |all |those )?(?:{O} )?convictions? aside\b"
        r"|\bconvictions?(?: of (?:[a-z]+ ){0,2}(?P<who4>{P}(?: and {P})?),?)?(?: for [^.;]{0,60}?)? "
        r"no longer stands?\b"
        r"|\b(?:declar|rul|find|found|held)(?:ed|ing)? (?:the|his|her|their|that the) (?:verdicts?|convictions?)"
        r"(?: to be| was| were)? unsafe\b|\bverdicts? (?:was|were|is|are) (?:ruled |found |declared |held )?unsafe\b"
        r"|\b(?:court|judges?|appeal|ruling)\b[^.;]{0,60}? cleared (?:his|her|their) names?\b"
        r"|\b(?:was|were|been) (?:posthumously |officially |formally |royally )?pardoned\b"
        r"|\b(?:received|given|granted) an? (?:royal |posthumous |full |free )*pardon\b"
        r"|\b(?:quash(?:ed|ing)|overturn(?:ed|ing)|set(?:ting)? aside) (?P<who5>{P})[’']s? (?:{O} |\w+ )?convictions?\b"
        r"|\b(?:quash(?:ed|ing)|overturn(?:ed|ing)|set(?:ting)? aside) "
        r"(?:the |his |her |their |both |all |(?P<who7>{P}) )?(?:{O} |\w+ )?convictions?\b"
        r"(?: of " + GROUP + r")?"
        # "overturned the guilty verdicts against Roe", "against two men"
        r"|\b(?:quash(?:ed|ing)|overturn(?:ed|ing)|set(?:ting)? aside) the (?:guilty )?verdicts? against "
        r"(?:(?={N} )|" + GROUP.replace("<who>", "<who10>") + r")"
        r"|\bconvictions? of (?:both |all )?(?P<who2>{P}(?:, {P})*(?:,? and {P})?),?(?: for {O})?"
        r",? (?:(?:was|were|has been|have been) " + _LATER + r"(?:quashed|overturned|set aside)"
        r"|(?:was|were|is|are) (?:ruled |found |declared |held )?(?:to be )?unsafe)\b"
        r"|\bconvictions?(?: (?:for|of) [^.;\ue000-\ue0ff]{1,60}?)? (?:was|were|is|are|had been|has been|have been) "
        + _LATER
        + r"(?:ruled |found |declared |held |judged )?(?:to be )?unsafe\b"
        r"|\bcleared (?:on [Aa]ppeal\b|by (?:the )?(?:(?:three |senior )?(?:[Aa]ppeals?(?: [Cc]ourt)? )?judges\b"
        r"|appeals? court\b|{C}))|\b(?:had|having) (?:his|her|their) names? (?:\w+ly )?cleared\b"
        r"|(?<!to )\bcleared (?:his|her|their) (?:own )?names?\b"
        r"|\bcleared on appeal\b|\bfreed on appeal\b(?![^.;]*\b(?:sentence|reduc\w+|cut|bail)\b)"
        r"|\bconvictions?(?: for [^.;]{0,60}?)? (?:was|were|is|are|had been|amounted to)"
        r"(?: (?:ruled|declared|found|held))?(?: to be)? (?:an? )?(?:\w+ )?miscarriages? of justice\b"
        # "her conviction could not be regarded as safe", "the conviction was not safe"
        r"|\bconvictions?(?: for [^.;]{0,60}?)? (?:(?:could|can)(?:not| not| no longer) be (?:regarded|considered|seen"
        r"|treated) as|(?:was|were|is|are) (?:not|no longer)) safe\b"
        r"|\b(?:his|her|their|{P}) names? (?:was|were|has been|have been) (?:finally |later |eventually )?cleared "
        r"(?:on appeal|by (?:the )?(?:{C}|appeal (?:court )?judges|Parliament))"
        r"|(?P<who8>{P}),? (?:(?:is|was|were|are) )?(?:now |also )?(?:among|one of) [^.;\ue000-\ue0ff]{0,60}?whose "
        r"convictions? (?:(?:was|were|has been|have been) )?(?:quashed|overturned)\b"
        r"|(?:\bappeals? (?:court )?judges|{C})[^.;\ue000-\ue0ff]{0,40} (?:ruled|decided|said|ordered)(?: that)? "
        r"(?P<who9>{P}) (?:should|must|could|can) (?:now )?(?:(?:go|walk|be set) free|be freed)\b"
        r"|\b(?:won|wins|winning|succeeded in|successful in) (?:his|her|their|an?) (?:[a-z]+ )?"
        r"(?:(?:appeals?|battle|fight|bid) (?:against|over|to overturn|to clear|to quash) (?:(?:his|her|their) )?"
        r"(?:{O} |\w+ )?(?:convictions?|names?)|appeals?(?! (?:against|over))(?![^.;]{0,80}\bsentence))\b"
        r"|\b(?:had|has had) (?:his|her|their) (?:appeals?|convictions? appeals?)(?: against (?:his |her "
        r")?convictions?)? "
        r"(?:allowed|upheld)\b(?![^.;]{0,80}\bsentence)"
        # "Judge Poe allowed her appeal against conviction", "the appeal against her conviction was allowed"
        r"|\b(?:allow(?:s|ed|ing)|uph(?:olds?|eld|olding)) (?:(?:the|his|her|their|both|{P}[’']s?) )?(?:[a-z]+ )?"
        r"appeals?(?: by {P})? against (?:(?:the|his|her|their|both) )?(?:{O} )?convictions?\b"
        r"|\bappeals? against (?:(?:the|his|her|their|both) )?(?:{O} )?convictions? "
        r"(?:(?:was|were|has been|have been) (?:allowed|upheld|successful|granted)|succeeded)\b"
        r"|\bfreed by (?:(?:the )?{C}|appeals? (?:court )?judges|the appeal court)"
        r"(?![^.;]*\b(?:sentence|reduc\w+|cut|bail|pending|ahead)\b)"
        r"|\b(?:was|were|been) (?:declared|pronounced|proved|proven|found to be) innocent\b"
        r"|\bexonerated\b(?! of (?:(?:an?|the|both|all|{N}|charges?|counts?|offences?|of|further|other) )*{O})"
        r"|\b(?:judges?|justices?|court|appeal|Lord|Lady)\b[^.;]{0,60}? (?:said|ruled|found|held|agreed|decided"
        r"|declared)[^.;\ue000-\ue0ff]{0,30}? "
        r"(?P<who6>{P}),? should (?:never|not) have been (?:found guilty|convicted|jailed|sentenced|prosecuted)\b",
        yes=(
            "P had his conviction quashed",
            "judges ruled that his conviction was unsafe",
            "the court quashed her conviction",
            "judges quashed P convictions",
            "P was declared innocent by judges",
            "ruled that the convictions of P were unsafe",
            "P has won his appeal against his conviction for O",
            "Three judges said that P, should never have been found guilty",
            "P was among those cleared by appeal judges",
            "P has had his name cleared",
            "the convictions of P, and P, were unsafe",
            "the conviction of P for O was ruled unsafe",
            "P allowed her appeal against conviction",
            "the appeal against her conviction was allowed",
        ),
        no=(
            "P quashed rumours",
            "P allowed his appeal against sentence",
            "P declared herself innocent",
            "P wants to have his name cleared",
        ),
    ),
    Trigger(
        # "The judge chosen to hear Roe's retrial freed her"
        "freed-at-retrial",
        "acquit",
        r"\b(?:retrial|re-trial|(?:new|second) trial)\b[^.;,\ue000-\ue0ff]{0,30} (?:freed|released) (?P<who>{P})"
        r"(?![’'])(?![^.;]*\bbail\b)",
        yes=("The judge chosen to hear P’s retrial freed P", "The jury at the second trial freed P"),
        no=("The judge of the retrial released P on bail", "The retrial freed P’s time"),
    ),
    Trigger(
        "reduced",
        "reduce",
        # what takes the place of a conviction on appeal follows
        r"\b(?:replac|substitut)(?:ed|ing) (?:the |his |her |their |a |an |(?P<who>{P})[’']s? )?(?:{O} )?"
        r"(?:convictions?|verdicts?)"
        r"(?: (?:for|of) {O})? (?:with|by) (?:(?:one|{N}|a conviction|a verdict) (?:of|for) )?(?={O})"
        r"|\bsubstitut(?:ed|ing) (?:(?:a |an )?(?:{O} )?(?:conviction|verdict)|one|it with one)(?: (?:of|for))? "
        r"(?={O}(?:[^.;\ue000-\ue0ff]{0,20}(?:in the case of|for|on|against) (?P<who2>{P}))?)"
        # "but this was changed to O on appeal"
        r"|\b(?:this|that|it|which) (?:was|were|has been) (?:later )?(?:reduced|changed|downgraded) to "
        r"(?={O}[^.;]{0,30}\b(?:on appeal|by (?:the )?(?:{C}|appeal)))"
        r"|\bconvictions?(?: (?:for|of) {O})? (?:(?:was|were|has been|had been) )?(?:later |then |since )?"
        r"(?:reduced|replaced|substituted|downgraded|changed|commuted) (?:to|with|by) "
        r"(?:(?:one|{N}|a conviction) (?:of|for) )?(?={O})",
        yes=(
            "judges replaced the O conviction with one of O",
            "The conviction was later reduced to O on appeal",
            "substituted a conviction for O",
        ),
        no=("the charge was reduced to O", "replaced the O conviction"),
    ),
    Trigger(
        "declared-innocent",
        "quash",
        r"(?:{C}|\b(?:court|judges?|jury|jurors|appeal|tribunal|magistrates?)\b)[^.;]{0,60}? "
        r"(?:declared|pronounced|ruled|proved|found) (?:him|her|them|" + GROUP + r") innocent\b",
        yes=("a court declared P innocent", "when judges declared P innocent"),
        no=("P declared himself innocent", "friends declared P innocent"),
    ),
)
