"""What speaks for a stretch of capitalised words being a person, and what against it.

Two points are enough to believe in a person, one is enough to be careful: such a stretch is no entity and is
withheld. Streets, towns, ships and teams look like people; the words around them tell.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from functools import cache

from kg import patterns as re
from kg.language.numbers import TENS, UNITS
from kg.model import Span
from kg.vocabulary import Match, Vocabulary
from kg.vocabulary.wordlists import alternation, phrase_set

_MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
AGE_AFTER = re.compile(
    r"\s*(?:,|\()?\s*(?:who is |who’s |who's |now |then |aged |a |an )*(\d{1,2})"
    rf"(?!\d|[,.]\d|[%:/]|\s*(?:years?|months?|days?|per|%|{_MONTHS}))"
)
_BORN_AFTER = re.compile(r"\s*\((?:DOB|DoB|dob|born)?:? ?\d{1,2}[/.]\d{1,2}[/.]\d{2,4}")
_SPELT_AGE_AFTER = re.compile(
    rf",? aged (?:{'|'.join(TENS)}|{'|'.join(UNITS[9:])})(?:-(?:{'|'.join(UNITS[:9])}))?\b(?! (?:months|weeks|days))"
)
_AGE_BEFORE = re.compile(r"year[ -]old(?: [a-z-]+){0,3}[ \u00a0]$")
_POST_NOMINAL = re.compile(r",? (?:KC|QC|SC|BL|MP|MSP|MBE|OBE|QPM|PCC)\b")
_FOLLOWED_BY_PERSON = re.compile(
    rf"(?:,? (?:{alternation('speech verb')})\b|,? who\b|,? whose\b|,? (?:formerly |also )?(?:of|from)\b"
    r"|,? (?:was|is|has|had) (?:been )?(?:jailed|sentenced|charged|convicted|arrested|found|cleared|given|due|accused"
    r"|told|seen)\b|,? (?:admitted|denied|pleaded|pled|appeared)\b"
    r"|, (?:prosecuting|defending|mitigating|for (?:the|both|all|Mr|Mrs|Ms|Miss))\b)"
)
# What courts do to people, said without *was*: "Ann Roe, jailed for a year", "Ann Roe (two years)"
_SENTENCED_AFTER = re.compile(
    r",? (?:jailed|sentenced|imprisoned|locked up)\b(?! (?:by|the|a|an|his|her)\b)"
    r"|, (?:given|handed) (?:an? )?(?:[\w-]+ ){1,3}?(?:life|years?|months?|weeks)\b"
    r"|,? (?:got|received|gets|(?:was|were) (?:given|handed)) (?:an? |a total of |life)?(?:[\w-]+ ){0,3}?(?:life"
    r"|years?|months?|weeks)\b"
    r"|(?: \(|: | [–—-] |, )(?:jailed|life|(?:jailed |sentenced |given )?(?:for |to )?[\w-]+(?: and a half)? "
    r"(?:years?|months?)\b(?! old))"
    r"|,? (?:stood|went on) trial\b|,? stood in the dock\b|[’']s? (?:sentence|trial|conviction|arrest|solicitor"
    r"|barrister)\b"
)
_HIS_TRIAL = re.compile(
    r"[’']s? (?:re-?trial|trial|sentencing|sentence|conviction|inquest|appeal against)\b(?! (?:run|with|period|date)\b)"
)
# "Tibald Roe, organiser of the plot in Kent, was sentenced to nine years"
_APPOSED_TRIED = re.compile(
    r", (?:the |an? |his |her )?[a-z][^.;]{3,120}?, (?:was|were|has been|have been) (?:jailed for"
    r"|sentenced to (?:[\w-]+ ){1,4}?(?:years?|months?|life)|locked up for)\b"
)
# "found Ann Roe guilty", "jailed Ann Roe for"
_TRIED_BEFORE = re.compile(
    r"\b(?:(?P<found>found|find|finding)|(?P<done>jailed|jailing|sentenced|sentencing|convicted|convicting"
    r"|charged|arrested"
    r"|cleared|acquitted)) $",
    re.IGNORECASE,
)
# "Also jailed were Ann Roe and", "The gang was led by Ann Roe, who"
_INVERTED_BEFORE = re.compile(
    r"\b(?:jailed|imprisoned|convicted|sentenced|charged|guilty)\b[^.;:A-Z]{0,30} (?:was|were|are|is):? $"
)
_TRIED_BEHIND = re.compile(r" (?:not )?guilty\b")
_DONE_BEHIND = re.compile(r"(?: (?:for|to|of|with|on|after|and|at|in)\b|[.,;]|$)")
_LED_BEFORE = re.compile(r"\b(?:led|headed|run|masterminded|orchestrated|organised|controlled) by $")
# "Ann Roe, Ben Poe and Zaibane Khor": one of several, of whom one at least bears a common name
_LIST_AFTER = re.compile(
    r"(?:, \d\d)?((?:(?:, | and |, and )[A-Z][\w’'-]+ [A-Z][\w’'-]+(?:, \d\d)?){1,12})"
    r"(?=,? (?:both |all |each |have |had )*(?:were|been|are|pleaded|admitted|denied|appeared|jailed|convicted"
    r"|will)\b|[.;])"
)
_LIST_BEFORE = re.compile(r"((?:[A-Z][\w’'-]+ [A-Z][\w’'-]+(?:, \d\d)?(?:, and | and |, )){1,12})$")
_LIST_AROUND = re.compile(r"\b(?:jailed|convicted|sentenced|charged|guilty|defendants?|trial|court|admitted|gang)\b")
_FULL = re.compile(r"([A-Z][\w’'-]+) [A-Z]")
_LISTED_WITHIN = 240
_IMPRISONED = re.compile(
    r",? (?:(?:both|all|each|have|had|were|been) )+(?:jailed|imprisoned|locked up|remanded|arrested)\b"
)
_LIST_ENDS = re.compile(
    r"(?:, \d\d)?(?:,? (?:both |all |each |have |had )*(?:were|been|are|pleaded|admitted|denied|appeared|jailed"
    r"|convicted|will)\b|[.;])"
)
# "Ann Roe, head of safeguarding", "Ann Roe, Senior Crown Prosecutor with": a job, and where it is done.
_IN_OFFICE = re.compile(
    rf", (?:the |a |an |its |our )?(?:[\w’'-]+ ){{0,3}}?(?:{alternation('office')}) (?:of|for|at|with|in)\b"
    # "Ann Roe, the agency's regional director,"
    rf"|, (?:the )?(?-i:[A-Z])[\w’'& -]{{1,50}}[’']s (?:[\w-]+ ){{0,3}}(?:{alternation('office')}),",
    re.IGNORECASE,
)
# "Olatunde Roe and Craig Poe were convicted": one of the two is as much a person as the other.
_WITH_NAMED = re.compile(
    r",? and (?P<given>[A-Z][\w’'-]+) [A-Z][\w’'-]+(?:, \d\d,?)?(?:"
    r"(?: both| all| have| had)* (?:were|been|are|pleaded|admitted|denied|appeared)\b"
    # "Kavi Roe and Ben Poe, both 18,"
    r"|,? (?:also |each )*(?:both|all) (?:aged )?\d\d\b"
    # "Kavi Roe and Ben Poe, both of Hexley,", "Their barristers, Kavi Roe and Ben Poe, told"
    r"|, both (?:of|from) [A-Z]|, (?:told|said|added|argued|asked)\b)"
)
_AFTER_NAMED = re.compile(r"\b(?P<given>[A-Z][\w’'-]+) [A-Z][\w’'-]+(?:, \d\d)?,? and $")
_ARE = re.compile(
    r"(?: both| all| have| had)* (?:were|been|pleaded|admitted|denied|appeared)\b"
    r"|,? (?:also |each )*(?:both|all) (?:aged )?\d\d\b"
)
# "Ann Roe, Yakub Sefi, Ben Poe and …": who stands amid a list of full names
_LIST_OPENS = re.compile(r"\b(?:were|are|as)(?: (?:named|identified) as)?: $")
_LISTED_AFTER = re.compile(r"\b(?P<given>[A-Z][\w’'-]+) [A-Z][\w’'-]+, $")
_LISTED_BEFORE = re.compile(r"(?:,|,? and) (?P<given>[A-Z][\w’'-]+) [A-Z][\w’'-]+(?:,| and\b)")
# "A third man, Costa Ioannou, is wanted": who it is, said beside what he is
_SOMEBODY_BEFORE = re.compile(
    r"\b(?:second|third|fourth|fifth|sixth|another|other) (?:man|woman|defendant|accused|suspect|teenager), $"
)
_AFTER_BODY_WORD = re.compile(r"\b(?:from|at|in|of|by|the|our|with|to|near)[ \u00a0]$")
# "appeared on behalf of Mead": a street is defended by nobody
_ON_BEHALF = re.compile(r"\b(?:behalf|trial|arrest|conviction|sentencing|prosecution|jailing|extradition) of $")
_LAST_WORD = re.compile(r"(?<![\w-])([\w-]+)[ \u00a0]$")
_PLACE_BEFORE = re.compile(
    r"\b(?:of|in|on|at|from|to|near|and|around|towards|onto|into|along|off|(?:given|listed|stated|known to be)"
    r"(?: [a-z]+){0,4} as"
    r"|(?:court|address|papers) as)[ \u00a0]$"
)
_VICTIM_BEFORE = re.compile(
    r"\b(?:murder|killing|manslaughter|deaths?|rape|stabbing|shooting|kidnap(?:ping)?|abduction) of[ \u00a0]$",
    re.IGNORECASE,
)
_SHOUTED = 2


@cache
def _within_address() -> re.Pattern[str]:
    """``of Hall Road, ``: what stands next is where the road is, not somebody."""
    streets = "|".join(word.capitalize() for word in phrase_set("street word"))
    return re.compile(
        r"\b(?:of|in|at|on|from|to|near) (?:\d+[A-Za-z]?,? )?"
        # no court: "At Harwick Crown Court, Alan Roper"
        rf"(?:[A-Z][\w’'-]* ){{1,4}}(?<!Crown )(?<!County )(?<!Sheriff )(?<!High )(?<!Youth )(?<![Mm]agistrates )"
        rf"(?<![Mm]agistrates[’'] )(?:{streets}),? (?:in |near |at )?$"
    )


_FROM = re.compile(r"\b(?:from|near|in|at) $|\b(?P<noun>[a-z]+) of $")


def aged(text: str, span: Span) -> bool:
    """Whether an age or a date of birth stands with the name: only people have one."""
    return bool(
        AGE_AFTER.match(text, span.end)
        or _BORN_AFTER.match(text, span.end)
        or _SPELT_AGE_AFTER.match(text, span.end)
        or (_AGE_BEFORE.search(before := text[max(0, span.start - 45) : span.start]) and not _lives_there(before))
    )


def _lives_there(before: str) -> bool:
    """``a 34-year-old man from Rock Ferry``, ``a 34-year-old driver of Rock Ferry``; but the daughter of somebody."""
    told = _FROM.search(before)
    to_somebody = phrase_set("kin") | phrase_set("stands by") | phrase_set("did it to somebody")
    return told is not None and told["noun"] not in to_somebody


# "Officers spoke to Ryan Hill", "suggested to Ann Lane that": nobody speaks to a street
_SPOKEN_TO = re.compile(
    r"\b(?:sp[eo]ak(?:ing|s)?|spoke|talk(?:ed|ing|s)?|according|listen(?:ed|ing)?|belong(?:ed|ing|s)?|suggest(?:ed|ing)"
    r"|said|explain(?:ed|ing)|confess(?:ed|ing)|apologi[sz](?:ed|ing)|lie[ds]?|lying|wrote|complain(?:ed|ing)|married"
    r"|engaged|introduced|admitted|lent|put (?:it )?) to $"
)


# "the MP for Wexby Hale", "Mayor of Hexley Frome": a seat, and nobody
_SEAT_BEFORE = re.compile(
    r"\b(?:(?:MP|MSP|MS|MLA|MEP|MHK|[Cc]ouncillors?|[Cc]andidate|[Mm]ember) for|(?:[Cc]onstituency|[Ww]ard|[Ss]eat"
    r"|[Mm]ayor|[Bb]ishop|Lord [Ll]ieutenant) of) (?:the )?$"
)


def is_place(text: str, span: Span, words: Sequence[str], vocabulary: Vocabulary) -> bool:
    """Whether an address or a thing's kind stands before it (``of Hall Road, Orchard Park``; ``the boat Ann Lee``)."""
    preceding = text[max(0, span.start - 60) : span.start]
    # "the MP for Wexby Ann Roe": the seat, and who holds it
    if _SEAT_BEFORE.search(preceding) and not any(is_given(word, vocabulary) for word in words[1:]):
        return True
    last = _LAST_WORD.search(preceding)
    if last and last.group(1).lower() in phrase_set("thing before a name"):
        return True
    # "of Hall Road, Ryan Poe, 28": no place has an age
    if _within_address().search(preceding) and not (
        aged(text, span) and (is_given(words[0], vocabulary) or _next_of_a_list(text, span, words, preceding))
    ):
        return True
    street = words[-1].lower() in phrase_set("street word")
    # "the murder of Ann Croft": nobody murders a street.
    if (_VICTIM_BEFORE.search(preceding) or _SPOKEN_TO.search(preceding)) and is_given(words[0], vocabulary):
        return False
    return (
        street
        and bool(_PLACE_BEFORE.search(preceding))
        and not _ON_BEHALF.search(preceding)
        and not (aged(text, span) and is_given(words[0], vocabulary))
    )


