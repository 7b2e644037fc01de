"""Arrests that have a date or a place; a place is a town or district, not a station or a home (rule 11)."""

from __future__ import annotations

from kg import patterns as re
from kg.extract.addresses import locality_of
from kg.extract.arrest_nouns import arrest_nouns, picked_up
from kg.extract.discourse import Discourse
from kg.extract.events import Event
from kg.extract.inner_clauses import inner
from kg.extract.people import Person
from kg.extract.tagging import Tagged, compile_rule, passage_at
from kg.language.calendar import WEEKDAY_IN_FULL, real_date
from kg.model import Arrest, Evidence, Span, When
from kg.vocabulary import Vocabulary
from kg.vocabulary.wordlists import phrase_set

_PLACE = re.compile(
    r"\b(?:in|at|near|from|outside)\s+"
    r"(?:an? (?:address|house|property|flat|hotel|home|car|pub|lay-by|shop)[^,.;]{0,25}? (?:in|near)\s+)?(?:the )?"
    r"(?P<place>[A-Z][\w’'-]+(?:[ -][A-Z][\w’'-]+){0,2}?)"
    r"(?P<what> (?i:(?:railway |bus |police |train |tube |general )?"
    r"(?:station|hospital|airport|infirmary|court|prison))\b| area\b)?"
    r"(?![ -][A-Z])"
)
# "arrested by officers from Harwick", "by PC Roe, who knew her from CCTV": where they, or that, came from
_BY_WHOM = re.compile(r"\bby\b[^.;]*$")
_MONTHS = re.compile(
    rf"^{WEEKDAY_IN_FULL}$"
    r"|^(?:January|February|March|April|May|June|July|August|September|October|November|December)$"
)


# "They are next due at C on D"
_TO_COME = re.compile(r"\b(?:due|will|until|to appear|next|scheduled|listed|set for)\b[^.;]*$")
_DIED = re.compile(r"\b(?:died|dies|dead|death)\b[^.;]{0,30}$")
# "He was arrested and charged on D": both at once
_AND_CHARGED = compile_rule(r" and charged on (?P<date>{D})")
_AGAIN = compile_rule(r"\b(?:and|then) (?:was )?(?:(?:re-?)?arrested )?again (?:on|in) (?P<date>{D})")
# What police do on the day of an arrest, and how the arrest is told after it.
_RAID = compile_rule(
    r"\b(?:when|as|after|during|following|in)\b[^.;]{0,60}?\b(?:warrants?|raids?|raided|strike day)\b[^.;]{0,60}?"
    r"(?P<date>{D})"
)
# "arrested in the early hours of 15 February"; the small hours of what was done are those of the deed
_TIME_OF_DAY = compile_rule(
    r"(?<!{O} )\b(?:in|on|at|during|late (?:in|on)) the (?:(?:very )?(?:early|late|small) )?"
    r"(?:hours|morning|afternoon|evening|night|start|beginning|end) of $"
)
_OF_THE_DEED = re.compile(r"\b(?:of|since|between|committed|offences?)\b[^,]{0,20}$|\bfrom $")
# "arrested on suspicion of arson on Tuesday"
_SUSPECTED = compile_rule(r" on suspicion of (?:(?:{O}|a|an|,|and|or) ?)+on (?P<date>{D})")
# "Officers came to his home on 12 June. They found a phone and arrested him."
_THEN_ARRESTED = compile_rule(
    r"^\W*(?:They|Officers|Police|Detectives|{P}) (?:then )?(?:found|discovered|recovered|seized|spotted|saw)\b[^.;]*"
    r" and (?:then |immediately )?arrested {P}"
)
_DETAINED = compile_rule(r"(?:at|in|on|near) [^.;]{0,60}?\bby (?:[a-z]+ ){0,2}(?:officers|police|detectives)\b")
_THERE = re.compile(
    r"\bthere\b|\b(?:at|from|in) (?:the (?:scene|time|property|address|house)|(?:his|her|their) homes?)\b"
    r"|\bsame (?:day|time)\b|\bas (?:he|she|they)\b|\bafter a (?:short )?chase\b|\bnearby\b|\bon the spot\b"
)


