"""Whom the words around a name tell to have suffered, seen or said something, or to be blamed; not to have done it.

The one place that reads this of somebody by their place in a sentence. What befell them is listed in
``ontology/phrases.txt``; whom the police let go is told apart in :mod:`kg.extract.let_go`, and who was killed, whatever
else a text says, in :mod:`kg.extract.slain`.
"""

from __future__ import annotations

from kg import patterns as re
from kg.extract.let_go import ARRESTED_BUT_RELEASED
from kg.extract.tagging import Tagged, compile_rule, once_a_place
from kg.vocabulary.wordlists import alternation

_BESIDE = r"(?:,? and {P}|, {P})*"
# "Ann Lee, who lives next door, …", "Ann Lee, a retired teacher, …", "Ann Lee, whose house they broke into, …"
_ASIDE = (
    r"[,\s]*(?:who (?:[^,.;]{3,60}, )?|(?:an?|the) (?:[a-z-]+ ){1,4}, "
    r"|whose (?:[\w-]+ ){1,6}(?:{P}|they|he|she) [^,.;]{3,40}, )?"
)
# "Carl Roe, 45, who played for Harwick until he was banned, needed 30 stitches"
_LONG_ASIDE = r"(?:,? who [^.;]{0,90}?,|, [^.;,]{0,40},) ?"
_WAS = r"(?:had |has |have )?(?:been|was|were|is|being) (?:\w+ )?"
_THEM = r"(?:{P}|them|him|her|(?:one|two|some|both|all|{N}) of (?:{P}|them|the \w+))"
_CULPRIT = (
    r"(?:him|her|them|the (?:\w+ )?(?:burglars?|thief|thieves|intruders?|robbers?|raiders?|attackers?|gang|man|men"
    r"|woman))"
)
_HARMED = (
    rf"(?:{_WAS}(?:{alternation('done to somebody')}"
    r"|found(?! (?:with(?! (?:\w+[ -]){0,3}(?:injur\w+|wounds?|bruis\w+|burns|cuts)\b)|in possession|to have|to {O}"
    r"|(?:not )?guilty|hiding|carrying|driving|dealing|selling)))"
    r"|(?:had |has )?(?:(?:needed|required|received|underwent|was given|had) (?:\S+ ){0,2}?(?:{N} )?"
    r"(?:stitches|surgery|treatment|operations?|staples|plates)"
    r"|suffered|sustained|lost (?:consciousness|an eye|the sight|\w+ pints?|a (?:finger|tooth|leg|kidney))|died)"
    # "had boiling water thrown over him"
    r"|had (?:[\w-]+ ){1,4}(?:thrown|poured|sprayed|emptied|tipped|fired|pointed|aimed|shone|pushed|held|hurled)"
    r" (?:over|at|on|in|into|to|against|down) (?:{P}|his|her|their)"
    # "spent nine days in hospital", "broke her nose and needed an operation"
    r"|(?:lost|broke|spent|still) [^.;]{0,40}?(?:hospital|surgery|intensive care|an eye|wheelchair|stitches"
    r"|operations?|teeth|blood))"
)
_STOOD_BY = (
    rf"(?:{_WAS}(?:at work[^.;]{{0,30}} when|used (?:by {_THEM} )?as an? (?:unwitting|innocent)"
    rf"|asked to join {_THEM} but)"
    rf"|(?:had |has |have |still |later |then |also |\w+ly )*(?:{alternation('told of who did nothing')}"
    # not what befalls those who are tried
    r"|lost(?! (?:his|her|their|the|an?) (?:[a-z]+ )?(?:appeal|claim|control|jobs?|licen[cs]e|patience|privileges"
    r"|temper)\b)"
    # a builder, a carer; not what a deed is done with
    r"|hired(?! (?:an?|the|two|three|several) (?:[\w-]+ ){0,2}(?:vans?|cars?|lorry|lorries|trucks?|boats?|yards?"
    r"|units?|garages?|lock-?ups?|warehouses?|houses?|flats?|villas?|rooms?|fields?|planes?|hitm[ae]n|gunm[ae]n|killers?)\b)"
    rf"|(?:caught|chased|confronted|challenged|tackled|disturbed|detained|restrained|found) {_CULPRIT}"
    r"|had (?:his|her|their) (?:[\w-]+ ){1,3}(?:taken|stolen|smashed|snatched|emptied|drained|slashed|fractured|broken)"
    rf"|(?:sent|gave|handed|paid) {_THEM} {{M}}(?! to )|handed [^.;]{{1,30}} to (?:the )?police|gave {_THEM} a lift"
    rf"|(?:lent|owed|rented|employed|recognised) {_THEM}|let {_THEM} (?:an?|the|his|her)|visited {_THEM} in prison"
    rf"|picked {_THEM} out|(?:grew|grown|went to school|shared a (?:house|flat|cell)) (?:up )?with {_THEM})"
    r"|(?:caught|tackled|disturbed|detained|restrained) {P}"
    r"|(?:appeared|gave|spoke|was)[^.;,]{0,40} and told (?:the jury|jurors|a jury)"
    # "threatened a man with a broom after he had been hit"
    r"|[^.;]{3,80}? (?:after|when|because|as|since) {P} (?:had been|was|were) (?:\w+ly )?"
    r"(?:hit|attacked|assaulted|punched|kicked|stabbed|beaten|robbed|mugged|raped|struck|bitten|threatened|burgled)"
    r"|(?:is|was|were) (?:{N}|one|two|three|some|among) of (?:his|her|their|the) (?:\w+ )?(?:customers|victims"
    r"|clients|patients|tenants|neighbours|colleagues)"
    # "was in the car but had no idea", "sold them the van in good faith", "left before the trouble began"
    r"|[^.;“”\"]{3,70}? (?:but (?:had no idea|knew nothing|said no|went home|walked away|left|(?:was|were) too late)"
    r"|in good faith|not knowing|without knowing|before the (?:trouble|fight|violence|attack)|(?:and|who) knew nothing"
    rf"|without (?:pay|being paid)|in the public gallery)|{ARRESTED_BUT_RELEASED})"
)
# Right behind the name: a defendant, "who is serving ten years, told his girlfriend", too
_SPOKE = r"(?:had |has |have )?(?:\w+ly )?(?:told|said|says)"
_NO_DOER = compile_rule(
    rf"{_BESIDE}(?:(?:{_ASIDE}|{_LONG_ASIDE}){_HARMED}|{_ASIDE}{_STOOD_BY})(?!\w)",
    re.IGNORECASE,
)
_SPEAKS = compile_rule(rf"{_BESIDE}[,\s]*(?:who )?{_SPOKE}(?!\w)", re.IGNORECASE)
_HURT = compile_rule(rf" (?:who )?{_HARMED}(?!\w)", re.IGNORECASE)
# "A chair was thrown at Ann Lee", "They owed Ann Lee £500", "Among those who lost money was Ann Lee"
_BEFALLS = re.compile(
    r"\b(?:(?:turned|set|preyed) (?:up)?on|(?:thrown|hurled|aimed|pointed|lunged|swung) at|owed|blamed|in the names? of"
    r"|(?:victims?|pensioners|customers|people|clients|neighbours|residents)(?: [^.;,]{0,30})?,? (?:including|such as))"
    r" (?:[a-z-]+ ){0,3}$"
    r"|\b[Aa]mong (?:those|the (?:people|victims|customers|residents|investors))(?: [a-z]+)? "
    r"(?:(?:who|that|to) (?:had )?(?:lost|been|fallen|lose|paid|suffered|invested|handed"
    r"|were (?:targeted|conned|hurt|robbed))|targeted|conned|robbed|affected|hit|duped|defrauded|tricked)\b[^.;]*$"
    # "They took over the flat of Carl Roe"
    r"|\b(?:took over|taken over|taking over|broke into|burgled|ransacked|trashed|torched|smashed up) "
    r"the (?:flat|home|house|bungalow|caravan|shop) of $"
)