def _next_of_a_list(text: str, span: Span, words: Sequence[str], preceding: str) -> bool:
    """``Roe, 31, of Hall Road, Harshad Poe, 25, of …``: whoever has an age where the one before has one, too."""
    return len(words) > 1 and bool(_AGED_BEFORE.search(preceding) and _AGE_NEXT.match(text, span.end))


_AGED_BEFORE = re.compile(r", \d\d, (?:[a-z]+ ){0,3}(?:[a-z]+, )?(?:of|from) [^.;]*$")
_AGE_NEXT = re.compile(r", \d\d(?=[,;. ])")


@cache
def _group_after() -> re.Pattern[str]:
    return re.compile(rf"[ \u00a0](?:{alternation('group, no person')})\b")


def is_group(text: str, span: Span, words: Sequence[str]) -> bool:
    """Whether a group is meant: ``Polish Nationals``, ``Foreign nationals``, ``Wexcom executives``."""
    return words[-1].lower() in phrase_set("group, no person") or bool(_group_after().match(text, span.end))


def is_given(word: str, vocabulary: Vocabulary) -> bool:
    """Whether a word is a given name, in whatever case it is written."""
    return given_form(word) in vocabulary.given_names


def bodies_named(text: str, vocabulary: Vocabulary) -> tuple[Match, ...]:
    """Bodies and ranks of the vocabulary; *The Rowan* helps victims, *Beth Rowan* is somebody.

    A shop of one word is none where somebody of the text bears it behind a given name.
    """
    found = [match for match in vocabulary.names(text) if not _is_somebody(text, match.span, vocabulary)]
    borne = {text[match.span.start : match.span.end] for match in found if _is_borne(text, match, vocabulary)}
    return tuple(match for match in found if text[match.span.start : match.span.end] not in borne)


