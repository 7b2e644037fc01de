"""How it is told that a court remanded or bailed somebody there and then, not for what comes."""

from __future__ import annotations

from kg.extract.trigger import GROUP, Trigger

REMANDS: tuple[Trigger, ...] = (
    Trigger(
        # Scots law: sentence is deferred on somebody who admitted it or was found guilty
        "deferred-on-who",
        "appear",
        # "deferred sentence" is a word of the vocabulary, and a verb stands before every other one
        r"(?:(?:(?<={P} )|(?<=[Ss]heriff )|(?<=judge )){W}|\bdefer(?:red|s) sentence) "
        r"(?:(?:until|to|till) {D} )?on " + GROUP,
        yes=("P W on P until D", "The sheriff W until D on P"),
        no=("P W until D for reports", "The judge imposed a W on P", "an attack by P on P"),
    ),
    Trigger(
        # "Magistrates in Wexby refused him bail yesterday"
        "refused-bail-who",
        "appear",
        r"(?<!police )(?<!officers )(?<!detectives )\b(?:refus|deni|grant)ed "
        + GROUP
        + r" (?:(?:un)?conditional )?bail\b(?![^.;]*?\b(?:until|to appear|pending|ahead of)\b)",
        yes=("C refused P bail on D", "A judge at C denied P bail"),
        no=("C refused P bail until D", "police refused P bail"),
    ),
    Trigger(
        "remanded-there-who",
        "appear",
        r"\b(?:remanded|remanding|bailed|bailing) " + GROUP + r" (?:in|into) custody"
        r"(?![^.;]*?\b(?:until|to (?:appear|attend|return|await|be|stand|{C}|{D})|ahead of|before (?:an?|his|her"
        r"|their|the)|pending|awaiting"
        r"|for (?:sentenc|reports|trial|(?:an? |the |his |her |their )(?:[a-z-]+ ){0,4}(?:hearing|review|trial))))"
        # "Magistrates in Wexby sent him for trial"
        r"|\b(?:sent|committed|returned|sending|committing|returning) (?P<who2>{P}) (?:in custody |on bail )?"
        r"for (?:trial|sentenc(?:e|ing))(?! (?:at|to|before|in)\b)",
        yes=(
            "C remanded P in custody",
            "Magistrates at C remanded P into custody on D",
            "C committed P for trial on D",
        ),
        no=("C remanded P in custody until D",),
    ),
    Trigger(
        "remanded-there",
        "appear",
        # what a court decided there, and not for when: "At C on D he was remanded in custody"
        r"\b(?:(?:was|were|been|being) )?(?:remanded|(?:granted|given|refused|denied) (?:\w+ )?bail|bailed"
        r"|released on (?:\w+ )?bail|(?:sent|committed) for (?:trial|sentenc(?:e|ing))(?=,? by\b))\b"
        r"(?: (?:in|into) (?:youth )?(?:custody|detention))?"
        r"(?! (?:in|on|to|until|pending|while|whilst|whereas|by police)\b(?! {C}| {D}))"
        r"(?![^.;]*?\b(?:until|to (?:appear|attend|return|await|be|stand|{C}|{D})|ahead of|before (?:an?|his|her"
        r"|their|the)|pending|awaiting"
        r"|for (?:sentenc|reports|trial|(?:an? |the |his |her |their )(?:[a-z-]+ ){0,4}(?:hearing|review|trial))))",
        yes=("At C on D P was remanded in custody", "P was granted bail at C on D", "P was remanded in custody by C"),
        no=("P was remanded in custody to appear at C", "P was bailed until D", "P was granted bail until D"),
    ),
)
