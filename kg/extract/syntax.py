"""Where the subject of a verb stands in tagged text; whether the verb is meant as fact tells :mod:`.modality`.

There is no parser here: passages are short once mentions are single characters, and a few facts of word
order decide most cases. Where they do not decide, there is no subject, and nothing is claimed.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from kg import patterns as re
from kg.extract.antecedents import DENIED, IS_KIN, UNKNOWN_SUBJECT, WHO_ATTACHED, WHO_DID, kin_of, left_open
from kg.extract.called import introduces, only_apposed
from kg.extract.clauses import (
    AMONG_OTHERS,
    FOR_OFFENCES,
    IS_DEALT,
    OBJECTS,
    PASSIVE_ALONE,
    WHOSE_WAS,
    and_others,
    before_a_judge,
    has_its_verb,
    in_a_clause_about_another,
    it_is_said_of,
    of_a_body,
    of_another,
    of_own_doing,
    own_doing,
    resumed,
    saw_another,
    within,
)
from kg.extract.done_to import NAMED, done_to, who_did, who_met
from kg.extract.nearest_only import another_name, of_nearest_only, told_one_by_one
from kg.extract.one_of_several import ALL_OF_WHOM, ONE_OF, SOME_OF_THEM
from kg.extract.tagging import Tagged, compile_rule, once_a_place
from kg.vocabulary.wordlists import alternation

_OBJECT_VERBS = (
    "(?<!was )(?<!were )told|tells|arrested|found|met|killed|attacked|struck|hit|supported|stopped|identified"
    "|helped|stabbed|raped|murdered|knew|saw|approached|groomed|named|joined|commended|praised|thanked|warned"
    "|charged|jailed|sentenced|convicted|cleared|gave|handed|ordered|banned|fined|linked|asked|pictured"
    "|caught|detained|assaulted|punched|robbed|left|led|followed|confronted|abused|targeted|contacted"
    "|threatened|visited|traced|recognised|spotted|treated|interviewed|questioned|described|called|considered"
)
# "told how Roe was jailed": a clause of its own
_OPENS = "and|but|while|whilst|whereas|how|that|when|where|why|because|whether|if"
# "attacking Ann and Carl Roe": the first name of the first
_SUBJECT_BEFORE = compile_rule(
    r"(?:^[*•·]*|^\W*\d{1,2}[.:]\d\d ?(?:[ap]m)?\b\W*"  # the time of an entry of a live report
    r"|^\W*(?:In|On|At|For|Last|Earlier|Meanwhile|Also|Another|Among|During)\b[^,;\ue000-\ue0ff]{0,45}\s"
    r"|[.:;“”‘’\"(—–]\s*|,\s*|[{D}{C}{Q}{L}]\s*|\b(?:and|but|that|how|when|while|whilst|whereas|as|where|because"
    r"|after|before"
    r"|which|whether|since|until|if|although|though|then|so|said|heard|also|both|hearing|moment|today|yesterday"
    r"|told (?:the )?(?:court|magistrates|justices|bench|jury|jurors|hearing)"
    r"|(?:that|same|next|following|the) (?:day|morning|afternoon|evening|night|week|month|year)"
    r"|(?:following|to|of|with) which|teacher|man|woman|defendant|officer|dealer|killer|former|pensioner|rapist"
    r"|paedophile|offender|thief|burglar|fraudster|boss|carer|nurse|coach|driver|co-defendant|accomplice"
    r"|ringleader))\s*$".replace("[{D}{C}{Q}{L}]", "{D|C|Q|L}"),
    re.IGNORECASE,
)
# "Drug dealer Roe", but neither "A thief robbed Roe" nor "A thief stole Roe's car"
_TITLED = compile_rule(
    r"[^\w\ue000-\uefff]*(?:(?!(?i:\w+(?:ed|ing|(?<!les)s)|whom?|which|that|stole|beat|hit|shot|sold|met|told|knew|cut"
    r"|hurt|bit|took|held"
    r"|sent|gave"
    r"|drove|struck|left|saw|found|caught|bought|taught|lent|paid|fought|threw|broke|lost|made|had|kept|shook|led)\b)"
    r"[\w’'-]+{N}? ){1,4}"  # "Gran-of-six Ann Roe"
)
# "Convicted burglar Roe", "Disqualified driver Roe" (an offence, or a name for who does such), "Shamed Tory Roe"
_EPITHET = compile_rule(
    r"[^\w\ue000-\uefff]*(?:[A-Z][a-z]+ed |{O} )?(?:(?!(?:of|by|with|for|to|from|in|at|on|and|an?|the|as|after"
    r"|before|along"
    r"|alongside|beside|also|today|yesterday|was|were|is|are)\b)[a-z][a-z’'-]+ (?=$)|{O} $)"
    r"|[^\w\ue000-\uefff]*[A-Z][a-z]+ed [A-Z][a-z]+ $"
    # "Former Kent Police detective constable Roe": the rank may stand with the name
    r"|[^\w\ue000-\uefff]*(?:(?:[Ff]ormer|[Ss]erving|[Rr]etired|[Dd]isgraced|[Ee]x)[ -])?{B} "
    r"(?:(?:[a-z]+ ){0,2}(?:constable|sergeant|inspector|superintendent|officer|detective|special|PC|DC) )?$"
)
_NOT_SUBJECT = compile_rule(
    rf"\b(?:by|with|against|of|to|for|from|unlike|as well as|{_OBJECT_VERBS})"
    rf"(?: the| a)?(?: former)?(?: (?!(?:which|{_OPENS}) )[a-z-]+)? "
    rf"(?:{NAMED}(?:, | and ))*$",
    re.IGNORECASE,
)
# "The boxer, who threatened to “knock out” Ann Lee, had denied it": the clause closes behind her name
# "The trial of Carl Roe, accused of murder", "A hearing for Carl Roe, 29, who denies it"
_CASE_OF = compile_rule(
    r"\b(?:(?:re-?)?trial (?:of|for)|cases? against|hearing (?:for|involving|in the case of)|sentencing (?:of|for)"
    r"|prosecution of|proceedings against) (?:{P}(?:, {P})*,? and )?$"
)
_IN_A_CLAUSE = re.compile(
    r", (?:who|whose|which)\b(?![^,;.–—]*\b(?:named|identified|known|called|nicknamed|dubbed) (?:\w+ )?as $)[^,;.–—]*$"
)
_QUOTED_IN_A_CLAUSE = re.compile(r"\b(?:who|whose|which)\b[^,;.]*[\"”’']\s$")
# "One of them, Carl Roe, was however convicted"
_ONE_OF_THEM = compile_rule(
    r"(?:^|[,;:] |\b(?:and|but|that|while|whilst|whereas) )\W*(?:{N}|[Oo]ne|[Tt]wo|[Tt]hree|[Aa]nother|[Ss]ome"
    r"|[Tt]he (?:other"
    r"|first|second|third|fourth|last|eldest|oldest|youngest)s?) of {P}, (?:{P}(?:,|,? and) )*$"
)
# "the Ann Lee Trust": a body that bears her name
_POSSESSIVE = re.compile(r"[’']s?(?![\w])| (?:Trust|Foundation|Fund|Charity|Appeal|Memorial|Society)\b")
# "Carl and Ben's mother Ann admitted it": hers, where the verb is not said of several
_OWNS_TOO = compile_rule(r",? and (?:{P}|[A-Z][\w-]+)[’']s? (?!(?:been|a|an|the)\b)(?!.*\b(?:were|have|are|both)\b)")
_AUX = (
    r"(?:\s(?:was|were|is|are|been|be|being|has|have|had|will|would|could|can|may|might"
    r"|should|also|later|both|all|then|further|subsequently|not|\w+ly|due|to|{C}|{D}))*\s*$"
)
_NEW_SUBJECT = compile_rule(
    r"(?:^|[\s,])(?:the|a|an|his|her|their|its|another|some|several|many|no|one of|two|three|four"
    r"|five|six|{N}|any|every|police|officers|detectives|prosecutors|magistrates|jurors|which|it|there"
    r"|we|i|you|someone|anyone|people|nobody|everyone|those)"
    # "before the trial and was given": the verb goes on from the subject before
    r"(?:\s(?!(?:and|but) (?:then |also |later )?(?:was|were|is|has|had|must|will)\b)"
    r"(?:[\w’'-]+|{N}|{B}[’']?s?|{P}[’']s?)){0,5}?" + _AUX,
    re.IGNORECASE,
)
# "was convicted of O after a trial and pleaded guilty to O", "received a ban and a suspended sentence after pleading"
_NO_SUBJECT_BEFORE = compile_rule(
    r"\b(?:after|following) (?:an?|the|his|her|their) (?:(?:[\w-]+|{T}|{N}|-) ?){0,4}"
    r"(?:trial|hearing|retrial|investigation) (?:and|but) (?:also |then |later |had |has )*$"
    r"|^,? (?:received|got|was given|was handed|was jailed|was sentenced) [^;]{0,90}?"
    r"(?:sentence|ban|fine|order|term|discharge|disqualification|{T}|{W}|{M}) after (?:also |previously |earlier )?$"
)
# "the driver of the van, was"
_PUT_BETWEEN = re.compile(
    r"(?: (?:of|in|on|at|behind|aboard)\b[^.;,\ue000-\ue0ff]{1,40})?, (?:[\ue000-\ue0ff] )?(?:(?:also|then|later) )*"
    r"(?:(?:was|has|had|is|will)\b|$)"
)
_CLAUSE_OPENS = re.compile(
    r"(?:^|,|\b(?:and|but|as|while|whilst|whereas|when|after|before|because|that"
    r"|where|which|who|since|until|said|heard|though|although))\s*$",
    re.IGNORECASE,
)
# "Judge Poe granted him bail, to appear at C": whom it was granted
_INFINITIVE = re.compile(r"[^.;,]{0,40}(?:\bbail, |\bcustody, |\b)to (?:be )?(?:\w{0,3})$", re.IGNORECASE)
# "ordered Roe, 47, of Hexley, to pay": the mark behind where he lives opens no clause
_ORDERED_HIM = re.compile(r"\b(?:ordered|told|required|directed|made|allowed) (?:each of )?$")
_AND_ORDERED = re.compile(r",? and (?:was |were |also |then )*(?:ordered|told|required|directed|made) ")
_BENCH = compile_rule(
    r"\b(?:before|at|in|by) (?:\w+ ){0,2}(?:magistrates|justices|court)(?: (?:on )?{D}| today| yesterday| on "
    r"\w+day)*\s*$"
)
# "The brother of murdered barmaid Ann Lee has been jailed": it is the brother
_OF_NOUN = compile_rule(
    r"(?:^|[.;:] )[^\w\ue000-\uefff]*(?:The|An?|His|Her|Their|One) "
    r"(?:(?!(?:that|cases?|trials?|sentencing|convictions?|arrests?|appeals?|jailing|prosecution|hearing)\b)"
    r"[a-z’'-]+ ){1,3}"
    r"(?:of|to|behind|for) "
    r"(?:(?:(?!(?:that|who|when|which|whom|and|but|was|were|is|are)\b)[a-z’'-]+|{O}) ){0,4}$"
)
# "The house belonged to Roe, who was jailed": he was; of "The killer of Ann Lee, who was jailed" it is left open
_TO = re.compile(r"\bto (?:(?:his|her|their|the) (?:[a-z-]+ ){1,2})?$")
# "Among those jailed today was Roe"
_INVERTED = re.compile(r"\b(?:jailed|sentenced|convicted|charged)\b[^.;,]{0,20} (?:was|were) $")
_COPULA = re.compile(r"\b(?:was|were|is|are|be|being)(?: (?:\w+ly|in fact|only|just))? $")
# "Another man, farm worker Carl Roe, was charged", and not "Another man, who knew Carl Roe, was charged"
_OF_A_TRADE = compile_rule(
    r", (?:(?!(?:who|whom|whose|which|that|with|of|to|from|for|by|on|in|at|against|and|or|like|unlike|not|his|her|their"
    r"|than|as|[a-z]+ing)\b)[a-z’'-]+ ){1,3}{P},"
)
# "A fourth man who had stood trial with Roe and Poe, farm worker Ben Low, was cleared"
_TRIED_TOO = compile_rule(
    r"\W*{P},? (?:(?:who|that) (?:had |has )?(?:also )?(?:stood trial|appeared|denied)"
    r"|(?:(?:who|that) (?:was|had been) (?:also )?)?(?:on trial|tried|charged|accused|prosecuted|in the dock))"
    r"(?: (?:with|alongside|beside) {P}(?:(?:, |,? and ){P})*| at {C}| too| as well| jointly| (?:it|(?:the|that|both)"
    r"(?: same)? charges?))*, (?:the )?(?:[a-z’'-]+ ){0,3}(?P<who>{P}),?"
)
# "harassing a neighbour, Ann Lee, and her son, Carl"
_HARMED = r"[a-z]+ing (?:an?|the|his|her|their|another) (?:[\w’'-]+ ){0,3}[\w’'-]+"
_OF_SOMEBODY = re.compile(rf"{_HARMED}$")
_BY_NAME = compile_rule(
    rf"(?:(?P<told>{{O}})|\b{_HARMED}|\b(?!includ)[a-z]+ing {{P}})(?:,| [–—-]|:) ?"
    r"(?:{P},? (?:and |- )?(?:(?:his|her|their) (?:[a-z]+ ){0,2}[a-z]+,? )?)*$"
)
# "appeared before Judge Poe charged with theft"
_CHARGED = re.compile(r"(?:charged|accused|facing)\b")
_OWN_CLAUSE = re.compile(r"^,? who\b")
_ACCUSED_OF_IT = compile_rule(r"{P},? who \w+ $|\b(?:accused|suspected) of $|\bcharged with $|\bon trial for $")
_TOGETHER = frozenset({"both", "all", "each", "both of them", "all of them"})
_AFTER_NAME = compile_rule(r"{P}[,;]?(?: who)?(?: (?:have|had|were|are))? $")
# "Roe, 22, was the gang's driver and was jailed"
_WAS_OF = compile_rule(r"{P},? (?:(?:who|also|both) )*(?:was|is|were|are) (?:also |both |[a-z]+ly |one of )?$")
# "Ann Lee, whose husband Ben Lee, 41, was arrested, said"
_OF_ANOTHER = compile_rule(r"\bwhose (?:(?:[\w’'-]+,? ){0,4}{P},? )?[^,]*$")
# "Ann Lee, the wife of a man jailed for murder", "Ann Lee, a neighbour of the couple charged", but "one of the men"
_OF_ONE_WHO_WAS = compile_rule(
    r", (?![^,]*\b(?:one|two|three|all|both|some|any|members?|leaders?|ringleaders?|head|boss|part|first|second"
    r"|third|last|youngest|oldest|eldest|{N}) of\b)(?:[\w’'-]+ ){1,4}?(?:of|for|to|with|from|by) "
    r"(?:{P} $|(?:one of (?:the|two|three|four|{N}) |an? |the |two |three |{N} )"
    r"(?:(?!(?:was|were|is|are|has|had|have|been|and|but|who|that|which)\b)(?:[a-z’'-]+|{O}) ){1,4}$)"
)
_GOVERNED = compile_rule(
    rf"(?:\b(?:by|with|against|of|to|for|from|on|at|about|than|like|unlike|as well as|{_OBJECT_VERBS})|\w+(?:ed|ing))"
    rf"(?: the| a)?(?: former)?(?: (?!(?:{_OPENS}) )\w+)? "
    rf"(?:(?:{NAMED}, )*{NAMED} and )?$",
    re.IGNORECASE,
)
_DIRECT = compile_rule(
    r",?(?:\s(?:was|were|is|are|has|have|had|will|must|been|be|being|also|later|then"
    r"|now|today|both|all|each|further|since|already|only|just|first|\w+ly|{C}|{D}))*\s*"
)
_NOMINATIVE = frozenset({"he", "she", "they", "He", "She", "They"})
_RELATIVE_LEAD = compile_rule(r"[^\w\ue000-\uefff]*{P} (?:who|whose)\b")
# "All but Roe were convicted": who they were is told elsewhere.
_EXCEPTED = compile_rule(
    r"\b(?:[Aa]ll|[Ee]veryone|[Ee]verybody|[Ee]ach) (?:of them )?(?:but|except(?: for)?|apart from) {P}"
)
# "It was Carl Upton, and not his twin Wayne, who was jailed"
_CLEFT = compile_rule(
    r"\b(?:it|It) (?:was|is) ({P}),? (?:and |but )?not (?:the |his |her )?{P},? who (?:was |is |has |had |been )*$"
)
# "apart from Roe, whom a jury convicted in December"
_WHOM = compile_rule(
    r"(?<!\bnot )({P}),? whom (?:an? |the )?(?:jury|jurors|court|judge|magistrates|bench|sheriff|police|officers"
    r"|detectives)(?: (?:had|have|has|later|then|also|unanimously))* $"
)
# "Roe (of Wexshire, the former director) was jailed"
_ASIDE = re.compile(r" \([^()]{1,120}\)(?= )")
# "Roe, who owned two pubs – the Plough and the Star – admitted"
_DASHED = re.compile(r" (?P<dash>[–—-]) (?!who\b)[^–—()\ue000-\ue0ff]{1,100}? (?P=dash)(?= )")
_CLAUSE_OF_HIS = re.compile(r",|,? who\b")
# "Four men - aged 20, 31, 35 and 44 - have been charged"
_SET_OFF = compile_rule(
    r"^ (?P<dash>[–—-]) (?:(?:aged|all|both|each|n(?:one|either)|who|whose|from|of|thought|believed|understood|said"
    r"|originally|formerly|now|then)\b|{N})[^–—()\ue000-\ue0ff]{0,100}? (?P=dash)(?= )"
)
# "Roe – a mother of two – was jailed", "Roe – believed to be a mother of two – was jailed"
_APPOSED = compile_rule(
    r" (?P<dash>[–—-]) (?:(?:believed|thought|understood|said|known|reported) to be )?(?P<who>{P})"
    r"[^–—()\ue000-\ue0ff]{0,60}? (?P=dash)(?= )"
)
_PERFECT = re.compile(r"\b(?:has|have) (?:\w+ )?(?:been )?(?:\w+ )?$")
# "Two brothers who led a gang which imported cocaine were each jailed"
_WERE_EACH = re.compile(r"\bwere (?:each|both|all) $")
_WERE = re.compile(r"(?:were|are|have)\b")
_WERE_BEFORE = re.compile(r"\b(?:were|are|have) (?:(?:both|all|each|also|been|later|then|\w+ly) )*$")
# only what somebody is, as no verb tells of whom he did it to: ", head of a firm, and its accountant "
_AND_HE = compile_rule(
    r", (?:(?!\b(?:who|whose|whom|which|that|as|when|where|while|whilst|after|before|by|with|against"
    r"|[a-z]+ing|[a-z]+ed)\b)[^.;:\ue000-\ue0ff]){2,80}?,? and (?:[a-z-]+ ){0,3}$"
)
_PARTICIPLE = re.compile(
    r"(?:pleading|admitting|denying|appearing|facing|convicted|found|jailed|sentenced|charged|arrested|cleared|accused"
    r"|imprisoned|fined|(?:handed|given)(?= )"
    r"|pleaded|admitted|denied|guilty pleas?|convictions?|making (?:his|her|their|an?) (?:[a-z]+ ){0,3}appearance)",
    re.IGNORECASE,
)
_FRONTED = re.compile(
    r"\W*(?:after|having|following|on|by|despite|before|also|today|yesterday|while|whilst|whereas"
    r"|when|(?:as well as|in addition to|on top of|besides|along with|alongside|apart from)(?= being))\b",
    re.IGNORECASE,
)
# "Having robbed Ann Lee, Roe was jailed": not both were robbed
_FRONTED_DEED = compile_rule(r"\W*(?:After|Having|Before|By|Following|While|Whilst|Since)\b[^,.;]*{P}, $")
_SINGULAR = re.compile(r" (?:(?:\w+ly|also|later|then) )*(?:was|has|had|is)\b")


# "Denying theft, Roe said it was his friend, Ben Low": a name that nobody in the text is known to bear
_OF_A_SURNAME = re.compile(r", [A-Z][\w’'-]+ (?:was|had|has|is|told|\w+ed|said)\b")
_GOES_ON = re.compile(r", (?:and|but|before|then) (?:(?:was|has|had|later|then|also|been|\w+ly) )*$")
# "Ann Lee was in court to see Carl Roe, 30, deny murder"
_SEES = re.compile(
    r"\b(?:saw|see(?:s|ing|n)?|hear(?:d|s|ing)?|watch(?:ed|es|ing)?|witness(?:ed|es)?|made|makes?|let) $"
)
_BARE = re.compile(r"(?:admit|deny|plead|appear|confess)\b")


def _by_form(tagged: Tagged, people: Sequence[int], verb: int) -> int | None:
    """Where the subject stands if the form of the sentence tells it by itself."""
    text = tagged.text
    named = len(people) > 1 and tagged.item(people[-1]).value.form == "name"
    if named and _OF_A_TRADE.match(text, people[-2] + 1) and _anonymous(tagged, people[-2]):
        return people[-1] if _DIRECT.fullmatch(text, people[-1] + 1, verb) else None
    if (
        (too := _TRIED_TOO.match(text))
        and people[-1:] == [too.start("who")]
        and _anonymous(tagged, people[0])
        and _DIRECT.fullmatch(text, people[-1] + 1, verb)
    ):
        return people[-1]
    told = _CLEFT.search(text, 0, verb) or _WHOM.search(text, 0, verb)
    told = told or ALL_OF_WHOM.search(text, 0, verb) or ONE_OF.search(text, 0, verb)
    if told := told or own_doing(tagged, verb):
        return told.start(1)
    if people and it_is_said_of(tagged, people[-1], verb):
        return people[-1]
    if people and _BARE.match(text, verb) and tagged.item(people[-1]).value.form == "name":
        seen = _SEES.search(text, 0, people[-1]) and not text[people[-1] + 1 : verb].strip(", ")
        if seen:
            return people[-1]
    if (opening := resumed(text, people, verb)) is not None and not _of_several(tagged, opening, people[-1], verb):
        return opening
    behind = people[-1] + 1 if people else 0
    if people and text.startswith(", to ", behind) and _ORDERED_HIM.search(text, 0, people[-1]):
        behind += 1
    if people and _INFINITIVE.match(text, behind, verb + 3) and not possessive(tagged, people[-1]):
        # "for the murder of Lee and ordered to serve 30 years": whoever was sentenced before
        harmed = done_to(text[: people[-1]])
        if not (harmed or _AND_ORDERED.match(text, people[-1] + 1)):
            return people[-1]
    plural = bool(people) and tagged.item(people[0]).value.form == "group" and _WERE_EACH.search(text, people[0], verb)
    if people and _RELATIVE_LEAD.match(text) and (plural or _PERFECT.search(text, people[0], verb)):
        between = text[people[0] + 1 : verb]
        return None if of_another(between, text[verb : verb + 20]) else people[0]
    return None


def _of_several(tagged: Tagged, first: int, last: int, verb: int) -> bool:
    """``Roe, 44, head of a firm, and Poe, 50, its chairman, were jailed``: no one person *were*."""
    names = tagged.item(first).value.form == tagged.item(last).value.form == "name"
    plural = _WERE.match(tagged.text, verb) or _WERE_BEFORE.search(tagged.text, last, verb)
    return names and bool(plural and _AND_HE.match(tagged.text, first + 1, last))


def _anonymous(tagged: Tagged, position: int) -> bool:
    return tagged.item(position).value.form == "anonymous"  # type: ignore[no-any-return]


# "Lee & Son, the firm of Roe, was fined", "a club of which Roe is chairman was fined"
_HIS_FIRM = re.compile(
    r"(?:\b(?:firm|company|business|restaurant|takeaway|pub|hotel|shop|garage|farm|club|charity|trust|school|outfit"
    r"|practice|partnership|Ltd|Limited|plc)|[\ue800-\ue8ff])(?: of(?: (?:the )?[a-z-]+){0,3}|,? of which) $"
)
# "a book about Roe, whose conviction was quashed": his, whoever wrote it
_WHOSE = compile_rule(r"(?P<of>{P}),? whose (?:(?:[\w’'-]+|{O}) ){0,2}$")
_OWN = re.compile(r"(?:convictions?|guilty pleas?|appeals?)\b")


@once_a_place(changing=of_own_doing)
def subject_position(tagged: Tagged, verb: int) -> int | None:
    """Where the nearest possible subject of a verb at ``verb`` stands; None where the text leaves it open."""
    text = tagged.text
    if _OWN.match(text, verb) and (whose := _WHOSE.search(text, 0, verb)):
        return whose.start("of")
    before_verb = [position for position, _ in tagged.found("P", 0, verb)]
    if before_verb and _of_some_of_them(tagged, before_verb[-1], verb):
        return None
    if _EXCEPTED.search(text, 0, verb) or _took_in().search(
        text, 0, verb + 4 * text.startswith(("was ", "has "), verb)
    ):
        return None
    only = of_nearest_only(text, before_verb[-1], verb) if before_verb else ""
    if only == "agent" or (only and it_is_said_of(tagged, before_verb[-1], verb)):
        return before_verb[-1]
    if not only and (told := _by_form(tagged, before_verb, verb)) is not None:
        return told
    did = who_did(text, verb) if len(before_verb) > 1 else None
    if did is None and len(before_verb) == 1 and who_met(text, verb):
        return None
    if did is not None:
        return did.start("head") if did["head"] else None
    if within(text, before_verb, verb):
        return before_verb[0] if _RELATIVE_LEAD.match(text) else None
    before_verb = before_verb[-1:] if only else before_verb
    return _nearest(tagged, before_verb, verb) if before_verb else _fronted(tagged, verb)


def _of_some_of_them(tagged: Tagged, last: int, verb: int) -> bool:
    """Whether a verb is said of one or some of those whom ``last`` means."""
    if tagged.item(last).value.form not in {"plural", "group"}:
        return False
    return SOME_OF_THEM.search(tagged.text, 0, verb) is not None


def _nearest(tagged: Tagged, people: Sequence[int], verb: int) -> int | None:
    """The last of ``people`` whom the words around allow as the subject."""
    text = tagged.text
    asides = {told.start("who") for at in people if (told := _between_dashes(tagged, at))}
    for position in (at for at in reversed(people) if at not in asides):
        between = _words_between(tagged, position, verb)
        words = tagged.item(position).value.text
        before = text[:position]
        another = saw_another(between, text[verb : verb + 12]) or in_a_clause_about_another(before, between)
        if another or left_open(tagged, position, before, between):
            return None
        if (
            (_never_subject(words, before, between) and not _for_an_offence(tagged, position, verb))
            or only_apposed(before, between)
            or _says_which(tagged, position, verb)
            or _says_whom(tagged, position, between)
            or ((between.startswith(",") or _CHARGED.match(text, verb)) and before_a_judge(tagged, position))
            or _predicate(tagged, position, between)
            or (_WAS_OF.search(before) and possessive(tagged, position))
            or (kin_of().search(before) and not (IS_KIN.search(before) and WHO_DID.match(between)))
        ):
            continue
        if (
            _HIS_FIRM.search(before)
            or _kin_behind().match(between)
            or _OWNS_TOO.match(between)
            or WHOSE_WAS.fullmatch(between)
            or _OF_ANOTHER.search(between)
            or _kin_of_one(before, between, bool(PASSIVE_ALONE.match(text, verb)))
            or of_another(between, text[verb : verb + 20])
        ):
            return None
        if DENIED.search(text[:position]) or possessive(tagged, position):
            continue
        if _other_subject(between):
            return None
        if words in _NOMINATIVE and has_its_verb(before, between):
            continue
        if words in _NOMINATIVE or subject_like(text[:position]) or WHO_ATTACHED.match(between):
            return position
        if _DIRECT.fullmatch(between):
            # The words right before the verb are its subject, whoever else the sentence names.
            if not _GOVERNED.search(text[:position]) or AMONG_OTHERS.search(text, 0, position):
                return position
            # "wrote a book on Ben Poe, convicted in 1984": a participle alone goes with the name before it
            if not between.startswith(",") or (between == ", " and PASSIVE_ALONE.match(text, verb)):
                return None
    return None


@cache
def _kin_behind() -> re.Pattern[str]:
    """``Ann Roes father and uncle were convicted``, where the apostrophe is lost."""
    return re.compile(rf" (?:[a-z-]+ )?(?:{alternation('kin')})(?: and (?:[a-z-]+ )?(?:{alternation('kin')}))? ")


def _words_between(tagged: Tagged, position: int, verb: int) -> str:
    """What stands between somebody and a verb, without asides."""
    told = _between_dashes(tagged, position)
    start = told.end() if told and told.end() < verb else position + 1
    between = _ASIDE.sub("", tagged.text[start:verb])
    return (_DASHED if _CLAUSE_OF_HIS.match(between) else _SET_OFF).sub("", between)


def _between_dashes(tagged: Tagged, position: int) -> re.Match[str] | None:
    """``Roe – a mother of two – was jailed``: what stands between dashes right behind a name and says who that is."""
    told = _APPOSED.match(tagged.text, position + 1) if tagged.item(position).value.form == "name" else None
    return told if told and tagged.item(told.start("who")).value.form != "name" else None


def _says_which(tagged: Tagged, position: int, verb: int) -> bool:
    """``A boy of 17, the driver of the van, was fined``: a description that only says who it was.

    So it does of somebody to whom it was done: ``spat at Ann Lee, a driver who told him to stop, and was fined``.
    """
    form, text = tagged.item(position).value.form, tagged.text
    before = tagged.get(position - 3) if position > 2 and text.endswith(", ", 0, position) else None
    if before is None or before.kind != "P" or form not in {"description", "anonymous"}:
        return False
    if subject_like(text[: position - 3]):
        return form == "description" and _PUT_BETWEEN.match(text, position + 1, verb) is not None
    return before.value.form == "name" and _GOES_ON.search(text, position + 1, verb) is not None


# "a rival", "an off-duty fireman", "the homeowner": somebody by what they are
_BY_ENDING = (
    rf"(?!(?:{alternation('no person, for all its ending')})\b)[a-z]{{2,}}(?:er|or|ist|ian|man|woman|mate|ant|ee)"
    r"|rival|nurse|guard|PC|cop|clerk|vicar|priest|boss|chef|mechanic|guest|pal|thug|bully|MP|GP|youth|couple|stranger"
)


@cache
def _harmed_by_who() -> re.Pattern[str]:
    """``A man who robbed a pensioner, ``: up to the name of the one whom a clause of somebody without a name names."""
    someone = "|".join(alternation(kind) for kind in ("person noun", "kin", "struck by a culprit"))
    return re.compile(
        r"(?:[\ue000-\ue0ff],?|\b(?:[Aa]n?|[Tt]he|[Tt]wo|[Tt]hree) (?:[a-z’'-]+ ){0,3}[a-z’'-]+) (?:who|that) "
        r"(?:(?:had|has|have|later|then|\w+ly) )*"
        r"(?:(?:was|were|had been|been) [a-z]+ (?:[a-z]+ )?by"
        r"|(?!(?:was|were|is|are|became|worked)\b)[a-z]+(?: (?!(?:as|be|being|was)\b)[a-z]+){0,3}?) "
        r"(?:an?|the|his|her|their|another|two|three) (?:(?!who\b)[\w’'-]+ ){0,3}?"
        rf"(?:{someone}|{_BY_ENDING})s?(?: of [^ ,]+)?, $"
    )


_RELATIVE = re.compile(r" (?:who|that) ")


def _whom_who_harmed(tagged: Tagged, position: int) -> bool:
    """``A man who robbed a pensioner, Ann Lee, 80, was jailed``: to whom it was done, as what she is tells."""
    if not _RELATIVE.search(tagged.text, 0, position) or tagged.item(position).value.form != "name":
        return False
    told = tagged.get(position - 3) if position > 2 else None
    words = tagged.words(position - 3) if told is not None and told.kind == "O" else ""
    before = tagged.text[: position - 3] + words + ", " if words else tagged.text[:position]
    return before.endswith(", ") and _harmed_by_who().search(before) is not None


def _says_whom(tagged: Tagged, position: int, between: str) -> bool:
    """``Roe denied harassing a neighbour, Ann Lee, and was cleared``: a name that only says to whom it was done.

    But it is Poe who was fined in ``After assaulting a man, Poe …`` and ``Roe denied assaulting a man, Poe was fined``.
    """
    if _whom_who_harmed(tagged, position):
        return True
    named = _BY_NAME.search(tagged.text, 0, position)
    if named is None or (named["told"] and not _OF_SOMEBODY.search(tagged.words(named.start()))):
        return False
    own = _DIRECT.fullmatch(_OWN_CLAUSE.sub("", between))
    if own and not between.startswith(", then "):
        return _ACCUSED_OF_IT.search(tagged.text, 0, named.start()) is not None
    return not _FRONTED.match(tagged.text) or next(tagged.found("P", 0, named.start()), None) is not None


def _never_subject(words: str, before: str, between: str) -> bool:
    """Whether a person written like that is no subject: an object form, somebody's victim, *both* after the names."""
    return (
        words in OBJECTS
        or (done_to(before) and not (_FRONTED_DEED.match(before) and _SINGULAR.match(between)))
        or (_OF_NOUN.search(before) is not None and not (WHO_DID.fullmatch(between) and _TO.search(before)))
        or told_one_by_one(before, between)
        or (re.match(r",(?! who)", between) and _IN_A_CLAUSE.search(before) is not None)
        or _QUOTED_IN_A_CLAUSE.search(before) is not None
        or (words.lower() in _TOGETHER and bool(_AFTER_NAME.search(before)))
    )


