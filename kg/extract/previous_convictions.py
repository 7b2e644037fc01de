"""Convictions and cautions that a noun tells of in passing: ``who had 12 previous convictions for theft, was jailed``.

They are claims, too (contract, rule 9), but make nobody a defendant: they are asked for only of somebody of whom the
text tells that they were convicted now.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from kg import patterns as re
from kg.extract.charge_book import ChargeBook
from kg.extract.charge_records import Record
from kg.extract.discourse import Discourse
from kg.extract.events import Event, said_to
from kg.extract.evidence import evidence
from kg.extract.governing_verbs import governing
from kg.extract.people import Person
from kg.extract.stated_offences import stated
from kg.extract.tagging import Tagged, compile_rule, passage_at

_SO_MANY = r"(?:(?!(?:no|any|not|never|neither|few|hardly|without|his|her|their)\b)[\w’'-]+ |{N} ){0,6}?"
_HELD = compile_rule(
    r"(?:\b(?P<verb>has|had)|(?P<who>{P}),? (?:having|with))(?: already| also)? "
    + _SO_MANY
    + r"(?:convictions?|(?P<caution>cautions?(?=,? for\b)))\b"
    r"|(?P<owner>{P})[’']s? (?:(?:previous|past|earlier|prior|criminal|long|lengthy|extensive|{N}) )*"
    r"(?:convictions?|record|history)\b(?! (?:of|in|as|at|with)\b)"
    r"|\b(?P<his>[Hh]is|[Hh]er) (?:(?:(?:long|lengthy|extensive|{N}) )*(?:previous|past|earlier|prior|criminal|last"
    r"|latest|only|sole|most recent|{N}) (?:convictions?|record|history)|record)\b"
    # "His record shows a single previous conviction, for O"
    r"(?: (?:shows?|showed|contains?|contained|includes|included|holds|held|lists?|listed|(?:consists|consisted) of)"
    r" (?!no\b|not\b|nothing\b)(?:[\w’'-]+ |{N} ){0,5}?(?:convictions?|matters?)\b)?"
    # "one matter on his record, a caution for O", "of good character but for a caution for O"
    r"|(?:\bon (?P<hers>his|her) record(?:,| is| was) an?|\bgood character (?:but|save|apart|bar|except"
    r"|other than|aside)"
    r"(?: for| from)? an?|\b(?:apart|aside) from an?|\bother than an?) (?:[\w-]+ ){0,2}?"
    r"(?:(?P<cautioned>caution)|conviction)\b"
    # "in breach of a suspended sentence given to him at C in May for O", "on licence from a four-year term for O"
    # ... told with the day or the court of the earlier case
    r"|\b(?:in (?P<breach>{O})|(?:in breach of|subject to|already under|on licence (?:from|for)|still serving)"
    r" (?P<older>an?|the|his|her) (?:[\w’'-]+ |{T}[ -]|{W} ?){0,4}?(?:(?<={W})|sentence|order|discharge|term))"
    r"(?:,? (?:which|that) (?:was|had been|he got|she got|he was|she was))?,?(?: (?:given|handed|imposed|passed|made)"
    r"(?: (?:to|on) {P})?(?: down| out)?)?(?: (?:at|by) {C}(?: (?:in|on) {D})?| (?:in|on) {D}(?: (?:at|by) {C})?)"
    r"(?= for {O})"
    r"|\b(?P<licence>on licence) from an? (?:{T}[ -])?(?:[a-z]+ ){0,2}(?:sentence|term)(?: of {T})?(?= for {O})"
)
# "The man he attacked had a conviction": it is not his
_ITS_SUBJECT = re.compile(r"(?:,[^;.]*,)?,? (?:who )?(?:(?:already|also|still|himself|herself) )*")
# "he was of previous good character", "he had one matter", "put him in breach"
_IS_SAID = compile_rule(
    r",?(?: who)?(?:(?: (?:was|is|had been|has been|being|already|also|still|currently|then|therefore|otherwise)\b)*,?"
    r"(?: at the time,?)?(?: (?:of|a man of|a woman of)(?: previous| hitherto| otherwise)?)?"
    r"| (?:has|had)(?: just| only)? (?:one|{N}|a single|only {N})(?: other| previous)? (?:matter|entry"
    r"|conviction|thing)"
    r"| (?:has|had) no (?:[a-z]+ ){0,2}convictions,?) "
)
_OF_A_SENTENCE = re.compile(r"breach\w* (?:of )?(?:an?|the|his|her) [\w -]*(?:sentence|order|discharge)", re.IGNORECASE)
# "His last conviction, for a rape that he did not commit, was overturned"
_TAKEN_BACK = re.compile(
    r"[^.;]*\b(?:overturned|quashed|set aside|in error|mistake\w*|wrong\w*|did not commit|never committed|innocent)\b"
)
# "convictions for 51 offences, including O in D and O": nobody else, and no other verb
_OVER = compile_rule(
    r",? ?(?:[–—-] |\()?(?:(?:dating back to|from|since|in|between|(?:was|were|came|dates?"
    r"|dated) (?:back )?(?:in|from|to|on))"
    r" [^.;,]{1,30},? )?"
    r"(?:for|of|include[ds]?|including|which include[ds]?|that include[ds]?|such as|among them|relating to|are|were)\b"
    r"(?:(?!\b(?:apart|except|excluding|bar|barring|none|no|not|never|but|who|whose|when|while|whilst|whereas"
    r"|after|because|caution\w*"
    r"|reprimand\w*|warning\w*|arrest\w*|accus\w+|alleg\w+|charged|suspected|victims?|witness\w*|spent|relevan\w+"
    r"|since|although|though|and (?:he|she|they|was|were|is|has|had|told|said))\b)[^.;\ue000-\ue0ff])*"
)


def previously_convicted(book: ChargeBook, discourse: Discourse) -> None:
    """Put down what somebody convicted of something else is said to have been convicted of before."""
    guilty = said_to(discourse.events, {"admit", "convict", "sentence"})
    for tagged in discourse.tagged:
        for held in _HELD.finditer(tagged.text) if next(tagged.found("O"), None) else ():
            people = () if _TAKEN_BACK.match(tagged.text, held.end()) else _whose(discourse, tagged, held)
            if len(people) == 1 and people[0] in guilty and people[0].key not in discourse.quashed:
                _note(book, discourse, tagged, held, people[0])


def _whose(discourse: Discourse, tagged: Tagged, held: re.Match[str]) -> tuple[Person, ...]:
    if held["verb"]:
        people, place = discourse.subject_of(tagged, held.start("verb"))
        return people if place is not None and _ITS_SUBJECT.fullmatch(tagged.text, place + 1, held.start()) else ()
    if held["his"]:
        return discourse.last_before(tagged) if next(tagged.found("P", 0, held.start()), None) is None else ()
    if held["hers"] or held["older"] or held["licence"] or not (held["who"] or held["owner"]):
        return _spoken_of(discourse, tagged, held)
    return discourse.meant(tagged, held.start("who" if held["who"] else "owner"))


def _spoken_of(discourse: Discourse, tagged: Tagged, held: re.Match[str]) -> tuple[Person, ...]:
    """Whom a past is told of without *has*: the subject right before (``he was in breach of``), or *him*."""
    place, _ = max(tagged.found("P", 0, held.start()), default=(None, None), key=lambda found: found[0] or 0)
    if place is None or not _IS_SAID.fullmatch(tagged.text, place + 1, held.start()):
        return ()
    if held["breach"] and not _OF_A_SENTENCE.match(tagged.words(held.start("breach"))):
        return ()
    if tagged.item(place).value.form == "pronoun" and _another_was_last(
        discourse, tagged, tagged.item(place).value.gender
    ):
        return ()
    return discourse.meant(tagged, place)


def _another_was_last(discourse: Discourse, tagged: Tagged, gender: str | None) -> bool:
    """``Roe was jailed for assaulting Ben Lee. He was on licence``: it may be Lee."""
    earlier = passage_at(discourse.tagged, tagged.index - 1)
    named = [at for at, item in earlier.found("P") if _may_be(item.value.bearer, gender)] if earlier is not None else []
    return earlier is not None and any(
        set(discourse.meant(earlier, at)).isdisjoint(discourse.defendants) for at in named[-1:]
    )


def _may_be(bearer: Person | None, gender: str | None) -> bool:
    return bearer is not None and bearer.likely_gender in {None, gender}


def _note(book: ChargeBook, discourse: Discourse, tagged: Tagged, held: re.Match[str], person: Person) -> None:
    event = Event(
        "convict", "previous-convictions", tagged, held.start(), held.end(), (person,), None, 0, len(tagged.text)
    )
    known = {record.offence for record in book.of(person)}
    for position in _offences(discourse, tagged, held.end()):
        put = replace(stated(event, tagged, position, tagged.item(position).value.slug), counts=None)
        if put.offence not in known:
            quoted = evidence(tagged, event.span(position), f"{event.rule}+offence")
            caution = (held["caution"] or held["cautioned"]) is not None
            verdict = None if caution else "guilty"
            book.add(Record(person, put.offence, put.mode, None, None, verdict, caution, True, [quoted]))


def _offences(discourse: Discourse, tagged: Tagged, start: int) -> Iterator[int]:
    """Where the offences stand that are told behind the noun, and that no verb of the case has."""
    for position, _ in tagged.found("O", start):
        if not _OVER.fullmatch(tagged.text, start, position):
            return
        if governing(discourse.events_in(tagged), tagged, position) is None:
            yield position