# "arrested when they were caught unloading a lorry on 3 October", "arrested was Roe, who was found in a loft on D"
_AS_CAUGHT = compile_rule(
    r"(?: (?:was|were) {P})?,? (?:(?:when|as|after) (?:{P}|he|she|they|(?:his|her|their|the) (?:[a-z]+ ){1,3})|who) ?"
    r"(?:was|were) (?:\w+ )?"
    r"(?:caught|stopped|found|intercepted|spotted|seen|discovered|tracked down|traced|searched|boarded)\b(?! guilty)"
    r"[^.;]{0,140}?(?:\b(?:on|in) | )(?P<date>{D})"
)
# What police do to whom they then arrest there; "later" tells of another day.
_STOPPED = re.compile(r"\b(?:stopped|pulled over|raid(?:ed)?|searched|executed|pursued|chased)\b")
_SOON = re.compile(
    r"\b(?:an? (?:very )?short (?:time|whil(?:e|st))|(?:a few |\w+ )?(?:minutes|moments|seconds)|within (?:minutes"
    r"|hours)"
    r"|an hour|hours) (?:later|after)\b|\b(?:shortly|soon) after(?:wards)?\b|\bwithin (?:minutes|hours|moments)\b"
    r"|\bwithin (?:the |half an |an )(?:(?:half|next) )*hour\b"
)
# "was arrested later that morning": on the day told last
_THAT_DAY = re.compile(
    r"\b(?:that|the same) (?:very |same )?(?:day|morning|afternoon|lunchtime|evening|night)\b", re.IGNORECASE
)
_LATER = re.compile(
    r"\b(?:(?<!time )(?<!minutes )(?<!moments )(?<!seconds )(?<!hours )(?<!hour )later"
    r"(?! (?:that|(?:on )?the same) (?:day|morning|afternoon|lunchtime|evening|night)\b)|eventually|subsequently"
    r"|finally"
    r"|(?<!shortly )(?<!soon )afterwards|weeks?|months?|days|released|re-?arrested|bailed|let (?:him|her|them) go)\b"
)
# "was not there for the first day of his trial, on D, and was caught later"
# "She was arrested at an airport, held for a day and eliminated from the inquiry": no defendant is meant
_ELIMINATED = re.compile(r"\b(?:eliminated from|ruled out (?:of|as)|cleared of any involvement)\b")
# "Poe, also arrested at the site, told officers …"
_ALSO_THERE = re.compile(r"\balso (?:been )?arrested (?:there|at the (?:site|scene|same (?:time|place|address)))\b")
_ABOUT = re.compile(r" (?:in the wake of|over|in connection with)\b")
_OF_A_TRIAL = re.compile(r"\b(?:trial|hearing),? (?:on )?$")
_THEM = compile_rule(r"(?:{N} (?:[a-z]+ )?|\bthe )(?:men|women|people|suspects|teenagers|youths|pair|trio)\b|{P}")
_TELLING = 6
"""How many sentences after a day with its year an arrest soon after is told without one."""
_SOON_AFTER = 70
_SCENE = 3
"""How many sentences an arrest may stand after what led to it."""
_BEFORE = 7
"""How many sentences before an arrest *that morning* may have been told."""