def _for_an_offence(tagged: Tagged, position: int, verb: int) -> bool:
    """``For theft and fraud {P} must serve four years``: the offence is what it was for, and was not done to them."""
    told = tagged.get(position - 2)
    if told is None or told.kind != "O" or not FOR_OFFENCES.search(tagged.text, 0, position):
        return False
    if not IS_DEALT.match(tagged.text, verb):
        return False
    words = tagged.words(position - 2)
    return tagged.item(position).value.text in _NOMINATIVE or " " in words or not words.endswith("ing")


def _predicate(tagged: Tagged, position: int, between: str) -> bool:
    """Whether a name only says who or what somebody is: ``to meet who he thought was {P} has been jailed``.

    What somebody was taken for is jailed by nobody, nor is another name that somebody goes by.
    """
    before = tagged.text[:position]
    if another_name(tagged, position):
        return True
    if _INVERTED.search(before):
        return False
    return bool(_COPULA.search(before)) and between.startswith(" ") and not between.startswith(" who")


@cache
def _took_in() -> re.Pattern[str]:
    """``The lodger whom {P} took in was jailed``, ``The cleaner {P} employed was jailed``: a clause that says which."""
    verb = rf"(?:{alternation('past of a strong verb')}|[a-z]{{2,}}ed)"
    return compile_rule(
        r"(?:^|[.;:,] |\b(?:that|and|but|when|while|whilst|whereas) )\W*(?:The|An?|His|Her|the|an?|his|her) "
        r"(?:[a-z-]+ ){1,3}?(?:(?:to |with |from |for )?(?:whom?|that) )?{P},? (?:(?:had|has|once|later|then) )*"
        rf"{verb}\b(?! (?:of|with|as|guilty)\b)(?:(?! (?:and|but|who|whose|which|when|where|as|before|after|because|how"
        r"|if|while)\b)[^,;:.–—\ue000-\ue0ff])* (?:(?:was|were|has|had|is|been|also|later|then|now|\w+ly) )+$"
    )


