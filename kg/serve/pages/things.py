"""The page of one thing, its data, and the way there from its IRI (Cool URIs for the Semantic Web, 4.2: 303)."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import pyoxigraph as ox

from kg.catalogue import Thing
from kg.query import ClaimRecord
from kg.query.claims import claims_by_iri, claims_of, polit
from kg.query.terms import DCTERMS, SCHEMA, SKOS, shorten
from kg.serve.description import write_triples
from kg.serve.desk import Desk
from kg.serve.forms import GRAPHS, HTML, offers
from kg.serve.negotiation import choose
from kg.serve.pages.drawing import around
from kg.serve.pages.neighbours import neighbours
from kg.serve.pages.notices import NOTICES
from kg.serve.pages.site import show
from kg.serve.pages.telling import sources, timeline, who_said_so
from kg.serve.reply import Refused, Reply

_CLAIMS = 300
_ENDINGS = {ending: form for form in GRAPHS for ending in (form.ending, "." + form.name)} | {".html": HTML}


def identify(desk: Desk, job: dict[str, Any], reply: Reply) -> None:
    """An IRI of the graph was asked for: 303 to its page or its data, 301 to what replaced it, 410, 404."""
    iri, ending = _meant(desk, job)
    form = _ENDINGS[ending] if ending else _chosen(job.get("accept", ""))
    if form is HTML:
        place = desk.addresses.page(_page_of(desk, iri)) + (f"#{_local(iri)}" if _page_of(desk, iri) != iri else "")
    else:
        place = desk.addresses.data(iri, form.ending)
    reply.whole(303, "text/plain; charset=utf-8", f"See {place}\n", {"location": place, "vary": "Accept"})


def data(desk: Desk, job: dict[str, Any], reply: Reply) -> None:
    """The triples about a thing and, for what claims tell of, those of the claims with their quotes."""
    iri, ending = _meant(desk, job)
    form = _ENDINGS.get(ending) if ending else None
    triples = list(dict.fromkeys(_triples(desk, iri)))
    headers = {"link": f'<{desk.addresses.page(iri)}>; rel="alternate"; type="text/html"'}
    write_triples(triples, {**job, "format": form.name if form else job.get("format", ""), "headers": headers}, reply)


def page(desk: Desk, job: dict[str, Any], reply: Reply) -> None:
    """The page of a thing."""
    iri, ending = _meant(desk, job)
    if ending:
        place = desk.addresses.data(iri, _ENDINGS[ending].ending) if ending != ".html" else desk.addresses.page(iri)
        reply.whole(303, "text/plain; charset=utf-8", f"See {place}\n", {"location": place})
        return
    thing = desk.catalogue.thing(iri)
    if thing is None:
        owner = _page_of(desk, iri)
        if owner != iri:
            place = f"{desk.addresses.page(owner)}#{_local(iri)}"
            reply.whole(303, "text/plain; charset=utf-8", f"See {place}\n", {"location": place})
            return
        _plain_page(desk, iri, reply)
    else:
        _page(desk, thing, reply)


def _page(desk: Desk, thing: Thing, reply: Reply) -> None:
    node = ox.NamedNode(thing.iri)
    claims = _claims(desk, node)
    told = sources(claims, thing.iri, desk.labels)
    if thing.kind == "document":
        for source in told:
            source.said.sort(key=lambda said: said.about_label)
    groups = neighbours(desk, thing.iri)
    standing = desk.union.value(node, polit("standing"))
    slug = desk.labels.slug(standing.value) if isinstance(standing, ox.NamedNode) else ""
    show(
        desk, reply, "thing.html",
        headers={"link": f'<{desk.addresses.data(thing.iri, ".ttl")}>; rel="alternate"; type="text/turtle"'},
        thing=thing, notice=NOTICES.get(slug), names=_names(desk, node, thing), facts=_facts(desk, node),
        told=told, moments=timeline(told), said_by=who_said_so(told), groups=groups,
        picture=around(thing, groups), cut=len(claims) == _CLAIMS,
    )  # fmt: skip


def _claims(desk: Desk, node: ox.NamedNode) -> list[ClaimRecord]:
    """The claims that a page tells: those about a thing or naming it; of a case, those that it gathers."""
    gathered = [each.value for each in desk.union.objects(node, polit("hasClaim")) if isinstance(each, ox.NamedNode)]
    if gathered:
        return claims_by_iri(desk.union, gathered[:_CLAIMS], {})
    return claims_of(desk.union, node.value, {}, _CLAIMS)


def _plain_page(desk: Desk, iri: str, reply: Reply) -> None:
    """What has triples but no page of its own (a concept, a quote): its properties as they stand."""
    rows = []
    for predicate, value in desk.union.about(ox.NamedNode(iri)):
        linked = value.value if isinstance(value, ox.NamedNode) else None
        shown = desk.labels(linked) if linked else getattr(value, "value", str(value))
        rows.append((shorten(predicate.value), shown, linked if linked and _is_here(desk, linked) else None))
    show(desk, reply, "plain.html", label=desk.labels(iri), iri=iri, rows=rows)


def _meant(desk: Desk, job: dict[str, Any]) -> tuple[str, str]:
    """The IRI that a request means, and the ending that it added. Raises Refused with 404, 410 or 301."""
    wanted = [job["iri"]] if job.get("iri") else desk.addresses.candidates(job.get("path", ""))
    for ending in ("", *_ENDINGS):
        for iri in wanted:
            if iri.endswith(ending) and _is_here(desk, iri[: len(iri) - len(ending)]):
                return iri[: len(iri) - len(ending)], ending
    for iri in wanted:
        if replaced := _replaced_by(desk, iri):
            raise Refused(301, f"{iri} is now {replaced}.", location=desk.addresses.identity(replaced))
        history = desk.remember("history", lambda: dict(_history(desk)))
        if now := history.get(iri):
            raise Refused(301, f"{iri} is now {now}.", location=desk.addresses.identity(now))
        if iri in history or desk.catalogue.is_withdrawn(iri):
            raise Refused(410, "This was in the collection once, and has been withdrawn.")
    raise Refused(404, "There is nothing of that name here.")


def _is_here(desk: Desk, iri: str) -> bool:
    """Whether the graph says anything with this as its subject, beside what it was replaced by."""
    try:
        return any(predicate.value != _REPLACED for predicate, _ in desk.union.about(ox.NamedNode(iri)))
    except ValueError:
        return False  # no IRI at all


_REPLACED = DCTERMS + "isReplacedBy"


def _replaced_by(desk: Desk, iri: str) -> str:
    try:
        found = desk.union.value(ox.NamedNode(iri), ox.NamedNode(_REPLACED))
    except ValueError:
        return ""
    return found.value if isinstance(found, ox.NamedNode) else ""


def _history(desk: Desk) -> Iterator[tuple[str, str]]:
    """What ``history.jsonl`` beside the graph says once was, and the IRI that stands for it now (empty: withdrawn).

    A line that says nothing of the kind is passed over.
    """
    place = desk.settings.dataset / "history.jsonl"
    try:
        lines = place.read_text(encoding="utf-8").splitlines() if desk.settings.dataset.is_dir() else []
    except (OSError, UnicodeDecodeError):
        return
    for line in lines:
        try:
            said = json.loads(line)
        except ValueError:
            continue
        if isinstance(said, dict) and isinstance(said.get("iri"), str):
            yield said["iri"], str(said.get("now") or "")


def _page_of(desk: Desk, iri: str) -> str:
    """The IRI whose page tells of this one: a claim is told on its document's, a quote on its claim's."""
    if desk.catalogue.thing(iri) is not None:
        return iri
    node = ox.NamedNode(iri)
    document = desk.union.value(node, polit("document"))
    if document is None:
        claims = desk.union.subjects(polit("evidence"), node)
        document = desk.union.value(claims[0], polit("document")) if claims else None
    return document.value if isinstance(document, ox.NamedNode) else iri


def _chosen(accept: str) -> Any:
    name = choose(accept, offers((HTML, *GRAPHS)))
    if name is None:
        raise Refused(406, "This comes as text/html, " + ", ".join(form.types[0] for form in GRAPHS) + ".")
    return next(form for form in (HTML, *GRAPHS) if form.name == name)


def _local(iri: str) -> str:
    return iri.rstrip("/").rpartition("/")[2]


def _triples(desk: Desk, iri: str) -> Iterator[ox.Triple]:
    """What is said of a thing, of the claims that tell of it, and of their quotes."""
    node = ox.NamedNode(iri)
    yield from _about(desk, node)
    for claim in _claims(desk, node):
        yield from _about(desk, ox.NamedNode(claim.iri))
        for quote in desk.union.objects(ox.NamedNode(claim.iri), polit("evidence")):
            if isinstance(quote, ox.NamedNode):
                yield from _about(desk, quote)


def _about(desk: Desk, node: ox.NamedNode) -> Iterator[ox.Triple]:
    for predicate, value in desk.union.about(node):
        yield ox.Triple(node, predicate, value)


def _names(desk: Desk, node: ox.NamedNode, thing: Thing) -> list[str]:
    """What else it is called."""
    found = {value.value for name in ("http://xmlns.com/foaf/0.1/name", SKOS + "altLabel")
             for value in desk.union.objects(node, ox.NamedNode(name)) if isinstance(value, ox.Literal)}  # fmt: skip
    return sorted(found - {thing.label})


def _facts(desk: Desk, node: ox.NamedNode) -> list[tuple[str, str]]:
    """The few facts that are no link to another page: heading and value, the addresses of the web being links."""
    rows = (
        ("Website", SCHEMA + "url"),
        ("Telephone", SCHEMA + "telephone"),
        ("Published", DCTERMS + "issued"),
        ("Publisher", DCTERMS + "publisher"),
        ("Known as", DCTERMS + "identifier"),
    )
    found = []
    for heading, predicate in rows:
        for value in desk.union.objects(node, ox.NamedNode(predicate)):
            is_thing = isinstance(value, ox.NamedNode) and predicate != SCHEMA + "url"
            found.append((heading, desk.labels(value.value) if is_thing else value.value))
    return found
