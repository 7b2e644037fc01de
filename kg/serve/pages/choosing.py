"""Exploring: people chosen by facets, shown as a table, as a chart or as a network, or taken away as CSV."""

from __future__ import annotations

import csv
import datetime as dt
import io
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from kg.catalogue import BOUNDS, FACETS, Selection, Thing, explore
from kg.catalogue.explore import Row, label_of
from kg.query.wording import date_in_words
from kg.serve.desk import Desk
from kg.serve.pages.drawing import Picture, between
from kg.serve.pages.site import query, show
from kg.serve.reply import Refused, Reply

VIEWS = {"table": "Table", "chart": "Chart", "network": "Network"}
_PAGE = 50
_IN_NETWORK = 30
_PER_FACET = 20


@dataclass(frozen=True)
class Wish:
    """What an address asks to see: facets, the way of showing, the facet that a chart counts, the page."""

    chosen: Mapping[str, tuple[str, ...]]
    view: str = "table"
    by: str = "group"
    page: int = 1
    more: str = ""

    def address(self, **change: Any) -> str:
        """The address of the same wish with something changed."""
        return self._at("/explore", **change)

    def toggled(self, facet: str, value: str) -> str:
        """With one value more, or without it where it is chosen; back on the first page."""
        picked = self.chosen.get(facet, ())
        new = tuple(each for each in picked if each != value) if value in picked else (*picked, value)
        return self.address(chosen={**self.chosen, facet: new}, page=1)

    def csv(self) -> str:
        """The same people as CSV."""
        return self._at("/explore.csv", view="table", page=1)

    def chart(self, dark: bool = False) -> str:
        """The picture of the counts."""
        return self._at("/explore.svg", page=1) + ("&theme=dark" if dark else "")

    def _at(self, path: str, **change: Any) -> str:
        said = {"chosen": self.chosen, "view": self.view, "by": self.by, "page": self.page, "more": self.more, **change}
        pairs = [(name, value) for name in (*FACETS, *BOUNDS) for value in said["chosen"].get(name, ())]
        if said["view"] != "table":
            pairs.append(("view", said["view"]))
        if said["by"] != "group":
            pairs.append(("by", said["by"]))
        if said["page"] > 1:
            pairs.append(("page", str(said["page"])))
        if said["more"]:
            pairs.append(("more", said["more"]))
        return f"{path}?{query(pairs)}"


def read_wish(pairs: list[list[str]]) -> Wish:
    """The wish in an address's parameters. Raises Refused with 400 for a view, facet or page that there is not."""
    chosen: dict[str, tuple[str, ...]] = {}
    said = {"view": "table", "by": "group", "page": "1", "more": ""}
    for name, value in pairs:
        if name in FACETS:
            if value and value not in chosen.get(name, ()):
                chosen[name] = (*chosen.get(name, ()), value)
            if len(chosen.get(name, ())) > _PER_FACET:
                raise Refused(400, f"{name}: at most {_PER_FACET} values can be chosen at once.")
        elif name in BOUNDS and value:
            chosen[name] = (_day(value),)
        elif name in said:
            said[name] = value
    if said["view"] not in VIEWS or said["by"] not in FACETS or not said["page"].isdecimal() or len(said["page"]) > 6:
        raise Refused(400, f"Expected view={'|'.join(VIEWS)}, by={'|'.join(FACETS)} and a page number.")
    more = said["more"] if said["more"] in FACETS else ""
    return Wish(chosen, said["view"], said["by"], max(1, int(said["page"])), more)


def _day(text: str) -> str:
    try:
        return dt.date.fromisoformat(text).isoformat()
    except ValueError:
        raise Refused(400, f"{text[:40]}: expected a day, such as 2031-05-06.") from None


