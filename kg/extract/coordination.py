"""Several people as the subject of one verb: ``Ann Roe, Ben Roe and Carl Roe were jailed``."""

from __future__ import annotations

from collections.abc import Sequence

from kg import patterns as re
from kg.extract.clauses import PASSIVE_ALONE, and_others, of_own_doing, passive_alone
from kg.extract.exceptions import all_but_some
from kg.extract.introductions import introduced, introduced_anywhere
from kg.extract.joint_subjects import AMONG, apposed_to, in_pairs, joint_subjects
from kg.extract.of_theirs import of_theirs
from kg.extract.syntax import possessive, subject_like, subject_position
from kg.extract.tagging import Tagged, compile_rule, once_a_place
from kg.vocabulary.wordlists import alternation

_SINGULAR = re.compile(r"\b(?:was|has|is)\b")
# "Carl Roe and Ben Poe, who was convicted of theft": the last one alone
_WHO_WAS = re.compile(r",? who (?:was|has|is)\b")
_PLURAL = re.compile(r"\b(?:were|are|have|both|all|each|pair)\b", re.IGNORECASE)
# "against Ann Roe, Ben Roe and Carl Roe", but not "against Carl Roe and Ann Lee wept"
_WHOM = (
    r"{P}(?:(?:,? {P})*,? and {P}(?=[.,;]|$| (?:at|on|in|for|of|over|after|before|and|when|while|whilst|whereas"
    r"|as|because|following"
    r"|forcing|leading|meaning|leaving|who|during|today|yesterday)\b)|,? {P})?"
)
# "the charge of assault against Carl Roe", but not "the assault against Ann Lee"
_AGAINST = compile_rule(
    r"\b(?:charges?|counts?|case|proceedings|prosecution|evidence|action)"
    r"(?P<offence>[^.,;]{0,40}?{O}(?:[^.,;]{0,20}?{O})?)?"
    # "No evidence was offered at C against Roe"
    r"(?: (?:was|is|had been|would be|will be) (?:being )?offered(?: (?:(?:at|in) (?:{C}|court)|{D}|today))*)?"
    # "the case against Roe's brother Ben Roe": not Roe
    rf" against (?:{{P}}[’']s? (?:[a-z-]+,? ){{1,3}}(?={{P}}))?(?P<who>{_WHOM})"
    rf"|(?<={{O}}) charges? against (?P<who2>{_WHOM})",
    re.IGNORECASE,
)
# "Roe, 40, was discharged when the Crown offered no evidence"
_FREED = compile_rule(
    r"\W*(?P<who>{P}),?(?: (?:from|of) [^.;,]{3,40},)? (?:(?:was|has been|had been|is) (?:formally |also |told )?"
    r"(?:discharged|freed|released|(?:{P} (?:was|is) )?free to go)"
    r"|left (?:the )?(?:court|dock)[^.;\ue000-\ue0ff]{0,30}?)"
    r"(?: (?:at|by|from) (?:{C}|the dock)| (?:on )?{D})* (?:when|after|as|because|once) (?:the )?"
    r"(?:[Cc]rown|[Pp]rosecution|[Pp]rosecutors?|CPS|{B}|{P})[^.;]{0,40} "
)
_KIN = (
    r"(?:(?:his|her|their) (?!victims?\b)(?:[a-z-]+ ){0,2}[a-z-]+,? |"
    r"(?:(?:fellow |his |her )?co-?(?:defendants?|accused|conspirators?)|friend|accomplices?) |"
    # "along with two other men, Roe and Poe"
    r"(?:(?:an?|two|three|four|{N}) )?(?:[a-z]+ ){0,2}(?:man|woman|men|women|people|others|defendants?|members), |"
    r"(?:{P}, (?={P}))?)"
)
# "found guilty after a trial, along with a third man, Carl Roe", but nobody whom something was done to
_ALONGSIDE = compile_rule(
    r"(?:(?!\b(?:when|who|because|as|while|whilst|whereas|killed|attacked)\b|(?!string)\w{3}ing\b"
    r"|\bafter (?![^.;,]{0,30}\btrial))"
    r"[^.;\ue000-\ue0ff]){0,160}?"
    r",? (?:along with|alongside|together with) an? (?:second|third|fourth|fifth|sixth|other|co-) ?"
    r"(?:man|woman|defendant|accused|gang member|teenager)?, (?P<who>{P})"
)
# "He was convicted along with Ben Roe, 19, of Hexley": whose age or address is told as that of those on trial is
_BESIDE = compile_rule(
    r"(?:(?!\b(?:when|who|because|as|while|whilst|whereas|killed|attacked)\b|(?!string)\w{3}ing\b"
    r"|\bafter (?![^.;,]{0,30}\btrial))"
    r"[^.;\ue000-\ue0ff]){0,120}?,? (?:along with|alongside|together with) "
    rf"(?P<who>{_KIN}{{P}}(?:(?:,|,? and) {_KIN}{{P}})*)"
    # "was cleared alongside Ben Poe, 40, who was jailed": what befell the other is told of him alone
    r"(?=[,.]| and\b)(?!, who (?:was|is|has|had|got|received|admitted|pleaded)\b)"
)
# "He admitted affray, as did his girlfriend, Ann Poe, 24"
_AS_DID = compile_rule(
    r"[^.;\ue000-\ue0ff]{0,100}?(?:, as|,? and so) (?:did|do|does|is|are|was|were|had|has|have) "
    rf"{_KIN}(?P<who>{{P}}(?:(?:,| and|, and) {{P}})*)(?=[,.])"
)
# "Roe is on trial with Ben Poe, 31, and Ann Keel, 28, at C"
_TRIED_WITH = compile_rule(
    r"(?:on|stood|stand|standing) trial (?:at {C} )?with (?:(?:his|her) [a-z-]+,? )?"
    r"(?P<who>{P}(?:(?:,| and|, and) {P})*)(?=\.|,? (?:at|accused|charged)\b| (?:on|for) )"
)
_ALL_WERE = re.compile(r"[,\s–—-]*(?:were|are|have) (?:all|each)\b")
# "Roe, 35, was jailed for four years": a clause of his own
_DEALT_WITH = compile_rule(
    r"(?<!who){P},? (?:was|got|received|is|has been|had been) (?:(?!who\b)[a-z]+ ){0,3}(?:for )?(?:{T}|{W}|{M})"
)
_IN_A_ROW = compile_rule(
    r"\W*{P}(?:,? {P}){2,},? (?:(?:were|are|have|had|been|also|later|then|today|yesterday) )*"
    r"(?:appeared (?:before|at|in) [^.;,\ue000-\ue0ff]{1,40} )?"
)
_NOTHING_MORE = re.compile(r" (?:(?:were|are|have|had|has|been|also|later|then|today|yesterday) )*")
_COMES_FROM = re.compile(r",? (?:from|of|who lives? in|who lived in|living in) [A-Z]")
# "Roe was also acquitted, along with Poe, of fraud"
_WITH_NAMED = compile_rule(r"\w+(?: \w+)?, (?:along with|alongside|together with) (?P<who>{P})(?=[,.])")
# "Together with Ann Poe, 41, Roe was jailed"
_WITH_FIRST = compile_rule(
    rf"\W*(?:Along with|Alongside|Together with) (?P<who>{_KIN}{{P}}(?:(?:,|,? and) {_KIN}{{P}})*),? "
)
# "Roe, along with Poe, was jailed"
_ALONG = compile_rule(
    r",? (?:along with|alongside|together with|as well as|like) (?P<who>{P}(?:(?:,| and|, and) {P})*), "
)
# "Roe was convicted at C on D, along with Poe, Low and Keel": names alone, where no words between tell of anybody
_WITH_OTHERS = compile_rule(
    r"(?:(?:was|were) )?(?:convicted|found guilty|jailed|sentenced|imprisoned|locked up|charged|cleared|acquitted)"
    r"(?: (?:of|for|with) {O}(?: and {O})?"
    r"| (?:for|to) {T}(?:[’']? (?:in (?:prison|jail)|each|imprisonment))?"
    r"| (?:at|by|in|before) (?:the )?{C}| (?:on |in )?{D}| (?:on|last|this) \w+day| yesterday| today| after a trial"
    r"| by a jury)*,? "
    rf"(?:along with|alongside|together with|(?<=ed )with) (?P<who>{_KIN}{{P}}(?:(?:,|,? and) {_KIN}{{P}})*)"
    r"(?=[,.;]|$| (?:for|to) (?:an? (?:combined |joint )?(?:total of )?)?{T}| at {C}| {D}| on {D}| in {D})"
)
# "Ann Roe, 57, and sons Carl, 33, and Ben, 29, were jailed", "Roe and his driver, Ben Poe, 58, were convicted"
# "Roe, Poe and Keel were found guilty": the last one is known by the surname only
_AND_A_SURNAME = re.compile(r",? and [A-Z][a-z’'-]+ (?:[a-z]+ ){0,6}?(?:were|have|had)\b")
# "Two of the gang, Ann Roe, 24, and Ben Poe, 19, were found guilty": those whom the sentence names
_SOME_OF_THEM = compile_rule(
    r"{N} (?:other )?(?:members )?of (?:{P}(?:[’']s? [a-z]+)?|the [a-z-]+(?: [a-z-]+)?)(?:,| [–—-]|:) "
    r"(?P<who>{P}(?:(?:,? and|,) {P})+)(?:,| [–—-])?(?: who [^,.;\ue000-\ue0ff]{3,60},)?"
    r"(?: (?:were|are|have|had|been|both|all|each|also|later|then|previously|already|earlier|initially|\w+ly))* ?$"
)
_FROM = r"(?:,? (?:from|of|who lives? in|who lived in|living in) [A-Z][\w’'-]+(?: [A-Z][\w’'-]+){0,2})?"
# "Keel was freed, with Roe and Poe found guilty", "The pair, named as Roe, 33, and Poe, 31, pleaded guilty"
_WITH_THEM = compile_rule(
    r"(?:(?:,| [–—-]| ended| concluded| finished) with |{P}, (?:named|identified)(?: in court| by police)? as )"
    r"(?P<who>{P}(?:(?:,? and|,) {P})*),? (?:also |both |each |all |later |were |have |had )*(?:being |been )?$"
)
# "The gang", "Three men", "A trio of burglars"
_A_GANG = (
    r"(?:^|[.:;“] |\bthat )[^\w\ue000-\uefff]*(?:{P}|(?:[Tt]he |[Aa]ll )?{N}(?: [a-z-]+){0,3}|(?:An?|The|Another) "
    r"(?:(?!(?:of|for|by|in|to|from|with|an?|the|who|that)\b)[\w-]+ ){0,3}?"
    rf"(?:{alternation('gang')})"
)
_TOGETHER = r"(?:(?:both|all|each|also|later|\w+ly) )*$"
# "A gang led by Ann Roe, 40, and Ben Poe, 31, has been jailed", "The gang, which included Roe and Poe, was jailed": the
# whole gang was; but of the members of a gang that somebody led, none need be the leader
_GANG_OF = compile_rule(
    r"(?:^|[.:;“] |\bthat )[^\w\ue000-\uefff]*(?:{P}|(?:An?|The|Another) "
    r"(?:(?!(?:of|for|by|in|to|from|with|an?|the|who|that)\b)[\w-]+ ){0,3}?"
    rf"(?:{alternation('gang')})),? (?:(?:which|that|who) (?:was|were) |(?:which|who|that) (?=included))?"
    r"(?:led|run|headed(?: up)?|fronted|masterminded|controlled|made up|including|included|consisting|comprising)"
    r"(?: by| of)? (?:(?:brothers|sisters|twins|ringleaders?|friends|dealers|husband and wife|father and son) )?"
    r"(?P<who>{P}(?:(?:,? and|,) {P})*),? (?:(?:has|have|had) been |was |were )" + _TOGETHER
)
# "The gang – Ann Roe, Ben Poe and Carl Low – was jailed": the verb is that of the gang, and so of each; behind dashes
# also "Three men – Ann Roe, Ben Poe and Carl Low – were jailed"
_GANG_IS = compile_rule(
    _A_GANG + r"(?: of (?:{N}|[a-z-]+))?)(?P<parted>,| [–—-]) "
    r"(?P<who>(?:[a-z]+s )?{P}(?:(?:,? and|,) (?:[a-z]+s )?{P})+)(?P=parted) "
    r"(?:(?:has |had |was |(?<=[–—-] )(?:were |have ))(?:been )?|(?<=[–—-] )(?:{P} )?)" + _TOGETHER
)
# "Roe, a plumber, and his son Ben"
_TRADE = (
    r"(?:, an? (?!(?:[a-z-]+ )*(?:victims?|witness|juror|neighbour|customer|friend|stranger)\b)"
    r"(?:[a-z-]+ ){0,2}[a-z-]+(?=, and ))?"
)
_CHAIN = compile_rule(
    r"((?:{P}" + _FROM + _TRADE + r"(?:[,;] and |[,;] | and )(?:(?:(?:her|his|their|twin|two|three) ){0,2}"
    r"(?:sons|daughters|brothers|sisters|siblings|children|cousins|nephews|nieces) "
    r"|(?:and )?(?:(?:his|her|their|twin|older|younger|elder|second) )*(?:brother|sister|wife|husband|son"
    r"|daughter|father"
    r"|mother|partner|cousin|nephew|niece),? "
    r"|(?:his|her|their) (?!victim|solicitor|barrister|lawyer|counsel|doctor)(?:[a-z]+[ -]){0,2}[a-z]+,? "
    r"|(?:co-?(?:defendant|accused|conspirator)|(?:fellow|former) [a-z]+|accomplice),? "
    # "He and Hexley man Ben Poe denied it"
    r"|(?:[A-Z][\w’'-]+ ){1,3}(?:man|woman|resident|local|native|teenager) "
    # "Sgt Roe and detention officers Poe and Low denied it"
    r"|(?:[a-z-]+ ){0,2}(?:officers|drivers|directors|dealers|couriers|associates|runners|guards|nurses|teachers"
    r"|soldiers|clerks|accomplices|defendants|co-defendants|conspirators|brothers-in-law|henchmen|workers|carers"
    r"|leaders|managers|supervisors|constables|sergeants|doormen|bouncers|brokers|traders|salesmen|bosses|owners"
    r"|builders|students|brothers|sisters) "
    r")?)+)$"
)
# "Roe murdered Ann Lee, 54, and Ben Poe, 29, pleaded guilty to hiding her body": whom it was done to
_DONE_TO = compile_rule(
    r"(?:{P},?(?: who)?|\bwho|\band) (?:[a-z]+ly |had |then )*(?:{O}|killed|stabbed|attacked|robbed|raped|assaulted"
    r"|shot|beat|punched|kicked|kidnapped|strangled|battered|poisoned|threatened|defrauded|conned|injured|knifed) $"
)
_LAST_LINK = re.compile(r"\band [^\ue000-\ue0ff]*$")
# "He was jointly charged with Carl Roe, 33, for burglary"
_JOINTLY = compile_rule(
    r"(?:jointly )?(?:charged|accused|convicted) (?:jointly )?(?:together |alongside |along )?with (?P<who>{P})"
)