def _is_borne(text: str, match: Match, vocabulary: Vocabulary) -> bool:
    """``Tom Marlow``, where a shop is called Marlow; ``the Victoria Marlow`` is a shop in a place."""
    if match.concept.kind not in ("organisation", "support") or " " in text[match.span.start : match.span.end]:
        return False
    before = _LAST_WORD.search(text, max(0, match.span.start - 20), match.span.start)
    given = before[1] if before else ""
    return given in vocabulary.given_names and given not in vocabulary.towns


def _is_somebody(text: str, span: Span, vocabulary: Vocabulary) -> bool:
    word = text[span.start : span.end]
    return word in vocabulary.given_names and text[max(0, span.start - 4) : span.start].lower() != "the "


def given_form(word: str) -> str:
    """A word as the list of given names has it (``ANNE-MARIE`` as ``Anne``)."""
    first = word.split("-")[0]
    return first.title() if first.isupper() else first


# "the Ann Lee murder trial" is named for whom it was done to
_CASE_OF = re.compile(
    r" (?:murder|manslaughter|rape|abduction|kidnap|killing|death|stabbing|shooting|abuse)"
    r" (?:trial|case|inquiry|investigation|inquest|probe|suspect)\b"
)


def score(text: str, span: Span, words: Sequence[str], vocabulary: Vocabulary) -> int:
    """How much speaks for a person: two is enough to believe it, one to be careful with it."""
    following, preceding = text[span.end : span.end + 60], text[max(0, span.start - 60) : span.start]
    given = is_given(words[0], vocabulary) or (len(words) > 2 and is_given(words[1], vocabulary))
    total = (2 if given else 0) + (1 if len(words) <= 3 else 0)
    if aged(text, span):
        total += 3
    if _POST_NOMINAL.match(following):
        total += 3
    if (_FOLLOWED_BY_PERSON.match(following) or _tried(following, preceding)) and (
        given or not _AFTER_BODY_WORD.search(preceding) or _LED_BEFORE.search(preceding)
    ):
        total += 1
    if _IN_OFFICE.match(text, span.end):
        total += 1
    if not given and len(words) > 1 and _APPOSED_TRIED.match(text, span.end):
        total += 1
    if len(words) > 1 and _CASE_OF.match(following) and preceding.endswith(("the ", "The ")):
        total += 4  # more than an article speaks against it
    if not given and _SOMEBODY_BEFORE.search(preceding) and following.startswith((",", " (")):
        total += 1
    if not given and (_beside_a_name(following, preceding, vocabulary) or _listed(text, span, vocabulary)):
        total += 1
    # "at Ann Roe's trial": it is the trial that somebody was at
    total += 1 if _HIS_TRIAL.match(following) else _by_word_before(preceding, given)
    if words[-1] in _body_words(vocabulary) and not given:
        total -= 3
    if " ".join(words) in vocabulary.towns or " ".join(words) in vocabulary.counties:
        total -= 3
    if all(word.isupper() and len(word) > _SHOUTED for word in words) and not aged(text, span):
        total -= 1
    return total


