"""Whether a verb is meant as fact: not denied, feared, wished, only possible, or still to come."""

from __future__ import annotations

from functools import lru_cache

from kg import patterns as re
from kg.extract.admitted_to_police import to_police
from kg.extract.figures_of_speech import figurative
from kg.extract.happened import since_after
from kg.extract.one_of_several import AMONG_THOSE
from kg.extract.tagging import compile_rule
from kg.extract.told_as_fiction import told_as_fiction

_UNREAL = compile_rule(
    r"\b(?:could|would|may|might|if|should|can(?:not)?(?! be (?:named|identified))|unless|whether"
    r"|risk(?:s|ed|ing)?"
    r"|avoid(?:ed|ing)?|without|never|not(?! guilty)|nor|nobody|likely|wasn[’']t|weren[’']t"
    r"|isn[’']t|hasn[’']t|didn[’']t|(?:anyone|those|people|offenders|men|women) who|instead of"
    r"|rather than|yet to|refused to|declin(?:ed|ing) to|short of|decided against|unable to|reluctant to"
    r"|possibility of|facing(?![^,;]* but )|face[sd]? being|seeing)\b"
    # "need not attend the retrial: the Crown offered no evidence"
    r"[^,;:{P}]{0,40}$".replace("{P}", "\ue000-\ue0ff"),
    re.IGNORECASE,
)
_CONDITION = re.compile(
    r"\b(?:[Ii]f|[Uu]nless|[Ss]hould(?= [\ue000-\ue0ff])|[Ww]hether"
    r"|[Cc]laims?\b[^.;]{0,25}? that|[Rr]umours?\b[^.;]{0,25}? that"
    # what a newspaper once printed, and takes back or tells of itself
    r"|(?:\b[Ww]e|(?:report|article|story|headline|caption|column|tweet|post|broadcast|leaflet|poster|meme)s?"
    r"|\b(?:hoax|fake|bogus|false|spoof|malicious|misleading)\b)\b[^.;]{0,60}? "
    r"(?:says?|said|stat(?:es?|ed|ing)|reported|wrote|suggest(?:s|ed|ing)?|claim(?:s|ed|ing)?|saying|implied|indicated"
    r"|alleg(?:es|ed|ing))(?: that\b|(?= [\ue000-\ue0ff]))"
    r"|(?:wrongly|incorrectly|earlier version)\b[^.;]{0,40}? that|claimed that)\b[^.;]{0,60}$"
    # "fined for a post claiming that Roe was jailed", "for posting on a website that Roe was jailed"
    r"|\b(?:for|of|by|over|with|after)\b[^.;]{0,60}?\b(?:claim|post|tweet|say|alleg|writ|tell|suggest|stat|pretend"
    r"|publish"
    r"|insist|boast|imply|shar|spread|phon|ring|email)ing\b[^.;]{0,60}? that\b(?:[^.;,]|[\ue000-\ue0ff],){0,60}$"
    r"|[\ue000-\ue0ff],? (?:wrote|posted|tweeted|texted|messaged)\b[^.;]{0,40}? that\b(?:[^.;,]"
    r"|[\ue000-\ue0ff],){0,60}$"
    r"|[\ue000-\ue0ff],? (?:told|boasted|claimed|lied)[^.;]{0,30}? that [\ue000-\ue0ff] ha[ds] [^.;]{0,30}$"
    r"|\b(?:told|boasted to|admitted to|confessed to) [^.;,]{1,30} that [\ue000-\ue0ff] (?:was|is) $"
    r"|\btold (?:the )?(?:court|magistrates|justices|bench|jury|jurors|hearing) [\ue000-\ue0ff] (?:was|had been) $"
    # "was said in a leaflet to have been convicted"
    r"|\b(?:said|reported|rumoured|alleged|claimed|believed|thought|supposed|described)\b[^.;\ue000-\ue0ff]{0,40}? "
    r"(?:to have|as having|of having) (?:\w+ly )?(?:been )?$"
    # "Police denied that Roe had been charged"
    r"|(?:^|[,;:] |\b(?:and|but) )\W*(?:[Tt]he )?(?:[Pp]olice|[Oo]fficers|[Dd]etectives|force|[\ue800-\ue8ff]) "
    r"den(?:ied|y|ies) that [^.;]{0,60}$"
    # "was not the man convicted", "is not the Roe who was jailed"
    r"|\b(?:is|was|are|were) not (?:the )?(?:\w+ )?(?:[\ue000-\ue0ff]|man|woman|person|one),? (?:(?:who|that) )?"
    r"(?:(?:was|had|has|been) )*$"
    # "asked that Roe be spared jail and given W"
    r"|\bthat [\ue000-\ue0ff],? be (?!and\b)[^.;]{0,40}$"
    # "was not, as we said, convicted"
    r"|\bnot, (?:as|contrary to|despite)\b[^,;.]{2,60}, (?:been |found )?$"
    # "urged Poe to plead guilty"
    r"|\b(?:urg|advis|begg|encourag|ask|pressur|persuad|pester)\w* [\ue000-\ue0ff] to $"
    # "dreamed that Roe had been jailed", "in her novel Roe is jailed"
    r"|\b(?:dream(?:ed|t|s)|imagin(?:ed|es|ing)|wish(?:ed|es)|pictured|fantasi[sz]ed|jok(?:ed|es)|pretended"
    r"|fear(?:ed|s))"
    r" (?:that )?(?:[^.;]{0,40}, )?[\ue000-\ue0ff],? (?:ha[ds]|was|were|is) [^.;,]{0,20}$"
    r"|\b(?:novel|thriller|whodunn?it|sitcom|screenplay)s?,? [^.;]{0,30}$"
    # "whom the family wanted charged"
    r"|\bwant(?:ed|s|ing) (?:(?:him|her|them|[\ue000-\ue0ff]) )?$"
    # "Had Roe been convicted, he could have …"
    r"|^\W*(?:Had|Were)(?: the)? [\ue000-\ue0ff],? (?:not |ever |to )?(?:been |be )?(?:\w+ )?$"
)
# "Ann Lane, prosecuting, told the court that Roe was jailed in 2019": whom a case is put by is believed, as if *said*
_COUNSEL_TELLS = compile_rule(
    r"\b(?:prosecut(?:ors?|ing|ion)|defending|mitigating|in mitigation|defence (?:counsel|barrister|solicitor))\b"
    r"[^.;{P}]{0,40}(?:{P},? )?(?:also |then )?(?:told|reminded|informed) (?:the )?"
    r"(?:{C}|(?:court|magistrates|justices|bench|judge|sheriff|recorder|hearing|jury|jurors)\b)"
    r"(?: in [A-Z]\w+)?(?: on {D}| {D})? (?:(?:how|that) )?".replace("{P}]", "\ue000-\ue0ff]"),
    re.IGNORECASE,
)
# "Jurors rejected the claim by Roe that he was asleep and found him guilty": what they did besides is told as fact
_AND_DID = re.compile(
    r"\b(?:jury|jurors|magistrates|justices|bench|judge|sheriff|court)\b[^.;]{0,30} (?:rejected|dismissed|disbelieved"
    r"|did not (?:accept|believe))\b[^.;]*,? and (?:unanimously |then |instead )?$"
    r"|\b(?:claimed|insisted|maintained|argued) that\b[^.;]* but (?:(?:the|an?) )?"
    r"(?:(?:jury|jurors|magistrates|justices|bench|judge|sheriff|court)\b[^.;,]{0,30})?$",
    re.IGNORECASE,
)
# "has never been arrested, charged or convicted": each verb of the list is denied.
_DENIED_LIST = re.compile(r"\b(?:never|not|neither|without)\b(?: \w+){0,4}? (?:\w+ed,? )+(?:or|nor) (?:\w+ )?$")
_DENIED_BEGINS = re.compile(r"\b(?:never|not|neither|without)\b(?: \w+){0,3}? (?:\w+ed, )*$")
_OR_ELSE = re.compile(r"\w+(?:, \w+ed)*,? (?:or|nor) \w+ed\b")
# "Nine of the jurors wanted to convict Roe"
_WANTED = re.compile(
    r"\b(?:want(?:s|ed)?|ready|inclined|unwilling|tempted|hop(?:e|es|ed|ing)|(?:urg|invit|ask)(?:es|s|ed|ing)"
    r" (?:the |a |them |all )?(?:jury|jurors|panel|bench|magistrates|judge)?) to $"
)
_TO_VERDICT = re.compile(r"(?:convict|find|clear|acquit|jail|sentence|fine|charge)\b")
# "offered to plead guilty", "was willing to admit O"
_OFFERED = re.compile(
    r"\b(?:offer(?:s|ed|ing)?|(?:un)?willing|prepared|ready|intend\w*|plann(?:ed|ing)|hop(?:ed|ing)|wanted|wish\w*"
    r"|tried|attempt\w*|minded|sought|seek(?:s|ing)?|asked|applied|keen|happy|content|eager|inclined|tempted"
    r"|encouraged|advised|urged|allowed|able) to $"
    # "considered pleading guilty", "could have spared her a trial by pleading guilty"
    r"|\b(?:consider|contemplat|discuss|suggest|refus|mull)\w*(?: over)? $|\bth(?:ink|inking|ought) (?:about|of) $"
    r"|\b(?:could|might|would|should) have [^.;]{1,60} by $"
    # "saw Roe admit it": to whom is not told
    r"|[\ue000-\ue0ff],? (?:(?:had|has|who|also|then|later|once) )*(?:see|seen|saw|hear|heard|watched) "
    r"(?:[\ue000-\ue0ff]|[A-Z][\w’'-]+|(?:the|his|her|a|their|my) [a-z-]+) (?:\w+ly )?$"
)
_TO_OWN_UP = re.compile(r"(?:plead(?:ing)? (?:\w+ly )?guilty|admit(?:ting)?)\b")
# "wants drivers who refuse a test to be charged": what somebody demands for others
_WISH = re.compile(
    r"[\ue000-\ue0ff][^.;\ue000-\ue0ff]{0,60}?\b(?:wants?|wanted|demand(?:s|ed|ing)?|urg(?:es|ed|ing)|would like"
    r"|hop(?:es|ed|ing) for|(?:call|ask|campaign|press|push)(?:s|ed|ing)? for)"
    r" (?!to )[^.;\ue000-\ue0ff]{1,80} to be (?:\w+ )?$"
    # "signed a petition for its director, Roe, to be charged"
    r"|\b(?:petitions?|calls|campaign(?:s|ed|ing)?|demands|pressure|clamour) for [^.;]{1,90}? to be (?:\w+ )?$"
)
# "did not turn up and was convicted": what is denied ends where a new finite verb begins.
_NEW_PREDICATE = re.compile(
    r"\b(?:(?:did|does|do|had|has|have) not|(?:did|does|do|had|has|have)n[’']t|never)\b[^,;]* "
    r"(?=and (?:was|were|(?:has|had|have) been)\b[^,;]{0,12}$)"
    # "did not contest the charge and pleaded guilty"
    r"|\b(?:did not|didn[’']t) [^,;]* (?=and (?:ple|adm)$)"
    # "did not attend court and it was proved that he drove", "did not attend and magistrates fined him"
    r"|\b(?:(?:did|had|has) not|(?:did|had|has)n[’']t) [^,;]* "
    r"(?=and (?:(?:the )?(?:magistrates|bench|court|justices|sheriff|judge)|it)\b"
    r"[^,;]{0,12}$)"
    # "avoided prison and was given a suspended sentence"
    r"|\b(?:avoid(?:s|ed)?|without|instead of|rather than)\b[^,;]* "
    r"(?=and (?:(?:was|were|(?:has|had|have) been)\b[^,;]{0,12}|rec|got|mus)$)"
    # "presents a risk to the public and imposed a sentence"
    r"|\b(?:an?|any|the|significant|high|real|serious|continuing) risk\b[^,;]* (?=and \w{0,3}$)"
    # "who left work that he never finished has been jailed"
    r"|\bnever \w+ed (?=(?:has|have|had|was|were) (?:been )?(?:\w{0,3})$)"
)
# "who has never held a licence has been jailed", "who told her to pay unless she wanted trouble was jailed": what is
# said of the subject in a clause of its own ends where the next finite verb stands
_OWN_CLAUSE = re.compile(
    # "A man whose dogs were so weak that they could not stand has been jailed"
    r"\bwho(?:se)?\b(?:\bso [a-z]+ that\b"
    r"|(?!\b(?:that|whether|whose|which|where|when|because|after|before|as|while|kn[eo]w\w*|sa(?:y|id|ys)"
    r"|th(?:ink|ought)\w*|believ\w*|claim\w*|hear\w*|fear\w*|told|hope\w*|wish\w*)\b(?! an? ))[^,;.]){8,170}?"
    r" (?!(?:never|not|nor|and|or|but|could|would|should|may|might|must|to|if|unless|is|are|be|been|has|had|have|was"
    r"|were|also|then|later|who)\b)[\w’'\ue100-\uefff-]+ "
    r"(?=(?:has|have|had|was|were) (?:(?:now|today|later|also|\w+ly|[\ue200-\ue2ff]) )?(?:been )?(?:\w{0,3})$)"
)
# "Three civilians - who are not employed by the force - were charged": what is put in ends before the verb
_ASIDE = re.compile(r" [–—-] (?:who|whose|which|all|both|none|one|some|two|three|aged|an?)\b[^–—;.]{3,90}? [–—-] ")
# "is expected to be charged with murder": nobody has charged him so far
_TO_COME = re.compile(r"\b(?:expected|likely|set|due|about|waiting) to be (?:\w+ )?(?:charged and )?$")
_BY_MISTAKE = re.compile(
    r"\b(?:wrongly|mistakenly|falsely|wrongfully)\s(?:\w+\s)?$|\b(?:nearly|almost|narrowly escaped being) $",
    re.IGNORECASE,
)
# "was jailed by mistake"
_IN_ERROR = compile_rule(r"\w+(?: \w+)?(?: (?:of|with|for) {O})? (?:by mistake|in error)\b")
# "was convicted of a rape that never happened", "jailed for a robbery which a clerk had made up"
_NEVER_WAS = compile_rule(
    r"\w+(?: [^.;,]{0,50}?)? (?:of|for|over) (?:an?|the|{N}) {O}(?: and (?:an? )?{O})? (?:that|which)(?: "
    r"[\w’'\ue000-\ue0ff]+){0,7}? "
    r"(?:never (?:was|were|happened|took place|occurred|existed)|(?:had not|did not|had never) (?:happen|take[n]? "
    r"place|occur)\w*"
    r"|(?:made|making) up|(?:invent|fabricat)(?:ed|ing))\b"
)
_WRONGLY = r"(?:falsely|wrongly|mistakenly|incorrectly|erroneously|untruthfully)"
_TOLD = r"(?:said|claimed|told|reported|stated|alleged|suggested|written|wrote|announced|printed|assumed)"
# "was jailed, it was wrongly claimed by Poe", "had been charged, Poe lied", "was fined, according to a leaflet"
_TAKEN_BACK = re.compile(
    rf"[^.;]*, it (?:was|is|had been|has been) (?:later )?{_WRONGLY} {_TOLD}\b"
    r"|[^.;]*, (?:(?!(?:and|but|who|which|after|having|when|where|because|as)\b)[^.;,]{1,50} )?"
    rf"(?:{_WRONGLY} {_TOLD}|{_TOLD} (?:{_WRONGLY}|in error|by mistake)|lied)\b[^.;,]*(?:[.;]|$)"
    r"|[^.;]*,? according to (?:(?:an?|the|his|her|false|untrue|anonymous) )*(?:posts?|tweets?|rumours?|leaflets?"
    r"|gossip|hoax\w*|lies)\b"
    r"|[^.;]*, or so \b"
)
_TAKEN_FOR_ANOTHER = re.compile(
    r"\barrest\w*\b[^.;]*\b(?:by mistake|in error|mistaken identity"
    r"|the wrong (?:man|woman|house|home|flat|door|address)"
    r"|(?:thinking|believing|in the belief) (?:that )?[\ue000-\ue0ff] (?:was|were)|took [\ue000-\ue0ff] for"
    r"|mist(?:ook|aken|aking) (?:[\ue000-\ue0ff] )?for)\b",
    re.IGNORECASE,
)
# "was convicted of neither", "found guilty on none of the counts"
_OF_NONE = re.compile(
    r"(?:(?:jury|jurors|panel|judge|sheriff|magistrates|bench) (?:[a-z]+ ){0,2}?)?(?:(?:was|were|been|being|found"
    r"|not|pleaded|pleads|pled) )*"
    r"(?:convict(?:ed|ing)?|guilty|found [\ue000-\ue0ff],? guilty|charged|admitted|jailed)"
    r"(?: [\ue000-\ue0ff])? (?:of|on|to|with|for) (?:neither|none|nothing|no (?:crime|offence|charge|count)s?)\b"
)
_SPOOF = re.compile(r"\b(?:[Ss]atirical|[Ss]poof|[Pp]arody|April Fool)\b")
_IN_PLAY = re.compile(
    r"\bmock (?:trial|court|jury)\b|\bin the (?:play|film)\b|\bin (?:the|a|this|his|her) (?:\w+[ -]){0,3}"
    r"(?:soap(?: opera)?|sitcom|drama|musical|pantomime|panto|film version|TV series|novel|thriller)\b"
    r"|\bin (?:his|her|their) (?:\w+ ){0,2}book\b"
    r"|[\ue000-\ue0ff],? (?:\d\d, )?(?:plays|stars as|portrays) \b|\bjail[ -]and[ -]bail\b"
    r"|\bplayed the (?:part|role) of\b"
    r"|[“\"‘](?:judge|justice|magistrate|constable|sergeant|prisoner|convict)s?[”\"’]"
    r"|\b(?:jail|bail|arrest|handcuff|sentenc)\w*\b[^.;]*\b(?:in aid of|for charity|(?:bail|ransom) for (?:a|the)\b)",
    re.IGNORECASE,
)
_GENERAL = re.compile(r"\b(?:anyone|(?<!among )those|(?<![\ue700-\ue7ff] )people|offenders)(?: \w+)? $", re.IGNORECASE)
# "Those jailed at C were P and P": who they are is told
_NAMED_BEHIND = compile_rule(
    r"\w+(?: up| guilty| behind bars)?(?: [^.;\ue000-\ue0ff]{0,40})? (?:was|were|is|are)(?::? {P}|\s?:\s*$)"
)
_FUTURE = re.compile(
    r"\b(?:will|due|is to|are to|expected to|set to|await(?:s|ing)?|until|pending|scheduled|ahead of|adjourned for"
    r"|back for|return for|date for|return to be|shall|to be|before being|(?:bailed|remanded(?: in custody)?"
    r") to)\b[^,;:\ue000-\ue0ff]{0,40}$",
    re.IGNORECASE,
)
# "faces jail when he is sentenced on D"
_WHEN_HE_IS = re.compile(r"\b(?:when|until|before) (?:[\ue000-\ue0ff]|the \w+) (?:is|are) (?:next |finally )?$")
_NEVER = re.compile(
    r"\b(?:(?:will|would|shall) (?:now |definitely )?(?:not|never)|won[’']t|wouldn[’']t"
    r"|(?:is|are|was|were) (?:not|no longer) (?:going|due|expected|set|likely) to|(?:need|have) not)"
    r" (?:now |be |being |have to |ever |to )*$"
    # "had been tipped to be charged", "was at one time to be charged", but not "was once charged"
    r"|\b(?:had been \w+|tipped|once|at one (?:time|point|stage)) to be (?:\w+ )?$",
    re.IGNORECASE,
)
# "asked to be rearraigned and pleaded guilty": a past tense is governed by no "to be"
_PAST_TENSE = re.compile(r"(?:pleaded|pled|denied|admitted|changed|cleared [\ue000-\ue0ff])(?!\w)", re.IGNORECASE)
# "was arrested and charged on D before being found guilty": told in the past, the verdict is past as well
_PAST_BEFORE = compile_rule(
    r"{P},? (?:who )?(?:was|were|had|spent|appeared|stood|pleaded|denied|fled|went)\b"
    r"(?![^.;]*\b(?:will|due|next|is|are)\b)[^.;]*\bbefore being $"
)
_DECIDED = re.compile(
    r"(?:found|convicted|cleared|acquitted|jailed|fined|sentenced|handed|given|ordered|banned)\b", re.IGNORECASE
)
_PASSIVE = re.compile(r"\b(?:be|been|being) (?:\w+ly )?$")
_NO_COURT = re.compile(
    r"\b(?:panel|misconduct|disciplinary|tribunal|conduct committee|club|league|mock|jury (?:service|duty))\b",
    re.IGNORECASE,
)


