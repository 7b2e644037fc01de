"""Who ends a charge, and what is not decided yet: ``The Crown dropped two counts``, ``bailed on a charge of theft``."""

from __future__ import annotations

from kg.extract.trigger import NUMBER, Trigger

_SO_MANY = (
    rf"(?:(?:an?|the|all|both|of|these|those|that|his|her|their|{NUMBER}|single|further|other|separate|similar|more"
    r"|remaining|outstanding|additional|alternative|original|lesser|joint|serious|several) )*"
)
_COUNTS = _SO_MANY + r"(?:(?:{O} )?(?:charges?|counts?|allegations?|indictments?))\b"
_CROWN = (
    r"(?:[Tt]he )?(?:[Cc]rown(?: Prosecution Service| Office)?|[Pp]rosecution|[Pp]rosecutors?|CPS"
    r"|[Pp]rocurator [Ff]iscal|[Ff]iscals?|PPS)"
)
_ADVERBS = r"(?:(?:has|have|had|also|then|later|since|earlier|formally|previously|subsequently) )*"

_BRINGS_CASES = r"(?:[Cc]ouncil|[Tt]rading [Ss]tandards|charity|agency|watchdog|regulator|authority|taxman)"

UNDECIDED = frozenset({"undecided", "undecided-jury", "undecided-retrial"})
"""The rules of what a jury could not decide: whoever is tried for it may be told of elsewhere."""

