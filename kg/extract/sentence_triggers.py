"""How sentences are told: ``was jailed for T``, ``the judge gave P T``, ``P (T)`` in a list."""

from __future__ import annotations

from kg.extract.appeal_triggers import TERM_CHANGED
from kg.extract.trigger import GROUP, Trigger

# "Roe was jailed for T and son-in-law Poe for T"
# "Roe was jailed with Poe for T" tells the term of both
_WITH = r"(?<!jailed )(?<!sentenced )(?<!imprisoned )(?<!convicted )(?<!up )(?<!along )(?<!together )\bwith"
_TIE = (
    r"(?:both (?={P} and {P} ))?(?:(?:his |her |their |fellow )?(?:co-)?(?:(?:younger|older|elder|former|twin) )?"
    r"(?:(?:brother|sister|son|daughter|father|mother|wife|husband|partner|girlfriend|boyfriend|cousin|nephew"
    r"|niece|uncle|aunt|\w+-in-law|step-?son"
    r"|accomplice|associate|defendant|accused|conspirator|offender|dealer|courier|runner|director|henchman|driver"
    r"|friend|member|lieutenant|burglar|robber|raider|lookout|ringleader|leader|organiser|enforcer|middleman"
    r"|supplier|gunman|mastermind|smuggler|trafficker|fraudster|launderer|getaway driver|go-between|fixer"
    r"|rioter)s?|henchmen|thief|thieves|gunmen|middlemen"
    # "and his right-hand man Poe for T", but neither whom they robbed nor who spoke for them
    r"|(?:his|her|their) (?!victims?|solicitor|barrister|lawyer|counsel|doctor)(?:[a-z]+[ -]){0,2}[a-z]+,?) )?"
)

# "Poe, who had been deported in D, to T", "Poe, the youngest of them, T"
_ASIDE = (
    r"(?:, (?:who|whose|the|an?|his|her|their|its|also|already|described as) [^,;.\ue000-\ue0ff]{1,80}(?:of {P})?,"
    r"|, {P},|,|:)? "
)

_CUSTODY = (
    r"[’']?(?:[ -](?:imprisonment|custody|detention|in (?:prison|jail|custody)|behind bars|sentences?|terms?|stretch"
    r"|prison|jail|custodial)){0,3}"
)