@cache
def _described() -> re.Pattern[str]:
    """``Retired Roe``, ``Newly-married Roe``, ``Thirty-year-old Roe``: an opening that describes whoever follows."""
    words = rf"{alternation('adverb before a name')}|[a-z]+ly-[a-z]+|{{N}}-year-old"
    return compile_rule(rf"[^\w\ue000-\uefff]*(?:{words}) ", re.IGNORECASE)


@cache
def _owned() -> re.Pattern[str]:
    """``Roe's friend``, before the name of that friend."""
    kin = alternation("kin")
    return compile_rule(
        rf"(?:^|[.;:] |\b(?:and|but|while|whilst|whereas|when"
        rf"|that) )\W*{{P}}[’']s? (?:[a-z-]+ )?(?:{kin}),? $"
    )


def _kin_of_one(before: str, between: str, participle: bool) -> bool:
    """Whether it may be said of somebody's kin, or of him whose kin somebody is."""
    if kin_of().search(before) and "," in between[1:]:
        return True  # "Ann is the daughter of Roe, who was convicted of O, and was fined"
    return bool(_whose_kin().search(between) or (participle and _OF_ONE_WHO_WAS.fullmatch(between)))


@cache
def _whose_kin() -> re.Pattern[str]:
    """``Ann Lee, whose father, a judge, was convicted``."""
    return re.compile(
        rf"\bwhose (?:[a-z-]+ ){{0,2}}(?:{alternation('kin')})(?: of [^,.;]{{1,30}})?, [^,.;]{{1,60}}, [^,]*$"
    )