# "Ann Lee and the man convicted of robbing her": the participle is that of the last one alone
_JUST_NOW = re.compile(
    r"(?:convicted|accused|suspected|found guilty) of\b|(?:charged|jailed|sentenced|imprisoned|held) "
)
_NAMELESS = frozenset({"description", "anonymous"})
# "The man, named as Carl Roe, 33, of Hexley, was charged"
_NAMED_AS = compile_rule(
    r"^\W*{P},? (?:who (?:was|has been) )?(?:named|identified)(?: (?:locally|today|yesterday|in court|at court"
    r"|by (?:the )?\w+))* as (?P<who>{P}),? (?:(?:was|has|is|had|will|have|been|be|also|later|since|then) )*$"
)
# "After admitting theft, Roe and Poe were jailed": the subject follows, and they are several
_TO_FOLLOW = compile_rule(
    r"{P}(?:(?:, |,? and ){P})*,? and {P},? (?:who )?(?:were|are|have|had|both|all|each|received|got|walked|avoided)\b"
)


# "They were robbed by Roe and Poe, both of whom were jailed", "caught the thieves, all of whom were fined": those told
# right before, and not whoever is the subject of that
_OF_WHOM = compile_rule(
    r"(?P<who>(?:{P}(?:, |,? and ))*{P})(?:,? (?:(?:both|all|also) )?(?:of|from|aged|in|at)\b[^.;\ue000-\ue0ff]{0,40})?"
    r",? (?:all|both|each|{P}|{N}) of (?:whom|which) "
    r"(?:(?:had|has|have|was|were|are|been|being|will|also|later|now|since|then|already|previously|\w+ly) )*$"
)


