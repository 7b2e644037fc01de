"""Offences that the scheme does not list, known by the verb that puts them to somebody.

``pleaded guilty to hunting a wild animal``, ``two counts of allowing the consumption of liquor``, ``admitted a duty
of care offence``: where no listed offence stands in what is admitted, denied, charged or found, it is another one.
Verbs of harm, theft, drugs and lust are not asked for (``[other offence]`` in ``ontology/phrases.txt``): what they
tell is an offence that the scheme lists, told in other words, and no word says which.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kg import patterns as re
from kg.model import Span
from kg.vocabulary.wordlists import alternation

_WHERE = r"(?: (?:at|in|before|by|on|yesterday|today|last|this)\b[^.;:]{0,70}?)?"
_MANNER = (
    r"(?:(?:also|both|knowingly|unlawfully|illegally|wilfully|recklessly|fraudulently|dishonestly|deliberately) )*"
)
_COURT = r"\b(?:[Cc]ourt|the dock)\b"
_GERUND = (
    rf"(?:the |an? (?=breach))?(?P<what>(?:{alternation('other offence')}|{alternation('other offence noun')})"
    r"(?: (?!and\b|or\b)(?:[a-z’'-]+|\d+[a-z]*|[Ss]ections? \d+)){1,3}|(?:speeding|resisting|obstructing)\b)"
)
_PUT = re.compile(
    rf"\b(?:(?:ple(?:a?d|aded|ading|ads) (?:not )?guilty|guilty pleas?){_WHERE} to"
    rf"|(?:convicted|found (?:not )?guilty|acquitted|cleared)(?: (?:him|her|them|both|each))?{_WHERE} of"
    rf"|(?P<charged>charged){_WHERE} with|(?:on trial|{_COURT})[^.;:]{{0,60}}? accused{_WHERE} of"
    rf"|(?P<given>jailed|sentenced|imprisoned|fined)\b[^.;:]{{0,70}}? for|(?:counts?|charges?|offences?)(?: each)? of"
    # "seven counts of fraud and one of trading unfairly"
    r"|(?P<listed>(?:and|,|as well as|plus) (?:one|two|three|four|five|six|seven|eight|nine|ten|\d{1,3}) of)"
    rf"|(?P<bare>(?:(?:has|had|both|all|each) )*(?:admitted|admitting|admits|denied|denying|denies)))"
    rf" {_MANNER}{_GERUND}"
)
# "is charged with running the service": a duty, where neither police nor court are spoken of
_A_DUTY = re.compile(
    r"(?:manag|runn|operat|organis|host|build|hold|keep|employ|feed|sell|attend|transport|sett|plac|display|search"
    r"|carry"
    r"|being)"
)
_PROCESS = re.compile(r"\b(?:[Pp]olice|[Oo]fficers?|[Cc]ourt|[Mm]agistrates|bail\w*|counts?|offences?)\b")
# "Roe, 44, of Mill Lane, Harwick, admitted …", "At Harwick Magistrates' Court Roe admitted …": so are courts reported
_IN_COURT = re.compile(
    r"\b(?:Court|[Mm]agistrates|(?:fined|jailed|sentenced|disqualified|ordered to pay|conditional discharge"
    r"|community order|penalty points)\b[^.]* after [a-z]+ing"
    # "admitted a breach of his duty of care and was given a conditional discharge"
    r"|(?:admitted|denied)\b[^.]{5,120}? and (?:was|were) (?:fined|jailed|sentenced"
    r"|(?:given|handed) (?:an? )?(?:\w+ )?(?:conditional|absolute|suspended|community)))\b"
)
_ADDRESSED = re.compile(
    r"\bof [A-Z0-9][\w’'. -]{2,30}"
    r"(?:, (?:(?:and|in|near|on|upon|the|both) )*[A-Z][\w’'-]*(?:[ -][A-Z][\w’'-]*){0,3}){1,3},? $"
)
_COUNTED = re.compile(r"\b(?:counts?|charges?|offences?|breaches)\b[^.;]*$")
_NUMBER = r"(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|\d{1,3})"
# Laws about offences that the scheme lists
_LISTED_ACT = (
    r"(?:Sexual|Theft|Fraud|Misuse|Firearms|Road|Public Order|Terrorism|Offences|Protection|Bail|Animal|Computer)"
)
_NAMED = re.compile(
    rf"\b(?:(?:ple(?:a?d|aded|ading|ads) (?:not )?guilty|guilty pleas?){_WHERE} to"
    rf"|(?:convicted|found (?:not )?guilty|acquitted|cleared){_WHERE} of"
    rf"|charged{_WHERE} with|admitt(?:ed|ing)|admits|den(?:ied|ies|ying))"
    rf" {_NUMBER} (?P<what>(?:[a-z-]+ ){{1,4}}offences?|(?!{_LISTED_ACT})(?:[A-Z][\w’'-]+ |and |of |at |etc\.? ){{1,9}}"
    r"Act(?: \d{4})? offences?)\b(?! of\b)"
)
# "two charges under section 33 of the Environmental Protection Act 1990": what that law forbids
_UNDER_A_LAW = re.compile(
    rf"\b(?:(?:ple(?:a?d|aded|ading|ads) (?:not )?guilty|guilty pleas?){_WHERE} to"
    rf"|(?:convicted|found (?:not )?guilty|acquitted|cleared){_WHERE} of"
    rf"|(?:charged|accused){_WHERE} (?:with|of)|admitt(?:ed|ing)|admits|den(?:ied|ies|ying)|fac(?:es|ed|ing))"
    rf" (?:(?:{_NUMBER}|further|separate|other|joint) )*"
    r"(?P<what>breach(?:es)? of (?:the )?(?:[\w/-]+ ){1,5}regulations\b"
    r"|(?:charges?|offences?|counts?|contraventions?)"
    r" (?:under|contrary to|of|in breach of) (?:(?:[Ss]ections?|[Rr]egulations?|[Aa]rticles?|s|[Rr]eg)\.? ?\d[\w()]*"
    r"(?:(?:,| and|, and) \d[\w()]*)* of )?the "
    rf"(?!{_LISTED_ACT}|Criminal|Domestic|Civic|Customs|Drugs|Proceeds|Modern|Children|Human|Immigration|Offensive)"
    r"(?:[A-Z][\w’'&-]* |and |of |at |for |in |etc\.? |\([A-Z][A-Za-z ]+\) ){1,9}(?:Act|Order|Regulations)\b)"
)
_VAGUE = re.compile(rf"(?:(?:{alternation('says no offence')}|of|the|these|those|and|counts?|charges?) )*offences?")
# "failing to keep to the order": its breach is listed, and the order told elsewhere
_OF_AN_ORDER = re.compile(
    r"(?<!without a )(?<!without the )\b"
    r"(?:orders?|injunctions?|requirements?|conditions?|bail|notices?|licence|register)\b"
)
# "admitted entering into two inappropriate relationships": conduct that another charge is about
# "found guilty of a breach of trust", "of neglect of duty": what employers and clubs decide on
_NO_CRIME = re.compile(
    r"\b(?:relationships?|affairs?|friendships?|conversations?|contracts?|codes?|standards|protocols?|polic(?:y|ies)"
    r"|discipline|etiquette|dut(?:y|ies)(?! of care)|trust|confidence|privacy)\b"
)
# "failing in his duty as a director under section 37 of the Act": what a law forbids
_BY_LAW = re.compile(
    r"\b(?:under|contrary to|breach of) (?:[a-z]+ ){0,2}(?:[Ss]ections? \d+|[Rr]egulations? \d+"
    r"|the [A-Z][^.;]{3,60}? Act\b)"
)
_ENDS = re.compile(r"[.;:,()]| (?:and|or|but|after|when|while|whilst|whereas|who|which|before|following) ")
# These begin listed offences, told in words that were not understood.
_LISTED_DEED = r"(?:stole|took|assaulted|damaged|destroyed|drove|had|possessed|used|sent|pursued|caused|without) "
# "Carl Roe, 37, Mill Lane, Harwick: failed to give information … - £80 fine": a register tells no name of an offence
_OF_AN_ENTRY = re.compile(
    r"\W*[A-Z][\w’'-]+(?: [A-Z][\w’'-]+){1,3} ?,? \(?(?:aged )?\d\d\)?,? (?:of )?[A-Z\d][^:;]{3,80}: "
    rf"(?P<what>(?P<verb>(?!{_LISTED_DEED})[a-z]+ [a-z]+)"
    r"[^:;•]{4,}?) [-–—] (?=[^:;]{0,60}?(?:£\d|\d (?:months|weeks|points)|discharge|order\b|disqualified))"
)


# "Stole meat worth £60", "Carl Roe, 37, Mill Lane, Harwick: stole a bike": told of nobody, it is what the charge says
_STOLE = re.compile(
    r"\W*(?:[A-Z][\w’'-]+(?: [A-Z][\w’'-]+){1,3} ?,? \(?(?:aged )?\d\d\)?,? (?:of )?[\w][^:;]{3,80}: )?"
    r"(?P<verb>[Ss]tole) (?=[a-z\d£])"
)


def thefts(text: str) -> Iterator[Span]:
    """Where a charge sheet tells a theft by its verb, which stands there without a subject."""
    if "tole " in text and (told := _STOLE.match(text)):
        yield Span(*told.span("verb"))


def unlisted(text: str, listed: Sequence[Span]) -> Iterator[Span]:
    """The offences of a passage that are put to somebody and are none of the listed ones, which stand in ``listed``."""
    for match in _PUT.finditer(text):
        if match["given"] == "fined" and not (_PROCESS.search(text) or match["what"] == "speeding"):
            continue  # councils, clubs and employers fine as well
        loosely = match["given"] or (match["charged"] and not _PROCESS.search(text))
        if loosely and _A_DUTY.match(match["what"]):
            continue
        if match["listed"] and not _COUNTED.search(text, 0, match.start()):
            continue
        before = text[max(0, match.start() - 120) : match.start()]
        if match["bare"] and not _IN_COURT.search(text) and not _ADDRESSED.search(before):
            continue
        start, end = match.span("what")
        if not _within(text, start, end, listed):
            yield Span(start, end)
    entry = _OF_AN_ENTRY.match(text)
    if entry and not any(span.start < entry.end("what") and entry.start("what") < span.end for span in listed):
        yield Span(*entry.span("verb"))
    for match in (*_NAMED.finditer(text), *_UNDER_A_LAW.finditer(text)):
        start, end = match.span("what")
        if not _VAGUE.fullmatch(match["what"]) and not _within(text, start, end, listed):
            yield Span(start, end)


def _within(text: str, start: int, end: int, listed: Sequence[Span]) -> bool:
    """Whether a listed offence stands in what is told, as far as it goes on, or the breach of an order."""
    stop = _ENDS.search(text, end)
    last = stop.start() if stop else len(text)
    listed_there = any(span.start < last and start < span.end for span in listed)
    told = text[start:last]
    return listed_there or bool(_OF_AN_ORDER.search(told) or (_NO_CRIME.search(told) and not _BY_LAW.search(told)))