# "The club fined Roe", "An inquiry has cleared Ann Lee": whoever does so, they are no court
_NO_COURT_DID = compile_rule(
    r"(?:{B}|\b(?:club|league|panel|inquiry|enquiry|review|investigation|probe|employers?|council|union|committee|tribunal"
    r"|watchdog|regulator|school|college|university|hospital|company|firm|federation|association|readers|viewers|fans"
    r"|voters|historians?|party|police|officers|detectives|force|report))"
    r"(?: (?:has|have|had|later|also|since|then|finally|[a-z]+ly))* $",
    re.IGNORECASE,
)
_JUDGES = re.compile(r"(?:cleared|acquitted|fined|found|convicted|exonerated)\b")


@lru_cache(maxsize=4096)
def unreal(text: str, verb: int) -> bool:
    """Whether what the verb says is denied, feared, only possible, or no matter for a court."""
    if (
        figurative(text, verb)
        or _IN_ERROR.match(text, verb)
        or (_JUDGES.match(text, verb) and _NO_COURT_DID.search(text, max(0, verb - 60), verb))
        or _OF_NONE.match(text, verb)
        or to_police(text, verb)
        or _NEVER_WAS.match(text, verb)
        or _TAKEN_BACK.match(text, verb)
        or _SPOOF.search(text)
        or _IN_PLAY.search(text)
        or told_as_fiction(text, verb)
        or _TAKEN_FOR_ANOTHER.search(text)
    ):
        return True
    told = _COUNSEL_TELLS.search(text, 0, verb)
    before = since_after(text[max(told.end() if told else 0, verb - 90) : verb])
    if past := _NEW_PREDICATE.search(text[max(0, verb - 90) : verb + 3]):
        before = before[past.end() :]
    if past := _OWN_CLAUSE.search(text[max(0, verb - 200) : verb + 3]):
        before = before[past.end() - min(verb, 200) :] if past.end() < min(verb, 200) else ""
    if _AND_DID.search(text, 0, verb):
        before = ""
    if (_WANTED.search(text, 0, verb) and _TO_VERDICT.match(text, verb)) or (
        _OFFERED.search(text, 0, verb) and _TO_OWN_UP.match(text, verb)
    ):
        return True
    if _DENIED_LIST.search(before) or (_DENIED_BEGINS.search(before) and _OR_ELSE.match(text, verb)):
        return True
    before = _ASIDE.sub(" ", AMONG_THOSE.sub("", before))
    general = _GENERAL.search(before) and not _NAMED_BEHIND.match(text, verb)
    return bool(_UNREAL.search(before) or general or _CONDITION.search(before) or _BY_MISTAKE.search(before))


def no_court(text: str) -> bool:
    """Whether a panel or a club judges, whose verdict convicts nobody."""
    return bool(_NO_COURT.search(text))


def wished(text: str, verb: int) -> bool:
    """Whether what the verb says is what somebody demands to happen to others, or a charge that none has put yet."""
    to_come = _TO_COME.search(text, 0, verb)
    expected = to_come and (text.startswith("charged", verb) or to_come.group().endswith("charged and "))
    return bool(_WISH.search(text, 0, verb) or expected)


def never(text: str, verb: int) -> bool:
    """``will not face a charge``, ``is no longer due to be tried``: what is announced not to happen."""
    return bool(_NEVER.search(text, 0, verb))


@lru_cache(maxsize=4096)
def future(text: str, verb: int) -> bool:
    """Whether what the verb says is announced."""
    if _PAST_TENSE.match(text, verb) and not _PASSIVE.search(text, 0, verb):
        return False
    if _DECIDED.match(text, verb) and _PAST_BEFORE.search(text, 0, verb):
        return False
    before = since_after(text[max(0, verb - 70) : verb])
    return bool(_FUTURE.search(before) or _WHEN_HE_IS.search(before))