def _tried(following: str, preceding: str) -> bool:
    """Whether the words around say what only befalls somebody before a court."""
    if _SENTENCED_AFTER.match(following) or _INVERTED_BEFORE.search(preceding):
        return True
    if _LED_BEFORE.search(preceding) and following.startswith((", who ", " who ")):
        return True
    before = _TRIED_BEFORE.search(preceding)
    if before is None:
        return False
    return bool((_TRIED_BEHIND if before["found"] else _DONE_BEHIND).match(following))


def _listed(text: str, span: Span, vocabulary: Vocabulary) -> bool:
    """Whether the words stand in a list of full names, in a sentence about a court, with one of a common name."""
    start, end = max(0, span.start - _LISTED_WITHIN), span.end + _LISTED_WITHIN
    behind = _LIST_AFTER.match(text, span.end, end)
    before = _LIST_BEFORE.search(text, start, span.start)
    if behind is None and (before is None or not _LIST_ENDS.match(text, span.end)):
        return False
    named = "".join(found[1] for found in (before, behind) if found)
    sentence = re.split(r"[.\n]", text[start : span.start])[-1] + re.split(r"[.\n]", text[span.end : end])[0]
    known = any(is_given(name[1], vocabulary) for name in _FULL.finditer(named))
    return (known and bool(_LIST_AROUND.search(sentence))) or bool(behind and _IMPRISONED.match(text, behind.end()))