_HIS_WOUNDS = re.compile(
    r"[’']s? (?:injur|wound|attackers?\b|assailants?\b|killers?\b|ordeal\b|murder\b|skull\b|jaw\b)"
)
# "Roe and Poe punched Ann Lee"
_STRUCK = compile_rule(
    rf"{{P}}(?:(?:,| and|, and) {{P}})*,? (?:had |then |also |both |repeatedly )*(?:{alternation('blow')}|"
    rf"{alternation('done to a victim')}) $"
)

# "Ann and Ben Lee chased the thieves", "threw stones at two men stealing a van": whoever does that is none of them
_ON_CULPRITS = compile_rule(
    rf"{_BESIDE}{_ASIDE}(?: ?(?:had|then|also|both|bravely|[a-z]+ly))*"
    r" ?(?!(?:led|joined|drove (?!after)|hired|paid|helped|recruited|ran (?!after)|supplied|armed|ferried|directed"
    r"|organised|met|knew|sent|tipped|funded|assisted|was|were|is|are|who|and|with|introduced|let"
    r"|invited|warned|hid|sheltered|killed|shot|stabbed|murdered|battered)\b)"
    r"[a-z]+(?: [a-z]+)?(?: (?:after|on|off|at|down|up|into|out))? "
    r"(?:(?P<whom>{P})|(?:an?|the|two|three|{N}) (?:[a-z-]+ )?(?:burglars?|thief|thieves|intruders?|robbers?|raiders?"
    r"|attackers?|muggers?|vandals?|shoplifters?)\b(?![’'])|(?:an?|the|two|three|{N}) (?:[a-z-]+ ){0,2}"
    r"(?:m[ae]n|wom[ae]n|youths?|lads?|boys?|girls?|teenagers?) "
    r"(?:{O}|stealing|robbing|breaking|attacking|burgling|fleeing|escaping|running off"
    r"|who (?:had|were|was) [a-z]+ing)(?!\w))"
)
_CULPRITS = re.compile(
    r"(?:the |two |three |four |both |\d+ |a |some |other )*(?:[a-z-]+ )?(?:burglar|thief|thieves|intruder|robber"
    r"|raider|attacker|mugger|vandal|shoplifter|arsonist|rapist|killer|gunm[ae]n|fly-tipper)s?$",
    re.IGNORECASE,
)