@once_a_place(changing=of_own_doing)
def subjects(tagged: Tagged, verb: int) -> Sequence[int]:
    """Where a verb's subject stands, after those coordinated before it unless the verb is singular; [] if left open."""
    if listed := _all_of_them(tagged, verb) or all_but_some(tagged, verb):
        return listed
    if (
        some := _OF_WHOM.search(tagged.text, 0, verb)
        or _SOME_OF_THEM.search(tagged.text, 0, verb)
        or _WITH_THEM.search(tagged.text, 0, verb)
        or _gang_of(tagged, verb)
    ) is not None:
        return [place for place, _ in tagged.found("P", *some.span("who"))]
    if named := _NAMED_AS.search(tagged.text, 0, verb):
        return [named.start("who")]
    position = subject_position(tagged, verb)
    if position is None:
        return []
    position = position if (told := apposed_to(tagged, position)) is None else told
    if position > verb and (follow := _TO_FOLLOW.match(tagged.text, position)):
        return [place for place, _ in tagged.found("P", *follow.span())]
    after = _told_beside(tagged, position, verb)
    between = tagged.text[position + 1 : verb]
    if _of_one(tagged, position, verb):
        return [position, *after]
    together = joint_subjects(tagged, position, bool(_PLURAL.search(between)))
    chain = _CHAIN.search(tagged.text, 0, position)
    if chain is not None and _DONE_TO.search(tagged.text, 0, chain.start()):
        return [position, *after]
    among = together and AMONG.fullmatch(tagged.text, 0, together[0])
    lead = None if chain is None else apposed_to(tagged, chain.start())
    whole = among or (together and (lead == together[0] or in_pairs(tagged, together)))
    if len(together) > 1 and (chain is None or chain.start() >= together[0] or whole):
        return [*together, *after]
    if chain is None or not (
        _LAST_LINK.search(chain.group()) or _AND_A_SURNAME.match(between) or _and_more(tagged, chain, between)
    ):
        return [position, *after]
    before = [place for place, item in tagged.found("P", chain.start(), position) if not _names_them(tagged, place)]
    return [*before, position, *after]


