"""Where a text names an order: by a label of the vocabulary, or by phrases that hold a person or a sum."""

from __future__ import annotations

from collections.abc import Iterator

from kg import patterns as re
from kg.extract.order_named import KEEPING, KEEPS, NamedOrder
from kg.extract.plain_orders import BY_COUNSEL, plain_orders
from kg.extract.tagging import Tagged, compile_rule
from kg.vocabulary.wordlists import phrase_set

_HIM_FROM = compile_rule(
    r"\b(?:bann|disqualify|disqualifi|barr|prohibit)(?:ed|ing) ({P}|him|her|them),? from (?:(?P<driving>driving|"
    r"the road)|(?:working with (?:children|vulnerable)))",
    re.IGNORECASE,
)
# "disqualified him for 20 months", "lost his licence for a year", "is off the road for two years"
_OFF_THE_ROAD = compile_rule(
    r"\bdisqualif(?:ied|ying) (?P<a>{P}),? for (?:a (?:total|further|period) of )?(?={T})"
    r"|(?P<b>{P})(?: has| also| then| now| will)* (?:loses?|lost) (?:his|her"
    r"|their) (?:driving )?licen[cs]es? for (?={T})"
    # "must stay off the roads for the next two years", "cannot drive for two years"
    r"|(?P<c>{P}) (?:(?:is|will be|was|must (?:stay|keep)|will stay|was kept|(?:was|has been) taken)(?: now| also)?"
    r" off the roads?"
    r"|(?:cannot|can[’']t|will not be (?:able|allowed|permitted) to|is not (?:able|allowed|permitted) to"
    r"|must not|(?:was|were|has been) (?:ordered|told) not to)(?: legally)? drive(?: again)?) for (?:the next "
    r"|another |at least )*"
    r"(?={T}(?! (?:because|due to|while|on medical|(?:after|following) (?:an?|his|her|the) "
    r"(?!hearing|trial|conviction|guilty|verdict))))"
    r"|(?P<d>{P})[’']s (?:driving )?licen[cs]es? (?:was|were|has been) "
    r"(?:also |then )?(?:taken(?: away)?|removed|withdrawn|suspended|revoked) for (?={T}(?! by (?!magistrates|the "
    r"(?:court"
    r"|judge|bench|sheriff))))",
    re.IGNORECASE,
)
_TOLD_NOT_TO = re.compile(r"\b(?:ordered|told) not to\b")
# "His licence was revoked for a year"
_LICENCE_GONE = re.compile(
    r"\b(?P<whose>[Hh]is|[Hh]er) (?:driving )?licen[cs]e (?:was|has been) (?:also |then )?(?:taken(?: away)?|removed"
    r"|withdrawn|suspended|revoked) for (?=[\ue300-\ue3ff](?! by (?!magistrates|the (?:court|judge|bench|sheriff))))"
)
# "Magistrates took his licence for a year"
_TOOK_LICENCE = compile_rule(
    r"\b(?:took|taking|removed|removing|withdrew|withdrawing|suspended|suspending|revoked|revoking)(?: away)? "
    r"(?P<whose>{P}[’']s|his|her|their) (?:driving )?licen[cs]es?(?: away)? for (?={T})",
    re.IGNORECASE,
)
# "a 14-month ban", "a ban of a year", where all that was told are offences of driving
_A_BAN = compile_rule(
    r"{T}[ -](?:road )?ban\b(?! (?:from|on)\b)|\bban (?:of|for|lasting) (?:a (?:total|further) of )?(?={T})"
    r"|\bbanned for (?:a (?:total|further|period) of |a )?(?={T})|(?:^\W*|[,;] )(?:banned|disqualified) (?={T})",
    re.IGNORECASE,
)
# "Banning him for 22 months, the judge said", "The sheriff fined him £500 and banned him for a year"
_BANNING = compile_rule(
    r"(?:^\W*(?:Banning|Disqualifying)|\bbanned) (?P<who>{P}) for (?:a (?:total|further|period) of )?(?={T})"
)
# "The court heard that his club had banned him for a year"
_SAID_IN_COURT = re.compile(r"\b(?:heard|told|said|added|explained)\b|\bhad (?:[a-z]+ )?$")
_BY_A_COURT = compile_rule(
    r"(?:\b(?:judge|magistrates?|justices|bench|court|sheriff|recorder)\b|{C})[^.;]*$", re.IGNORECASE
)
# "banned from owning or controlling a dog", "banned P from keeping pets", "not be allowed to keep animals"
_FROM_KEEPING = compile_rule(
    r"\b(?:(?:bann|barr|prohibit)(?:ed|ing)|disqualif(?:ied|ying))(?: (?P<who>{P}))?(?: (?:for )?(?:{T}|{I}))? from "
    rf"(?:(?P<what>{{O}})(?:(?:,? or|,|,? and) (?:{{O}}|[a-z]+))*|{KEEPING})|\bnot be (?:allowed"
    rf"|permitted) to (?:(?P<what2>{{O}})|{KEEPING})",
    re.IGNORECASE,
)
_PAYS_BACK = compile_rule(
    r"\b(?:ordered|told|must|has|have|had|months|made) (?:to )?(?:pay back|repay|hand over|hand back|forfeit|"
    r"surrender|pay|return)\b(?: \w+){0,5}? (?:{M}|(?P<profits>(?:his|her|their) (?:profits|criminal gains|"
    r"ill-gotten gains|gains|proceeds)))|\bgiven {T} to (?:pay|repay|hand over)\b(?! {M})",
    re.IGNORECASE,
)
# "ordered to pay his victim £450", "must pay £450 to Ann Lee", "told to pay £450 towards the damage"
_OBLIGED = r"\b(?:(?:(?:ordered|told|made|required|directed)(?: {P})?|ha(?:s|ve)|had) to|must|will) "
# "must do 120 hours of unpaid work and pay his victim M"
_OBLIGED += r"(?:(?:do|complete|carry out|perform|serve|undertake|attend|sign) [^.;]{3,60}?,? and )?"
_ORDERED_HIM = compile_rule(r"[a-z]+ (?P<who>{P}) to ")
# who orders it: "The judge also", "Recorder Ann Low"
_ORDERS = compile_rule(
    r"(?:\b(?:[Jj]udge|[Mm]agistrates?|[Jj]ustices|[Bb]ench|[Cc]ourt|[Ss]heriff|[Rr]ecorder)|(?P<judge>{P}))"
    r"(?: (?:also|then|further|and))* $"
)
# whoever is paid is made good, but for the court, those who prosecute, and those who are owed a debt
_SUFFERER = (
    r"(?:{P}|(?:each of |both of )?(?:his|her|their|the|each|its|an?|both|one)(?: of the)? (?:{N} )?"
    r"(?!(?:[\w’'-]+ ){0,3}(?:charit(?:y|ies)|landlord|landlady|club|friend|lender|creditors?|visitors?|dealer|gang)\b)"
    r"(?:(?!(?:courts?|crown|state|public|treasury|councils?|authorit(?:y|ies)|prosecut\w+|police|charit(?:y|ies)"
    r"|RSPCA|bank|agency|agencies|taxman|legal|aid|trust|fund|government|DVLA|DWP|cost|clerk|fines?|same|next|end"
    r"|of|loan|debts?|deposit|bill|fees?|full|whole|entire|remaining|outstanding|agreed|maximum|nominal|sum|rest"
    r"|amount|total|value|balance|relevant)\b)[\w’'-]+\b ?){1,4})"
)
_MAKES_GOOD = compile_rule(
    _OBLIGED + r"(?:also )?(?:pay|give|repay|hand over) (?:"
    rf"(?:back )?{_SUFFERER} ?(?:back )?(?:a total of )?(?P<a>{{M}})"
    # "£620 in costs and £2,050 to the householder"
    rf"|(?:{{M}} (?:{{W}}|(?:in |towards )?(?:[\w’'-]+ ){{0,3}}?(?:costs|surcharge))(?:,| and|, and) )?(?P<b>{{M}}) "
    rf"(?:(?:back )?to {_SUFFERER}|(?:for|towards?"
    rf"|(?:for )?{{W}})(?: the)?(?: cost)?(?: of(?: the)?)? (?:damage|repairs?|stolen)\b"
    r"|to (?:replace|repair|cover the damage)\b|for (?:the|a) (?:(?:broken|damaged|smashed|new) )?(?:mirror|window"
    r"|windscreen|door|fence|glass)\b|towards? (?:the|a) (?:clean-?up|clear-?up|clearance|repairs?)\b))(?!,? "
    r"(?:(?:in|towards?|for|as) (?:[a-z]+ )?)?(?:costs|rent|fine"
    r"|maintenance|deposit|by|under)\b)"
    + r"|"
    + _OBLIGED
    + rf"(?:also )?(?P<c>compensate|reimburse|refund) (?={_SUFFERER})"
    + r"|"
    + _OBLIGED
    + r"(?:also )?(?P<d>pay) for (?:the|all the|any) (?:damage|repairs?)\b",
    re.IGNORECASE,
)
_BY_ORDER = compile_rule(
    r"\b(?:court|judge|magistrates?|sheriff|bench|recorder|sentenc\w+|jailed|fined|order(?:ed)?|unpaid work|suspended"
    r"|compensat\w+|costs|surcharge|discharged?|damage|repairs?|stolen|replace|mirror|window|windscreen|broken)\b|{W}|{C}",
    re.IGNORECASE,
)
_OF_A_THING = re.compile(
    r"\b(?:the|an?|its|his|her|their) (?!judge|bench|court|sheriff)(?:[a-z-]+ ){1,3}$", re.IGNORECASE
)
# "pay back £450 to the shop": it is made good, and no gain taken
_TO_SUFFERER = compile_rule(rf" {{M}} (?:back )?to {_SUFFERER}", re.IGNORECASE)
_PAID_BACK = re.compile(r"\bpay\w* (?:him|her|them)\b", re.IGNORECASE)
# "told to repay the £400", "ordered him to give the shop its £400 back": where no gain of crime is spoken of
_GIVES_BACK = compile_rule(
    r"\b(?:(?:told|ordered|required|directed|made)(?: (?P<who>{P}))? to|must) (?:also )?(?:"
    r"(?:repay|pay back|give back|return|hand back)(?: (?:all|the|that|its|his|her|their|every penny of)| (?:[a-z-]+ )"
    r"{0,2}(?:the|its|his|her|their))*(?: of)? (?P<a>{M})"
    r"(?! (?!to\b|back\b|in\b|by\b|within\b|which\b|and\b|plus\b|over\b|at\b)[a-z])"
    r"|(?:give|hand|pay) (?:the|his|her|their) [\w-]+ (?:(?:its|his|her|their|the|back) )+(?P<b>{M})(?: back)?)",
    re.IGNORECASE,
)
_OWED = re.compile(
    r"\b(?:benefits?|overpa\w+|loan|legal aid|legal fees|DWP|HMRC|mortgage|debts?|rent)\b", re.IGNORECASE
)
# "ordered not to contact Ann Lee for five years"
_KEEPS_AWAY = compile_rule(
    r"\b(?:ordered|told|warned) (?P<not>not to (?:contact|approach|go near|communicate with)|to (?:stay|keep) away from"
    r"|to have no contact with) [^.;,\ue300-\ue3ff]{1,40}? for (?=(?:at least |the next )?(?:{T}|{I}))",
    re.IGNORECASE,
)
# "was banned from contacting the woman for five years"; what somebody must not do is read in plain_orders
_NO_CONTACT = compile_rule(
    r"\b(?:banned|barred|prohibited|forbidden) (?=from (?:contacting|approaching|going near|communicating with)"
    r"(?! (?:children|child|any|under|females?|males?|girls|boys|witness|young|other))"
    r" [^.;,\ue300-\ue3ff]{1,40}? for (?:at least |the next )?(?:{T}|{I}))",
    re.IGNORECASE,
)
# "tagged for eight weeks", "confined to his home between 7pm and 6am for eight weeks"
_KEPT_IN = compile_rule(
    r"(?P<who>{P}) (?:was|is|will be|must be|has been) (?:also |then )?"
    r"(?:tagged|curfewed|confined to (?:his|her) (?:own )?home)"
    r"(?: (?:between|from|at|by the|each|every|overnight)\b[^.;,\ue000-\ue0ff]{1,40})? for (?={T})",
    re.IGNORECASE,
)
# "banned all four from the Red Lion for five years"
_HOUSE = (
    r"(?:(?:licensed )?premises|pub|hotel|bar|club|nightclub|store|shop|estate|area|supermarket|stadium"
    r"|shopping centre) "
)
_GAMES = (
    r"(?:(?:football|sports|sporting|league) )(?:grounds?|match(?:es)?|games?|stadi(?:ums?|a)|fixtures?|events?) "
    r"(?:(?:anywhere )?in (?:the country|the UK|Britain|England(?: and Wales)?) )?"
)
_FROM_A_PLACE = compile_rule(
    r"\b(?:bann|barr|exclud)ed (?:(?P<who>{P}) )?from (?:(?:entering|visiting|attending|going (?:in)?to|drinking in) )?"
    rf"(?:(?:the|every|all|any|both) )?(?:(?:(?:[A-Z][\w’'-]+|{{L|B}}) )+(?:{_HOUSE})?|{_HOUSE}|{_GAMES})for (?={{T}})"
)
# "Poe received the same ban": the order told before
_THE_SAME = re.compile(
    r"(?<!breaching )(?<!breached )(?<!breach of )(?<!broke )(?<!breaking )"
    r"\bthe same (?:(?:driving|football|banning) )?(?:ban|order|disqualification)\b(?! as\b)"
)
_HE = compile_rule(r"\W*{P} (?:also |then |further )*")
_PROCEEDS = re.compile(
    r"\bconfiscation (?:hearing|order|proceedings)\b|\bProceeds of Crime\b|\bPOCA\b"
    r"|\b(?:criminal|drugs?) (?:benefit|profit|gain|asset|proceed)s?\b"
    r"|\bill-gotten gains\b|\bbenefit(?:t)?ed (?:from|by|around|to the tune of)\b"
    r"|\bbenefit (?:from (?:his|her|their|the) [a-z ]{3,30} )?was (?:calculated|assessed|put|agreed|set|valued"
    r"|found)\b",
    re.IGNORECASE,
)
_OTHER_PAYMENT = re.compile(r"\b(?:fine|fined|compensat\w*|costs?|surcharge|victims?)\b", re.IGNORECASE)
_PROCEEDS_REACH = 3
_BANNED = re.compile(r"\W*(?:banned|disqualified)\b", re.IGNORECASE)
_DRIVING = "https://w3id.org/polit-kg/id/offence-group/driving"
_OF_TERRORISM = compile_rule(
    r"[^.;]{0,40}?\b(?:Counter[ -]?)?Terrorism(?: (?:Prevention|and|Border|Security|Investigation|Measures))* Act\b",
    re.IGNORECASE,
)


