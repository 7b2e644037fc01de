"""The verbs of the criminal process, as a table: what each says, how it is written, and who its subject is.

A row is matched against tagged text (:mod:`kg.extract.tagging`). Where a pattern has a group ``who``, the
people of that group are meant (``found {P} guilty``); else the subject is looked for to the left. ``yes`` and
``no`` are texts that the row must and must not match; the tests run them. No row knows a name, and order
is precedence: where two rows match at one place, the longer match wins, then the earlier row.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from kg.extract.tagging import compile_rule

GROUP = r"(?P<who>{P}(?:(?:[,;] and |[,;] | and |,? along with |,? as well as ){P})*)"


@dataclass(frozen=True, slots=True)
class Trigger:
    """One way of saying that something happened to somebody in the criminal process."""

    name: str
    kind: str
    pattern: str
    yes: tuple[str, ...] = ()
    no: tuple[str, ...] = ()

    @property
    def compiled(self) -> re.Pattern[str]:
        return compile_rule(self.pattern, re.IGNORECASE)


TRIGGERS: tuple[Trigger, ...] = (
    # -- pleas
    Trigger(
        "pleaded-not-guilty",
        "deny",
        r"\b(?:plead(?:ed|s|ing)?|pled) (?:\w+ly )?not guilty"
        r"|\b(?:entered|entering|enter) (?:a )?(?:not[ -]guilty pleas?|pleas? of not guilty)"
        r"|would plead not guilty|\bnot guilty pleas?\b",
        yes=("P pleaded not guilty to O", "P entered not guilty pleas"),
        no=("P pleaded guilty to O", "P pleaded for help"),
    ),
    Trigger(
        "pleaded-guilty",
        "admit",
        r"\b(?:plead(?:ed|s|ing)?|pled) (?:\w+ly )?guilty"
        r"|\b(?:entered|entering|enter) (?:an? )?(?:early |late )?(?:guilty pleas?|pleas? of guilty)"
        r"|\bchang(?:ed|ing) (?:his|her|their) pleas?(?: to guilty)?"
        r"|\bguilty pleas? to\b|\badmitted (?:his|her|their) guilt\b",
        yes=("P pleaded guilty to O", "P changed his plea to guilty", "having pleaded guilty"),
        no=("P pleaded not guilty to O", "P felt guilty"),
    ),
    Trigger(
        "admitted",
        "admit",
        r"\badmit(?:ted|ting|s)?\b(?! (?:to )?(?:hospital|police|officers|him|her|them|that|he|she|they"
        r"|it|in interview|being|responsib|his|its|to the court|there|having|knowing|when|as a)\b)",
        yes=("P admitted O", "after admitting three counts of O", "P admits O"),
        no=("P admitted that he knew", "he was admitted hospital"),
    ),
    Trigger(
        "denied",
        "deny",
        r"\bden(?:ied|ies|ying|y)\b(?! (?:any|all|having|being|that|it|knowing|ever|touching|his|her)\b"
        r"(?! (?:of the |the )?(?:charge|count|offence|allegation)))",
        yes=("P denied O", "P had denied all the charges", "P denied any of the charges", "P denies O"),
        no=("P denied that he was there",),
    ),
    # -- verdicts
    Trigger(
        "found-not-guilty",
        "acquit",
        r"\bfound (?:\w+ly )?not guilty\b|\bnot guilty verdicts?\b|\bverdicts? of not guilty\b"
        r"|\bfound (?:[^.;]{0,40} )?not proven\b|\bnot proven verdict\b|\bverdicts? of not proven\b",
        yes=(
            "P was found not guilty of O",
            "P was unanimously found not guilty of O",
            "a verdict of not guilty was returned",
        ),
        no=("P was found guilty of O",),
    ),
    Trigger(
        "found-who-not-guilty",
        "acquit",
        r"\b(?:found|finding|find) " + GROUP + r",?(?: who [^,]*,)? not guilty\b",
        yes=("The jury found P not guilty of O",),
        no=("The jury found P guilty of O",),
    ),
    Trigger(
        "cleared-who",
        "acquit",
        r"\b(?:clear(?:ed|ing)|acquitt(?:ed|ing)) " + GROUP + r"(?= of\b|[,.;]| on\b)",
        yes=("Jurors cleared P of O",),
        no=("officers cleared P’s garden",),
    ),
    Trigger(
        "walked-free",
        "acquit",
        r"\bwalk(?:ed|s) free\b(?![^.;]*\b(?:sentence|suspended|jail|prison|after admitting|order|fine)\b)",
        yes=("P walked free",),
        no=("P walked free with a suspended sentence",),
    ),
    Trigger(
        "cleared",
        "acquit",
        r"(?<!name was )(?<!name )\b(?:cleared|acquitted)\b(?! out| the| up| by police| away| his| her| customs| to)"
        r"(?= of\b| by\b| on\b| after\b| following\b| at\b|[,.;]|$| {C}| {D}| unanimously| and)",
        yes=("P was cleared of O", "P was acquitted of O at C", "P, acquitted on D"),
        no=("the road was cleared out", "P cleared his debts", "his name was cleared"),
    ),
    Trigger(
        "listed-not-guilty",
        "acquit",
        r"(?<=[:,;–—-] )not guilty of\b",
        yes=("P: guilty of O, not guilty of O",),
        no=("P was found not guilty of O",),
    ),
    Trigger(
        "listed-guilty",
        "convict",
        r"(?<=[:;–—-] )guilty of\b",
        yes=("P: guilty of O",),
        no=("P was not guilty of O",),
    ),
    Trigger(
        "found-guilty",
        "convict",
        r"\bfound (?:unanimously |\w+ly )?guilty\b|\bguilty verdicts?\b"
        r"|\bfound to have (?:committed|breached)\b(?= {O})",
        yes=("P was found guilty of O", "found guilty by a jury of O", "guilty verdicts on O"),
        no=("P was found not guilty of O",),
    ),
    Trigger(
        "but-guilty",
        "convict",
        r"(?:\bbut|\band)(?: was| were)? (?:found )?guilty(?: of\b|(?=, by))"
        r"|\bguilty of (?=[^.;]{0,80}\bnot guilty of)",
        yes=("found not guilty of O but guilty of O",),
        no=("but not guilty of O",),
    ),
    Trigger(
        "but-not-guilty",
        "acquit",
        r"(?:\bbut|\band)(?: was| were)? (?:found )?not guilty of\b",
        yes=("found guilty of O but not guilty of O",),
        no=("but guilty of O",),
    ),
    Trigger(
        "proved",
        "convict",
        r"\bproved in (?:his|her|their) absence\b|\b(?:charges?|case) (?:was|were) (?:found )?proved?n?\b",
        yes=("P: O, proved in his absence",),
        no=("the search proved fruitless",),
    ),
    Trigger(
        "found-who-guilty",
        "convict",
        r"\b(?:found|finding|find) " + GROUP + r",?(?: who [^,]*,)? (?:unanimously )?guilty\b",
        yes=("A jury found P guilty of O",),
        no=("A jury found P not guilty",),
    ),
    Trigger(
        "convicted-who",
        "convict",
        r"\bconvict(?:ed|ing)? " + GROUP + r",?(?= (?:of|on|by)\b)",
        yes=("a jury convicted P of O", "to convict P of O"),
        no=("the convicted P wept",),
    ),
    Trigger(
        "convicted",
        "convict",
        r"\b(?:following|after) (?:his|her|their) convictions?\b"
        r"|(?<!previously )(?<!was )\bconvicted\b(?! of nothing| in the (?:eyes|court of))"
        r"(?= (?:of|for|at|by|in|on|after|following|unanimously|under|alongside|last|this)\b|[,.;]|$| {C}| {D})"
        r"|\bwas convicted\b",
        yes=("P was convicted of O", "convicted of O, P was", "P, convicted at C"),
        no=("a convicted burglar",),
    ),
    # -- charges and how they end without a verdict
    Trigger(
        "charged-inverted",
        "charge",
        r"\bcharged(?: with {O})? (?:is|are|was|were) " + GROUP,
        yes=("Among those charged are P and P",),
        no=("P was charged",),
    ),
    Trigger(
        "quashed",
        "quash",
        r"\bconvictions?(?: for [^.;]{0,60}?)? (?:was |were |has been |have been )?(?:quashed|overturned|set aside)\b"
        r"|\b(?:quash(?:ed|ing)|overturn(?:ed|ing)|set(?:ting)? aside) "
        r"(?:the |his |her |their |both |all )?(?:{O} |\w+ )?convictions?\b(?: of " + GROUP + r")?"
        r"|\bconvictions? of (?P<who2>{P}(?: and {P})?) "
        r"(?:was|were|has been|have been) (?:quashed|overturned|set aside)\b"
        r"|\bcleared (?:on|by the Court of) [Aa]ppeal\b"
        r"|\b(?:was|were|been) (?:declared|pronounced|proved|proven|found to be) innocent\b|\bexonerated\b",
        yes=("P had his conviction quashed", "the court quashed her conviction", "P was declared innocent by judges"),
        no=("P quashed rumours", "P declared herself innocent"),
    ),
    Trigger(
        "dropped",
        "drop",
        r"\bcharges?(?: of {O})? (?:was |were )?dismissed\b|\bcase (?:was )?dismissed\b"
        r"|\b(?:withdr(?:ew|awn)|withdrawing|drop(?:ped|ping)) (?:a|the|all|both|that|two)"
        r"(?: same| remaining| further)? (?:charges?|counts?|case)\b"
        r"|\bno (?:further |criminal )*proceedings (?:against|should|would|will)\b"
        r"|\b(?:left |ordered |remain |allowed |to )*(?:to )?lie on (?:the )?file\b"
        r"|\b(?:offered|offering|offers) no evidence\b|\bno evidence was offered\b"
        r"|\b(?:was|were|been|being) (?:\w+ )?(?:dropped|discontinued|withdrawn)\b"
        r"|\bdropped (?:a|the|all|both) (?:charges?|counts?|case)\b"
        r"|\bwhich (?:was|were|has|have)(?: been)?(?: since)? (?:dropped|discontinued|withdrawn)\b"
        r"|\baccepted by (?:the )?(?:prosecution|crown)\b"
        r"|\bcase against (?P<who>{P}) (?:was|has been) (?:dropped|discontinued)",
        yes=(
            "O was left to lie on file",
            "the prosecution offered no evidence",
            "the case against P was discontinued",
            "the charges were dropped",
        ),
        no=("P dropped the bag", "P dropped out of school"),
    ),
    Trigger(
        "charged-who",
        "charge",
        r"\bcharged " + GROUP + r",?(?= with\b)",
        yes=("Detectives have charged P with O",),
        no=("P was charged with O", "they charged P for the meal"),
    ),
    Trigger(
        "charged",
        "charge",
        r"(?<!until he )(?<!after being )\bcharged\b(?= (?:with|over|in connection|under|for"
        r"|following|after|on|by|contrary|to appear|jointly|and)\b| at {C}| {O}| {C}| {D}|[,.;]|$)"
        r"|\bfac(?:es|e|ed|ing) (?:a |an |the |one |{N} |several |multiple |further |similar |related )*"
        r"(?:separate |further |joint |total of )*(?:charges?|counts?|allegations?|trial|offences)\b"
        r"|\bto answer (?:a |the )?charges?\b|\bstands? accused of\b"
        r"|\b(?:is|are|was|were) (?:also )?accused of\b|(?<=, )accused of\b|\bcourt accused of\b"
        r"|\b(?:stood|stand|on|goes on|went on|standing) trial (?:\w+ )*?(?:accused of|charged with|for)\b"
        r"|\bjointly charged\b",
        yes=(
            "P has been charged with O",
            "P faces a charge of O",
            "P is also accused of O",
            "P went on trial accused of O",
            "P stood trial accused of O",
        ),
        no=("he was overcharged", "the battery was charged overnight"),
    ),
    # -- sentence
    Trigger(
        "will-sentence",
        "sentence",
        r"\bwill (?:pass )?sentence (?:on )?" + GROUP,
        yes=("Judge P will sentence P at C on D",),
        no=("P will be sentenced on D", "it will sentence nobody"),
    ),
    Trigger(
        "on-trial",
        "appear",
        r"\bon trial(?: (?:at|before|in) {C})?(?: accused of [^.;]{0,60}?)? (?:is|are|were|was) " + GROUP,
        yes=("On trial at C are P, P and P",),
        no=("On trial at C this week",),
    ),
    Trigger(
        "jailed-who",
        "sentence",
        r"\b(?:jail(?:ed|ing)|sentenc(?:ed|ing)|imprison(?:ed|ing)|lock(?:ed|ing) up|fin(?:ed|ing)) "
        + GROUP
        + r"(?= (?:to|for|after|at|with|of|on|in)\b| {T}| {M}|[,.;:]| and)",
        yes=("The judge jailed P for T", "Sentencing P to T"),
        no=("P was jailed for T",),
    ),
    Trigger(
        "gapped",
        "sentence",
        r"(?:\band|,|;|\bwhile|\bwith) " + GROUP + r",? (?:(?:for|to|given|received|got|getting|receiving|handed) )?"
        r"(?=(?:an? )?(?:total of )?{T}(?! (?:later|earlier|ago|before)))",
        yes=("P was jailed for T and P for T",),
        no=("and P for T later", "P and P were at home"),
    ),
    Trigger(
        "dashed",
        "sentence",
        r"(?<=\s[–—-]) (?=(?:a total of )?{T}(?:[^\w]*$| (?:in |imprisonment|suspended|behind)))",
        yes=("P, admitted O – T.",),
        no=("P – T later – was seen",),
    ),
    Trigger(
        "gapped-number",
        "sentence",
        r"(?:\band|,|;|\bwhile) (?P<who>{P}) (?=(?:got )?{N}(?:[.;,]| and (?:{P}|the)|$))",
        yes=("P was given T and P N.",),
        no=("P and P N men",),
    ),
    Trigger(
        "bracketed",
        "sentence",
        r"(?P<who>{P}) \((?=(?:jailed |sentenced |given )?(?:for |to )?{T})",
        yes=("jailed were P (for T) and P (for T)",),
        no=("P (44) was jailed for T",),
    ),
    Trigger(
        "inverted",
        "sentence",
        r"\b(?:jailed|sentenced|locked up|(?:thrown|put|sent) behind bars|imprisoned)"
        r"(?: [^.;{P}]{0,40})? (?:was|were|is|are) ".replace("{P}", "\ue000-\ue0ff")
        + GROUP,
        yes=("Also jailed were P and P",),
        no=("jailed P",),
    ),
    Trigger(
        "verbless",
        "given",
        r"^[^\w\ue000-\uefff]*(?={T}[ ’'-]*(?:{W}|community|conditional|suspended|imprisonment|jail|prison|in prison))",
        yes=("T community order with W",),
        no=("P was given T",),
    ),
    Trigger(
        "handed-who",
        "given",
        r"\b(?:gave|giv(?:e|ing)|hand(?:ed|ing)|impos(?:ed|ing) on|pass(?:ed|ing) on) "
        + GROUP
        + r"(?= )|\bplac(?:ed|ing) (?P<who2>{P}) (?=on an? {W})",
        yes=("The judge gave P T", "handing P T, the judge said"),
        no=("P was given T", "gave evidence for T"),
    ),
    Trigger(
        "jailed",
        "sentence",
        r"\bjailed\b|\bsentenced\b"
        r"(?! to (?:an? (?:life(?:time)? of|week without|day without)|silence|obscurity|misery|death by))"
        r"|\bimprisoned\b|\blocked up\b|\b(?:put|thrown) behind bars\b|\bsent to (?:prison|jail|a young offender)\b"
        r"|\bsent (?:down|back to prison)\b|\bfined\b|\bdetained (?=for |at |under |in a young|indefinitely|{T}|{I})"
        r"|\bcommitted to prison (?=for {T})|\bbegins? (?:an? )?(?:jail|prison|life) (?:term|sentence)"
        r"|\b(?:starts?|started|starting|beginning) (?:an? )?(?:{T} )?(?:jail|prison|life)? ?(?:term|sentence)\b"
        r"|\b(?:must|will|to) (?:spend|serve)\b|\bserving\b(?= (?:a |an )?{T}| (?:a )?{I})"
        r"|\bconditionally discharged\b|\babsolutely discharged\b|\bspared (?:jail|prison|custody|an? immediate)"
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
        r"|required|has to|have to|will have to|will remain on|will sign|to pay|issued with|imposed)\b",
        yes=(
            "P was given T",
            "P must sign W",
            "P was banned from driving for T",
            "P was ordered to pay M",
            "P received T",
            "P was made the subject of W",
        ),
        no=("P gave evidence",),
    ),
    # -- before court
    Trigger(
        "caution",
        "caution",
        r"\b(?:accepted|received|given|issued with|was given|accepting|agreed to) (?:a |an )?"
        r"(?:simple |formal |adult |police |conditional )?caution\b|\b(?:was|were|been) cautioned\b(?= for| by)",
        yes=("P accepted a caution for O", "P was cautioned for O"),
        no=("drivers should take caution", "P was cautioned that the road was wet"),
    ),
    Trigger(
        "arrested-who",
        "arrest",
        r"\b(?:arrest(?:ed|ing)|detain(?:ed|ing)) " + GROUP + r"(?!,? (?:by mistake|in error|wrongly|mistakenly))",
        yes=("Officers arrested P at home", "arresting P and P on D"),
        no=("P was arrested on D",),
    ),
    Trigger(
        "arrested",
        "arrest",
        r"(?<!de-)\barrested\b(?! (?:\w+ )?(?:by mistake|in error|mistakenly|wrongly))"
        r"|\bdetained (?=in |at |by |on |later|the same|there|nearby)"
        r"|\btaken into custody\b|\bhanded (?:himself|herself) in\b",
        yes=("P was arrested on D", "P was taken into custody", "P handed himself in"),
        no=("cardiac arrest",),
    ),
    Trigger(
        "released",
        "release",
        r"\breleased (?:\w+ )?without (?:charge|further action)\b|\bno further action\b"
        r"|\beliminated from\b|\breleased with no further\b|\bcharges? will not be brought\b"
        r"|\b(?:would|will|should) (?:face|bring) no (?:charges|further action)\b"
        r"|\bface[sd]? no (?:charges|further action)\b|\bno charges (?:would|will|were|have been)\b"
        r"|\b(?:will|would) not (?:be|face) (?:charged|prosecuted|charges)\b"
        r"|\breleased unconditionally\b|\bde-arrested\b|\blet go\b"
        r"|\bface[sd]? no (?:further )?action\b|\bruled (?:him|her|{P}) out\b|\breceived an apology\b",
        yes=("P was released without charge", "P faces no further action", "P was eliminated from the inquiry"),
        no=("P was released on bail", "the video was released"),
    ),
    Trigger(
        "wanted",
        "suspect",
        r"\b(?:is|are|was|remains?) wanted\b(?! (?:by (?!police|officers)|to |a |the |more ))"
        r"|\babsconded from\b|\bescaped from (?=HMP|prison|custody)|\bfailed to return to (?=HMP|prison)"
        r"|\bwanted (?:in connection|on recall|for|on suspicion|by police|after)\b"
        r"|\b(?:looking|searching|hunting|appealing) for "
        + GROUP
        + r"(?=[^.;]{0,60}(?:in connection|wanted|on suspicion|recall|breach|fail|over ))"
        r"|\b(?:trace|locate|find|speak to|identify) (?P<who2>{P})(?![^.;]*(?:missing|last seen|witness))"
        r"(?=[^.;]{0,60}(?:in connection|wanted|on suspicion|recall|breach|failing to))",
        yes=(
            "P is wanted in connection with O",
            "Police are looking for P in connection with O",
            "P is wanted on recall to prison",
        ),
        no=("he wanted money",),
    ),
    Trigger(
        "appeared",
        "appear",
        r"\bappear(?:ed|s|ing)?\b"
        r"(?= (?:at|before|in|via|by|{C}|on|{D}|there|alongside|for|again|briefly|from|next|later|back|court))"
        r"|\b(?:is|are|was|were|both|now|and) due (?:to (?:appear|attend|stand|go|be|enter)|before|at|in|back)"
        r"|\bwill (?:next |now |then )?(?:appear|stand|go before|attend|be before|return)\b"
        r"|\bmust attend\b|\bspoke only to confirm\b|\bconfirmed only (?:his|her|their)\b"
        r"|\bconfirmed (?:his|her|their) (?:name|identity)"
        r"|\b(?:to appear|to attend)\b(?= (?:at|before|in|again|on|there|next|{C}|{D}))"
        r"|\bwill be back (?:in|at|before)\b|\b(?:is|are) expected (?:at|before)\b(?= {C})|\bwas before\b(?= {C})"
        r"|\b(?:was|were) (?:back )?(?:at|before|in)\b(?= {C})"
        r"|\b(?:sent|committed|remitted) "
        r"(?:the case |for trial |for sentence |his case |her case |their case |both |them )*(?:to|at)\b(?= {C})"
        r"|\breturned to\b(?= {C}| the same court)"
        r"|\b(?:stood|went on|go on|goes on|face|stand|(?:is|are|was|were) (?:currently )?on) trial\b"
        r"|\b(?:case|matter) (?:was|has been) (?:sent|adjourned|committed)\b|\bis next (?:due|in court)\b"
        r"|\bmade (?:his|her|their|a) (?:first )?(?:court )?appearance\b|\bdealt with\b|\bbefore (?={C})"
        r"|\b(?:remanded|bailed|released on bail)\b(?=[^.;]*\b(?:appear|until|before)\b)",
        yes=(
            "P appeared at C",
            "P is due to appear at C on D",
            "P will appear at C",
            "P was remanded in custody to appear at C",
            "P was sent for trial at C",
        ),
        no=("P appeared calm",),
    ),
)


@dataclass(frozen=True, slots=True)
class Hit:
    """A trigger at a place of the tagged text; ``who`` are positions of people the pattern itself names."""

    trigger: Trigger
    start: int
    end: int
    who: tuple[int, ...]


@cache
def _compiled() -> tuple[tuple[Trigger, re.Pattern[str]], ...]:
    return tuple((trigger, trigger.compiled) for trigger in TRIGGERS)


def hits(text: str) -> list[Hit]:
    """All triggers of a tagged text in order, without overlaps (longest first, then the earlier row)."""
    found: list[tuple[int, int, Hit]] = []
    for order, (trigger, pattern) in enumerate(_compiled()):
        for match in pattern.finditer(text):
            people = [match.span(name) for name in ("who", "who2") if name in pattern.groupindex and match.group(name)]
            who = tuple(i for start, end in people for i in range(start, end) if "\ue000" <= text[i] <= "\ue0ff")
            found.append((-(match.end() - match.start()), order, Hit(trigger, match.start(), match.end(), who)))
    taken: list[Hit] = []
    for _, _, hit in sorted(found, key=lambda entry: entry[:2]):
        if not any(hit.start < other.end and other.start < hit.end for other in taken):
            taken.append(hit)
    return sorted(taken, key=lambda hit: hit.start)