def _told_beside(tagged: Tagged, position: int, verb: int) -> list[int]:
    """Where those stand whom the sentence names beside the subject of a verb: ``along with a third man, Carl Roe``."""
    # "They were found guilty of murder, along with a third man, Carl Roe"
    beside = (
        _ALONGSIDE.match(tagged.text, verb)
        or _charged_with(tagged, verb)
        or _with_others(tagged, verb)
        or _WITH_NAMED.match(tagged.text, verb)
        or _told_of(tagged, verb)
        or _TRIED_WITH.search(tagged.text, verb)
    )
    after = [place for place, _ in tagged.found("P", *beside.span("who"))] if beside else []
    if first := _WITH_FIRST.fullmatch(tagged.text, 0, position):
        together = [at for at, item in tagged.found("P", *first.span("who")) if introduced(item)]
        after = [*together, *after]
    if also := _AS_DID.match(tagged.text, verb):
        after += [place for place, _ in tagged.found("P", *also.span("who"))]
    if along := _ALONG.match(tagged.text, position + 1, verb):
        after = [*(place for place, _ in tagged.found("P", *along.span("who"))), *after]
    return after


def _and_more(tagged: Tagged, chain: re.Match[str], between: str) -> bool:
    """``Ann Roe, Ben Low and two others were jailed``, but not ``Police saved Ann Roe, Ben Low and two others``."""
    return and_others(between) and subject_like(tagged.text[: chain.start()])


