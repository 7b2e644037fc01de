"""How appearances before a court are told, as a table: held, announced, in custody or on bail."""

from __future__ import annotations

from kg.extract.trigger import GROUP, Trigger
from kg.vocabulary.wordlists import alternation

# "PC Roe arrested a suspected burglar": whom somebody arrests, which makes that somebody no suspect
_SOMEBODY = (
    r"(?: (?:an?|the|his|her|their|one|several|some|many|more|{N}|\d+))?"
    r"(?: (?!(?:after|before|when|as|while|later|earlier|and|or|with|by|for|over|on|in|at|alongside|following|days?"
    r"|weeks?|months?|years?|hours?|minutes?|moments?|night|morning|afternoon|evening)\b)[a-z-]+){0,3}?"
    rf" (?:(?:{alternation('person noun')}|suspect|criminal|youth|boy|girl|prisoner|fugitive|intruder|raider|culprit)s?"
    r"|men|women|people|thieves)\b| (?:an?|the|one|{N}) (?:[a-z-]+ ){0,2}{O}"
)

BEFORE_COURT: tuple[Trigger, ...] = (
    Trigger(
        "caution",
        "caution",
        r"\b(?:accepted|received|(?:was|were|been|being) (?:handed|dealt with by(?: way of)?)|given|issued with"
        r"|accepting|agreed to) (?:a |an )?"
        r"(?:simple |formal |adult |police |conditional |youth |final )?caution\b"
        r"|\b(?:was|were|been) cautioned\b(?= for| by|,? in {D} for)"
        # "did receive a caution in D for O"
        r"|\b(?:receive|accept) an? (?:[a-z]+ )?caution\b(?=(?: in {D}| {D})? for (?:[a-z]+ )?{O})",
        yes=(
            "P accepted a caution for O",
            "P was cautioned for O",
            "P had been cautioned in D for O",
        ),
        no=("drivers should take caution", "P was cautioned that the road was wet"),
    ),
    Trigger(
        "arrested-who",
        "arrest",
        r"(?:\b(?:arrest(?:ed|ing)|detain(?:ed|ing)) "
        # "Among those arrested was P", "Arrested were P and P"
        r"|\b(?:[Tt]hose arrested|(?:^|(?<=[.;:] ))(?:Also a|A)rrested) (?:is|are|was|were|include[sd]?) (?:also )?)"
        + GROUP
        + r"(?!,? (?:by mistake|in error|wrongly|mistakenly))",
        yes=(
            "Officers arrested P at home",
            "arresting P and P on D",
            "Among those arrested were P and P",
            "Also arrested was P",
        ),
        no=("P was arrested on D", "those arrested later released P"),
    ),
    Trigger(
        "arrested-too",
        "arrest",
        # the verb is said once: "arrested P on suspicion of O and P on suspicion of O"
        r"(?:\bsuspicion of [^.;\ue000-\ue0ff]{2,80}?(?:,|\band)|[:;•] ?(?:and )?) ?(?:{P}, )?(?P<who>{P})"
        r"(?=,? on suspicion of\b)",
        yes=("Officers arrested P on suspicion of O and P on suspicion of O", "both were held: P on suspicion of O"),
        no=("P was arrested on suspicion of O", "Officers arrested P and P on suspicion of O"),
    ),
    Trigger(
        "arrested",
        "arrest",
        rf"(?<!de-)\barrested\b(?! (?:\w+ )?(?:by mistake|in error|mistakenly|wrongly)|{_SOMEBODY})"
        r"|(?<!being )\bdetained (?=in |at |by |on |later|the same|there|nearby)"
        # "was held as he stepped off the train on suspicion of O"
        r"|(?<=\bwas )held (?=(?!hostage|captive|at (?:gun|knife)|by (?!police|officers))"
        r"(?:(?!\b(?:arrested|detained|who|men?|wom[ae]n|by (?!police|officers))\b"
        r"|{T})[^.;:]){1,80}? on suspicion of\b"
        # but not by a gang, or at the point of a knife
        r"|(?![^.;]*(?: by (?!police|officers|detectives|border)|{O}|\b(?:kni(?:fe|ves)|gun|stabb|robb|attack|threat"
        r"|beat|rap|kidnap"
        r"|abduct)))(?:as {P} (?:stepped off|(?:queued for|boarded|tried to board|got off) an? (?:flight|plane|ferry)"
        r"|landed|tried to (?:fly|leave the country))|at (?:the airport|(?:[A-Z][\w’'-]+ ){1,3}Airport)\b))"
        r"|\b(?:held|(?:was|were|are|is|remains?|still|being) in (?:police )?custody) (?=on suspicion of\b)"
        r"|\bapprehended (?=in |at |on |near |shortly|{D}|after |by (?:the |our )?(?:[a-z]+ )?(?:police|officers"
        r"|detectives|{B}))"
        r"|\btaken into custody\b(?! of)|\bhanded (?:himself|herself) in\b(?! as\b)",
        yes=(
            "P was arrested on D",
            "P was taken into custody",
            "P handed himself in",
            "P is being held on suspicion of O",
            "P was arrested a week after the burglar fled",
        ),
        no=("cardiac arrest", "P held a knife", "P arrested a burglar", "P arrested two suspected drug dealers"),
    ),
    Trigger(
        "held",
        "arrest",  # told by what followed: its day is not that of the arrest
        r"\breleased (?=on (?:\w+ )?bail\b|under investigation\b"
        r"|pending (?:further |more )?(?:enquir|inquir|investigation))"
        r"|\bbailed (?=pending|while|whilst|as (?:the )?(?:investigation|inquir|enquir))"
        r"|\b(?:has|have) (?:\w+ )?been bailed\b"
        r"|\b(?:is|are|remains?) (?:still |currently )?(?:being held )?in (?:police )?custody\b(?! on suspicion\b)"
        r"|\b(?:being|been|was|were) (?:questioned|quizzed) "
        r"(?=(?:(?:by (?:police|officers|detectives)|(?:at|in) [^.;,]{3,40}?|(?:last|all) night|{D}|today|overnight"
        r"|yesterday) )*on suspicion of\b)"
        r"|\b(?:questioning|quizzing|holding) " + GROUP + r"(?= on suspicion of\b)",
        yes=(
            "P was released on bail pending further inquiries",
            "P has been released under investigation",
            "P remains in police custody",
            "P is being questioned by detectives on suspicion of O",
            "Police are questioning P on suspicion of O",
        ),
        no=("P was released without charge", "P was bailed to appear at C", "P is in prison"),
    ),
    Trigger(
        "released",
        "release",
        r"\breleased (?:\w+ )?without (?:charge|further action)\b|\b[Nn]o (?:further )?(?:action|proceedings)"
        r" (?:was|were|has been|will be) taken against (?P<who3>{P})"
        r"|\b[Nn]o (?:\w+ )?charges? (?:was|were|have been|had been|will be) (?:brought|laid|made) against "
        r"(?P<who4>{P})|\b(?:brought|laid|made) no charges?\b|\bno further action\b"
        r"|\beliminated(?= from\b| as (?:an? )?suspect| within\b| after\b| by (?:police|officers|detectives)\b"
        r"| the (?:same|next)\b)|\b(?:decided|chose|agreed) "
        r"(?:to take no (?:further )?action|not to (?:charge|prosecute) (?:him|her|them))\b"
        r"|\bno (?:further )?action (?:was|would be|will be|has been) taken\b|\b(?:was|were|been) ruled out\b"
        r"|\breleased with no further\b|\bcharges? will not be brought\b"
        r"|\b(?:would|will|should) (?:face|bring) no (?:charges|(?:further )?action)\b"
        r"|\bface[sd]? no (?:charges|further action)\b|\bno charges (?:would|will|were|have been)\b"
        r"|\b(?:will|would) not (?:be|face) (?:charged|prosecuted|charges)\b"
        r"|\bis now (?:an? )?(?:\w+ )?witness\b|\bno longer (?:an? |under )?(?:suspects?|suspicion|investigation)\b"
        r"|\bnever (?:been |subsequently )?(?:charged|prosecuted)\b(?! (?:for|with|over) )|\bbut (?:was |were "
        r")?(?:not|never) "
        r"(?:charged|prosecuted)\b|\bbut (?:was |were )?(?:later |soon |quickly |then |subsequently "
        r")?released\b(?! on\b| under\b| pending\b)"
        r"|\band (?:was )?(?:later |soon |quickly |then )?released (?=after\b(?! (?:paying|posting))|without\b"
        r"|(?:the same|an?|some|several|two|three|{N}) (?:day|night|hour|minute|few)s?\b|hours\b|within\b)"
        r"|(?:,|\band) (?:was |were )?(?:later |soon |quickly |then |subsequently |eventually )?"
        r"(?:released|freed|let go)(?=[.,;]|$| {D})|\bhas (?:since |now )?been released(?=[.;]|$)"
        r"|\bno charges? followed\b|\b(?:then|later|soon|quickly) ruled out\b"
        r"|\bbut (?:that )?(?:had (?:nothing to do with|played no part|done nothing)|knew nothing|it was not {P})"
        r"|\breleased unconditionally\b|\bde-arrested\b|\blet go\b"
        r"|\b(?:is|are|was|were) not (?:being )?(?:suspected of|accused of any|a suspect|treated as (?:a )?suspects?"
        r"|under (?:suspicion|investigation))\b"
        r"|(?P<who2>{P}) (?:was|were) (?:(?:later|soon|then|quickly|eventually) )?(?:released|freed)\b"
        r"(?=[.,;]|$| and\b| after questioning| {D}| after {T}| (?:hours|days) later\b)"
        r"|\bfreed (?:without charge\b|(?:the same|a|one|two|three|several|{N}) (?:days?|hours?|nights?)\b|{D}"
        r"|within hours\b)"
        r"|\b(?:show(?:ed|n)|prov(?:ed|en)|found|realis|establish|accept|confirm)(?:ed)? (?:that )?(?P<who>{P})"
        r" (?:(?:was|were|is) (?:innocent|not involved|not responsible|elsewhere)"
        r"|knew nothing|had nothing to do with|had (?:done nothing wrong|played no part))\b"
        r"|\bface[sd]? no (?:further )?action\b|\bruled (?:him|her|{P}) out\b|\breceived an apology\b"
        r"|\b(?:was|were) (?:later |then |instead )?thanked by (?:the )?(?:police|officers|detectives|force)\b",
        yes=(
            "P was released without charge",
            "P faces no further action",
            "P was eliminated from the inquiry",
            "P was freed D",
            "P is not suspected of any crime",
            "P was arrested but never charged",
            "tests showed that P was innocent",
            "P was arrested and released",
            "P was arrested, questioned and later freed",
        ),
        no=("P was released on bail", "the video was released", "P was arrested and released pending inquiries"),
    ),
    Trigger(
        "wanted",
        "suspect",
        r"\b(?:is|are|was|remains?) wanted\b(?! (?:(?:at (?:home|work|school)|here|there|back)\b|to |a "
        r"|by (?!police|officers)|the |more ))"
        r"|\bwent on the run from (?=(?:the |an? |his |her |their )?(?:\w+ )?(?:jail|prison|HMP|custody|sentences?)\b)"
        r"|\b(?:is|are|was|were|remains?) (?:still |now |currently |also )?(?:unlawfully at large|on the run\b"
        r"(?! (?:of|in the))|(?:being )?(?:sought|hunted)(?= (?:by (?:police|officers|detectives)|after|for (?:breach|"
        r"fail|recall)|on recall)))"
        r"|\bwalked out of (?=HMP|an? (?:open )?prison|an? (?:open )?jail)"
        r"|\b(?:has|have|had) been recalled(?= to (?:prison|jail|custody)"
        r"| (?:after|for|following|because)\b[^.;]{0,60}\b(?:licence|approved (?:address|premises)|bail hostel"
        r"|probation))"
        r"|\babsconded from\b|\bescaped from (?=HMP|prison|custody)|\bfailed to return to (?=HMP|prison)"
        r"|\b(?:has|have|had) been wanted (?=(?:since|for|on|after|in connection)\b"
        r"(?![^.;]* by (?!police|officers|detectives))"
        r"[^.;]*(?:recall|suspicion|connection|breach|fail|warrant|escape|abscon|prison|court|by police|{O}))"
        r"|\bwarrants? (?:has |have |was |were )?(?:been )?issued for the arrest of (?P<who3>{P})"
        r"|\b(?:find|trace|locate|seen|for|of|catch|the|an?) wanted (?:(?:\w+ )?(?:man|woman|prisoner|offender|criminal"
        r"|fugitive|suspect|burglar|thief|robber|dealer) )?(?P<who4>{P})"
        # but not "The wanted man Roe saw at his door"
        r"(?=[.,;:?!]|$| (?:is|was|has links|from|of|for|over|after|on)\b)"
        # a publican has a licence, too
        r"|\b(?:has|have) breached (?:the )?(?:terms|conditions) of (?:his|her|their)"
        r" (?:prison|release|parole) licence\b"
        # "the hunt for two men wanted for O": not whoever hunts them
        r"|(?<![b-hj-tv-z]s )(?<!men )(?<!man )(?<!people )(?<!gang )(?<!suspect )(?<!couple )(?<!trio )(?<!pair )"
        r"\bwanted (?:in connection|on recall|for(?! (?:years|months|weeks|{T}))|on suspicion|by police|after)\b"
        r"|\b(?:looking|searching|hunting|appealing) for "
        + GROUP
        + r"(?=[^.;]{0,60}(?:in connection|wanted\b(?! [^.;]*\bby (?:his|her|their|{P}[’']s))"
        r"|on suspicion|recall|breach|fail|over ))"
        r"|\b(?:trace|locate|find|speak to|identify) (?P<who2>{P})(?![^.;]*(?:missing|last seen|witness))"
        r"(?=[^.;]{0,60}(?:in connection|wanted|on suspicion|recall|breach|failing to))",
        yes=(
            "P is wanted in connection with O",
            "Police are looking for P in connection with O",
            "P is wanted on recall to prison",
            "P is unlawfully at large",
            "P is being sought by police",
            "P has been recalled to prison",
            "an appeal to find wanted man P",
            "P has breached the conditions of his prison licence",
        ),
        no=("he wanted money", "he wanted P to leave", "P leads the hunt for two men wanted for O"),
    ),
    Trigger(
        "remanded-who",
        "appear",
        r"\b(?:remand(?:ed|ing)?|bail(?:ed|ing)?) "
        + GROUP
        + r"(?=[^.;]*\b(?:appear|until|reappear|before|pending|to {C}|for an? (?:[a-z]+ )?hearing))"
        r"|\b(?:committ?(?:ed|ing)|sent|sending|remitt?ed|return(?:ed|ing)(?= {P} [^.;,]{0,30}?for trial))"
        r" (?P<who2>{P}) (?:(?:in custody|on bail|for trial|for "
        r"sentenc(?:e|ing)) )*(?:to|at) (?={C})",
        yes=("The judge remanded P and P in custody until D", "Magistrates bailed P to appear at C on D"),
        no=("P was remanded until D", "The judge remanded P in custody"),
    ),
    Trigger(
        "came-to-court",
        "appear",
        # who came, was brought or answered bail there: no one is a defendant for only having come
        r"\b(?:attend(?:ed|ing)|fac(?:ed|ing)) (?=(?:a (?:judge|hearing) (?:at|in) )?(?:the )?{C}(?! (?:as|to "
        r"(?:hear|see"
        r"|watch|witness|support))\b))"
        r"|\banswer(?:ed|ing) (?:(?:to )?(?:his|her|their|police|court) )?bail (?=(?:at|before|in) {C})"
        r"|\bsurrender(?:ed|ing) (?:(?:himself|herself|to (?:(?:his|her|their|the|police|court) )?(?:bail|court|custody"
        r"|dock)) )?(?=(?:at|to|before|in) {C})"
        r"|\b(?:(?:was|were) (?:led|brought|taken|put|helped|called|ushered)(?: up)? (?:in)?to|entered) the dock "
        r"(?=(?:at|of) {C})"
        r"|\b(?:was|were) brought up(?: from (?:the )?(?:cells|custody|prison))? (?=(?:at|to|before|in) {C})"
        r"|\b(?:came|comes?|was|were|is|are) (?:back )?up for (?=(?:sentenc(?:e|ing)|trial)\b[^.;,]{0,20}{C})"
        r"|\b(?:came|went|brought|hauled|taken|stood|put up|called)(?: up| back)? before (?=(?:the )?(?:bench|an? "
        r"(?:district )?judge|judges?|magistrates|justices|sheriff)(?: sitting)? (?:at|in) {C})"
        r"|\b(?:had|having) (?:his|her|their) first (?:court )?(?:appearance|hearing) (?=(?:at|before|in) {C})"
        # "took part by video-link in Tuesday's hearing at C", "joined the hearing at C from prison"
        r"|\b(?:took|taken|taking) part (?=[^.;]{0,60}?\bin (?:the|an?|his|her|their|{D}[’']s) (?:[\w-]+ ){0,4}"
        r"hearing,? (?:at|before|in) {C})"
        r"|\bjoin(?:ed|ing) (?=(?:the|an?|his|her|their|{D}[’']s) (?:[\w-]+ ){0,4}hearing,? (?:at|before|in) {C})"
        r"|\b(?:spoke (?:only|once|just|briefly)|did (?:not|n’t|n't) speak other than|spoke)"
        r" to (?:give|state|enter|acknowledge) (?=(?:his|her|their) (?:name|date|age|address|personal|details"
        r"|identity|not guilty))",
        yes=(
            "P attended C with his father",
            "P faced C on D",
            "P answered bail at C on D",
            "P surrendered to his bail at C",
            "P entered the dock at C",
            "P came before the bench at C on D",
            "P had his first court appearance at C",
            "P spoke only to give his name",
        ),
        no=(
            "P attended the school",
            "P attended C to hear the verdict",
            "P answered bail at the police station",
            "P faced claims",
            "P spoke to give advice",
        ),
    ),
    Trigger(
        "appeared",
        "appear",
        r"\bappear(?:ed|s|ing)?\b(?: (?:remotely|virtually|in person|separately|together|yesterday|jointly)\b)?"
        r"(?= (?:at|before|in|via|by|{C}|on|{D}|there|alongside|for|again|briefly|from|next|later|back|court"
        r"|(?:charged|accused)\b[^.;]{0,120}?{O}))"
        r"(?! (?:in|from|at|behind) (?:the |an? )?(?:witness|public|press|jury|gallery|screen))"
        # "Mr Poe appeared for the Crown", "for Roe": counsel
        r"(?! for (?:the )?(?:[Cc]rown\b(?! [Cc]ourt)|[Pp]rosecution|[Dd]efen[cd]|accused|council|{P}))"
        r"|\bfaced (?:the )?(?:court|magistrates|justices)\b(?! (?:action|proceedings|costs|orders?|battles?"
        r"|cases?)\b)"
        r"|(?:\b(?:is|are|was|were|been|both|now|and)|[’']s|[’']re)(?: next)? due "
        r"(?:to (?:appear|attend|stand(?! trial for\b)|go|be|enter)|before|at|in|back)"
        r"|\b(?:is|are|was|were) (?:also )?to go before (?=an? (?:jury|judge)|magistrates|{C})"
        r"|\bwent before (?=(?:an? (?:jury|judge)|magistrates|justices)(?: and jury)?(?: (?:at|in) {C}| in [A-Z]\w+)?"
        r"[^.;]{0,60}(?:accused of|charged with))"
        r"|\bwould (?:next |now |then )?appear\b(?= (?:at|before|in|again|on)\b)|\btold to (?:return|go) to "
        r"(?={C}|court\b)"
        # "was before District Judge Poe in Wexby on Monday", "came before Judge Poe at C", "… charged with O"
        r"|\b(?:was|were|came|went|stood|brought|put|hauled|taken) (?:up |back )?before "
        r"(?={P},? (?:(?:sitting )?(?:at|in) (?:the )?(?:{C}|[A-Z][a-z]+,? (?:on )?{D})"
        r"|(?:(?:on )?{D},? )?(?:charged with|accused of|facing)[^.;]{0,60}?{O}))"
        r"|\b(?:will|must) (?:next |now |then )?"
        r"(?:appear|stand(?= trial)|go before|attend(?= {C})|be before|"
        r"be tried(?= again\b| (?:at |before |in )?{C}|(?: (?:later|next))? (?:on|in) {D})"
        r"|face(?= {C})|return(?= to))\b"
        r"|\bwill (?:stand|attend|return)\b"
        r"|\b(?:will|due to|expected to) (?:next |then )?(?:enter|indicate) (?:an? |his |her "
        r"|their )?(?:formal )?pleas?\b"
        r"|\bawait(?:s|ing)? (?:sentence|sentencing|trial)\b(?= (?:at|before|on|in) )"
        r"|\b(?:is|are) (?:now )?to be tried\b(?= (?:at|before|in|on|for|by|together|jointly|alongside) )"
        r"|\bmust attend\b(?! (?:up to |an? )?(?:{N}|{T}|{W}))"
        r"|\bspoke (?:only|once)(?: once)? to confirm\b|\bconfirmed only (?:his|her|their)\b"
        r"|\bconfirmed (?:his|her|their) (?:name|identity)"
        r"|(?<=summonsed )to (?={C}(?![^.;]{0,60}\b(?:as an? (?:[a-z]+ )?(?:witness|juror)|to (?:give evidence|testify)"
        r"|for jury service)))"
        r"|\b(?:to (?:re-?)?appear|to attend)\b(?= (?:at|before|in|again|on|there|next|{C}|{D}))"
        r"|\bwill be back (?=there\b)"
        r"|\bwill (?:next |then |now )?be (?:seen )?in (?=(?:the dock|court) (?:at|of|on|in|{D}))"
        r"|\b(?:bailed|ordered|told|required|due|asked) to (?:return|come back)(?= (?:there|to (?:the )?(?:same "
        r")?(?:court"
        r"|{C})|on {D}))"
        r"|\breturns to (?=(?:the )?(?:same )?(?:court|dock|{C})\b)"
        r"|\b(?:will|must) be asked to (?=enter (?:an? |his |her |their )?(?:formal )?pleas?\b)"
        r"|\bwill be back (?:in|at|before)\b|\b(?:is|are) expected (?:at|before)\b(?= {C})"
        r"|\b(?:is|are) expected in court\b(?= (?:on )?{D})"
        r"|\b(?:was|were) (?:first |last |back |again )?before\b(?= {C})"
        # "his mother was at C to hear the sentence"
        r"|\b(?:was|were) (?:back )?(?:at|before|in)\b(?= {C}(?![^.;]{0,70}"
        r"\b(?:to (?:hear|see|watch|witness|listen|support)"
        r"|(?:for|as) (?:the|his|her) (?:verdicts?|sentenc\w+)|with (?:his|her|their) famil)))"
        r"|\b(?:was|were|sat|stood) (?:(?:all|both|also|each|together|side by side) )*in the dock\b(?= (?:at|of) )"
        r"|\bwill be (?:at|before)\b(?= {C})"
        r"|\bproduced\b(?: from [^.;,]{1,25})?(?= (?:at|before) {C})"
        r"|\b(?:brought|driven) from (?:custody|prison|jail|the cells|HMP [A-Z]\w+|an? police station)(?= to {C})"
        r"|\bput before (?:the )?(?:courts?|magistrates)\b(?=[^.;]{0,20}{C})"
        r"|\b(?:sent|committed|remitted|returned(?=(?: on [a-z ]{0,12}bail| in custody)? for trial)) "
        r"(?:for an? (?:\w+ ){0,2}hearing |on (?:continuing|his own|her own|their own) bail |for trial "
        r"|for sentenc(?:e|ing) |his case |her case |their case |both |them "
        r"|in custody |on bail |back |up |forward )*(?:to|at)\b(?= {C})"
        r"|\b(?:remanded(?: in custody| into custody)?|bailed) for (?=sentenc(?:e|ing) (?:at|to|before) {C})"
        r"|\breturned to\b(?= {C}| (?:the same |the )?court\b)"
        r"|\b(?:stood|went on|gone on|go on|goes on|faces?|faces? an?(?: {C})?|stand|"
        r"(?:is|are|was|were|(?:has|have|had) been) (?:(?:currently|also|now|both|all) ){0,2}(?:on|standing))"
        r"(?: second| new| fresh)? (?:re-?)?trial\b"
        r"|\bis next (?:due|in court)\b|\b(?:is|are) back in court\b(?= (?:on )?{D})"
        r"|\bended (?:his|her|their) trial\b(?= (?:at|before|in) {C})"
        r"|\bhad (?:his|her|their) trial\b(?=[^.;]*\b(?:adjourned|postponed|put back|delayed|relisted)\b)"
        r"|\bma(?:de|ke|king|kes) (?:his|her|their|an?) "
        r"(?:first |next |brief |short |initial |second |further )*(?:court )?appearance\b"
        r"|\bdealt with\b|(?<!\bAppearing )(?<!\bappear )(?<!\bguilty )(?<!\bsentenced )(?<!\bjailed )(?<!{O} )"
        r"(?<!\bfirst appearance )(?<!\bat a hearing )\bbefore (?={C})"
        r"|\b(?:remanded|bailed|released on bail)\b(?=[^.;]*\b(?:(?:re-?)?appear|until"
        r"|pending(?! (?:further |more )?(?:enquir|inquir|investig))|before {C}"
        r"|before (?:an?|his|her"
        r"|their|the) "
        r"(?:[a-z]+ ){0,2}(?:hearing|trial|appearance|sentenc(?:e|ing))"
        r"|ahead of (?:an? |his |her |their |the )?(?:[a-z]+ ){0,2}(?:hearing|trial|appearance|sentenc(?:e|ing))"
        r"(?=[^.;]*{C}))\b)"
        r"|\b(?:granted|given) (?:(?:un)?conditional )?bail (?:until|to) (?={D}(?!,? when))"
        r"|\bbailed (?:to|until) (?={D}(?!,? when))|\b(?:bailed|remanded(?: in custody)?) to (?={C})",
        yes=(
            "P appeared at C",
            "P appeared charged with O at C",
            "P is due to appear at C on D",
            "P will appear at C",
            "P was remanded in custody to appear at C",
            "P was sent for trial at C",
            "P was returned on bail for trial at C",
            "P was granted conditional bail to D",
        ),
        no=("P appeared calm", "P was granted bail", "P appeared for the Crown", "P appeared for P"),
    ),
)