ENDED: tuple[Trigger, ...] = (
    Trigger(
        "crown-dropped",
        "drop",
        r"\b" + _CROWN + " " + _ADVERBS + r"(?:withdr(?:ew|awn)|dropped|discontinued|abandoned|deserted|struck out)"
        r"(?= " + _COUNTS + r")"
        r"|(?<!olice )(?<!fficers )\b(?:decided|chose|opted|elected|agreed) (?:not to|against) "
        r"(?:proceed(?:ing)? with|continu(?:e|ing) with|press(?:ing)? ahead with)(?= " + _COUNTS + r")"
        r"|\b" + _CROWN + " " + _ADVERBS + r"(?:(?:decided|chose|opted|elected|agreed) (?:not to|against)"
        r"|(?:will|would|did|do|does) not) (?:be )?pursu(?:e|ing)(?= " + _COUNTS + r")"
        r"|\b(?:order(?:ed|ing)|direct(?:ed|ing)|allow(?:ed|ing)|ask(?:ed|ing) for|left|leaving)(?= "
        + _SO_MANY
        + r"(?:(?:charges?|counts?) (?:each )?of )?(?:attempted )?{O}(?:[^.;,]{0,60}?) (?:to |should )?"
        r"(?:lie |be left )on (?:the )?(?:court )?(?:file|books))"
        r"|(?<={O} )(?:was|were|is|are|has been|have been|had been) (?:also |then |later )?(?:stayed|deserted|scrapped)"
        r"(?= by\b|[.,;]|$)",
        yes=(
            "The Crown withdrew two charges of O",
            "Prosecutors decided not to proceed with a charge of O",
            "the CPS will not pursue N counts of O",
            "The judge ordered N counts of O to lie on the file",
            "A charge of O was stayed.",
        ),
        no=("The Crown dropped the appeal", "P dropped the charge", "police decided not to pursue a charge of O"),
    ),
    Trigger(
        "no-retrial",
        "drop",
        r"\b" + _CROWN + " " + _ADVERBS + r"(?:(?:decided|chose|chosen|opted|elected|agreed) (?:not to|against)"
        r"|(?:said|confirmed|announced)(?: that)? (?:it|they|{P}) (?:will|would) not|(?:will|would|do|does|did) not)"
        r" (?:be )?(?:seek(?:ing)?|pursu(?:e|ing)|ask(?:ing)? for|apply(?:ing)? for|press(?:ing)? for|want)"
        r" (?:an?|another|any) (?:(?:further|second|third|new|fresh) )*(?:retrial|re-trial|trial)\b",
        yes=("The Crown decided not to seek a retrial", "Prosecutors will not pursue another trial against P"),
        no=("The Crown will seek a retrial", "The Crown decided not to seek a conviction"),
    ),
    Trigger(
        "denials-accepted",
        "drop",
        r"(?:\b(?:[Hh]is|[Hh]er|[Tt]heir)"
        r" (?:not[ -]guilty pleas?|pleas? of not guilty|denials?)|\b(?:[Nn]ot[ -]guilty pleas|[Pp]leas of not guilty))"
        r" (?:to|of)(?= "
        + _SO_MANY
        + r"(?:(?:charges?|counts?|offences?) of )?{O}[^.;]{0,40} (?:was|were|has been|have been|had been) accepted\b)"
        r"|\b"
        + _CROWN
        + " "
        + _ADVERBS
        + r"accepted (?:his|her|their) (?:not[ -]guilty pleas|pleas of not guilty|denials) (?:to|of)(?= "
        + _SO_MANY
        + r"(?:(?:charges?|counts?|offences?) of )?{O})",
        yes=(
            "His not guilty pleas to N counts of O were accepted",
            "The Crown accepted her not guilty pleas to O",
            "not guilty pleas to N charges of O were accepted",
        ),
        no=("His guilty pleas to O were accepted", "His not guilty pleas to O were entered"),
    ),
    Trigger(
        "pleas-accepted",
        "drop",
        r"\b(?:his|her|their) pleas? (?:was|were) (?:accepted|acceptable)\b|\bpleas? (?:which|that) (?:was|were) "
        r"(?:accepted|acceptable)\b",
        yes=("P admitted O but denied O, and his pleas were accepted", "a plea which was acceptable to the Crown"),
        no=("the Crown accepted it", "his offer was accepted"),
    ),
    Trigger(
        "undecided-jury",
        "charge",
        r"\b(?:failing|not been able|been unable|left unable) to "
        r"(?:agree|decide|reach|return)(?: (?:any |an? )?(?:\w+ )?(?:verdicts?|decisions?))?"
        r" (?:on|over)(?= " + _SO_MANY + r"(?:charges?|counts?|allegations?) of {O})"
        r"|\bno (?:\w+ )?verdicts? (?:was|were|had been|has been|could be) (?:reached|returned|given) (?:on|over)"
        r"(?= " + _SO_MANY + r"(?:charges?|counts?) of {O})"
        r"|\b(?:jury|jurors|panel) (?:was|were|remain(?:s|ed)?) (?:hung|deadlocked|divided|split) (?:on|over)"
        r"(?= " + _SO_MANY + r"(?:charges?|counts?) of {O})"
        r"|\b[Jj]ur(?:y|ors) (?:(?:has|have|had|is|are|were|was|still|now|will|out|retired|continue|to) )*"
        r"(?:consider(?:ing)?|deliberat(?:e|ing))(?: (?:its|their|the|a) (?:\w+ )?verdicts?)? ?(?:on|over)?"
        r"(?= " + _SO_MANY + r"(?:charges?|counts?) of {O})",
        yes=(
            "Jurors were discharged after failing to reach verdicts on two counts of O",
            "No verdict was reached on a charge of O",
            "The jury is still deliberating on N counts of O",
            "The jury has retired to consider N counts of O",
        ),
        no=("P failing to agree", "The jury considered the evidence of O"),
    ),
    Trigger(
        "undecided-retrial",
        "charge",
        r"\b(?:seek|seeking|sought|want|ask(?:ed|ing)? for|pursue|apply for|request(?:ed)?) (?:an? )?"
        r"(?:retrial|re-trial|second trial|new trial) (?:on|for|over)(?= "
        + _SO_MANY
        + r"(?:(?:charges?|counts?) of )?{O})",
        yes=("The Crown will seek a retrial on N counts of O",),
        no=("P sought a retrial", "The Crown will seek a retrial of P"),
    ),
    Trigger(
        "before-court-on",
        "charge",
        r"\b(?:remanded(?: in (?:police )?custody| on (?:conditional |unconditional )?bail)?|(?:re)?bailed"
        r"|released on (?:[a-z]+ )?bail"
        r"|st(?:and|ands|ood|anding) trial|goes? on trial|went on trial|going on trial|tried"
        r"|(?:sent|committed|returned|sent (?:up )?to {C}|committed to {C}) for trial(?: (?:at|to) {C})?"
        r"|(?:sent|committed) to {C}|appear(?:ed|ing|s)?(?: (?:at|before|in) (?:{C}|court|magistrates))?"
        r")(?:,? (?:there|again|too|as well|also|until|to|at|before|by|from)\b"
        r"(?:(?!\bwhere\b)[^.;]){0,50}?)? (?:on|over)"
        r"(?= " + _SO_MANY + r"(?:charges?|counts?|allegations?)(?: each)? of"
        r"(?![^.;]*\b(?:tribunal|panel|committee|board|inquiry)\b))(?<!tribunal on)(?<!panel on)(?<!committee on)"
        r"(?<!board on)(?<!inquiry on)"
        r"|\b(?:must|has to|have to|will(?: have to)?|to) (?:now )?answer(?: to)?"
        rf"(?= (?:{NUMBER}) (?:charges?|counts?)(?: each)? of)"
        r"|\b(?:be back|back in (?:court|the dock)|return(?:s|ed|ing)?)(?: [^.;,\ue000-\ue0ff]{1,30})? accused of\b"
        r"|\bst(?:and|ood|anding) trial,? (?:there|too|also|again|as well)(?:,? (?:there|too|also|again"
        r"|as well))*,? for\b"
        r"|\b(?:indictment|charge sheet)(?: against (?P<who>{P}))? (?:lists|contains|alleges|includes)(?= "
        + _SO_MANY
        + r"(?:charges?|counts?) of)"
        r"|\bfac(?:es|ed|ing) (?:an? |the )?(?:[\w\ue700-\ue7ff-]+[- ]){0,3}indictment"
        r" (?:alleging|of|for|including)(?= (?:that )?(?:{P} (?:had |did |has )?)?"
        + _SO_MANY
        + r"(?:(?:charges?|counts?) of )?{O})"
        r"|\b(?:was|were|is|are) not (?:asked|invited) to plead to(?= " + _COUNTS + r")"
        r"|\b(?:[Tt]he )?(?:charges?|counts?|allegations?) (?:against|faced by|put to|brought against) (?P<who2>{P}) "
        r"(?:is|are|includes?|included|was|were|comprise[sd]?)(?= " + _SO_MANY + r"(?:of )?(?:attempted )?{O})"
        r"|\b(?:is|are|was|were) (?:now |also )?(?:being )?prosecuted (?:for|over)(?= " + _SO_MANY + r"{O})"
        r"|\bno pleas? (?:was|were|has been|have been) (?:taken|entered|made|indicated) (?:to|on)(?= " + _COUNTS + r")",
        yes=(
            "P was bailed on two charges of O",
            "P was sent for trial on N counts of O",
            "P will stand trial on two counts of O",
            "P must answer N counts of O",
            "P was bailed until D on two charges of O",
            "P will be back that day accused of O",
            "P must stand trial there, too, for O",
            "P was not asked to plead to N counts of O",
            "No plea was taken to a charge of O",
            "The charges against P include O",
            "P faced a four-count indictment alleging O",
            "P is being prosecuted for O",
        ),
        no=("P was bailed", "P stood trial over the summer", "P was remanded on Monday", "P answered the door"),
    ),
    Trigger(
        # by whom a case is brought to a criminal court; whoever "was prosecuted by Ann Lee" has only met counsel
        "prosecuted",
        "charge",
        r"\b(?:was|were|is being|are being|has been|have been|had been) (?:\w+ly )?prosecuted"
        r"(?= by (?:the )?(?:{B}|" + _BRINGS_CASES + r")| (?:under|following an? (?:\w+ )?investigation))"
        r"|(?:{B}|\b" + _BRINGS_CASES + r")(?: officers)?(?: (?:has|have|had))?"
        r"(?: (?:now|successfully))? "
        r"(?:prosecuted|brought (?:an?|the|this) (?:\w+ )?prosecution against) (?P<who>{P}(?:,? (?:and )?{P})*)",
        yes=(
            "P was prosecuted by B",
            "P was successfully prosecuted by B",
            "B prosecuted P",
            "The council prosecuted P",
        ),
        no=("P was prosecuted by P", "P prosecuted P", "P may be prosecuted by B", "B has never prosecuted P"),
    ),
)