def _names_them(tagged: Tagged, place: int) -> bool:
    """``the brothers, Ann and Ben Roe``: a word for those whom the names behind it tell."""
    group = tagged.item(place).value.form == "group" and tagged.text.startswith(", ", place + 1)
    following = tagged.get(place + 3) if group else None
    return following is not None and following.kind == "P" and following.value.form == "name"


# "They join Roe, who was jailed for ten years, and Poe, who got eight", "Roe, jailed for ten, and Poe, given eight"
_OWN_CLAUSE = compile_rule(rf"{{P}},? (?:who\b|{PASSIVE_ALONE.pattern})[^.;\ue000-\ue0ff]{{3,90}},? and $")
_OWN_VERB = re.compile(r",? who (?:(?:also|later|then|has|had|was|is) )*|, ")


def _each_on_his_own(tagged: Tagged, position: int, verb: int) -> bool:
    """Whether the one at ``position`` has the verb in a clause of his own, as whoever stands before him has another."""
    if not _OWN_VERB.fullmatch(tagged.text, position + 1, verb) or not _OWN_CLAUSE.search(tagged.text, 0, position):
        return False
    return tagged.text[position + 1 : verb] != ", " or passive_alone(tagged.text, verb)


def _gang_of(tagged: Tagged, verb: int) -> re.Match[str] | None:
    """A gang of which the sentence names those who led it or belonged to it; never of their couriers or victims."""
    told = _GANG_OF.search(tagged.text, 0, verb) or _GANG_IS.search(tagged.text, 0, verb)
    first = next((item.value for _, item in tagged.found("P", told.start(), told.start("who"))), None) if told else None
    gang = first is None or (first.form == "group" and not first.others and not re.search(r"\bmembers?\b", first.text))
    return told if gang else None