SENTENCES: tuple[Trigger, ...] = (
    Trigger(
        "will-sentence",
        "sentence",
        r"\b(?:will|would) (?:pass )?sentence (?:on )?" + GROUP,
        yes=("Judge P will sentence P at C on D",),
        no=("P will be sentenced on D", "it will sentence nobody"),
    ),
    Trigger(
        "learn-fate",
        "sentence",
        r"(?:(?<=\bwill )|(?<=\bto )|(?<=\balso ))(?:learn|discover|find out) (?:his|her|their) "
        r"(?:fates?|(?:minimum |jail |prison )?(?:terms?|sentences?))\b",
        yes=("P will learn his fate on D", "P will also learn her fate", "P will learn his minimum term on D"),
        no=("P learned to live with his fate",),
    ),
    Trigger(
        "on-trial",
        "appear",
        r"\bon trial(?: (?:at|before|in) {C})?(?: accused of [^.;]{0,60}?)? (?:is|are|were|was) " + GROUP,
        yes=("On trial at C are P, P and P",),
        no=("On trial at C this week",),
    ),
    Trigger(
        "trial-of",
        "appear",
        r"\b[Tt]he (?:murder |rape |fraud )?trial(?: (?:at|before|in) {C})? of (?:(?:the|{N}|[a-z]+|-"
        r"|–) ){0,5}(?:{P} [–—-] )?"
        + GROUP
        + r"(?=[^.;]{0,60}\b(?:continues|has heard|was told|is expected|is due|has begun|began|opened|resumes"
        r"|took place|was held|ended|concluded)\b)",
        yes=("The trial of P and P continues", "The trial of the four other defendants – P, P – continues"),
        no=("The trial of P collapsed", "the trial of O"),
    ),
    Trigger(
        "jailed-who",
        "sentence",
        r"\b(?:jail(?:ed|ing)|sentenc(?:ed|ing)|imprison(?:ed|ing)|lock(?:ed|ing) up|fin(?:ed|ing)"
        r") (?:each of )?"
        # "locked up defendant P", "jailed drug dealer P"
        r"(?:(?:the )?(?:(?!(?:of|who|whom|for|to|by|with|and|or|after|in|on|at|over|from|against|than|as|up"
        r"|alongside|beside|before|during|together|when|while|whilst|whereas|\w+ly)\b)"
        r"[a-z-]+ ){1,3}(?={P}(?:(?:,|,? and) {P})*,? (?:for|to) ))?"
        + GROUP
        + r"(?=(?: (?:both|each|all))? (?:to|for|after|at|with|of|on|in)\b| {D}| {T}| {M}| {I}|[,.;:]| and)",
        yes=(
            "The judge jailed P for T",
            "Judge P sentenced P D to T",
            "Sentencing P to T",
            "she locked up defendant P for T",
            "C jailed brothers P and P for T",
        ),
        no=("P was jailed for T", "jailed the killer of P for T", "sentenced alongside P to T"),
    ),
    Trigger(
        "put-away",
        "sentence",
        # The court, the judge or a name, but not "the woman whose lies put him behind bars".
        r"(?:(?:\b(?:judges?|recorder|sheriff|court|magistrates?|justices?|bench)"
        r"|{P}(?:,? [KQ]C,?)?)(?:,? (?:sitting )?(?:at|in) {C},?)?(?:,? (?:on )?{D},?)?"
        r"(?: (?:today|then|also))? "
        r"(?:put|threw|sent|packed|locked) "
        # "Judge P told P that nobody had been in deeper, and sent him to prison"
        r"|(?:\b(?:judge|recorder|sheriff|magistrates?)(?: {P})?|{P}(?:,? [KQ]C,?)?) (?:told"
        r"|called) {P}[^.;]{1,120}?,? "
        r"(?:and|as (?:he|she|they|{P})|before(?= \w+ing\b)) (?:then )?(?:put|threw|sent|sending|packed|locked) "
        r"|^[^\w\ue000-\uefff]*(?:putting|throwing|sending|locking) )"
        + GROUP
        + r"(?: (?:both|each|all))?(?:, [^,;.\ue000-\ue0ff]{1,80})?,? "
        r"(?:(?:off |back )?(?:behind bars|to (?:prison|jail|a young offender[’\w]*))"
        r"|(?:down|away|up)(?= for {T}| for life|[,.;]))",
        yes=(
            "Judge P sent P to prison for T",
            "Sending P to jail for T, P said",
            "P put P and P both behind bars for T",
            "Judge P told P that he was to blame, and sent P to prison",
            "The judge sent P, once a teacher, to prison for T",
        ),
        no=("whose lies put P behind bars", "The gang sent P to a shop", "P sent P down the road"),
    ),
    Trigger(
        "gapped",
        "sentence",
        r"(?:(?<!{P}, )(?<!{P} )\band|(?<!{P}),|;|\bwhile|\bwhilst|\bwhereas|"
        + _WITH
        + r"|(?<=jailed):|(?<= as follows):|:(?= {P},? (?:for|to) {T})"
        r"|(?<=sentences):|(?<=Sentences):|^\W*(?:Jailed|Sentenced)\b"
        r"(?![^:]*\b(?:victims?|{O} of|killing|women|girls)\b)[^:.;\ue000-\ue0ff]{3,80}:"
        r"|(?<={T}):|(?<=\bare):|(?<=\bwere):) "
        + _TIE
        + GROUP
        + _ASIDE
        + r"(?:(?:for|to|of|given|received|got|getting|receiving|handed"
        # "sent Roe to prison for T, Poe to a young offender institution for T"
        r"|to (?:prison|jail|custody|an? (?:young offenders?[’']? ?)?(?:institution|institute)) for"
        r"|(?:being )?(?:jailed|imprisoned|sentenced|locked up) (?:for|to)) )?"
        r"(?=(?:with )?(?:an? |one of )?(?:total of |minimum(?: term)? of |(?<!an )(?<!a )at least )?"
        r"(?:{T}(?! (?:later|earlier|ago|before))|{W}|suspended (?:(?:prison|jail) )?(?:sentence|term)\b))",
        yes=(
            "P was jailed for T and P for T",
            "were also jailed: P for T; P for T",
            "P was given a T and P a W for T",
            "P was given T and P a suspended sentence",
            "P was jailed for T and son-in-law P for T",
            "P were jailed, with P sentenced to T and P to T",
            "P was sentenced to T and P, who had been deported in D, to T",
            "Sentences: P: T; P: T",
        ),
        no=("and P for T later", "P and P were at home", "P, and P, received T and T respectively"),
    ),
    Trigger(
        # "three years for Roe and four years for Poe"; :mod:`.dealt_out` tells whether they are sentences
        "term-for-who",
        "sentence",
        r"(?:(?:(?<=[,;:] )|(?<=[–—-] )|(?<=\band )|(?<=\bwith )|(?<=\bwhile )|(?<=\bwhilst )|(?<=\bwhereas )"
        r"|(?<=\bof )"
        r"|^\W*(?:(?:There (?:was|were)|It was) )?)"
        r"(?:(?:an?|sentences? of|terms? of|one of) )*{T}"
        + _CUSTODY
        + r"(?: (?:was|were) (?:the|his|her) (?:sentence|term|punishment|penalty)(?: \w+)?)? for |(?:(?<=[,;] )"
        r"|(?<=\band )|(?<=\bwith ))(?:(?:an?|one of|{N} of) )*{T}"
        + _CUSTODY
        + r" (?:on|to) )"
        + GROUP
        + r"(?=[,;.:]|$| and\b| were\b| was\b| after\b| who\b)",
        yes=("terms: T for P and", "Sentences of T for P and T for P were passed", "imposed T on P and T on P"),
        no=("jailed for T for P’s murder", "of T for P to find"),
    ),
    Trigger(
        "number-for-who",
        "sentence",
        r"(?:(?<=[,;:] )|(?<=\band )|(?<=\bwith )|(?<=\bwhile )|(?<=\bwhilst )|(?<=\bwhereas ))(?:(?:an?"
        r"|one of) )*{N} (?:for|on|to) " + GROUP + r"(?=[,;.]|$| and\b)",
        yes=("T for P and N for P", "imposed T on P and N on P."),
        no=("T for P and N for P’s brother",),
    ),
    Trigger(
        "gapped-fine",
        "given",
        r"(?:(?<!{P}, )(?<!{P} )\band|(?<!{P}),|;|:|\bwhile|\bwhilst|\bwhereas|"
        + _WITH
        + ") "
        + _TIE
        + GROUP
        + r",? (?:(?:got|getting|received|receiving|given) )?"
        r"(?=(?:(?:an? )?(?:fine of |(?={M} fine\b)))?{M}(?:[.,;]|$| fine\b| and\b| plus\b| with\b| after\b| for\b))",
        yes=(
            "P was fined M and P M.",
            "P was fined M, P M and P M",
            "P got T and P a fine of M.",
            "with P getting a M fine",
        ),
        no=("P and P were fined M", "and P was fined M"),
    ),
    Trigger(
        "dashed",
        "sentence",
        r"(?<=\s[–—-]) (?=(?:a total of )?{T}(?:[^\w]*$|[’']?,? (?:in |imprisonment|suspended|behind)))",
        yes=("P, admitted O – T.",),
        no=("P – T later – was seen",),
    ),
    Trigger(
        "gapped-number",
        "sentence",
        r"(?:(?<!{P}, )(?<!{P} )\band|(?<!{P}),|;|\bwhile|\bwhilst|\bwhereas"
        r"|"
        + _WITH
        + ") "
        + _TIE
        + GROUP
        + _ASIDE
        + r"(?=(?:(?:got|to|for|of|received|was given|getting|receiving|given|handed"
        r"|were (?:each |both |all )?(?:given|handed|jailed for|sentenced to)|each got|both got) )?{N}(?: each)?"
        r"(?:[.;,]| and (?:(?:[a-z-]+ ){0,2}{P}|the)| at {C}| on {D}| {D}|$"
        r"| for (?:(?:the|his|her|an?|conspiracy|conspiring|to|attempted|part|role|in) ){0,4}{O}))",
        yes=(
            "P was given T and P N.",
            "P sentenced P to T and P to N.",
            "P was jailed for T and P, to N.",
            "P was jailed for T and P for N at C.",
            "P got T, his right-hand man P N.",
            "P got T and P N for conspiracy to O",
        ),
        no=("P and P N men", "P and P N for a week"),
    ),
    Trigger(
        "bracketed",
        "sentence",
        r"(?P<who>{P})(?:, [A-Z][\w’'-]+(?: [A-Z][\w’'-]+)?){0,2} \((?=(?:jailed |sentenced |given )?(?:for |to )?{T})",
        yes=("jailed were P (for T) and P (for T)",),
        no=("P (44) was jailed for T",),
    ),
    Trigger(
        "inverted",
        "sentence",
        r"\b(?:jailed|sentenced|fined|locked up|(?:thrown|put|sent) behind bars|imprisoned"
        # "Handed nine years was Roe"
        r"|(?:handed|given)(?= (?:an? )?(?:{T}(?! of (?!imprison|custody|detention|prison|jail)| to live)|{W}|{I}"
        r"|suspended (?:{T}|{I}|sentence|prison|jail|term))))"
        r"(?: (?:(?!,? (?:as|so) )[^.;{P}]){0,40})? (?:was|were|is|are):? ".replace("{P}", "\ue000-\ue0ff")
        + GROUP
        # "Among those jailed were Roe, who stole a car, and Poe, who drove it"
        + r"(?=(?:,? who [^.;]{3,140}?,? and (?P<who2>{P})(?=,? who\b))?)",
        yes=(
            "Also jailed were P and P",
            "Those jailed at C were: P; P and P",
            "Among those jailed were P, who ran it, and P, who",
            "Handed T at C was P",
        ),
        no=("jailed P", "jailed for T, as was P"),
    ),
    Trigger(
        "awaits",
        "sentence",
        r"(?<=\bawaiting )sentenc(?:e|ing)\b|(?<=\bawaits )sentenc(?:e|ing)\b",
        yes=("P is awaiting sentence", "P awaits sentencing"),
        no=("P is awaiting trial",),
    ),
    Trigger(
        # on the appeal of somebody who was sentenced before
        "appealed-against",
        "given",
        r"\b(?:(?:appeal(?:ed|s|ing)|launched (?:an|his|her|their) appeals?) against (?:his|her|their)"
        r"|lost (?:an|his|her|their) appeals? against (?:an?|the|his|her|their)) (?:original )?"
        r"(?={T}[ -]?(?:[a-z]+ ){0,2}(?:sentence|term|imprisonment))",
        yes=("P appealed against his T prison sentence", "P lost an appeal against the T sentence"),
        no=("P appealed against his sentence", "P appealed for help"),
    ),
    TERM_CHANGED,
    Trigger(
        # "has served 24 years of a life sentence": the sentence is what comes behind
        "served-of",
        "sentence",
        r"(?:\bserv(?:ed|ing) (?:only |just |at least |more than |nearly )?{T}"
        # "released after serving part of a four-year sentence"
        r"|\b(?:after|having) (?:serving|served) (?:part|half|most|(?:about |around )?(?:a third|two[- ]thirds))"
        r"(?= of (?:an?|his|her) {T}[’']?[ -](?:(?:prison|jail|custodial) (?:sentence|term)"
        r"|(?:sentence|term) (?:in (?:prison|jail)|behind bars|for {O})))) of (?=(?:an?|the|his"
        r"|her) (?:[a-z-]+ "
        r")?(?:{T}|{I}|life))"
        # "is ten months into a sentence of six years", "was halfway through a four-year term"
        r"|(?:{T}|\b(?:halfway|half-way|part-way|midway)) (?:in)?(?:to|through) "
        r"(?=(?:an?|the|his|her) (?:(?:[a-z-]+ ){0,2}(?:sentence|term) of {T}|{T}[’']?[ -](?:[a-z]+ ){0,2}"
        r"(?:sentence|term|stretch)\b|life sentence))",
        yes=(
            "P has served T of a T sentence",
            "after serving T of a life sentence",
            "after serving half of a T prison sentence",
            "P is T into a sentence of T",
        ),
        no=("P served T", "P is T into a course of T"),
    ),
    Trigger(
        "verbless",
        "given",
        r"^[^\w\ue000-\uefff]*(?={T}[ ,’'-]*(?:{W}|community|conditional|suspended|imprisonment|jail|prison"
        r"|in prison))",
        yes=("T community order with W",),
        no=("P was given T",),
    ),
    Trigger(
        "handed-who",
        "given",
        r"\b(?:gave|giv(?:e|ing)|(?<=had )given|hand(?:ed|ing)|impos(?:ed|ing) on|pass(?:ed|ing) on) (?:each of )?"
        + GROUP
        + r"(?= )"
        # "gave the ringleader, Roe, five years"
        r"|\b(?:gave|giv(?:e|ing)|hand(?:ed|ing)) (?:the |his |her "
        r"|their )?(?:[a-z]+[ -]){0,2}[a-z]+,? (?P<who5>{P}),? "
        r"(?=(?:an? )?(?:(?:sentence|term) of )?{T}[’']?(?: (?:in prison|in jail|behind bars|imprisonment|custody"
        r"|detention|jail|prison|suspended)\b|[.,;]| and\b| while\b))"
        r"|\b(?:plac(?:ed|ing)|put) (?P<who2>{P}) (?=(?:(?:on|under) (?:an? |the )?(?:[a-z-]+ )?)?{W})"
        r"|\b(?:made"
        r"|making) (?P<who3>{P}) (?:the )?subject "
        r"(?:to|of)(?= )"
        r"|\bconditionally discharg(?:ed|ing) (?P<who4>{P})(?= for|[.,;])",
        yes=("The judge gave P T", "handing P T, the judge said"),
        no=("P was given T", "gave evidence for T"),
    ),
    Trigger(
        "bench-gave-who",
        "given",
        r"(?:\b(?:[Mm]agistrates?|[Jj]ustices|[Jj]udge|[Ss]heriff|[Rr]ecorder|[Cc]ourt|[Bb]ench)"
        r"(?: {P})?(?:,? (?:sitting )?(?:at|in) {C})?|{C}) (?:also "
        r"|then )?"
        r"(?:gave|handed) (?:each of )?" + GROUP + r",?(?= )",
        yes=("Magistrates gave P, a T W for O", "The judge gave P, a T sentence"),
        no=("Pupils gave P, a T sentence", "The judge gave evidence"),
    ),
    Trigger(
        "supervised-who",
        "given",
        r"(?:(?:sheriff|judge|magistrates?|justices|court|bench|recorder|imprisonment|custodial|prison"
        r"|jail)\b[^.;]{0,80}?"
        r"[ ,](?:{P} )?)\b(?:(?:placed|put)(?= {P}(?:,? (?:and )?{P})* (?:under (?:social work )?supervision"
        r"|on probation) for {T})"
        r"|discharged(?= {P} (?:conditionally|absolutely)\b)) " + GROUP,
        yes=(
            "The sheriff placed P under supervision for T",
            "and, instead of prison, put P on probation for T",
            "Magistrates discharged P conditionally for T",
        ),
        no=(
            "put P on a bus for T",
            "Doctors placed P under supervision for T",
            "The court discharged P.",
        ),
    ),
    Trigger(
        "spared-who",
        "sentence",
        r"\b(?:judge|recorder|sheriff|court|magistrates?|justices|bench)(?: {P})?(?: (?:at|in) {C})? (?:also |then )?"
        r"(?:spared|saved) " + GROUP + r"(?= (?:(?:both|each) )?(?:from )?(?:an? (?:immediate )?)?"
        r"(?:jail|prison|custody|custodial|going to (?:jail|prison))\b)",
        yes=("A judge at C spared P jail", "Magistrates spared P and P prison"),
        no=("A judge spared P from giving evidence", "P spared P jail"),
    ),
    Trigger(
        "admonished-who",
        "sentence",
        r"\b(?:sheriff|magistrates?|bench|court|justices)(?: (?:then|also))? admonished "
        + GROUP
        + r"(?=\.| for {O}| and dismissed)"
        # no teacher admonishes and dismisses anybody
        r"|\badmonished and dismissed " + GROUP.replace("<who>", "<who2>") + r"(?=[.,;]|$| for {O}| and )",
        yes=("The sheriff admonished P.", "Magistrates admonished P for O", "P admonished and dismissed P."),
        no=("The sheriff admonished P for talking", "The teacher admonished P."),
    ),
    Trigger(
        "beside-an-order",
        "given",
        r"(?:(?<=was {W} )|(?<=were {W} )|(?<=also {W} )|(?<=was {W} for {T} ))and (?:also )?(?:on |to )?"
        r"(?=(?:an?|the) (?:{T}[ -])?{W} (?:with|of|for|involving|requiring|to)\b)",
        yes=("P was W and a W with T supervision", "P was W for T and a T W of N hours"),
        no=("P was fined and a W was made",),
    ),
    Trigger(
        "had-imposed",
        "given",
        r"\b(?:had|has had|have had) "
        r"(?=an? (?:[a-z-]+ ){0,2}?(?:{T}[ -])?(?:[a-z-]+ )?(?:{W}|sentence)[^.;]{0,30}? imposed\b)",
        yes=("P had a T W imposed",),
        no=("P had a dog",),
    ),
    Trigger(
        # the verb of "the theft cost Roe a fine" looks like the costs of a court
        "cost-who",
        "given",
        r"(?:\b(?:cost|earned|landed|netted|brought|won)|{W}) "
        + GROUP
        + r"(?= (?:with )?(?:an? )?(?:{M} fine|fine of {M}|{T}[’']? (?:in (?:prison|jail)|behind bars|(?:prison|jail"
        r"|custodial"
        r"|suspended) (?:sentence|term)|(?:(?:prison|jail) )?(?:sentence|term) of {T})|(?:{T}[ -])?{W}))",
        yes=("Driving home cost P an M fine", "it landed P with a T jail term"),
        no=("it cost P M", "the ring cost P an arm"),
    ),
    Trigger(
        "imposed-on",
        "sentence",
        r"\b(?:imposed|imposing|passed|passing|handed down) "
        r"(?=(?:an? |the )?(?:[a-z-]+ ){0,3}(?:{T}|{W}|{I})"
        # "imposed T and expressed his sympathy to Lee", "T after listening to Lee", "T for the attack on Lee"
        r"(?:(?!,? (?:and|but) (?:(?!also|concurrent|consecutive)[a-z]+(?:ed|aid|oke|old|ent|ave"
        r"|ook|ade|rew|aw)|then) | (?:after|before|when|while|whilst|having|saying|telling|what|whom|because|as) "
        r"|(?:[a-z]+ )?(?:attacks?|assaults?|raids?|impact|effects?|harm|threats?|injur(?:y|ies)|{O})(?: [a-z]+)? "
        r"(?:on|to) )[^.;]){0,90}? (?:on|to) (?:each of )?" + GROUP + r"(?!\w))",
        yes=(
            "The judge imposed T on P",
            "Lady P imposed a I sentence on P",
            "imposed an extended sentence of T with a custodial part of T on P after a trial",
        ),
        no=("The judge imposed T", "passed on P"),
    ),
    Trigger(
        "jailed",
        "sentence",
        # "Sir Basil Roe, who has died at 91, jailed some of the worst killers of his day"
        r"\b(?:jailed|sentenced)\b(?! (?:some|many|most|several|dozens|hundreds|scores|thousands|countless|generations"
        r"|(?:the|two|three|four|five|six|seven|eight|nine|ten|{N}) (?:[a-z’'-]+ ){0,3}?(?:criminals?|killers?"
        r"|murderers?|offenders?|robbers?|gangsters?|paedophiles?|drug dealers?)\b))"
        r"(?! to (?:an? (?:life(?:time)? of|week without|day without)|silence|obscurity|misery|death by))"
        r"|(?<!while )(?<!still )\bimprisoned\b(?! (?:at|in) (?:HMP|HM|the (?:same )?prison"
        r"|a (?:[a-z-]+ )?prison)\b)|\blocked up\b|\b(?:put|thrown) behind bars\b|\bsent to (?:prison|jail"
        r"|a young offenders?)\b"
        # "A judge gave a burglar two years", "sent a thief to prison": :mod:`.leads` knows whom it means
        r"|\b(?:gave|handed)(?= an? (?:[a-z-]+ ){1,3}(?:an? )?(?:{T}|{W}))"
        r"|\b(?:sent|put)(?= an? (?:[a-z-]+ ){1,3}(?:to (?:prison|jail)|behind bars)\b)"
        r"|\b(?:put away|put in prison|packed off to (?:prison|jail)|banged up|incarcerated)(?= for {T})"
        r"|\b(?:(?:went|gone|go|going) to (?:prison|jail)|went down)(?= for {T}(?! to\b))"
        r"|\b(?:is|are|was|were) (?:(?:now|today|back|tonight) )*behind bars(?=(?: tonight"
        r"| today)? for (?:the next )?{T})"
        r"|(?:(?<=will )|(?<=set to )|(?<=due to )|(?<=expected to )|(?<=will now ))learn (?:his|her"
        r"|their) (?:sentences?|sentencing"
        r"|punishment)\b"
        r"|\bwill (?:also |then )?be (?:supervised|monitored)"
        r"(?= for (?:(?:a further|an additional|another|an extra) {T}"
        r"|{T} (?:after|following|on|upon) (?:(?:his|her|their) )?release))"
        r"|\bordered to be detained(?= (?:for|in|at (?:his|her) majesty|{I}))"
        r"|\b(?:sent to|detained in) (?:a |the )?(?:secure |psychiatric |high-security )+(?:hospital|unit)"
        r"(?=[^.;]{0,40}(?:{I}|mental health act))"
        r"|\bsent (?:down|back to prison)\b|\bfined\b|(?<!being )\bdetained (?=for (?:{T}|{I}|(?!(?:[a-z-]+ ){0,2}{O})"
        # "was detained for robbery" may be an arrest, where neither a court nor a term is told
        r"|[^.;]{1,80}?(?:{C}|{T}))"
        # "was detained at a farm", "detained at Hexley Airport on suspicion of O": an arrest
        r"|at (?![^.;]* (?:suspicion|with|carrying|trying|attempting|(?:as|when|while) (?:he|she|they)|in possession"
        r"|by (?:{B}|[a-z ]*(?:officers|police|detectives|security)))\b)"
        r"(?!(?:an?|the|his|her|their) (?!(?:[a-z’-]+ ){0,3}(?:hospital|prison|jail|clinic"
        r"|unit|institut|centre|pleasure|majesty)))|under |in a young|indefinitely|{T}|{I})"
        r"|\bcommitted to (?:prison|custody) (?=for {T})|\bcaged (?=for |{T}|{I})"
        r"|\b(?:beg[iau]ns?|starts?|started|starting|beginning) (?:an? |the first [^.;]{0,12} of an? )?"
        r"(?:(?:{T}[’']?|{I})[ -])?(?:jail|prison|life|custodial)? ?"
        r"(?:terms?|sentences?|stretch(?:es)?)\b"
        r"|\b(?:begin|start|beginning|starting)(?= {T}[’']? (?:in (?:prison|jail)|behind bars))"
        r"|\b(?:should|would) (?:spend|serve)\b(?=[^.;]{0,30}(?:{T}|{I})[^.;]{0,40}\b(?:before|parole))"
        r"|(?:(?<=ordered that {P} )|(?<=ordered that {P}, )|(?<=ruled that {P} )|(?<=ruled that {P}, ))"
        r"(?:should )?(?:spend|serve)\b"
        r"|(?:\b(?:must|will(?: have to)?|ha(?:s|ve) to|to)|[’']ll) (?:now |also |each |both |all )*(?:spend|serve)\b"
        r"|\bserving\b(?= (?:a |an )?{T}(?! (?:as|in office|in the (?:army|navy|forces|police)|on the)\b)"
        r"| (?:a )?{I}| (?:a|the) (?:(?:prison|jail|custodial) (?:sentence|term)|sentence) of {T}"
        r"| life(?=[.,;]| (?:for|in|behind|at|with|without)\b)"
        r"| (?:at least|a minimum(?: term)?(?: of)?) {T}(?= (?:in (?:prison|jail)|behind bars|for {O})))"
        r"|\badmonished\b(?=[.,;]|$| (?:and dismissed|for {O}|at {C}|on {D}|after admitting))"
        r"|\bconditionally discharged\b(?! {P})|\bdischarged conditionally\b|\b(?:absolutely discharged"
        r"|discharged absolutely)\b|\bspared "
        r"(?:jail|prison|custody|an? immediate)"
        r"|\bavoided (?:jail|prison|custody)|\bescaped (?:jail|prison)|\bhandcuffed to\b",
        yes=(
            "P was jailed for T",
            "P was sentenced at C to T",
            "Fined M",
            "P was locked up for T",
            "P must serve T",
        ),
        no=("a jail sentence",),
    ),
    Trigger(
        "given",
        "given",
        r"\b(?:given|handed|received|receives|receiving|got|ordered|told|must|made (?:the )?subject (?:of|to)"
        r"|made subject|subject(?:ed)? to|placed (?:on|under)|put on|banned|disqualified|barred|will be (?:on|subject)"
        r"|fitted with|required|has to|have to|will have to|will remain on|will sign|to pay|issued with"
        r"|(?:(?<=\bwas )|(?<=\bwere )|(?<=\bbeen )|(?<=\beach )|(?<=\bboth )|(?<=\ball )|(?<=\balso ))issued"
        r"(?= [^.;]{0,40}?{W})"
        r"|imposed(?<!which was imposed)(?<!that was imposed)"
        r"|(?:dealt(?: with by way of)?|picked up|landed(?: with)?|earned(?: (?:him|her|them)sel(?:f|ves))?)"
        r"(?= (?:an? )?{T})|(?:escaped|got away|got off|let off|walked (?:free|away|out(?: of court)?"
        r"|from (?:the )?court)|left court|came away) with"
        r"(?= (?:an? |just (?:an? )?|only (?:an? )?)(?:{M}|{T}|{W}|fine|suspended|conditional|absolute)"
        r"| {T},? suspended\b)|(?:landed with"
        r"|picked up)(?= an? {M} fine)|(?:left with|left facing|(?:now )?faces|presented with|landed with"
        r"|walked away with)"
        r"(?= (?:an? |the )?(?:total |court |combined |hefty )*bill (?:of|for|totalling) (?:more than |almost "
        r"|nearly )?{M})"
        r"|(?:hit|ended up) with(?= (?:an? {M} fine"
        r"|(?:an? )?fines? (?:of|totalling) {M})))\b"
        # "must answer three counts of O", "told to stand trial for O": of what nobody has decided
        r"(?! (?:(?:now|also|still|then|next|first|to) )*(?:answer|face|stand|await|explain|deny|be (?:re)?tried)\b)",
        yes=(
            "P was given T",
            "P must sign W",
            "P was banned from driving for T",
            "P was ordered to pay M",
            "P received T",
            "P was made the subject of W",
        ),
        no=("P gave evidence", "P must answer N counts of O", "P was ordered to stand trial for O"),
    ),
)