_DISQUALIFIED_FOR = re.compile(r"disqualif\w+(?: for| until)?", re.IGNORECASE)
_FROM_OFFICE = re.compile(r"\bdisqualif\w+ (?:from|as) (?!driving|holding)|\bdirectors?\b", re.IGNORECASE)
_ON_THE_ROAD = re.compile(r"\b(?:driv\w+|road|motor\w*|licence|test)\b", re.IGNORECASE)


class OrderMentions:
    """Finds the orders that passages name, read in order: what is to be paid back depends on what was told before."""

    def __init__(self) -> None:
        self._proceeds = -_PROCEEDS_REACH - 1
        self._office = -9
        self._at_court = -1
        self._last = ""
        self._motoring: tuple[int, int] | None = None
        self._only_motoring: bool | None = None
        self._drove = False

    def of(self, tagged: Tagged) -> list[NamedOrder]:
        """The orders that a passage names, in order."""
        if _PROCEEDS.search(tagged.text):
            self._proceeds = tagged.index
        found = [*self._as_before(tagged), *_banned_from(tagged), *self._banned_for(tagged), *_hours_of(tagged)]
        found += [*_off_the_road(tagged), *_from_keeping(tagged), *self._made_good(tagged), *_kept_away(tagged)]
        found += [*_from_a_place(tagged), *_kept_in(tagged), *_licence_taken(tagged)]
        found += plain_orders(tagged, self._drove)
        if tagged.index - self._proceeds <= _PROCEEDS_REACH:
            found += _paid_back(tagged)
        else:
            found += _given_back(tagged)
        told = sorted(found, key=lambda order: order.position)
        if (same := _THE_SAME.search(tagged.text)) and self._last and not told[:1]:
            told = [NamedOrder(same.start(), self._last, "ban")]
        self._last = told[-1].slug if told else self._last
        return told

    def _as_before(self, tagged: Tagged) -> Iterator[NamedOrder]:
        """``Roe was disqualified from being a director for T, and Poe was disqualified for T``: from the same."""
        for order in _by_label(tagged):
            if _DISQUALIFIED_FOR.fullmatch(order.words):
                from_office = _FROM_OFFICE.search(tagged.text, 0, order.position) or tagged.index - self._office <= 1
                slug = "other-order" if from_office and not _ON_THE_ROAD.search(tagged.text) else order.slug
                yield NamedOrder(order.position, slug, order.words)
            else:
                yield order
        if _FROM_OFFICE.search(tagged.passage.text):
            self._office = tagged.index

    def _made_good(self, tagged: Tagged) -> Iterator[NamedOrder]:
        """``ordered to pay his victim M``: compensation that is not called so."""
        if _BY_ORDER.search(tagged.text):
            self._at_court = tagged.line
        for match in _MAKES_GOOD.finditer(tagged.text):
            if _OF_A_THING.search(tagged.text, 0, match.start()):
                continue  # "that the insurer must compensate the shop"
            if match["b"] and self._at_court != tagged.line:
                continue  # "must pay £450 to a man who lent it": no court says so
            place = next(match.start(name) for name in "abcd" if match[name])
            him = _ORDERED_HIM.match(match.group())
            if him and not _ordered_by_a_judge(tagged, match.start()):
                continue
            who = (match.start() + him.start("who"),) if him else ()
            yield NamedOrder(place, "compensation", "" if who else "compensation order", who)

    def _banned_for(self, tagged: Tagged) -> Iterator[NamedOrder]:
        """``banned for T``, ``a T ban``: from driving, where an entry told such an offence last, or the"
        " text no other."""
        for place, item in tagged.found("O"):
            self._motoring = (tagged.line, place) if item.value.broader == _DRIVING else None
            self._drove = self._drove or self._motoring is not None
            self._only_motoring = self._motoring is not None and self._only_motoring is not False
        for match in (*_A_BAN.finditer(tagged.text), *_BANNING.finditer(tagged.text)):
            told_last = self._motoring is not None and self._motoring[0] == tagged.line
            if match.group().startswith("banned ") and "who" in match.re.groupindex:
                said = _SAID_IN_COURT.search(tagged.text, 0, match.start())
                if said or not _done_by_a_court(tagged, match.start()):
                    continue
            if self._only_motoring or told_last:
                banned = _BANNED.match(match.group()) is not None
                terse = banned and " for " not in match.group()  # the term stands right behind
                place = match.end() - 1 if terse else match.start()
                who = (match.start("who"),) if "who" in match.re.groupindex else ()
                words = "" if who else "banned" if banned and not terse else "ban"
                yield NamedOrder(match.end() - 1 if who else place, "driving-disqualification", words, who)