def _beside_a_name(following: str, preceding: str, vocabulary: Vocabulary) -> bool:
    """Whether the words are said together with a full name, of both of which a verb is told."""
    named = _WITH_NAMED.match(following) or (_AFTER_NAMED.search(preceding) if _ARE.match(following) else None)
    behind = _LISTED_BEFORE.match(following)
    listed = (behind,) if _LIST_OPENS.search(preceding) else (_LISTED_AFTER.search(preceding), behind)
    return any(
        all(other is not None and is_given(other["given"], vocabulary) for other in others)
        for others in ((named,), listed)
    )


def _by_word_before(preceding: str, given: bool) -> int:
    last = _LAST_WORD.search(preceding)
    if last is None:
        return 0
    before = last.group(1)
    if before.lower() in {"a", "an", "our", "this", "that"}:
        return -1 if given else -3
    if before.lower() == "the":
        # "the Stephen Lawrence inquiry": withheld, yet nobody whom the story speaks of.
        return -2 if given else -3
    if before in {"in", "at", "near", "on", "through", "around"}:
        return -1 if given else -2
    return 1 if before.lower() in phrase_set("before a name") else 0


@cache
def _body_words(vocabulary: Vocabulary) -> frozenset[str]:
    """Words that end the name of a team or an organisation, and no person's."""
    ends = {name.split()[-1] for kind in ("team", "organisation") for name in vocabulary.words(kind)}
    return frozenset(word for word in ends if len(word) > _SHOUTED)