class Arrests:
    """Collects arrests person by person; the fullest statement of one arrest stays."""

    def __init__(self, discourse: Discourse, vocabulary: Vocabulary) -> None:
        self._discourse = discourse
        self._vocabulary = vocabulary
        self._found: list[tuple[Person, When | None, Span | None, list[Evidence]]] = []

    def read(self) -> tuple[list[Arrest], dict[str, Span]]:
        """The arrests, and the stretch of text of each place by the key that the arrests use."""
        for event in self._discourse.events:
            cleared = _ELIMINATED.search(event.tagged.text, event.end)
            if _arrests(event) and event.people and not (event.unreal or event.future or cleared):
                self._note(event)
        for event, day in (*arrest_nouns(self._discourse), *picked_up(self._discourse)):
            self._add(event, self._of_the_story(event, event.tagged.item(day).value.past, day), day, self._place(event))
        self._made()
        places: dict[str, Span] = {}
        arrests = []
        for person, date, place, quotes in self._found:
            if date is None and place is None:
                continue
            key = f"place-{place.start}" if place else None
            if key and place:
                places[key] = place
            arrests.append(Arrest(person=person.key, date=date, place=key, evidence=tuple(dict.fromkeys(quotes))))
        return arrests, places

    def _made(self) -> None:
        """``The arrests were made in Hexley on Thursday``: of all who are charged."""
        for tagged in self._discourse.tagged:
            match = re.search(r"\b(?:the )?arrests (?:was|were|had been) made\b", tagged.text)
            if match:
                people = tuple(
                    dict.fromkeys(
                        p for e in self._discourse.events if e.kind == "charge" and not e.unreal for p in e.people
                    )
                )
                self._note(
                    Event(
                        "arrest",
                        "arrests-made",
                        tagged,
                        match.start(),
                        match.end(),
                        people,
                        None,
                        match.end(),
                        len(tagged.text),
                    )
                )

    def _note(self, event: Event) -> None:
        date, at = self._date(event)
        date = self._of_the_story(event, date, at)
        self._add(event, date, at, self._place(event))
        again = _AGAIN.search(event.tagged.text, event.end, event.tail)
        if again and date is not None:
            self._add(event, event.tagged.item(again.start("date")).value.past, again.start("date"), None)

    def _add(self, event: Event, date: When | None, at: int | None, place: Span | None) -> None:
        places = [at] if at is not None else []
        quoted = event.quote(*places)
        for person in event.people:
            known = next(
                (
                    entry
                    for entry in self._found
                    if entry[0] is person and (entry[1] is None or date is None or entry[1] == date)
                ),
                None,
            )
            if known is None:
                self._found.append((person, date, place, [quoted]))
            else:
                index = self._found.index(known)
                self._found[index] = (person, known[1] or date, known[2] or place, [*known[3], quoted])

    def _date(self, event: Event) -> tuple[When | None, int | None]:
        tagged = event.tagged
        text = tagged.text
        charged = _AND_CHARGED.match(text, event.end)
        if charged:
            return tagged.item(charged.start("date")).value.past, charged.start("date")
        stop = _clause_end(text, event.end, event.tail)
        after = [
            entry
            for entry in tagged.found("D", event.end, stop)
            if not _OF_THE_DEED.search(_TIME_OF_DAY.sub("", text[event.end : entry[0]]))
            and not inner(text, event.end, entry[0])
        ]
        before = list(tagged.found("D", event.head, event.start))
        opening = [entry for entry in tagged.found("D", 0, event.start) if entry[0] < 60]
        earlier = [entry for entry in (*before[-1:], *opening[:1]) if not _OF_A_TRIAL.search(text[: entry[0]])]
        for position, item in [*after[:1], *earlier]:
            return item.value.past, position
        suspected = _SUSPECTED.match(text, event.end)
        if suspected:
            return tagged.item(suspected.start("date")).value.past, suspected.start("date")
        raid = _RAID.search(text, event.end, event.tail)
        if raid:
            return tagged.item(raid.start("date")).value.past, raid.start("date")
        caught = _AS_CAUGHT.match(text, event.end)
        if caught:
            return tagged.item(caught.start("date")).value.past, caught.start("date")
        if _THERE.search(tagged.passage.text) or _THEN_ARRESTED.match(text):
            return self._date_before(event) or self._date_of_the_scene(event), None
        if _THAT_DAY.search(text, event.end, stop) or _THAT_DAY.search(text, event.head, event.start):
            return self._day_told_last(event), None
        if _ALSO_THERE.search(text):
            return next((date for _, date, _, _ in reversed(self._found) if date), None), None
        return self._date_of_the_scene(event), None

    def _of_the_story(self, event: Event, date: When | None, at: int | None) -> When | None:
        """``He struck her on 30 October 2029. He was arrested on 2 November``: that year, and not the latest one."""
        likely = event.tagged.item(at).value if at is not None else None
        if likely is None or date is None or date.day is None or likely.anchored:
            return date
        for tagged in reversed([t for t in self._discourse.tagged if 0 <= event.tagged.index - t.index <= _TELLING]):
            told = [
                item.value.past
                for place, item in tagged.found("D")
                if item.value.anchored and item.value.form in {"day", "numeric", "month"} and item.value.past
                if item.value.past.month and (tagged is not event.tagged or place < (at or 0))
            ]
            if told:
                first = told[-1].first_day
                year = first.year + ((date.month or 0) < first.month)
                meant = real_date(year, date.month or 0, date.day)
                soon = meant is not None and 0 <= (meant - first).days <= _SOON_AFTER
                return When.of(meant) if meant and soon and meant <= date.first_day else date
        return date

    def _day_told_last(self, event: Event) -> When | None:
        """The day that the story spoke of last, for ``was arrested later that morning``; but no day in court."""
        for tagged in reversed([t for t in self._discourse.tagged if 0 < event.tagged.index - t.index <= _BEFORE]):
            days = [(place, item.value.past) for place, item in tagged.found("D")]
            if days:
                place, day = days[-1]
                court = next(tagged.found("C"), None) or _TO_COME.search(tagged.text, 0, place)
                return None if court or day is None or day.day is None else day
        return None

    def _date_of_the_scene(self, event: Event) -> When | None:
        """The day on which police stopped or raided whom the next sentences tell to have been arrested."""
        clause = event.tagged.text[: _clause_end(event.tagged.text, event.end, event.tail)]
        for back in range(_SCENE + 1):
            tagged = passage_at(self._discourse.tagged, event.tagged.index - back)
            text = "" if tagged is None else tagged.text if back else clause
            if tagged is None or _LATER.search(text):
                return None
            told = [item.value.past for place, item in tagged.found("D") if back and not _DIED.search(text[:place])]
            if told:
                then = _STOPPED.search(text) or _SOON.search(clause)
                return told[-1] if then and self._of_them(tagged, event) else None
        return None

    def _of_them(self, tagged: Tagged, event: Event) -> bool:
        """Whether a passage tells of those who were arrested, and of nobody else."""
        people = set(self._discourse.meant_in(tagged))
        named = {p for _, item in tagged.found("P") if item.value.form == "name" for p in item.value.people}
        strangers = {p for p in named if p not in event.people and not p.ranks}
        alone = len(self._discourse.defendants) == 1
        if not people and len(event.people) > 1:
            return bool(_THEM.search(tagged.text))
        return not strangers and (people >= set(event.people) or (alone and not people))

    def _date_before(self, event: Event) -> When | None:
        """The day that the sentence before spoke of, for ``He was arrested there``."""
        earlier = [
            t for t in self._discourse.tagged if t.index == event.tagged.index - 1 and t.block == event.tagged.block
        ]
        dates = [
            item.value.past
            for tagged in earlier
            if next(tagged.found("C"), None) is None
            for position, item in tagged.found("D")
            if not _DIED.search(tagged.text[:position]) and not _TO_COME.search(tagged.text, 0, position)
        ]
        return dates[-1] if dates else None

    def _place(self, event: Event) -> Span | None:
        tagged = event.tagged
        stop = _clause_end(tagged.text, event.end, event.tail)
        about = _ABOUT.search(tagged.text, event.end, stop)
        stop = about.start() if about else stop
        # "was arrested when his lorry was stopped in Folkestone yesterday"
        caught = _AS_CAUGHT.match(tagged.text, event.end)
        stop = caught.end() if caught and "stopped" in caught.group() else stop
        if stop <= event.end:
            return None
        span = tagged.span(event.end, stop)
        for match in _PLACE.finditer(tagged.stretch(span)):
            name, what = match["place"], (match["what"] or "").strip().lower()
            if _MONTHS.match(name.split()[0]) or what not in {"", "area"}:
                continue
            if name.split()[-1].lower() in phrase_set("street word") and name not in self._vocabulary.towns:
                continue
            if match[0].startswith("from") and _BY_WHOM.search(tagged.stretch(span)[: match.start()]):
                continue
            where = Span(span.start + match.start("place"), span.start + match.end("place"))
            if any(where.overlaps(item.span) for _, item in tagged.found("B")):
                continue  # "arrested by officers from Kent Police"
            if (
                locality_of(
                    tagged.passage.text,
                    [Span(where.start - tagged.passage.span.start, where.end - tagged.passage.span.start)],
                    self._vocabulary,
                )
                is None
            ):
                continue
            return where
        return None


def _arrests(event: Event) -> bool:
    """Whether a verb tells of an arrest; *detained* does without a term, where officers did it."""
    if event.kind == "arrest":
        return event.rule != "held"
    return event.words.lower().strip() == "detained" and bool(_DETAINED.match(event.after))


def _clause_end(text: str, start: int, tail: int) -> int:
    stop = compile_rule(
        r"[;.]|, (?=(?:told|said|claimed|admitted|denied|pleaded|was|were|is|are|has|had|gave|made)\b)|,? (?:after"
        r"|and|when|where|while|whilst|whereas|following|but|on suspicion|as)\b",
        re.IGNORECASE,
    ).search(text, start, tail)
    return stop.start() if stop else tail