# "Two men from Harwick, Carl Roe and Ben Poe": whence they come is no member of the list
_FROM_A_TOWN = re.compile(r"(?<=[a-z]) from [A-Z][\w’'-]+(?:[ -][A-Z][\w’'-]+){0,2}(?=, )")


def subject_like(before: str) -> bool:
    """Whether somebody who stands right after ``before`` can be the subject of what follows."""
    before = _FROM_A_TOWN.sub("", before)
    if _owned().search(before) or _EPITHET.fullmatch(before) or _ONE_OF_THEM.search(before):
        return True
    if introduces(before) or _described().fullmatch(before) or _CASE_OF.search(before):
        return True
    return bool(_SUBJECT_BEFORE.search(before) or _TITLED.fullmatch(before)) and not _NOT_SUBJECT.search(before)


def possessive(tagged: Tagged, position: int) -> bool:
    """Whether the person at a position only owns what is spoken of (``Smith's home``, but not ``he's accused``)."""
    if tagged.item(position).value.text in _NOMINATIVE:
        return False
    return bool(_POSSESSIVE.match(tagged.text, position + 1))


def _fronted(tagged: Tagged, verb: int) -> int | None:
    """``After pleading guilty to …, Smith was jailed``: the subject follows."""
    if not (_PARTICIPLE.match(tagged.text, verb) and (verb < 3 or _FRONTED.match(tagged.text))):
        return None
    for position, _ in tagged.found("P", verb):
        if ":" in tagged.text[verb:position]:
            return None  # "Jailed for robbing two men: Ann Lee, Ben Poe"
        if tagged.text[:position].rstrip().endswith(",") and not possessive(tagged, position):
            return None if _OF_A_SURNAME.search(tagged.text, verb, position) else position
    return None


def _other_subject(between: str) -> bool:
    """Whether another noun phrase stands right before the verb as its subject."""
    if and_others(between):
        return False
    if of_a_body(between) or UNKNOWN_SUBJECT.search(between):
        return True
    clause = re.split(r"[;:]", between)[-1]
    if _BENCH.search(clause) or _NO_SUBJECT_BEFORE.search(clause):
        return False
    match = _NEW_SUBJECT.search(clause)
    while match:
        opening = clause[: match.start() + 1].rstrip(" ")
        if opening.strip(" ,") and _CLAUSE_OPENS.search(opening):
            return True
        match = _NEW_SUBJECT.search(clause, match.start() + 1)
    return False