def _by_label(tagged: Tagged) -> Iterator[NamedOrder]:
    for position, item in tagged.found("W"):
        if item.value.kind == "order":
            words = tagged.words(position)
            slug = item.value.slug
            back = slug == "confiscation" and _PAID_BACK.search(words)
            if back or (slug == "confiscation" and _TO_SUFFERER.match(tagged.text, position + 1)):
                slug = "compensation"
            if slug == "sex-offenders-register" and _OF_TERRORISM.match(tagged.text, position + 1):
                slug = "other-order"
            yield NamedOrder(position, slug, words)


# "a community service order for 100 hours", "a 100-hour community punishment order"
_HOURS = compile_rule(
    r"(?P<before>{T})[ -](?:\w+ )?(?P<order>{W})|(?P<order2>{W})(?:,? (?:for|of|with))? (?P<after>{T})"
)


def _hours_of(tagged: Tagged) -> Iterator[NamedOrder]:
    """The unpaid work that a community order of so many hours is."""
    for match in _HOURS.finditer(tagged.text):
        hours = tagged.item(match.start("before" if match["before"] else "after")).value.term.hours
        position = match.start("order" if match["order"] else "order2")
        if hours and tagged.item(position).value.slug == "community-order":
            yield NamedOrder(position, "unpaid-work", "")