def _of_one(tagged: Tagged, position: int, verb: int) -> bool:
    """Whether a verb is singular, or a participle right behind somebody without a name."""
    between = tagged.text[position + 1 : verb]
    if between == " " and _JUST_NOW.match(tagged.text, verb):
        return tagged.item(position).value.form in _NAMELESS
    if _each_on_his_own(tagged, position, verb):
        return True
    singular = _SINGULAR.search(between) or _WHO_WAS.match(tagged.text, position + 1)
    return bool(singular) and not _PLURAL.search(between)


def _charged_with(tagged: Tagged, verb: int) -> re.Match[str] | None:
    """Somebody of whom the sentence says that they were charged together."""
    beside = _JOINTLY.match(tagged.text, verb)
    joint = beside is not None and ("jointly" in tagged.text[max(0, verb - 9) : beside.end()])
    return beside if joint else None


def _with_others(tagged: Tagged, verb: int) -> re.Match[str] | None:
    """Those named beside whom somebody was convicted; of *them* it is told before of what and for how long."""
    others = _WITH_OTHERS.match(tagged.text, verb)
    told = others is not None and tagged.item(others.end("who") - 1).value.form in {"pronoun", "plural", "group"}
    return None if told else others


def _told_of(tagged: Tagged, verb: int) -> re.Match[str] | None:
    """Those introduced with age or address, beside whom the subject of a verb was before the court."""
    beside = _BESIDE.match(tagged.text, verb)
    items = [item for _, item in tagged.found("P", *beside.span("who"))] if beside else []
    return beside if items and all(item.span.end > item.value.span.end for item in items) else None


def _all_of_them(tagged: Tagged, verb: int) -> list[int]:
    """``Ann Roe, 35, a clerk, along with her boss Ben Poe, 42, – were all cleared``: whoever is told before *all*.

    The sentence has to open with a name, and each name up to the verb, but for owners, to have its age or address.
    """
    if _OF_WHOM.search(tagged.text, 0, verb):
        return []
    people = [at for at, _ in tagged.found("P", 0, verb)]
    # "Roe was jailed for four years, Poe, 42, and Low, 29, were each jailed for two": he is none of them
    dealt = list(_DEALT_WITH.finditer(tagged.text, 0, verb))
    if people and dealt and dealt[-1].end() > people[0]:
        return []
    # "Ann Roe, 35, from Wexby, Ben Poe, 42, from Hexley all appeared": the word for them all stands behind them
    behind = bool(people) and tagged.item(people[-1]).value.text.lower() in {"all", "each"}
    people = people[:-1] if behind and _NOTHING_MORE.fullmatch(tagged.text, people[-1] + 1, verb) else people
    # "Ann Roe, 35, Ben Poe, 42, Carl Low, 29, appeared": no *and* tells which of them is the last
    in_a_row = _IN_A_ROW.fullmatch(tagged.text, 0, verb)
    if len(people) < 3 or not (behind or in_a_row or _ALL_WERE.match(tagged.text, people[-1] + 1, verb)):
        return []
    places = [at for at in people if not possessive(tagged, at)]
    told = [
        tagged.item(at).value.bearer is not None
        and (introduced(tagged.item(at)) or _COMES_FROM.match(tagged.text, at + 1) is not None)
        for at in places
    ]
    opens = bool(places) and not re.search(r"\w", tagged.text[: places[0]])
    return places if len(places) > 2 and opens and all(told) else []


def charged_against(tagged: Tagged, start: int) -> list[int]:
    """``withdrew the charge against his son, Ryan Roe``: where they stand whom a case is against."""
    if (freed := _FREED.fullmatch(tagged.text, 0, start)) is not None:
        return [freed.start("who")]
    against = _AGAINST.search(tagged.text, start) or _AGAINST.search(tagged.text, 0, start)
    if against is None:
        return []
    name = "who" if against["who"] else "who2"
    places = [place for place in range(*against.span(name)) if tagged.get(place)]
    # A charge of an offence may be said to be against its victim: whose age is told is the one before the court.
    items = [(place, tagged.item(place)) for place in places]
    return [
        place
        for place, item in items
        if (not against["offence"] or item.value.form != "name" or introduced_anywhere(item))
        and not of_theirs(tagged.text, place + 1)
    ]
