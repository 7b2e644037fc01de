"""Cases → triples: defendants, offences, courts, dates, and the claims that tell of them."""

from __future__ import annotations

from collections.abc import Iterable

from kg.graph import literals
from kg.graph.cases import Case
from kg.graph.claims import Scribe
from kg.graph.statements import Section
from kg.graph.terms import LABEL, TYPE, polit


def write_cases(section: Section, found: Iterable[Case], scribe: Scribe) -> None:
    """Every case, in the order of ids."""
    for case in found:
        write_case(section, case, scribe)


def case_section(case: Case, scribe: Scribe) -> Section:
    """One case, as its own part of their graph."""
    section = Section(scribe.naming.cases_graph)
    write_case(section, case, scribe)
    return section


def write_case(section: Section, case: Case, scribe: Scribe) -> None:
    """Its defendants, offences, courts, first and last date, releases and claims."""
    node = f"<{scribe.naming.base}{case.id}>"
    section.add(node, TYPE, polit("Case"))
    section.add(node, LABEL, literals.text(label(case)))
    section.add(node, polit("defendant"), *_iris((part.person for part in case.parts), scribe))
    offences = sorted({slug for part in case.parts for slug in part.offences})
    section.add(node, polit("concerns"), *(scribe.concepts.iri("offence", slug) for slug in offences))
    section.add(node, polit("heardAt"), *_iris((court for part in case.parts for court in part.courts), scribe))
    dates = [date for part in case.parts for date in part.dates]
    if dates:
        first = min(dates, key=lambda date: (date.first_day, str(date)))
        last = max(dates, key=lambda date: (date.last_day, str(date)))
        section.add(node, polit("firstDate"), literals.when(first))
        section.add(node, polit("lastDate"), literals.when(last))
    section.add(node, polit("toldIn"), *sorted({f"<{scribe.naming.document(part.shown)}>" for part in case.parts}))
    claims = {f"<{scribe.naming.base}{claim}>" for part in case.parts for claim in part.claims}
    section.add(node, polit("hasClaim"), *sorted(claims))


def label(case: Case) -> str:
    """ "Case of Alan Roper and Bea Moss": who stands trial, and never of what."""
    first: dict[str, str] = {}
    for part in case.parts:  # one name a person, the first that a document uses
        first.setdefault(part.person, part.name)
    names = [name for name in dict.fromkeys(first.values()) if name]
    unnamed = sum(not name for name in first.values())
    if unnamed:
        names.append("somebody unnamed" if unnamed == 1 else f"{unnamed} people unnamed")
    return "Case of " + (" and ".join([", ".join(names[:-1]), names[-1]]) if len(names) > 1 else names[0])


def _iris(ids: Iterable[str], scribe: Scribe) -> list[str]:
    return sorted({f"<{scribe.identity.by_id[id].iri(scribe.naming.base)}>" for id in ids})
