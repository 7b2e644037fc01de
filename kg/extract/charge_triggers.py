"""How charges and their end without a verdict are told, and what comes before: caution, arrest, appearance."""

from __future__ import annotations

from kg.extract.trigger import GROUP, LISTED, NUMBER, OTHERS, Trigger

CHARGES: tuple[Trigger, ...] = (
    Trigger(
        "accused-in-the-lead",
        "charge",
        r"\b(?:trial|case) of (?P<who>{P}) accused of\b"
        r"|^\W*(?P<who2>{P}) accused of\b"
        r"(?![^.;]{0,60}? by (?:the|his|her|their) (?:defence|lawyers?|barristers?|famil))"
        r"(?=[^.;]{0,160}?\b(?:trial|court|custody|bail|remanded|jury|jurors)\b)",
        yes=("The jury in the trial of P accused of O has retired", "P accused of O will stand trial"),
        no=(
            "P was accused of O by neighbours",
            "P accused of laziness has resigned",
            "P accused of lying by the defence wept in court",
        ),
    ),
    Trigger(
        "faces-charge",
        "charge",
        r"(?:\bfac(?:es|e|ed|ing)|\b(?:remanded(?: in (?:police )?custody| on bail)?|(?:re)?bailed"
        r"|released on (?:[a-z]+ )?bail|st(?:ands?|ood|anding) trial) (?:on|over)) "
        r"(?:(?:an?|the|same|{N}|several|multiple|numerous|further|other|more|serious|similar|fresh|new|attempted) )*"
        r"(?=(?:attempted )?{O}(?:,? (?:and )?(?:an? |{N} |attempted )?{O})* "
        r"(?:charges?|counts?|allegations?)\b)",
        yes=(
            "P faces a O charge",
            "P is facing N O charges",
            "P faces O and O charges",
            "remanded in custody on a O charge",
        ),
        no=("P faces the O victim", "P faced O"),
    ),
    Trigger(
        # who is banned for it was convicted of it
        "banned-for",
        "convict",
        r"(?:\b(?:was|were|been|being) (?:also |both |all |each |then )?{W}"
        r"|\b(?:banned|disqualified) from (?:driving|the roads?|keeping animals|owning animals))"
        r"(?: for {T})?,? (?:for|over) (?=(?:an? |the )?{O})",
        yes=("P was W for T for O", "P was banned from driving for T for O", "P was disqualified from driving for O"),
        no=("P was banned from the club for O", "P was W for T"),
    ),
    Trigger(
        # "denied O but later admitted it", and not what somebody told the police
        "admitted-it",
        "admit",
        r"\badmit(?:ted|ting) it(?=[.,;]|$| (?:at|before) {C}| (?:on |in )?{D}| (?:in|at) court\b| on the day\b"
        r"| (?:at|during) (?:an?|the|his|her) (?:[a-z]+ )?(?:hearing|appearance)\b)",
        yes=("P denied O but later admitted it.", "P admitted it at C"),
        no=("P admitted it was his", "P admitted it to officers"),
    ),
    Trigger(
        "denied-it",
        "deny",
        r"\bden(?:ied|ies|ying|y) (?:it|this|that)(?=[.,;]|$| (?:but|and|before|(?:when|as) (?:he|she|they|{P}) "
        r"(?:(?:first|last) )?"
        r"(?:appeared|came|stood|went))\b"
        r"| (?:at|before) {C}| (?:on )?{D}| in court\b| at court\b)",
        yes=("P is charged with O. P denies it.", "P denied it but was found guilty"),
        no=("P denied it was his", "P denied it to officers"),
    ),
    Trigger(
        "charged-inverted",
        "charge",
        r"\bcharged(?: with (?:{O}|the (?:same )?(?:conspiracy|plot|offences?|charges?))| (?:in|north|south|over"
        r"|so far)\b[^,.;:]{0,40}?)? (?:is|are|was|were):? " + GROUP,
        yes=(
            "Among those charged are P and P",
            "Those charged with O are: P, P and P",
            "The men charged in connection with the fight were P and P",
        ),
        no=("P was charged",),
    ),
    Trigger(
        "appearing-inverted",
        "appear",
        r"\b(?:(?:Also|Those) (?:appearing|in the dock|on trial|standing trial)"
        r"|(?:In the dock|On trial|Standing trial|Facing trial|Accused|Charged)(?:,? (?:as well|too|also)"
        r"|,? (?:alongside|beside|with|next to) (?:him|her|them|{P}))*,?"
        r"|[Aa]ppearing (?:alongside|beside|with|next to) (?:him|her|them|{P})(?: in the dock| at {C})?"
        r"|[Ss]tanding (?:alongside|beside|next to) (?:him|her|them|{P}) in the dock)"
        r"(?: (?:at|before|in|of) {C}| {D}| on {D}| alongside {P})* (?:is|are|was|were|sat|stood):? "
        r"(?:(?:[A-Z][a-z]+ )?(?:nationals|brothers|sisters|cousins|men|women|defendants|co-defendants) )?" + GROUP,
        yes=(
            "Also appearing were Dutch nationals P, P and P",
            "Also in the dock at C was P",
            "In the dock were P and P",
            "On trial as well are P, P and P",
            "Standing trial alongside him is P",
        ),
        no=("Also in court was the mother of P", "On trial for his life was the father of P"),
    ),
    Trigger(
        "also-in-court",
        "appear",
        r"\bAlso (?:in (?:court|the dock)|before (?:the )?(?:court|magistrates|judge))"
        r"(?: (?:at|before) {C}| {D}| on {D})* (?:was|were) "
        r"(?![^.;]*\bwho (?:was|were|had)\b)"
        r"(?:(?!(?:the|his|her|their|of|an?|to|for|victims?|witness(?:es)?|survivors?|relatives?|friends?|complainants?"
        r"|neighbours?|officers?) )[\w’'-]+ ){0,4}"
        + GROUP
        + r"(?!,? (?:whose|the|his|her|their)\b|,? who (?!(?:also |both |all )?(?:admit|den|plead|face"
        r"|is charged|was charged|is accused|was accused)))",
        yes=("Also in court were council planner P and P",),
        no=(
            "Also in court was the mother of P",
            "Also in court was P, whose son died",
            "Also in court was P, the victim’s father",
            "Also in court were his parents, P and P",
            "Also in court were victims P and P",
        ),
    ),
    Trigger(
        "before-the-bench",
        "appear",
        # "Yesterday at Harwick Crown Court stood Roe, 36, of …", "Before the bench on Monday were Roe, 36, of …"
        r"(?:\b(?:(?:[Uu]p b|[Bb])efore|[Ff]acing) (?:(?:the|an?|[A-Z][a-z]+) )?"
        r"(?:{C}|court|judge|bench|sheriff|(?:[a-z]+ )?magistrates)(?:,? (?:on )?{D})?,? (?:was|were|stood|sat|came)"
        r"|\bIn court(?: (?:at|before|in) (?:{C}|[A-Z][a-z]+)|,? (?:on )?{D})* (?:was|were)"
        r"|\b(?:[Aa]t|[Ii]n) {C}(?:,? (?:on )?{D})?,? stood) "
        + GROUP
        + r"(?=[.;]|$|,? (?:all|both|each|jointly|accused|charged|facing|on bail|on remand|for sentenc\w+"
        r"|to be sentenced|who (?:both |all |each )?(?:admit|den|plead|face|(?:is|are) (?:charged|accused)))\b)",
        yes=("D at C stood P; P; and P", "Before C D were P and P.", "Up before magistrates D was P, charged with O"),
        no=(
            "At C stood the statue of P",
            "Before the judge were letters from P",
            "In court was P, the mother of P",
            "Before the bench was P, for the council",
        ),
    ),
    Trigger(
        "thrown-out-against",
        "drop",
        # the court itself ends the case of somebody named
        r"\b(?:threw out|thrown out|throwing out|dismiss(?:ed|ing)|withdr(?:ew|awn)|drop(?:ped|ping))"
        r" (?:a|an|the|all|both|every|that|two) (?:\w+ )?(?:charges?|counts?|case|prosecution)(?: of {O})? against "
        + GROUP,
        yes=("A judge has thrown out the case against P", "Magistrates dismissed the charge against P"),
        no=("the judge threw P out",),
    ),
    Trigger(
        "denial-accepted",
        "drop",
        r"\b(?:prosecution|prosecutors?|crown|court) (?:has |have |had )?accepted (?:a |his |her |their )?"
        r"(?:not[ -]guilty pleas?|pleas? of not guilty|denials?) (?:from|by) "
        r"(?:{P}[’']s (?:\w+ )?\w+, )?(?P<who>{P})(?![’'])(?=[^.;]*{O})"
        # "The Crown accepted Roe's pleas of not guilty to two assaults", "Roe's denial of it was accepted"
        r"|\b(?:prosecution|prosecutors?|[Cc]rown|court|[Ff]iscal) (?:has |have |had )?accepted (?P<who2>{P})[’']s? "
        r"(?:not[ -]guilty pleas?|pleas? of not guilty|denials?) (?:to|of)(?= [^.;]{0,60}{O})"
        r"|(?P<who3>{P})[’']s? (?:not[ -]guilty pleas?|pleas? of not guilty|denials?) (?:to|of)"
        r"(?= [^.;]{0,60}{O}[^.;]{0,40} (?:was|were|has been|have been|had been) accepted\b)"
        # "after the Crown accepted his not guilty plea to O"
        r"|\b(?:prosecution|prosecutors?|crown) (?:has |have |had )?accepted (?:his|her) "
        r"(?:not[ -]guilty plea|plea of not guilty|denial) (?:to|of) (?={O})",
        yes=(
            "The prosecution accepted a not guilty plea from P to a charge of O",
            "The Crown accepted P's not guilty pleas to N charges of O",
            "P's not guilty plea to O was accepted",
        ),
        no=("The prosecution accepted a guilty plea from P to O",),
    ),
    Trigger(
        "had-dropped",
        "drop",
        r"\b(?:had|has had|have had|saw|has seen|have seen) (?:(?:an?|the|all|both|his|her|their|{N}|one|two) )?"
        r"(?:\w+ |{O} )?(?:charges?|case|counts?)(?: of {O})?(?: against (?:him|her|them|{P}))? (?:\w+ )?"
        r"(?:dismissed|dropped|withdrawn|discontinued|thrown out|collapse)\b",
        yes=("P had a charge of O dismissed by the judge", "P had the case against him thrown out"),
        no=("P had the charge of O put to him",),
    ),
    Trigger(
        "not-prosecuted",
        "drop",
        r"\b(?:[Tt]hose|[Oo]thers?|[Pp]eople|defendants) who (?:(?:have been|were) told (?:that )?{P} )?"
        r"(?:will|would|are|were) (?:now )?(?:not|no longer)(?: now)?(?: to)? "
        r"(?:be (?:prosecuted|tried)|stand trial|face (?:trial|a trial|prosecution)) (?:is|are|was|were):? "
        + LISTED
        + r"|\b(?:charges?|cases?)(?: of {O})? (?:against|of) (?:the )?(?:{P}|"
        + OTHERS
        + r"),? (?:including|among them|one of them) "
        + LISTED.replace("<who>", "<who2>")
        + r",?(?: who [^.;]{3,80}?,)? (?:(?:was|were|has been|have been|had been) (?:also )?(?:dropped|discontinued"
        r"|dismissed|withdrawn|abandoned|thrown out)|(?:will|would) (?:not proceed|go no further|not be pursued))\b",
        yes=(
            "Among those who will not now be prosecuted is P",
            "The charges against N others, among them P, were dropped",
        ),
        no=("Those who will not be tried are angry",),
    ),
    Trigger(
        "dropped",
        "drop",
        r"\bcharges?(?: of {O})? dismissed\b|\bcharges? (?:was|were) dismissed\b|\bcase (?:was )?dismissed\b"
        r"|\b(?:withdr(?:ew|awn)|withdrawing|drop(?:ped|ping)|discontinu(?:ed|ing)|abandon(?:ed|ing)"
        r"|scrap(?:ped|ping)) "
        rf"(?:an?|the|all|both|that|those|his|her|their|another|{NUMBER})"
        r"(?: same| remaining| further| other| more| alternative)? (?:{O} )?(?:charges?|counts?|case)\b"
        r"|\b(?:not|never|no longer) (?:being |to be )?(?:proceeded with|pursued)\b"
        r"|\b(?:did|would|will|is|are|was|were) not (?:be )?proceed(?:ing)? with "
        rf"(?=(?:an?|the|that|his|her|{NUMBER}) (?:\w+ )?(?:charges?|counts?)\b)"
        r"|\bagreed to (?:drop|withdraw|discontinue|abandon) (?:an?|the|all|both|two|another|other|his|her) "
        r"(?:\w+ )?(?:charges?|counts?|case)\b"
        r"|\bno (?:further |criminal )*proceedings (?:against|should|would|will)\b"
        r"|\b(?:left |ordered |remain |allowed |to )*(?:to )?lie on (?:the )?file\b"
        r"|\b(?:left|remain) on (?:the )?file\b|\b(?:left|remain|lie|lying) on the (?:court )?books\b"
        r"|\b(?:offer|offered|offering|offers) no (?:further )?evidence\b"
        r"|\b[Nn]o (?:further )?evidence (?:was|would be|will be|is|had been) (?:being )?offered\b"
        r"|\b(?:was|were|been|being) (?:\w+ )?(?:dropped|discontinued|withdrawn)\b"
        r"|\bdropped (?:a|the|all|both) (?:charges?|counts?|case)\b"
        # "magistrates threw it out", "a charge that the judge dismissed", "the charge was thrown out"
        r"|\b(?:threw out|thrown out|throwing out|dismiss(?:ed|ing))"
        rf" (?:a|the|all|both|every|that|his|her|their|{NUMBER}) (?:\w+ )?(?:charges?|counts?|prosecution)\b"
        r"|\b(?:threw out|thrown out) (?:the |his |her |their )case\b|\bthrew (?:it|them|the (?:charges?|case)) out\b"
        r"|\b(?:charges?|counts?|allegations?|case|prosecution)(?: (?:was|were|has been|have been|had been))?"
        r"(?: later| since| then)? thrown out\b|\b(?:charges?|counts?|allegations?) of {O} thrown out\b"
        r"|\b(?:charges?|counts?|case|prosecution) (?:that|which) (?:the |a |an )?(?:\w+ )?"
        r"(?:magistrates?|bench|judge|court|sheriff|jury|crown|prosecutors?|prosecution|CPS)(?: later| since| then)? "
        r"(?:threw out|dismissed|dropped|withdrew|abandoned|discontinued)\b"
        r"|(?<=[:;–—-] )(?:the )?(?:charges?|case|counts?)(?: of {O})? "
        r"(?:withdrawn|dropped|discontinued|dismissed|thrown out)\b"
        r"|^[^\w\ue000-\uefff]*(?:charges?|case|counts?)(?: of {O})? (?:withdrawn|dropped|discontinued|dismissed)\b"
        r"|\bwhich (?:was|were|has|have)(?: been)?(?: since)? (?:dropped|discontinued|withdrawn)\b"
        # "convicted of affray, with a second charge of O dropped"
        r"|(?<={O} )(?:was|were) dismissed\b(?! (?:from|by his|by her))"
        # "A second allegation, of theft, was thrown out", "… that he had assaulted Ann Roe, was thrown out"
        r"|(?:(?<={O} )|(?<={O}, ))(?:was|were|has been|have been|had been) (?:also |later |then )?thrown out\b"
        r"(?! (?:of (?!court)|into|onto|through))"
        r"|(?<=[a-z], )(?:was|were) (?:also |later |then )?thrown out(?= (?:by|at) (?:the )?(?:magistrates|bench"
        r"|justices|judge|court|jury|sheriff|{C}))"
        r"|(?<={O}, )(?:was|were|has been|have been) (?:also |later |then )?dismissed\b"
        r"|(?<={O} )(?:dropped|withdrawn|discontinued)\b(?! (?:an?|the|off|out|from|him|her|them|his|their)\b)"
        r"|\baccepted by (?:the )?(?:prosecution|crown)\b"
        r"|\b(?:prosecution|prosecutors|crown) (?:has |had )?accepted (?:that|the|this|his|her"
        r"|their) (?:not[ -]guilty )?pleas?\b(?! of guilty| to (?:(?:the|an?|lesser|reduced|alternative|charges?"
        r"|counts?|offences?|of|attempted|{N}) )*{O})"
        r"|\bcase against (?P<who>{P})(?:, (?:who|accused of|charged with) [^.;]{3,80}?,|,)? (?:was|has been) "
        r"(?:dropped|discontinued|dismissed|withdrawn|thrown out)"
        r"|\b(?:case|prosecution)(?: against (?P<who2>{P}))? (?:later |then |suddenly )?(?:collapsed|fell apart)\b"
        # whom it was against is found by itself: he whose age is told, as it may be said to be against the victim
        r"|\b(?:charges?|counts?)(?: of {O})? against {P}(?:, who [^.;]{3,80}?,|,)? "
        r"(?:was|were|has been|have been|had been) (?:\w+ )?(?:dropped|discontinued|dismissed|withdrawn|thrown out)\b",
        yes=(
            "O was left to lie on file",
            "the prosecution offered no evidence",
            "the case against P was discontinued",
            "A charge of O against P, was dismissed",
            "the charges were dropped",
            "the Crown accepted that plea",
        ),
        no=("P dropped the bag", "P dropped out of school"),
    ),
    Trigger(
        "undecided-on",
        "charge",
        # "unable to reach verdicts on P and on former clerks P, and P": they may be tried again
        r"\b(?:(?:could not|couldn[’']t|unable to|failed to|did not|cannot|have to|has to|yet to) "
        r"(?:agree|decide|reach|return)|still (?:considering|deliberating))"
        r"(?: (?:any |an? |its |their )?(?:\w+ )?(?:verdicts?|decisions?))?(?:,? (?:on )?{D},?)?"
        r"(?: (?:on|in (?:relation|respect) (?:to|of)) (?:an? |the |one |two |{N} )?(?:[a-z]+ )?"
        r"(?:charges?|counts?)(?: of {O})? against| (?:on|for|in (?:relation|respect) (?:to|of)|about))"
        r" (?:(?!charges?|counts?|whether|how|if|what)[\w’'-]+ |{N} ){0,5}(?:[–—-] including (?:[\w’'-]+ ){0,3})?"
        r"(?P<who>{P}(?:,? (?:and )?(?:on )?"
        r"(?:(?!who|but|after|that|the jury|(?:of|for|over|by) )[\w’'-]+ ){0,5}?{P})*)",
        yes=(
            "The jury could not agree on P",
            "unable to reach verdicts on P and on former clerks P, and P",
            "unable to agree on an alternative count of O against P",
            "The jury still have to reach a verdict on P",
            "Jurors are still considering their verdict on P",
        ),
        no=("unable to reach verdicts on O", "P failed to agree", "could not agree on whether P had"),
    ),
    Trigger(
        # what a jury has to decide, or cannot, is put to somebody
        "whether-guilty",
        "charge",
        r"(?:(?<!inquest )\b(?:[Jj]ury|[Jj]urors|[Mm]agistrates)|\b[Tt]heir (?:only )?(?:task|job|duty))\b[^.;]{0,110}?"
        r"\b(?:(?:could not|couldn[’']t|unable to|failed to|did not|cannot|would help (?:them|the jury|jurors)) )?"
        r"(?:decid(?:e|ing)|say|agree(?: on)?|determin(?:e|ing)|consider(?:ing|ed)?) (?:whether|if) (?P<who>{P}),?"
        r" (?:is|was|are|were) (?:also )?guilty(?= (?:of|on)\b)",
        yes=(
            "Jurors could not decide whether P was guilty of O",
            "The jury failed to agree on whether P is guilty of O",
        ),
        no=("P wondered whether P was guilty of O", "a coroner cannot decide whether P was guilty of O"),
    ),
    Trigger(
        "retried",
        "charge",
        r"\b(?:will|would|is to|are to|should|must|due to|set to) be (?:retried|tried again)"
        r"(?= (?:for|on|over|accused)\b)"
        r"|\b(?:seek|seeking|sought|want|ask(?:ed|ing)? for|pursue|have|hold|apply for) (?:an? )?"
        r"(?:retrial|re-trial|second trial|new trial) (?:of|for|against) " + GROUP,
        yes=("P will be retried for O", "The Crown will seek a retrial of P and P on charges of O"),
        no=("P was tried for O", "P will be tried"),
    ),
    Trigger(
        "undecided",
        "charge",
        # what a jury could not decide stays a charge
        r"\b(?:could not|couldn[’']t|unable to|failed to|did not|cannot) "
        r"(?:agree|decide|reach|return)(?: (?:any |an? )?(?:\w+ )?(?:verdicts?|decisions?))?"
        r" (?=(?:on|over|in|about)\b)|\bno verdicts? (?=on\b)|\bthere was a hung jury\b"
        r"|\breturn(?:ed|ing) (?:an? )?hung (?:jury )?verdicts? (?=(?:on|over|in|for)\b)"
        r"|\b(?:was|were) (?:then |also )?discharged (?=(?:on|over) (?:(?:the|a|one|two|all|{N}) )+"
        r"(?:(?:second|third|fourth|fifth|other|others|remaining|rest)(?=[.,;]|$| charges?\b| counts?\b)"
        r"|(?:charges?|counts?)\b(?! of duty)))",
        yes=(
            "and returned a hung jury verdict for the other charge",
            "and was discharged on the third",
            "The jury failed to reach verdicts on O",
            "but could not agree on O",
            "P: no verdict on O",
            "On the charge of O there was a hung jury",
        ),
        no=("P failed to agree", "P was discharged on the fourth day"),
    ),
    Trigger(
        "charged-who",
        "charge",
        r"\bcharged (?:{P}, |an? (?:[\w-]+ ){0,3}[a-z]+(?:, | named (?:as )?))?"
        + GROUP
        + r",?(?= (?:to court )?with\b)"
        # "Detectives have charged a 40-year-old man to court": so the police of Northern Ireland say
        r"|\bcharged (?P<who6>{P}(?:,? (?:and )?{P})*)(?= to court\b)"
        # what prosecutors decide, and what is told by the noun
        r"|\bauthorised [^.;]{0,40}?to charge (?P<who2>{P}(?:,? (?:and )?{P})*),?(?= with\b)"
        r"|(?<!\bno )(?<!\bno criminal )(?<!\bno further )(?<!\bany )"
        r"\b(?:charges?|counts?|criminal proceedings|(?<!disciplinary )(?<!civil )(?<!misconduct )(?<!tribunal )"
        r"proceedings(?=[^.;]*\b(?:counts?|charges?) of\b))"
        r"(?: (?:of|under|alleging) {O}(?:,? (?:and )?{O})*| under [^.;,\ue000-\ue0ff]{3,60}?)? "
        r"(?:(?:was|were|has been|have been|had been|being) (?:now |also )?)?"
        r"(?:brought|laid|preferred|started|begun) against "
        r"(?P<who3>{P}(?:,? (?:and )?{P})*)"
        # "Prosecutors have brought three counts of fraud against Roe"
        r"|\b(?:[Pp]rosecutors?|[Pp]rosecution|[Cc]rown|CPS|[Pp]olice|[Dd]etectives|[Oo]fficers|{B}) "
        r"(?:have |has |had )?(?:brought|laid|preferred|filed) (?:(?:an?|the|{N}|[a-z]+) ){0,3}(?:charges?|counts?)"
        r"(?: of {O}(?:,? (?:and )?{O})*)? against (?P<who5>{P}(?:,? (?:and )?{P})*)"
        r"|\bauthorised (?:an? |the )?(?:{N} )?charges?(?: of {O}(?:,? (?:and )?{O})*)? against (?P<who4>{P}(?:,? "
        r"(?:and )?{P})*)",
        yes=(
            "Detectives have charged P with O",
            "Police charged P, P, with O",
            "authorised police to charge P with O",
            "A charge of O has been brought against P",
            "the CPS authorised a charge of O against P",
            "Two counts have been brought against P",
            "Prosecutors have brought N counts of O against P",
        ),
        no=("P was charged with O", "they charged P for the meal", "no charges were brought against P"),
    ),
    Trigger(
        "accused-before-court",
        "charge",
        # how the lead of a first appearance tells the charge
        r"(?P<who>{P}) (?:who (?:is|was|stands) )?accused of (?=(?:{N} |the |an? )?(?:[a-z-]+ ){0,2}{O}[^.;:]{0,100}? "
        r"(?:has|have|had|is|are|was|were|will)(?: now| today| again)?(?: been)? "
        r"(?:remanded|bailed|released on (?:\w+ )?bail|granted (?:\w+ )?bail|appear(?:ed)?|due (?:to|in|before|at)"
        r"|to (?:stand|face|appear)|sent (?:to|for)|made (?:his|her|an?) (?:first )?(?:court )?appearance"
        r"|denied|gone on|went on|go on)\b)",
        yes=("P accused of O a nurse has been remanded in custody", "P accused of two O has appeared at C"),
        no=("P accused of O has been cleared", "P accused of O has been found guilty"),
    ),
    Trigger(
        "no-plea",
        "charge",
        r"\b(?:(?:did|has|have|had) not|didn[’']t|hasn[’']t|chose not to|yet to|declined to|refused to"
        r"|(?:was|were) not (?:asked|required|invited) to)"
        r" (?:enter(?:ed)?|indicate(?:d)?|make|made) (?:an? |any |his |her |their )?(?:formal )?pleas?\b"
        r"|\b(?:enter|offer|tender|submitt)(?:ed|ing) no (?:formal )?pleas?\b"
        r"|\b(?:gave|made|indicated|giving|making|offered) no (?:indication of )?(?:an? |his |her |their )?pleas?\b"
        r"|\b(?:gave|giving|offered) no indication (?:of|as to) (?:how|whether) {P} (?:would|intended to) plead\b"
        # Scots law: "was committed for further examination", "was fully committed", "his case was continued for it"
        r"|\bcommitted (?=for further examination\b)|\b(?:was|were|been) fully committed\b(?! to\b)",
        yes=(
            "P did not enter a plea",
            "P has yet to enter a plea",
            "P entered no plea",
            "P was committed for further examination",
        ),
        no=("P entered a guilty plea", "P was fully committed to the project"),
    ),
    Trigger(
        "indicted",
        "charge",
        r"\b(?:is|are|was|were|been) (?:originally |initially |first |jointly |later |also )*indicted (?=(?:for|on"
        r"|with)\b)",
        yes=("P was originally indicted for O", "P and P were jointly indicted on charges of O"),
        no=("P was an indicted company",),
    ),
    Trigger(
        "charged",
        "charge",
        # "is charged with ensuring order" tells a duty: no offence, and no court or police beside it
        r"(?<!until he )\bcharged\b"
        r"(?! with (?:the (?:task|job|duty|responsibility|role|care)\b"
        r"|(?:ensur|overse|maintain|uphold|deliver|safeguard)e?ing\b))"
        r"(?! with \w{2,}ing\b(?![^.;]*(?:{O}|{C}|{D}|\b(?:police|officers?|court|offences?)\b)))"
        r"(?= (?:with|of|over|in connection|in relation|under|for|to court"
        r"|following|after|on|by|contrary|to appear|jointly|alongside|together with|along with"
        r"|(?:overnight|yesterday|today|last (?:night|week|month|year|\w+day)|late|early|earlier|later|tonight|formally"
        r"|this (?:morning|afternoon|evening|week|month)|the (?:next|following|same) (?:day|morning|evening|week)"
        r"|(?:a|two|three|four|five|six|several|some|{N}) (?:days?|weeks?|months?|hours?|years?) (?:ago|later))"
        r"[^.;,]{0,30}? with"
        r"(?= (?:(?:an?|the|one|two|three|four|five|{N}|counts?|charges?|offences?|of|attempted) )*{O}"
        r"(?! (?:inquiry|enquiry|investigation|case|probe|trial|squad)))"
        # "charged in May with theft", "charged at Hexley police station with theft"
        r"|in(?= {D},? (?:with|over|following|after|and)\b| {D}[.,;])"
        r"|at(?= [^.;,]{1,40}? (?:{D} )?with (?:[a-z]+ ){0,3}{O})"
        r"|and)\b| at {C}| {O}| {C}| {D}|[,.:;]|$)"
        # "is charged that on 3 May at a house in Hexley he assaulted a man"
        r"|(?:(?<=\bis )|(?<=\bwas )|(?<=\bare )|(?<=\bwere ))charged\b"
        r"(?= that,? (?:(?:on|in|between) {D}(?: and {D})?,? )?(?:(?:at|in) [^.;,]{3,50},? )?{P} (?:\w+ly )?{O})"
        r"|\bfac(?:es|e|ed|ing) (?:a (?:combined )?total of )?"
        r"(?:a |an |the |one |{N} |same |several |multiple |further |similar |related |historic "
        r"|historical |another |second |third |fourth |additional |alternative |single |fresh |new |extra )*"
        r"(?:separate |further |joint |total of )*(?:(?:(?<=\bthe same )|(?<=\bthe same {N} ))(?:[a-z]+ ){1,2})?"
        r"(?:charges?|counts?|allegations?|(?:re)?trial|offences)\b"
        r"|\b(?:is|are|was|were) (?:up )?on (?:a |an |{N} )?(?:charges?|counts?)(?= of {O})"
        r"|\b(?:hit|slapped) with (?:(?:an?|the|{N}|several|multiple|further|fresh|more) )*"
        r"(?=(?:{O} )?(?:charges?|counts?)\b)"
        r"|\bfac(?:es|e|ed|ing) (?:an? )?(?:string|series|number|range|raft|list|total|catalogue|host|slew) of "
        r"(?:[a-z]+ ){0,2}(?:charges?|counts?|offences|allegations)\b"
        r"|(?:\b(?:was|were|been) )?\bsummonsed\b(?= (?:for|over|on|to|in relation|accused|after)\b)"
        r"|\b(?:issued with|served with|sent|given|received) an? (?:court |postal )*(?:summons|requisition|charge)\b"
        r"(?= (?:for|of|over|alleging|accusing|to)\b)"
        r"|(?:(?<={C} )|(?<={D} )|(?<=trial ))accused of\b"
        r"|\b(?:(?:will|to) be|(?:is|are|was|were)(?: being)?|been) tried (?:(?:at|in|before|on|by|the|an?|jury"
        r"|judge|magistrates|later|next|{C}|{D}),? )*?(?:for|accused of|on (?:an? |{N} )?(?:charges?|counts?) of)\b"
        r"(?=[^.;]{0,60}?{O})"
        r"|\bto answer (?:a |an |the |one |{N} )?(?:single )?charges?\b|\bstands? accused of\b"
        r"|\bstood accused of\b(?= (?:[a-z]+ ){0,4}{O})(?![^.;]* by (?!the (?:Crown|prosecution|police)\b))"
        r"|\bhad also been accused of\b"
        r"(?= [^.;,]{0,60}{O}(?![^.;,]* by )[^.;]*\b(?:cleared|acquit(?:ted)?|not guilty)\b)"
        r"|\b(?:is|are|was|were|(?:has|have) (?:also )?been) (?:also |jointly |both |all |each )*accused of\b"
        r"|(?<=[’']s )accused of\b"
        r"|\b(?:remanded(?: in custody| on bail)?|bailed|denied bail|refused bail) accused of\b"
        r"|(?<=, )(?<!held for {T}, )(?<!detained for {T}, )accused of\b|\bcourt accused of\b"
        r"|\b(?:stood|stand|on|goes on|went on|standing) trial "
        r"(?:(?:(?!(?:and|but|was|were|who|found|before|until|convicted|cleared)\b)\w+|{C}|{D}) )*?"
        r"(?:accused of|charged with|for)\b"
        r"|\bjointly charged\b|\bawait(?:s|ing)? trial (?:for|accused of|charged with)\b",
        yes=(
            "P has been charged with O",
            "P faces a charge of O",
            "P is also accused of O",
            "P went on trial accused of O",
            "P stood trial accused of O",
            "P had been on trial at C accused of O",
            "P’s accused of O",
            "P has been remanded in custody accused of O",
            "The following have been charged:",
            "P is on N charges of O",
            "P has been hit with a O charge",
            "P was summonsed for O",
            "P was tried at C for O",
            "P was issued with a postal charge for O",
            "P appeared at C accused of O",
            "P faces a string of charges including O",
            "P is charged that on D P O",
        ),
        no=(
            "P was hit with a bottle",
            "he was overcharged",
            "the battery was charged overnight",
            "P stood trial but was jailed for T",
        ),
    ),
)