def _banned_from(tagged: Tagged) -> Iterator[NamedOrder]:
    """``banned P from driving``: the person stands inside the phrase."""
    for match in _HIM_FROM.finditer(tagged.text):
        slug = "driving-disqualification" if match["driving"] else "barred-from-working-with-children"
        yield NamedOrder(match.end() - 1, slug, "", (match.start(1),))


def _off_the_road(tagged: Tagged) -> Iterator[NamedOrder]:
    """``disqualified P for T``, ``lost his licence for T``, ``cannot drive for T``"""
    for match in _OFF_THE_ROAD.finditer(tagged.text):
        who = next(match.start(name) for name in "abcd" if match[name])
        says_his_lawyer = match["c"] and BY_COUNSEL.search(tagged.text, 0, who)
        if tagged.item(who).value.form != "kin" and not says_his_lawyer:
            # what he "cannot" do is not what he might: nothing before him says so
            obliged = match["c"] and not _TOLD_NOT_TO.search(match.group())
            yield NamedOrder(who if obliged else match.end() - 1, "driving-disqualification", "", (who,))


def _licence_taken(tagged: Tagged) -> Iterator[NamedOrder]:
    """``Magistrates took his licence for T``: from whoever is spoken of."""
    taken = (m for m in _TOOK_LICENCE.finditer(tagged.text) if _BY_A_COURT.search(tagged.text, 0, m.start()))
    for match in (*taken, *_LICENCE_GONE.finditer(tagged.text)):
        yield NamedOrder(match.end() - 1, "driving-disqualification", "", (match.start("whose"),))