@cache
def _ordinary_words(vocabulary: Vocabulary) -> frozenset[str]:
    """Words of offences, orders and finds: ``Modern Slavery`` goes on as ``Slavery`` and is nobody."""
    kinds = ("offence", "order", "sentence", "item", "measure")
    labels = (label for kind in kinds for concept in vocabulary.of_kind(kind) for label in concept.labels)
    return frozenset(word.lower() for label in labels for word in re.findall(r"[^\W\d_]+", label))


_ALONE = re.compile(
    r"(?<![\w’'-])(?<![A-ZÀ-Þ][a-z] )(?<!\bthe )(?<!\bThe )([A-ZÀ-Þ][\w’-]*?)"
    r"(?=[,.]? (?:was|is|had|has|who|said|told|and|of|then|also|will|admitted|pleaded|appeared|denied|received"
    rf"|[a-z]{{2,}}ed|{alternation('past of a strong verb')})\b|[’']s?(?!\w)|,)"
)
# "the 27-year-old Zhao": only people have an age, and whose whole name stands elsewhere is called by the surname
_AGED_ALONE = re.compile(r"\b\d{1,2}[- ]year[- ]old ([A-ZÀ-Þ][\w’-]*)(?![\w’'-]|[ \u00a0][A-ZÀ-Þ])")
_CAPITAL_BEFORE = re.compile(r"[A-ZÀ-Þ][\w’'-]*[ \u00a0]$")


def lone_words(text: str) -> frozenset[str]:
    """Capitalised words that the text uses alone as it does with surnames (``Pemble said``, ``Pemble's``)."""
    said = frozenset(
        match.group(1)
        for match in _ALONE.finditer(text)
        if not _CAPITAL_BEFORE.search(text, max(0, match.start() - 25), match.start())
    )
    return said.union(match.group(1) for match in _AGED_ALONE.finditer(text))


def small_words(text: str) -> Counter[str]:
    """How often each word stands in small letters: what does is no surname of this text."""
    return Counter(re.findall(r"(?<![\w’'])[a-zà-ÿ]+(?![\w’'])", text))


def goes_on_alone(words: Sequence[str], vocabulary: Vocabulary, alone: frozenset[str], small: Counter[str]) -> bool:
    """Whether a doubtful full name is a person's: its surname goes on alone, and is no ordinary word."""
    surname = words[-1]
    ordinary = _ordinary_words(vocabulary)
    return (
        surname in alone
        and len(surname) > _SHOUTED
        and surname not in vocabulary.towns
        and surname not in _body_words(vocabulary)
        and not any(word.lower() in ordinary or small[word.lower()] for word in words)
        and surname.lower() not in phrase_set("street word")
    )