def choose_people(desk: Desk, job: dict[str, Any], reply: Reply) -> None:
    """The page."""
    wish = read_wish(job["pairs"])
    selection = Selection(desk.catalogue, wish.chosen)
    facets = explore(desk.catalogue, wish.chosen, unfolded=wish.more)
    people = selection.people()
    rows = list(selection.rows(_PAGE, (wish.page - 1) * _PAGE)) if wish.view == "table" else []
    show(
        desk, reply, "explore.html",
        wish=wish, views=VIEWS, facets=facets, facet_names=FACETS, people=people,
        told_in=selection.documents(), rows=rows,
        pages=-(-people // _PAGE), first=(wish.page - 1) * _PAGE + 1,
        picked=_picked(desk, wish), bounds=BOUNDS,
        counts=counted(desk, wish) if wish.view == "chart" else [],
        picture=network(list(selection.rows(_IN_NETWORK)), desk) if wish.view == "network" else None,
        in_network=min(people, _IN_NETWORK),
    )  # fmt: skip


def _picked(desk: Desk, wish: Wish) -> list[tuple[str, str, str, str]]:
    """Each choice: facet, value, and both in words."""
    words = {**FACETS, "from": "Published from", "to": "Published until"}
    return [
        (name, value, words[name], date_in_words(value) if name in BOUNDS else label_of(desk.catalogue, name, value))
        for name, values in wish.chosen.items()
        for value in values
    ]


def counted(desk: Desk, wish: Wish) -> list[tuple[str, int]]:
    """How many of the people have each value of the facet that the chart is by."""
    facets = explore(desk.catalogue, wish.chosen, shown=25)
    return [
        (each.label, each.people) for facet in facets if facet.name == wish.by for each in facet.choices if each.people
    ]


def draw_counts(desk: Desk, job: dict[str, Any], reply: Reply) -> None:
    """The chart of a selection as SVG."""
    from kg.serve.pages.charts import SVG_HEADERS, bars

    wish = read_wish(job["pairs"])
    picture = bars(counted(desk, wish), FACETS[wish.by], "people", dark=job.get("theme") == "dark")
    reply.whole(200, "image/svg+xml", picture, SVG_HEADERS)


def take_away(desk: Desk, job: dict[str, Any], reply: Reply) -> None:
    """The people of a selection as CSV, one a row."""
    wish = read_wish(job["pairs"])
    reply.begin(200, "text/csv; charset=utf-8", {"content-disposition": 'attachment; filename="people.csv"'})
    buffer = io.StringIO()
    writer = csv.writer(buffer)
    writer.writerow(["name", "iri", "standing", "charges", "sentences", "documents"])
    for row in Selection(desk.catalogue, wish.chosen).rows():
        documents = "; ".join(f"{title} ({date})" if date else title for _, title, date in row.documents)
        cells = (row.thing.label, row.thing.iri, row.thing.note, row.charges, row.sentences, documents)
        writer.writerow([_harmless(cell) for cell in cells])
        reply.write(buffer.getvalue().encode())
        buffer.seek(0)
        buffer.truncate()
    reply.write(buffer.getvalue().encode())


def _harmless(cell: str) -> str:
    """A cell that no spreadsheet takes for a formula."""
    return "'" + cell if cell.startswith(("=", "+", "-", "@", "\t", "\r")) else cell


def network(rows: list[Row], desk: Desk) -> Picture:
    """The people of a selection with the courts, offences and teams that join them."""
    from kg.serve.pages.neighbours import neighbours

    things: dict[str, Thing] = {row.thing.iri: row.thing for row in rows}
    found: list[tuple[str, str, str]] = []
    for row in rows:
        for group in neighbours(desk, row.thing.iri):
            for thing in group.things:
                if thing.kind in ("court", "offence", "team", "force") or thing.iri in things:
                    things.setdefault(thing.iri, thing)
                    found.append((row.thing.iri, thing.iri, group.words))
    order = {iri: place for place, iri in enumerate(things)}
    links = {(min(order[a], order[b]), max(order[a], order[b])): words for a, b, words in found}
    return between(list(things.values()), [(a, b, words) for (a, b), words in sorted(links.items())])