def _from_keeping(tagged: Tagged) -> Iterator[NamedOrder]:
    """``banned from owning or controlling a dog``: what is told in other words than those of the vocabulary."""
    for match in _FROM_KEEPING.finditer(tagged.text):
        what = next((name for name in ("what", "what2") if match[name]), None)
        if match["who"] and not _BY_A_COURT.search(tagged.text, 0, match.start()):
            continue
        told = tagged.span(match.start(what), match.end()) if what else None
        base = tagged.passage.span.start
        if told is None or KEEPS.fullmatch(tagged.passage.text[told.start - base : told.end - base]):
            who = (match.start("who"),) if match["who"] else ()
            yield NamedOrder(match.start(), "other-order", "" if who else "banned", who)


def _done_by_a_court(tagged: Tagged, verb: int) -> bool:
    """Whether a court or a judge does what a verb tells."""
    named = [item.value.bearer for _, item in tagged.found("P", 0, verb)]
    judges = (
        person for person in named if person is not None and phrase_set("judicial title").intersection(person.titles)
    )
    return bool(_BY_A_COURT.search(tagged.text, 0, verb)) or any(judges) or _he_bans_them_all(tagged, verb)


def _ordered_by_a_judge(tagged: Tagged, verb: int) -> bool:
    """``Judge Ann Low ordered him to pay his victim M``, but not ``The court heard that Roe ordered her to``."""
    orders = _ORDERS.search(tagged.text, 0, verb)
    if orders is None or orders["judge"] is None:
        return orders is not None
    bearer = tagged.item(orders.start("judge")).value.bearer
    return bearer is not None and bool(phrase_set("judicial title").intersection(bearer.titles))


