"""The cast of a story: whom it names without a rank, an office or a harm done to them, and whose deeds it tells.

Where the verbs of the process are said only of so many (``Four men have been jailed``), the text names them somewhere.
If it names just as many who are no officers, officials, victims or voices, and tells what they did, it is they.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from itertools import pairwise

from kg import patterns as re
from kg.extract.deeds import caught, does
from kg.extract.groups import OF_OTHERS
from kg.extract.introductions import introduced, introduced_anywhere
from kg.extract.let_go import let_go
from kg.extract.name_agreement import fold
from kg.extract.people import Person
from kg.extract.process_verbs import ENDS, OUTCOMES, tells
from kg.extract.references import Reference, fits
from kg.extract.rolls import Roll
from kg.extract.sufferers import object_of_harm, stood_by, suffers
from kg.extract.syntax import possessive, subject_like, subject_position
from kg.extract.tagging import Tagged, compile_rule
from kg.extract.triggers import Hit
from kg.vocabulary.wordlists import alternation

_TRIED = OUTCOMES | {"charge", "deny", "suspect"}
_LITTLE = frozenset({"arrest", "suspect", "release"})
_NAMELESS = frozenset({"group", "plural"})
# Stories of these have people to whom it was done, who may be named as those are who did it.
_HARM = re.compile(
    r"\b(?:victim|injur|wound|attack|assault|rob(?:b|s\b)|stole from|stealing from|kill|murder|manslaughter|rape|rapi"
    r"|abus|burgl|stab|shot\b|shoot|kidnap|blackmail|harass|stalk|threat|punch|kick|beat|groom|bereaved|widow|dead\b"
    r"|died|death|pensioner|elderly|vulnerable|defraud|conn?ed|trick|dup|scam|slave|traffick(?:ed|ing) (?:people|women)"
    r"|neglect|cruelty|crash|collid|collision|hit\b)",
    re.IGNORECASE,
)
# "Roe and Poe punched him", of whom the text tells nothing that was done to them
_STRIKES = compile_rule(
    rf"(?:(?:,| and|, and) {{P}})*,? (?:had |then |also |both |all |repeatedly )*(?:{alternation('blow')}"
    rf"|{alternation('done to a victim')}) (?:{{P}}|(?:the|their|his|her) victim\b)"
)
# "Ann Lee, who was on a boat near by, told reporters"
_SPEAKS = re.compile(
    rf",? (?:who|which|of|from|at|for|an?|the|whose|has|had|also)\b[^.;“”\"\ue000-\ue0ff]{{0,110}}?[, ]"
    rf"(?:{alternation('speech verb')})\b(?! (?:police|officers|detectives|the (?:court|jury)|jurors|magistrates))"
)
_LISTED = compile_rule(
    r"{P}(?:,| [–—-]|:| \() ?(?P<who>{P}(?:(?:,|;|,? and|; and) {P})+)(?: [–—-]|\)|[.,;]?$|,(?! {P}))"
)
# "Four of the co-conspirators – Roe, Poe, Keel and Low – had been users of it"
_SOME_OF = compile_rule(
    r"\b(?:of|[Tt]wo|[Tt]hree|{N}|[Oo]ther) (?:the |his |her |their )?(?:{P} )?"
    r"(?:co-?conspirators|co-?defendants|co-?accused|convicted (?:men|women)|defendants|offenders|conspirators"
    r"|gang members|ringleaders)(?:,| [–—-]|:| \() ?(?P<who>{P}(?:(?:,|;|,? and|; and) {P})+)(?: [–—-]|\)|,)"
)
_COORDINATED = compile_rule(r"(?:,| and|, and|,? along with|,? with) {P}")
_COORDINATED_BEFORE = compile_rule(r"{P}(?:,| and|, and) $")
_CLAUSE = 80
"""How far a clause reaches, in letters of a tagged passage."""
_ENOUGH = 3
# "He met Roe and Poe", "With him were Roe and Poe": who had to do with the one tried, in what it is about
_IN_IT_WITH = compile_rule(
    r"\b(?:met|(?:helped|joined|accompanied|assisted|supplied|driven|backed|aided) by"
    r"|[Ww]ith {P} (?:was|were|in the (?:car|van))|alongside|along with|together with|accomplices?"
    r"|couriers?|associates?|recruited|conspired with|worked with)(?: (?:were|was))? $"
)
_NEAR = 2
"""How many sentences before a group the names may stand that it sums up."""


class Cast:
    """Reads who may be meant; ``barred`` are the keys of officials, ``kept_out`` of those to whom harm was done."""

    def __init__(self, tagged: Sequence[Tagged], barred: Collection[str], kept_out: Collection[str]) -> None:
        self._tagged = [passage for passage in tagged if passage.block != "heading"]
        self._places: dict[Person, list[tuple[Tagged, int]]] = {}
        for passage in self._tagged:
            for position, item in passage.found("P"):
                if item.value.bearer is not None:
                    self._places.setdefault(item.value.bearer, []).append((passage, position))
        self._kept_out = {*barred, *kept_out}
        self.members = [p for p in self._places if p.key not in self._kept_out and self._plain(p)]
        self._peaceful = not any(_HARM.search(passage.passage.text) for passage in self._tagged)

    def _plain(self, person: Person) -> bool:
        """Whether nothing says why somebody is named but what they did."""
        if person.ranks or person.titles or (person.relation and person.age is None):
            return False
        return not any(self._suffers(passage, position) for passage, position in self._places[person])

    def _suffers(self, passage: Tagged, position: int) -> bool:
        return bool(_SPEAKS.match(passage.text, position + 1)) or self._harmed(passage, position)

    def _harmed(self, passage: Tagged, position: int) -> bool:
        return suffers(passage, position) or self._let_go_or_harmed(passage, position)

    @staticmethod
    def _let_go_or_harmed(passage: Tagged, position: int) -> bool:
        if let_go(passage, position):
            return True
        return object_of_harm(passage, position) and not caught(passage, position)

    def only_doer(self) -> Person | None:
        """The only one whose deed the text tells by name; nobody where somebody else may have done it as well.

        Who is tried may have a title here, as some papers give one to whoever is not convicted.
        """
        able = [p for p, places in self._places.items() if not self.kept_apart(p) and not self._harmed_at(places)]
        doers = [p for p in able if any(_acts_at(*place) and not _to_another(*place) for place in self._places[p])]
        others = [p for p in able if p not in doers and p.age is not None and not p.relation]
        return doers[0] if len(doers) == 1 and not others else None

    def only_by_surname(self, tried: Mapping[int, set[str]]) -> Person | None:
        """The only one whom the story calls by the surname alone, and of whom it tells no harm; else nobody.

        Nobody where somebody without a name is tried who may be another, and where others are called so, too.
        """
        called = [person for person in self._places if not person.ranks and self._called_by_surname(person)]
        only = called[0] if len(called) == 1 else None
        introduced = only is not None and (only.age is not None or only.addressed or self.acts(only))
        if only is None or not self._may_be_tried(only) or not introduced:
            return None
        spoken = ((passage.lead, item.value) for passage in self._tagged for _, item in passage.found("P"))
        others = [
            reference
            for lead, reference in spoken
            if reference.form in {"anonymous", "group", "plural"}
            and id(reference) in tried
            and not (lead and reference.form == "anonymous" and reference.age in (None, only.age))
        ]
        return None if others or not self._in_his_own_case(only) else only

    def _in_his_own_case(self, person: Person) -> bool:
        """Whether the story tells a deed of somebody, calls them so again, or tells what the tried do."""
        if self.acts(person) or self._called_by_surname(person) > 1 or person.home_with_street:
            return True
        return any(self._before_the_law(*place) for place in self._places[person])

    def _before_the_law(self, passage: Tagged, at: int) -> bool:
        """``Roe told police that he was sorry``, ``at the hands of Roe``; or an official, who stands for no victim."""
        if _TO_THE_LAW.match(passage.text, at + 1) or _AT_HIS_HANDS.search(passage.text, 0, at):
            return True
        spoke = _AN_OFFICIAL_SAID.search(passage.text, 0, at)
        speaker = passage.item(spoke.start("who")).value.bearer if spoke else None
        return speaker is not None and speaker.key in self._kept_out

    def _may_be_tried(self, person: Person) -> bool:
        """Whether nothing but what they said speaks against it; the court may call him *Mr Roe*, the story not."""
        places = self._places[person]
        spans = {passage.item(at).value.span for passage, at in places}
        if person.key in self._kept_out or person.relation or any(m.title for m in person.mentions if m.span in spans):
            return False
        return not any(stood_by(*place) or self._let_go_or_harmed(*place) for place in places)

    def _called_by_surname(self, person: Person) -> int:
        """How many sentences have somebody for their subject by the surname alone; once, a witness may be called so."""
        bare = {m.span for m in person.mentions if not m.full and not m.title and _is_surname(m.words, person)}
        return sum(
            passage.item(at).value.span in bare and subject_like(passage.text[:at]) and not possessive(passage, at)
            for passage, at in self._places[person]
        )

    def kept_apart(self, person: Person) -> bool:
        """Whether an office, kinship or a violent death says why somebody is named."""
        return person.key in self._kept_out or bool(person.ranks or (person.relation and person.age is None))

    def _harmed_at(self, places: Sequence[tuple[Tagged, int]]) -> bool:
        return any(self._harmed(*place) for place in places)

    def acts(self, person: Person) -> bool:
        """Whether the text tells a deed of somebody by name."""
        return any(_acts_at(*place) for place in self._places[person])

    def rolls(self, tried: Mapping[int, set[str]], told_as: Mapping[Person, set[str]]) -> Iterator[Roll]:
        """Who the groups are that a verb of the process is said of (``tried``, by identity, with its kinds)."""
        counted = {item.value.count for t in self._tagged for _, item in t.found("P") if item.value.foretold}
        for passage in self._tagged:
            for _, item in passage.found("P") if not OF_OTHERS.search(passage.text) else ():
                group: Reference = item.value
                kinds = tried.get(id(group), set()) & _TRIED
                if group.form not in _NAMELESS or group.others or group.resolved or not kinds:
                    continue
                # "Three women were ordered to …. The women pleaded guilty"
                count = group.count or (max(filter(None, counted), default=None) if len(counted) == 1 else None)
                people = self._chained(passage, group, told_as)
                people = people or self._as_many(group, count, told_as) or self._apposed(count, group, told_as)
                people = people or self._first_together(passage, group, told_as)
                people = people or self._just_before(passage, group, told_as)
                if any(person not in told_as for person in people):
                    yield Roll(group, (), people)

    def _chained(self, passage: Tagged, group: Reference, told_as: Mapping[Person, set[str]]) -> tuple[Person, ...]:
        """``Roe, Poe and Low ran it. Jurors convicted the three men. Low was cleared of theft``: just those three."""
        for earlier in (t for t in self._tagged if t.index < passage.index and (group.count or 0) > 2):
            named = [(at, item.value.bearer) for at, item in earlier.found("P") if item.value.bearer is not None]
            chain = named[: group.count]
            people = tuple(person for _, person in chain)
            joined = all(_AND.fullmatch(earlier.text, a + 1, b) for (a, _), (b, _) in pairwise(chain))
            if len(people) < (group.count or 0) or not joined or earlier.text[: chain[0][0]].strip():
                continue
            ended = any(told_as.get(p) and not told_as[p] - ENDS for p in people)
            plain = all(p in self.members and fits(p, group.gender) for p in people)
            return people if ended and plain and len(named) == len(people) else ()
        return ()

    def of_an_age(self, found: Mapping[int, Sequence[Hit]], tried: Mapping[int, set[str]]) -> Iterator[Person]:
        """``Roe also overpriced the work. … The 54-year-old, of Mill Lane, pleaded guilty``: the only one of the story.

        By the surname alone the papers call who is tried; those to whom it was done have a title or a first name.
        """
        for passage in self._tagged:
            for hit in found[passage.index]:
                at = subject_position(passage, hit.start) if hit.trigger.kind in OUTCOMES and not hit.who else None
                item = passage.item(at) if at is not None and tells(passage, hit) else None
                if item is None or item.value.form != "description" or item.span.end == item.value.span.end:
                    continue
                before = [p for p in self.members if self._places[p][0][0].index < passage.index]
                if len(before) == 1 and self._only_by_surname(before[0], tried) and fits(before[0], item.value.gender):
                    yield from (person for person in before if person.age in (None, item.value.age))

    def _only_by_surname(self, person: Person, tried: Mapping[int, set[str]]) -> bool:
        """Whether the story calls somebody by the surname alone, and tells of nobody without a name who may be meant.

        ``A man who punched an officer was jailed``, as its lead says of the one who is tried, is nobody else.
        """
        spoken = ((passage.lead, item.value) for passage in self._tagged for _, item in passage.found("P"))
        nameless = [(lead, ref) for lead, ref in spoken if ref.form == "anonymous" and fits(person, ref.gender)]
        own = [ref for lead, ref in nameless if lead and ref.age is None and id(ref) in tried]
        if own and not any(
            caught(*place) or (does(*place) and not _to_another(*place)) for place in self._places[person]
        ):
            return False  # "A man who stole a van was jailed. Roe chased him. … The 27-year-old pleaded guilty"
        others = [ref for _, ref in nameless if len(own) > 1 or ref not in own]
        bare = any(not m.full and not m.title and fold(m.words[0]) == fold(person.surname) for m in person.mentions)
        return bare and not others

    def _as_many(self, group: Reference, count: int | None, told_as: Mapping[Person, set[str]]) -> tuple[Person, ...]:
        """All whom the text names, where they are as many as the group."""
        left = [person for person in self.members if not told_as.get(person) or told_as[person] - ENDS]
        # "Mr Poe", of whom a verb tells, is one of them, whoever else is named
        left += [p for p, told in told_as.items() if p not in self.members and told - ENDS - _LITTLE]
        if len(left) != count or not all(fits(person, group.gender) for person in left):
            return ()
        told = frozenset(person for person in left if told_as.get(person))
        sure = [person for person in left if person in told or self.acts(person) or self._joined(person, told)]
        # Whose flat it was, who let it and who saw it all are named alone.
        known = all(person in sure or self._beside(person, left) for person in left)
        if len(sure) == len(left) or (self._peaceful and known and (sure or len(left) >= _ENOUGH)):
            return tuple(left)
        return ()

    def _joined(self, person: Person, told: Collection[Person]) -> bool:
        """``Ann and Beth Roe, 29 and 26, were spotted``, of whom a verb of the process names one."""
        return any(subject_like(passage.text[:first]) for passage, first in self._pairs(person, told))

    def _beside(self, person: Person, others: Collection[Person]) -> bool:
        """``To it Ann Roe, 29, of Hexley, and Beth Poe, 26, of Wexby, belonged``: told of like others, in one list."""
        return (person.age is not None or person.addressed) and any(self._pairs(person, others))

    def _pairs(self, person: Person, others: Collection[Person]) -> Iterator[tuple[Tagged, int]]:
        """Where somebody stands right before or behind one of others in a list, with the place of the first."""
        for passage, position in self._places[person]:
            named = [(at, item.value.bearer) for at, item in passage.found("P")]
            for (left, first), (right, second) in pairwise(named):
                two = (
                    position in (left, right) and first is not second and bool({first, second} - {person} & set(others))
                )
                if two and _AND.fullmatch(passage.text, left + 1, right):
                    yield passage, left

    def _apposed(self, count: int | None, group: Reference, told_as: Mapping[Person, set[str]]) -> tuple[Person, ...]:
        """``The gang – Carl Roe, 31, Ben Poe, 33, and Ann Keel, 35 – hit 20 churches``: who so many are is said."""
        for passage in self._tagged:
            if (some := _SOME_OF.search(passage.text)) and count is not None:
                items = [item for _, item in passage.found("P", *some.span("who"))]
                people = tuple(item.value.bearer for item in items if item.value.bearer in self.members)
                if len(people) == len(items) <= count and not suffers(passage, some.end("who") - 1):
                    return people
            listed = _LISTED.search(passage.text)
            head: Reference | None = passage.item(listed.start()).value if listed else None
            if listed is None or head is None or head.form != "group" or head.others:
                continue
            items = [item for _, item in passage.found("P", *listed.span("who"))]
            people = tuple(item.value.bearer for item in items if item.value.bearer is not None)
            alike = len(people) == len(items) == (head.count or count or len(people)) and head.count in (None, count)
            plain = all(p in self.members and fits(p, group.gender) and p not in told_as for p in people)
            if alike and plain and not any(suffers(passage, at) for at, _ in passage.found("P", 0, listed.end())):
                return people
        return ()

    def _just_before(self, passage: Tagged, group: Reference, told_as: Mapping[Person, set[str]]) -> tuple[Person, ...]:
        """``He met Carl Roe, 35, and Ben Poe, 55, in a car park. The two men were jailed``: those named right before.

        Only where the sentence that names them speaks of nobody else together, and tells of nothing done to them.
        """
        count = group.count
        for earlier in reversed([t for t in self._tagged if passage.index - _NEAR <= t.index < passage.index]):
            spoken = [(at, item) for at, item in earlier.found("P")]
            named = [(at, item) for at, item in spoken if item.value.bearer is not None]
            counts = {item.value.count for _, item in spoken if item.value.form == "group"}
            if not named:
                count = count or (next(iter(counts)) if len(counts) == 1 else None)
                continue
            people = tuple(dict.fromkeys(item.value.bearer for _, item in named))
            plain = all(p in self.members and p not in told_as and fits(p, group.gender) for p in people)
            alone = counts <= {None} and not any(item.value.form == "plural" for _, item in spoken)
            joined = all(_AND.fullmatch(earlier.text, a + 1, b) for (a, _), (b, _) in pairwise(named))
            told = all(introduced(item) for _, item in named) and _IN_IT_WITH.search(earlier.text, 0, named[0][0])
            return people if len(people) > 1 and len(people) == count and plain and alone and joined and told else ()
        return ()

    def _first_together(self, lead: Tagged, group: Reference, told_as: Mapping[Person, set[str]]) -> tuple[Person, ...]:
        """Those whom one sentence names first after a lead, each told of in the same way, with what they did."""
        for passage in self._tagged:
            named = [(at, item) for at, item in passage.found("P") if item.value.bearer in self.members]
            if passage.index <= lead.index or not named:
                continue
            people = tuple(dict.fromkeys(item.value.bearer for _, item in named))
            told = {introduced_anywhere(item) for _, item in named}
            alike = len(told) == 1 and all(fits(person, group.gender) for person in people)
            freed = any(told_as.get(person) and not told_as[person] - ENDS for person in people)
            owned = any(possessive(passage, at) for at, _ in named)
            if not alike or freed or owned or len(people) < 2 or group.count not in (None, len(people)):
                return ()
            return people if any(does(passage, at) for at, _ in named) else ()
        return ()


def _is_surname(words: Sequence[str], person: Person) -> bool:
    return len(words) == 1 and fold(words[0]) == fold(person.surname)


def _acts_at(passage: Tagged, position: int) -> bool:
    """Whether a sentence tells a deed of somebody, in what all of a group did."""
    return (_does_with(passage, position) or _strikes(passage, position)) and not _apart(passage, position)


def _does_with(passage: Tagged, position: int) -> bool:
    """Whether a sentence tells a deed of somebody, or of whom it names behind: ``Roe, 20, and Poe, 56, took part``."""
    following = next((at for at, _ in passage.found("P", position + 1)), None)
    joined = following is not None and _AND.fullmatch(passage.text, position + 1, following)
    return does(passage, position) or (following is not None and bool(joined) and _does_with(passage, following))


def _apart(passage: Tagged, position: int) -> bool:
    """``Ann Lee drove the bus on which they fled``, ``held one of them``: whom the group is told apart from."""
    if _COORDINATED.match(passage.text, position + 1) or _COORDINATED_BEFORE.search(passage.text, 0, position):
        return False
    others = (at for at, item in passage.found("P", position + 1) if item.value.form == "plural")
    at = next(others, None)
    return at is not None and at - position < _CLAUSE and not re.search(r"[.;]", passage.text[position:at])


def _to_another(passage: Tagged, position: int) -> bool:
    """Whether a sentence speaks of *him* or *her* behind a name: ``Roe chased him``, who may be the one tried."""
    return any(item.value.text in {"him", "her", "them"} for _, item in passage.found("P", position + 1))


def _strikes(passage: Tagged, position: int) -> bool:
    """Whether a sentence tells that somebody, alone or with others, struck somebody else."""
    return subject_like(passage.text[:position]) and bool(_STRIKES.match(passage.text, position + 1))


# "Roe told police he was sorry", "Roe's mugshot", "Roe, now 46, had been warned about his behaviour"
_TO_THE_LAW = compile_rule(
    r"(?:,[^.;]{0,60},)? (?:had |later |has )?(?:told|said (?:to|in)) (?:{C}|the (?:court|jury|trial|bench|witness box)"
    r"|jurors|magistrates|police|officers|detectives)(?: that)?(?: on {D}(?: that)?)? "
    r"(?:{P} (?:was (?:very |so |truly |deeply )?(?:sorry|ashamed|innocent|not guilty|drunk|high)|(?:had )?(?:regretted"
    r"|panicked|lost control|snapped|acted in self|been drinking)"
    r"|had not (?:seen|noticed|realised)"
    r" (?!(?:his|her|their|the|an?) (?:attack|assail|raid|robb|burgl|thie|m[ae]n\b|car\b))"
    r"|(?:did not|never|had not) me?an|was (?:acting|only|just) )"
    r"|the (?:allegation|accusation|claim|charge)s? (?:was|were|is|are) (?:[a-z]+ )?(?:untrue|false|lies|rubbish"
    r"|nonsense|made up|invented|fabricated))"
    r"|[’']s? (?:police |custody )?(?:mugshot|custody (?:image|photo))|[^.;]{0,20} warned about (?:his|her) (?:own )?"
    r"(?:behaviour|conduct|driving|drinking|temper)\b"
)
_AT_HIS_HANDS = re.compile(r"\bat the hands of $")
_AN_OFFICIAL_SAID = compile_rule(
    r"(?P<who>{P})(?: [KQ]C)?,?[^.;“”\ue000-\ue0ff]{0,30} (?:said|told {C}|told the \w+)(?: that)? $"
)
_AND = re.compile(r",? and |, ")
