"""When offences happened: told where the words tie a time to the offence, and nowhere else."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from marked import Case, cases, document, read, vocabulary, who
from test_extract_triggers import tagged

from kg.export import export
from kg.extract import extract
from kg.extract.offence_dates import RULE
from kg.extract.offence_ties import TIES, Tie
from kg.graph import BASE, sections, turtle
from kg.identity import resolve
from kg.model import Charge, Extraction
from kg.query import open_dataset


def rows(attribute: str) -> list[object]:
    return [pytest.param(tie, words, id=f"{tie.name}:{words}") for tie in TIES for words in getattr(tie, attribute)]


@pytest.mark.parametrize(("tie", "words"), rows("yes"))
def test_a_row_matches_its_examples(tie: Tie, words: str) -> None:
    assert tie.compiled.search(tagged(words))


@pytest.mark.parametrize(("tie", "words"), rows("no"))
def test_a_row_leaves_its_counter_examples_alone(tie: Tie, words: str) -> None:
    assert not tie.compiled.search(tagged(words))


def test_every_row_has_both_kinds_of_examples() -> None:
    assert all(tie.yes and tie.no for tie in TIES)


def dated(extraction: Extraction) -> set[str]:
    return {
        f"{who(extraction, claim.person)}: {claim.offence} {claim.offence_start or '…'} to {claim.offence_end or '…'}"
        for claim in extraction.claims
        if isinstance(claim, Charge) and (claim.offence_start or claim.offence_end)
    }


TIED = """
Alan Roper, 44, of Harwick, was charged with three rapes between 2004 and 2011.
= Alan Roper: rape 2004 to 2011
--
Alan Roper, 44, of Harwick, was found guilty at Basildon Crown Court of two counts of rape of a girl under 13 between
March and June 2023.
= Alan Roper: rape-of-child 2023-03 to 2023-06
--
Alan Roper, 44, of Harwick, admitted theft at Basildon Crown Court. The offences took place between Monday 27 January
and Sunday 2 February.
= Alan Roper: theft 2031-01-27 to 2031-02-02
--
Alan Roper, 44, of Harwick, was charged with burglary. The burglary happened in the early hours of Sunday 4 May.
= Alan Roper: burglary 2031-05-04 to 2031-05-04
--
Alan Roper, 44, of Harwick, was charged with burglary following an incident in Mill Lane, Harwick, on 2 May.
= Alan Roper: burglary 2031-05-02 to 2031-05-02
--
Alan Roper, 44, of Harwick, was charged with murder. It follows an incident in Harwick at about 11pm on Friday 2 May.
= Alan Roper: murder 2031-05-02 to 2031-05-02
--
Alan Roper, 44, of Harwick, admitted actual bodily harm in relation to an incident between 11pm on Friday 2 May and 2am
on Saturday 3 May.
= Alan Roper: actual-bodily-harm 2031-05-02 to 2031-05-03
--
Alan Roper, 44, of Harwick, admitted fraud by false representation over a six-year period from 1998.
= Alan Roper: fraud 1998 to …
--
Alan Roper, 44, of Harwick, admitted three counts of rape, dating back to 2012.
= Alan Roper: rape 2012 to …
--
Alan Roper, 44, of Harwick, was convicted of rape. The offences, dating back to 2012, came to light in 2020.
= Alan Roper: rape 2012 to …
--
Alan Roper, 44, of Harwick, admitted sexual assault. The abuse took place in the 1980s.
= Alan Roper: sexual-assault 1980 to 1989
--
Alan Roper, 44, of Harwick, admitted indecent assault on a boy between the 1970s and 1980s.
= Alan Roper: indecent-assault 1970 to 1989
--
Alan Roper, 44, of Harwick, was jailed for a year for burglary, committed on 3 April at a house in Harwick.
= Alan Roper: burglary 2031-04-03 to 2031-04-03
--
Alan Roper, 44, of Harwick, admitted burglary between 3 and 14 March 2031.
= Alan Roper: burglary 2031-03-03 to 2031-03-14
--
Alan Roper, 44, of Harwick, was charged with fraud between 2004 and 2011 and theft between 2012 and 2013.
= Alan Roper: fraud 2004 to 2011
= Alan Roper: theft 2012 to 2013
--
Alan Roper, 44, of Harwick, has been charged with three counts of rape and two of sexual assault. The charges relate to
offences alleged to have taken place between 1998 and 2003.
= Alan Roper: rape 1998 to 2003
= Alan Roper: sexual-assault 1998 to 2003
--
Alan Roper, 44, and Carl Upton, 41, both of Harwick, admitted theft. The offences took place in March.
= Alan Roper: theft 2031-03 to 2031-03
= Carl Upton: theft 2031-03 to 2031-03
--
Alan Roper, 44, of Harwick, was found guilty of two counts of rape. The offences were committed against a girl between
2004 and 2011, when she was aged between six and 13.
= Alan Roper: rape 2004 to 2011
--
Alan Roper, 44, of Harwick, was jailed for theft in 2009. He has now admitted rape. The offences happened between 2015
and 2016.
= Alan Roper: rape 2015 to 2016
--
Alan Roper, 44, of Harwick, admitted fraud between 2019 and 2021. The offences took place between March 2019 and June
2021.
= Alan Roper: fraud 2019-03 to 2021-06
--
Alan Roper, 44, of Harwick, was charged with two counts of indecent assault. The allegations date back to the 1970s.
= Alan Roper: indecent-assault 1970 to …
--
Alan Roper, 44, of Harwick, has been charged with 21 offences of indecent assault. These date from 1968 to 1973.
= Alan Roper: indecent-assault 1968 to 1973
"""


@pytest.mark.parametrize("case", cases(TIED))
def test_a_time_that_is_tied_to_an_offence(case: Case) -> None:
    extraction = case.read()
    assert dated(extraction) == case.expected
    for claim in extraction.claims:
        if isinstance(claim, Charge) and (claim.offence_start or claim.offence_end):
            assert any(quote.rule == RULE for quote in claim.evidence)


# What else happened then: the charge, the plea, a hearing, somebody's job, another offence, another person's case.
NOT_TIED = """
Alan Roper, 44, of Harwick, was charged with burglary on 5 May.
--
Alan Roper, 44, of Harwick, pleaded guilty to theft on 2 May and was jailed for a year.
--
Alan Roper, 44, of Harwick, was jailed for rape in March.
--
Alan Roper, 44, of Harwick, will stand trial accused of rape between 3 and 14 June.
--
Alan Roper, 44, of Harwick, admitted theft. He served in the army between 2004 and 2011.
--
Alan Roper, 44, of Harwick, admitted theft and said he worked at the shop between 2004 and 2011.
--
Alan Roper, 44, of Harwick, denied rape. He was at work between 2004 and 2011, the jury heard.
--
Alan Roper, 44, of Harwick, admitted burglary. He was arrested between 2 April and 4 April.
--
Alan Roper, 44, of Harwick, was charged with theft after a trial between 2 April and 4 April.
--
Alan Roper, 44, of Harwick, admitted theft and burglary. The incident happened on 2 May.
--
Alan Roper, 44, of Harwick, admitted theft. His earlier offences took place in 2029. Similar offences
took place between 2004 and 2011, police said.
--
Alan Roper, 44, of Harwick, admitted theft. Carl Upton, 41, of Basildon, admitted fraud. The offences took place in
March.
--
Alan Roper, 44, of Harwick, admitted fraud between 2004 and 2010. The offences took place between 2009 and 2011.
--
Alan Roper, 44, of Harwick, admitted murder. Ann Lee was found dead on 3 March 2030.
--
Alan Roper, 44, of Harwick, admitted theft committed in the early 1990s.
--
Alan Roper, 44, of Harwick, was charged with theft following a hearing on 2 May.
"""


@pytest.mark.parametrize("case", cases(NOT_TIED))
def test_a_time_of_something_else(case: Case) -> None:
    assert dated(case.read()) == set()


WORDS = (
    "Alan Roper, 44, of Harwick,", "was charged with", "admitted", "rape", "theft", "and", "between 2004 and 2011",
    "on 2 May", "The offences took place", "in the 1980s", "from 2019 to March 2001", "dating back to 2012", ". ", ", ",
    "between 9 and 3 March", "He", "committed", "\n\n", "between", "2050", "31 February",
)  # fmt: skip


@given(st.lists(st.sampled_from(WORDS), max_size=18))
def test_no_offence_ends_before_it_starts(words: list[str]) -> None:
    for claim in read(" ".join(words)).claims:
        if isinstance(claim, Charge) and claim.offence_start and claim.offence_end:
            assert claim.offence_start.first_day <= claim.offence_end.last_day


def test_the_graph_and_the_tables_tell_it(tmp_path: Path) -> None:
    text = (
        "Alan Roper, 44, of Harwick, was charged with three rapes between 2004 and March 2011.\n\n"
        "Carl Upton, 41, of Harwick, admitted burglary, committed on 3 April.\n"
    )
    extractions = [extract(document(text), vocabulary(), [])]
    written = "".join(turtle(sections(extractions, resolve(extractions), vocabulary()), BASE))
    (tmp_path / "graph.ttl").write_text(written, encoding="utf-8")
    dataset = open_dataset(tmp_path / "graph.ttl")
    export(dataset, "csv", tmp_path / "tables")
    with (tmp_path / "tables" / "charges.csv").open(encoding="utf-8-sig", newline="") as stream:
        told = {row["person"]: (row["offence_start"], row["offence_end"]) for row in csv.DictReader(stream)}
    assert told == {"Alan Roper": ("2004", "2011-03"), "Carl Upton": ("2031-04-03", "2031-04-03")}
    kinds = dataset.query(
        "SELECT ?name (DATATYPE(?start) AS ?from) (DATATYPE(?end) AS ?to) "
        "{ ?charge polit:person/foaf:name ?name ; polit:offenceStart ?start ; polit:offenceEnd ?end } ORDER BY ?name"
    ).rows()
    assert [[str(value).rpartition("#")[2] for value in row.values()][1:] for row in kinds] == [
        ["gYear", "gYearMonth"],
        ["date", "date"],
    ]