# "Two men who worked for Tim Lee and Sam Lee pleaded guilty": those who paid them
_EMPLOYS = compile_rule(r"\b(?:work(?:ed|s|ing) for|employed by|hired by|on behalf of) (?:{P}(?:,? and|,) )*$")

# "They claimed that Ann Lee had sold them the drugs"
_BLAMED = compile_rule(
    r"{P} (?:then |also |falsely |both |all |had )*(?:claimed|insisted|alleged|pretended) (?:that )?$"
    r"|(?<!-)(?<!\b[Tt]he )\b(?:blamed|accused) $"
)

# "the murder of Ann Lee", "Roe robbed his neighbour Ann Lee"; a verb that is the name of an offence, too
_OBJECT_OF = compile_rule(
    r"\b(?:murder|death|killing|manslaughter|attack|assault|robbery|rape|stabbing|victims?|murdering|killed|attacked"
    r"|stabbed|assaulted|robbed|raped|struck|conned|defrauded|wounding|injured|abused|groomed|neighbours?|friends?"
    # "Roe stabbed Ann Lee, and Poe kicked her": a comma and a new clause
    r"|relatives?|witness(?:es)?|survivors?)\b(?:(?!{P},? (?:while|whilst|as|before)\b|{P}, (?:and|but)\b)[^.;]){0,30}$"
    r"|{O} (?:(?:of|on|against) )?(?:(?!by )[a-z’'-]+ ){0,3}$",
    re.IGNORECASE,
)


def object_of_harm(passage: Tagged, position: int) -> bool:
    """Whether the words before somebody tell of harm that was done, and may mean that it was done to them."""
    return bool(_OBJECT_OF.search(passage.text[:position]))


def suffers(passage: Tagged, position: int) -> bool:
    """Whether the words around somebody tell what was done to them, or what they saw and said."""
    return _SPEAKS.match(passage.text, position + 1) is not None or stood_by(passage, position)


@once_a_place()
def stood_by(passage: Tagged, position: int) -> bool:
    """Whether the words around somebody tell what was done to them, or that they only saw it; not that they spoke."""
    if _NO_DOER.match(passage.text, position + 1):
        return True
    culprit = _ON_CULPRITS.match(passage.text, position + 1)
    if culprit and (not culprit["whom"] or _CULPRITS.match(passage.words(culprit.start("whom")))):
        return True
    before = max(0, position - 90)
    return bool(
        _HIS_WOUNDS.match(passage.text, position + 1)
        or _BEFALLS.search(passage.text, before, position)
        or _BLAMED.search(passage.text, before, position)
        or _EMPLOYS.search(passage.text, before, position)
        or _STRUCK.search(passage.text, before, position)
    )


def struck(passage: Tagged, position: int) -> bool:
    """``Roe stabbed Ann Lee``: whether somebody named before did it to them."""
    return bool(_STRUCK.search(passage.text, max(0, position - 90), position))


def hurt(passage: Tagged, position: int) -> bool:
    """``a man was stabbed``: whether the words right behind somebody tell of harm done to them."""
    return bool(_HURT.match(passage.text, position + 1))