def _he_bans_them_all(tagged: Tagged, verb: int) -> bool:
    """``He banned all seven from the Red Lion``: whom a story tries does not ban them all."""
    people = [item.value for _, item in tagged.found("P")]
    return bool(_HE.fullmatch(tagged.text, 0, verb)) and [p.form for p in people[:2]] == ["pronoun", "group"]


def _from_a_place(tagged: Tagged) -> Iterator[NamedOrder]:
    """``banned from the Red Lion for T``; where somebody bans others, it has to be a court."""
    for match in _FROM_A_PLACE.finditer(tagged.text):
        if match["who"] is None:
            yield NamedOrder(match.start(), "other-order", "banned")
        elif _done_by_a_court(tagged, match.start()):
            yield NamedOrder(match.end() - 1, "other-order", "", (match.start("who"),))


def _given_back(tagged: Tagged) -> Iterator[NamedOrder]:
    """``told to repay the M``: made good, where nobody is owed it by contract or law."""
    for match in _GIVES_BACK.finditer(tagged.text):
        place = match.start("a" if match["a"] else "b")
        if _OWED.search(tagged.text) or any(tagged.found("W", match.start(), place)):
            continue
        if match["who"] is None:
            yield NamedOrder(place, "compensation", "compensation order")
        elif _done_by_a_court(tagged, match.start()):
            yield NamedOrder(place, "compensation", "compensation order", (match.start("who"),))


def _kept_away(tagged: Tagged) -> Iterator[NamedOrder]:
    """``ordered not to contact her for T``: what a restraining order says."""
    for match in _KEEPS_AWAY.finditer(tagged.text):
        yield NamedOrder(match.start("not"), "restraining-order", "")
    named = any(item.value.kind == "order" for _, item in tagged.found("W"))
    for match in () if named else _NO_CONTACT.finditer(tagged.text):
        yield NamedOrder(match.end(), "restraining-order", "")


def _kept_in(tagged: Tagged) -> Iterator[NamedOrder]:
    """``tagged for T``, ``confined to his home for T``: a curfew that is not called so."""
    for match in _KEPT_IN.finditer(tagged.text):
        yield NamedOrder(match.end() - 1, "curfew", "", (match.start("who"),))


def _paid_back(tagged: Tagged) -> Iterator[NamedOrder]:
    """``ordered to hand over M``, in a text about the proceeds of crime."""
    for match in _PAYS_BACK.finditer(tagged.text):
        if not _OTHER_PAYMENT.search(tagged.text[match.start() : match.end() + 40]):
            yield NamedOrder(match.end() - 1, "confiscation", "order to pay")
