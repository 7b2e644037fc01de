"""How releases word the parts of a sentence, as patterns over tagged text (:mod:`kg.extract.tagging`).

A pattern's groups are the places of its term; the groups ``n`` and ``m`` are bare numbers, whose unit was said
before (``12 years in custody and four on licence``).
"""

from __future__ import annotations

from kg import patterns as re
from kg.extract.tagging import compile_rule

SUSPENDED = compile_rule(
    # "suspended for two years", "to be suspended over 18 months", "suspending it for a year"
    # "decided to suspend the 12-month term", but "was not persuaded to suspend it"
    r"\b(?:which (?:was|were|is) |will be |to be |both |all |but )?(?:suspend(?:ed|ing)"
    r"|(?<!not )(?<!n[’']t )(?:decided|agreed|chose|opted|persuaded|prepared|able) to suspend)\b(?: it| them)?"
    r"(?:,? (?:for|over) (?:a (?:further )?)?(?:period of )?(?P<term>{T}))?"
    # "a judge suspended his 14 months' detention for two years"
    r"(?: (?:his|her|their|the|{P}[’']s?) {T}[’']?(?: [\w-]+){1,3} (?:for|over) (?P<after>{T}))?"
    r"|(?P<before>{T})[ -]suspended\b|\bsuspended (?:prison |jail |custodial )?(?:sentence|term)\b",
    re.IGNORECASE,
)
PART_SUSPENDED = compile_rule(
    # "five years in prison with the final three years suspended": as Irish courts do, of a sentence that is served
    r"{T}[^.;]{0,40}? (?:with|but)(?: all but)?(?: the)?(?: (?:final|last|first|remaining|other))? (?P<part>{T})"
    r"(?: of (?:it|that|this|the sentence|which))?(?: (?:was|were|being|to be))? suspended\b"
    r"(?! (?:sentence|term)\b|,? (?:for|over) (?:a (?:further )?)?(?:period of )?{T})"
    r"|\bsuspend(?:ed|ing) (?:all but )?(?:the )?(?:final|last|first|remaining) (?P<part2>{T})"
    r"|\bsuspend(?:ed|ing) the (?:final|last|first) (?:year|month|half|part|portion)\b",
    re.IGNORECASE,
)
OLD_SUSPENDED = re.compile(
    # "six of those months being from the suspended sentence": the old one that was activated
    r"\b(?:from|of|including|activat\w+|breach\w*(?: of)?|invok\w+|trigger\w+|during|subject to"
    # "jailed after judges quashed his suspended sentence"
    r"|quash\w*|overturn\w*|set(?:ting)? aside|replac\w+|revok\w+|referr\w+)"
    r" (?:the |an? |that |his |her |their |part of )*(?:earlier |previous |existing |original )?$",
    re.IGNORECASE,
)
ACTIVATED = re.compile(
    r"[^.;]{0,60}?\b(?:activated|invoked|brought into (?:force|effect)|put into effect)\b", re.IGNORECASE
)
LICENCE = compile_rule(
    # "four years on licence", "a four-year extended licence period", "three years to be served on licence"
    r"(?P<a>{T})[’']?(?: (?:extended|extension|period|to be (?:spent|served)|will be|are|is|years?|spent|served))*"
    r" (?:period )?(?:on|of|on an?)? ?(?:extended |extension |supervised )?licen[cs]e"
    # "an extended licence period of four years"
    r"|(?<!his )(?<!her )(?<!driving )licen[cs]e (?:period )?(?:of|for|lasting) (?:an? (?:additional |further "
    r"|extended )?)?(?:period of )?(?P<b>{T})"
    r"|supervised in the community for (?:a further |an additional )?(?P<c>{T})"
    r"|(?:supervised|monitored) for (?:a further|an additional|another|an extra) (?P<p>{T})"
    r"|(?:supervised|monitored) for (?P<q>{T}) (?:after|following|on|upon) (?:(?:his|her|their) )?release"
    r"|(?:further|additional|extra) (?P<o>{T})[’']? (?:supervision|under supervision) (?:on|after|following) (?:his"
    r"|her|their)"
    r"|extended (?:by )?(?P<d>{T}) on licen[cs]e"
    r"|(?:additional|further|extended|remaining) (?P<e>{T})(?: [\w’']+){0,3} on (?:extended )?licen[cs]e"
    # "took his licence for a year" is no part of a sentence
    r"|(?<!his )(?<!her )(?<!driving )licen[cs]e[^.;]{0,30}? (?:for|of) (?:a further |an extended |another )?(?P<f>{T})"
    r"|(?P<g>{T})[’']? extended licen[cs]e"
    # "a four-year extension", "an extension period of four years"
    r"|(?P<h>{T})[’']? (?:extension|extended period)|\bextension(?: period)? of (?P<i>{T})"
    # the unit is said once: "12 years in custody and four on licence", "the remaining three on extended licence"
    r"|(?:\b(?:and|with|plus|the) |[,:;–—-] )(?:and )?(?:an? |the )?"
    r"(?:further |extended |extra |remaining |additional |other )*(?P<n>{N})(?: years)?(?: of (?:which|those|{P}))?"
    r" (?:(?:to|will|must) be (?:spent |served )?|spent |served )?on (?:an |supervised )?"
    r"(?:extended )?licen[cs]e"
    r"|supervised in the community for (?:a further |an additional )?(?P<m>{N})",
    re.IGNORECASE,
)
CUSTODY = compile_rule(
    # "12 years of which will be spent in custody", "12 years behind bars"
    r"(?P<a>{T})(?: of which)?(?: (?:will|must|to|are|is|should) be)?(?: (?:spent|served))?"
    r" (?:in|behind|of) (?:custody|prison|jail|bars)"
    r"|(?P<b>{T})[’']? (?:imprisonment|custody|custodial|in custody|in prison|behind bars)"
    r"|custodial (?:term|sentence|element|period|part) (?:of|is|being) (?P<c>{T})"
    r"|(?:spend|serve) (?:the first )?(?P<d>{T}) (?:in|behind)"
    r"|(?:comprising|comprised|consisting|made up)(?: of)?(?: a)? (?P<e>{T})"
    # "of which eight are custodial", "five of which will be spent in custody": the unit is said before
    r"|of which (?P<n>{N}) (?:years )?(?:(?:are|is|will be|must be|to be) )?(?:spent |served )?"
    r"(?:custodial|(?:in|behind) (?:custody|prison|jail|bars))"
    r"|(?P<m>{N}) (?:years )?of (?:which|those|them)(?: years)? (?:(?:are|is|will be|must be|to be) )?"
    r"(?:spent |served )?(?:custodial|(?:in|behind) (?:custody|prison|jail|bars))"
    # "an extended sentence of 21 years: 16 behind bars and five on licence", "eight of them in prison"
    r"|(?P<k>{N})(?: years)?(?: of {P})?(?: (?:to be|will be|must be))?(?: (?:spent|served))?"
    r" (?:(?:in|behind) (?:custody|prison|jail|bars)|inside)\b",
    re.IGNORECASE,
)
MINIMUM = compile_rule(
    r"\bminimum (?:(?:custodial )?(?:terms?|tariffs?|sentences?|periods?|jail terms?) )?"
    r"(?:of |at |was set at |set at )?(?P<a>{T})"
    r"|\b(?:serve|serving|spend|of) (?:at least|a minimum(?: term)?(?: of)?|no less than|not less than) (?P<b>{T})"
    r"|\bat least (?P<c>{T}) (?:before|behind|in)|(?P<d>{T})[’']? minimum|\btariff (?:of|at) (?P<e>{T})"
    r"|\b(?:serve|spend) (?P<j>{T})[’']?(?: (?:in|behind) (?:prison|jail|custody|bars))? before"
    r"(?: {P}| he| she| they)?(?: being| can| is| are| may| could| will| be)*"
    r" (?:considered|eligible|allowed to apply|able to apply|apply)\b"
    r"|minimum of (?P<f>{T})|punishment part of (?P<h>{T})"
    r"|(?:punishment part|minimum term|tariff) (?:was (?:set )?|to be served )?at (?P<i>{T})"
    r"|before (?:being|he can be|she can be) considered for (?:release|parole)[^.;]{0,30}? (?P<g>{T})",
    re.IGNORECASE,
)
MINIMUM_TERMS = re.compile(r"\bminimum (?:terms|tariffs|sentences) of\b[^.;]*\brespectively\b")
"""What says that each of several got the least that is told in the order of their names."""
LIFE = compile_rule(
    r"\b(?:jail(?:ed|ing)|lock(?:ed|ing) up|imprison(?:ed|ing)|detained|sentenc(?:ed|ing)|prison|behind bars"
    r"|sentence[ds]?"
    r"|detention|custody|given|handed|got"
    # but "received a lifetime ban on keeping animals"
    r"|received|serv(?:e|ing))(?: (?:P|{P}|him|her|to|for|an?))* {I}"
    r"(?! (?:[a-z-]+ ){0,2}(?:ban\b|banned|disqualif|prohib|restrain|{W}))"
    r"|\blife (?:imprisonment|sentence|term|behind bars)|(?:{I}) (?:imprisonment|sentence|in prison|behind bars)"
    r"|\bmandatory life|\blife in (?:prison|jail)|custody for life|detention for life|\bjailed for life"
    # Scots law: Criminal Procedure (Scotland) Act 1995, section 210F
    r"|\border for {I} restriction|\bOLR\b"
    # only murder by the young is punished so (Sentencing Act 2020, section 259)
    r"|\b(?:his|her) majesty[’']s pleasure",
    re.IGNORECASE,
)
INDETERMINATE = re.compile(r"\bindeterminate\b|\bIPP\b|\bfor public protection\b")
"""Without a term, and not for life: imprisonment for public protection (Criminal Justice Act 2003, section 225)."""
WHOLE = re.compile(
    r"extended (?:\w+ ){0,2}(?:sentence|term) of|comprising|comprised|made up|consisting|total|of which", re.IGNORECASE
)
"""What is said of the whole of an extended sentence, not of its custody."""
MENTAL_HEALTH = re.compile(
    r"\b(?:detained|detention|order|sectioned|sent to (?:a |the )?(?:secure |psychiatric )*hospital)\b[^.;]{0,60}?"
    r"\b(?:mental health act|(?:secure|psychiatric|high-security) (?:hospital|unit))"
    r"|\bsent to (?:a |the )?(?:secure |psychiatric |high-security )+(?:hospital|unit)\b",
    re.IGNORECASE,
)
# not "jailed and discharged from the army"
DISCHARGED = compile_rule(
    r"\badmonish(?:ed|ing)\b|\bdischarg(?:ed|ing) {P} (?:conditionally|absolutely)\b|\b(?:conditionally"
    r"|absolutely) discharged\b|\bdischarged (?:conditionally|absolutely)\b"
)
COMMUNITY = compile_rule(
    # "three years probation", "a 12-month ROLO": served at liberty
    r"(?P<a>{T})[’']?[ -](?:[\w-]+ )?(?:on |of )?(?:probation\b(?! (?:officer|service|worker))|ROLO\b"
    r"|restriction of liberty order)"
    r"|\b(?:probation|ROLO|restriction of liberty order)(?: order)? (?:for|of|lasting) (?P<b>{T})"
    # "placed under social work supervision for a year"
    r"|\b(?:placed|put)(?: {P})? under (?:the )?(?:social work )?supervision for (?P<c>{T})",
    re.IGNORECASE,
)
SUPERVISED = compile_rule(
    # "an order of 75 hours' community service and two years' probation": how long a community order runs
    r"(?P<a>{T})[’']? (?:of )?(?:(?:social work|offender) )?(?:supervision|probation)\b(?! (?:officer|service|worker))"
    r"|\b(?:supervision|probation) (?:for|of|lasting) (?P<b>{T})",
    re.IGNORECASE,
)
SUM = compile_rule(
    r"\bbetween {P}|\b(?:between (?:them|the \w+)|combined|collectively|totall?ing|in total|altogether|more than"
    r"|nearly|almost|over)\b",
    re.IGNORECASE,
)
PAROLE = compile_rule(
    r"\bbefore(?: (?:he|she|they|{P}))?(?: can| may| is| are| being| could| will)*(?: be)? considered for (?:early )?"
    r"(?:release|parole)|\bbefore (?:{P} )?(?:can |could |may )?(?:apply(?:ing)?|consideration) for (?:release|parole)"
    r"|\beligible (?:for (?:release|parole)|to apply for)|\bbefore (?:parole|the parole)",
    re.IGNORECASE,
)
TOTAL = compile_rule(
    r"\b(?:a total of|in total|total (?:sentence|term)(?: is| was| of)+|totalling|making|altogether)"
    r"(?: of| a)* (?P<a>{T})"
    r"|(?P<b>{T}) (?:in all|in total|altogether|overall)|total sentence (?:is|of|was) (?P<c>{T})"
    # "11 years: seven for the robbery and four, consecutive, for the firearm"; "amounts to 17 years"
    r"|\b(?:for|to|of|given|received) (?P<d>{T})[’']?(?: [\w-]+){0,2}(?::| [–—-]) (?:an? )?(?:{N}|{T})[’']? for "
    r"|\bamount(?:s|ed|ing) to (?P<e>{T})",
    re.IGNORECASE,
)
NOT_A_TERM = compile_rule(
    # but "jailed for just over six years"
    r"(?:\b(?:(?<!just )(?<!little )over|within|past|last|first|every|after(?: a)?|following a|for over|than"
    r"|spree (?:of|over)|period of|during"
    r"|aged|in|trial (?:of|lasting)|about|by|ago|more than a|previous"
    r"|(?<!with )(?<!plus )(?<!sentenced to )(?<!jailed for )another"
    r"|just|nearly|almost|under|further (?=\S+ before))\s*"
    r"|(?<!the )\bnext\s*|\bmaximum of\s*"
    # "jailed for killing his wife of ten years"
    r"|(?:wife|husband|partner|girlfriend|boyfriend|fianc[eé]e?|friend|lover|marriage|relationship|affair"
    r"|neighbour|colleague|employee|employer|boss|career|campaign|reign|ordeal"
    r"|(?:(?<=ing )|(?<=ed )|(?<=of )|(?<=to )|(?<=with )){P}) of "
    r"(?:more than |nearly |almost |over |some )?"
    # what is taken off or was replaced: "less the 311 days spent on remand", "reduced from five years"
    r"|\b(?:less|minus|deducting|credit for|allowing for|instead of|rather than|reduced from|down from|up from|from)"
    r" (?:the |an? |any )?(?:original |initial |starting point of )*"
    r"|\bdisqualif\w+[^.;]{0,40}|\b(?:his|her|driving) licen[cs]es?(?: away)? (?:for )?|\bbanned[^.;]{0,60}"
    r"|\bdriving ban[^.;]{0,12}|\bregister[^.;]{0,30}"
    r"|\border[^.;]{0,12}(?:for|of|lasting) |\b(?:tagged|curfew|kept indoors|confined)\b[^.;]{0,40}"
    r"|\b(?:fail\w*|default\w*|does not|do not|doesn[’']t|don[’']t|cannot|can[’']t)\b"
    # "whose name cannot be reported, was jailed for T": what he was given is no default
    r"(?:(?!\b(?:jailed|sentenced|imprisoned|locked up|sent)\b)[^.;])*"
    r"|\bof which (?:he |she |they )?(?:will |must )?(?:serve |spend )?|\bserving half of (?:the |that )?"
    r"|\bor (?:faces?|serves?|spend) (?:a |an )?(?:further |extra )?"
    r"|\bfined [^.;]{0,20} or (?:else )?"
    r"|\b(?:and|but|,) (?:now |also )?(?:faces?|facing) (?:up to |a |an )*(?:further |extra )?|\b(?:has|have|had) )$",
    re.IGNORECASE,
)
AFTER_NOT_A_TERM = compile_rule(
    r"^[’']?(?:[ -]+(?:trial|investigation|period|spree"
    r"|(?:(?!for|in|of|over|after|to|and)\w+ )?(?:conspiracy|plot|scam|crackdown)|relationship"
    r"|campaign|ban|disqualification|old|ago|later|earlier(?! (?:this|in|on|{D}))"
    # what an employer or a club gives or takes
    r"|contract|deal|loan|lease|visa|sabbatical|wages?|pay\b|salary|notice|placement|scholarship"
    r"|operation|inquiry|hearing|marriage|curfew|in a row|of abuse|of offending|in default|on remand|spent on|maximum"
    # time to pay a fine is no time in prison
    r"|to (?!be |run\b|serve\b|spend\b|follow\b|start\b|commence\b|begin\b)(?-i:[a-z]+)\b"
    # "a five year Community Behaviour Order"
    r"|(?:(?!sentence|suspended|imprisonment|prison|custod|detention|jail|extended)[\w-]+ ){0,3}orders?\b"
    r"|(?:driving )?(?:ban|disqualification)|(?:sexual|serious|restraining|criminal|slavery|football)))",
    re.IGNORECASE,
)
# "terms of between ten months and two years": nobody's own
RANGE = compile_rule(r"\b(?:between|ranging from|ranged from|from) (?:{T}|{N}) (?:and|to|up to) {T}", re.IGNORECASE)
ON_TOP = re.compile(
    r"\b(?:further|additional|extra|followed by|plus|extended by|on top|supervised for|monitored for)\b", re.IGNORECASE
)
LICENCE_EXTENDED = compile_rule(r"\bextended (?:{T} )?(?:period of )?licen[cs]e\b|\blicen[cs]e extension\b")
CALLED_EXTENDED = re.compile(r"\bextended (?:[a-z]+ )?(?:sentence|term|jail|prison|custodial)\b")
# "to serve a minimum of 31 and 18 years respectively", "with minimum terms of T and T respectively"
_TERMS = r"(?P<terms{}>(?:{{N}}|{{T}})(?:, (?:{{N}}|{{T}}))*,? and (?:{{N}}|{{T}}))"
MINIMA = compile_rule(
    r"\b(?:minimum(?: (?:custodial )?(?:terms?|tariffs?|sentences?|periods?|jail terms?))?(?: of| at)?|at least"
    r"|(?:no|not) less than|tariffs of) " + _TERMS.format("") + r",? respectively\b"
    # "life sentences with minimum terms of 20 and 18 years"
    r"|\bminimum (?:jail |prison )?(?:terms|tariffs|sentences) of " + _TERMS.format("2"),
    re.IGNORECASE,
)
RESPECTIVELY = re.compile(r"\brespectively\b")
"""What says that several got, in the order of their names, what is told behind."""
NEXT_TERM = re.compile(r"(?:, | and |, and |[’']? and )(?:for |to )?(?:an? )?")
"""What parts the terms of several who are told of together."""
OF_EACH = re.compile(r"\b(?:each|both|apiece|concurrent(?:ly)?|consecutive(?:ly)?|followed by|licence|custody)\b")
"""What says that each of several got all terms that are told."""
CONSECUTIVE = re.compile(r"\bconsecutive(?:ly)?\b|\bto run after\b|\bon top of\b", re.IGNORECASE)
FURTHER = re.compile(
    r"(?:\b(?:and|plus|with)|,) (?:then |also )?(?:an? )?(?:(?:further|additional|extra) )(?:period of )?$"
    r"|\band another $|\bplus (?:an? )?$"
)
ANOTHER = compile_rule(r"\b(?:additional|further|extra|consecutive|another) (?:consecutive )?{T}")
CONCURRENT = re.compile(r"\bconcurrent(?:ly)?\b|\bat the same time\b|\balongside (?:it|the)\b", re.IGNORECASE)
FINE = compile_rule(
    # "fined £300 per offence (a total of £1,800)", "£300 on each count, making £1,800 in all"
    r"\bfin(?:ed?|ing)\b(?: {P},?)?(?: of)? {M} (?:per|for each|on each|for every)(?: (?:[a-z]+"
    r"|{N})){0,5}?,?(?: [–—-])? "
    r"\(?(?:making |giving )?(?:(?:an? |in )?total(?:ling)?(?: of)? (?P<e>{M})"
    r"|(?P<f>{M}) (?:(?:in )?total\b|in all\b|altogether|overall))"
    r"|\bfin(?:ed?|ing)\b(?: {P},?)?(?: of| a(?: total of)?| the sum of)* (?P<a>{M})|(?P<b>{M}) (?:fine\b|in fines\b"
    r"(?!(?:,|,? and|,? plus) (?:{W}|[a-z]* ?(?:costs|compensation|charges|surcharges?|fees)\b)))"
    # "£7,000 in fines and costs": how much of it is the fine is not told
    r"|{M} in fines\b"
    r"|\bfines? (?:of|totalling|was|came to) (?P<c>{M})|with an? (?P<d>{M}) fine"
    # "were given fines": of how much is not told
    r"|\b(?:given|handed|received) (?:an? )?(?:(?:heavy|hefty|large|small|further|court) )?fines?\b(?! of| total)"
    r"|(?<!for which {P} was )\bfined\b(?![^.;]{0,90}{M})",
    re.IGNORECASE,
)
# "fined £1,000 for failing to license a house and £200 for giving false information"
FURTHER_FINES = compile_rule(
    r"(?:,| and|, and)(?: a further| an additional| another)? (?P<more>{M}) for "
    r"(?!each\b|every\b|{W}|(?:the |his |her |a |victim |court )*(?:costs|victim|surcharge|compensation|damage"
    r"|charges?\b(?! of)))"
)
# "Roe and Poe must serve a minimum of 30 years and Low 25": the least that each must serve
LEAST_BEFORE = compile_rule(
    r"\bminimum(?: (?:terms?|tariffs?|sentences?))? (?:of )?{T}(?:[’']? (?:in prison|behind bars))?,? ?"
    r"(?:and |while |whilst |whereas )?$"
)
# "Sentencing them to life, the judge told Roe and Poe they would serve a minimum of 30 years": those two, not all
TOLD_TO_SERVE = compile_rule(
    r"\btold (?P<who>{P}(?:(?:,|,? and) {P})*) (?:that )?{P} (?:would|must|will|should)(?: have to)? (?:serve|spend)\b"
)
# "They are: Ann Roe, 30, of Hexley, two years; Ben Poe, 29, of Wexby, one year"
THEY_ARE = compile_rule(
    r"\W*(?:{P}|Those (?:jailed|sentenced|imprisoned)|The (?:[a-z]+ ){0,2}(?:men|women|people|defendants|offenders))"
    r"(?: (?:jailed|sentenced))? (?:are|were): "
)
