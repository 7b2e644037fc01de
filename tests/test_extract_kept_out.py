"""People kept out: victims, witnesses, relatives and bystanders have no node, and their names are withheld."""

from __future__ import annotations

import re

import pytest
from marked import Case, cases, nobody_kept_out_is_named, roles

from kg.model import Appearance

STORIES = """
<offender>Alan Roper</offender>, 44, of Mill Lane, Harwick, murdered <never>Ann Lee</never>. He was jailed for life.
--
<offender>Alan Roper</offender>, 44, of Harwick, was found guilty of the murder of <never>Ann Lee</never>.
--
<offender>Alan Roper</offender>, 44, of Harwick, was jailed for the manslaughter of his wife <never>Ann Roper</never>.
--
<never>Ann Lee</never>, 71, of Mill Lane, Harwick, was found dead on 3 March. <offender>Alan Roper</offender>, 44, of
Ashcombe, admitted manslaughter.
--
<never>Ann Lee</never>, 71, of Mill Lane, Harwick, was robbed by <offender>Alan Roper</offender>, 44, of Ashcombe, who
was jailed for robbery.
--
<offender>Alan Roper</offender>, 44, of Harwick, was jailed for robbery. His victim, <never>Ann Lee</never>, 71, said
she could not sleep.
--
<offender>Alan Roper</offender>, 44, of Harwick, was jailed for robbery. <never>Ann Lee</never>, who saw it all, told
the jury so.
--
<offender>Alan Roper</offender>, 44, of Harwick, was jailed for robbery. His mother, <never>Joan Roper</never>, wept.
--
<offender>Alan Roper</offender>, 44, of Harwick, was jailed for the murder of <never>Ann Lee</never>.

In a statement her family said: "<never>Ann</never> was our world." Her brother <never>Tim Lee</never> thanked the
police.
--
By <never>Gil Fenner</never>

<offender>Alan Roper</offender>, 44, of Harwick, was jailed for theft.
--
<never>Gil Fenner</never>, BBC News, Harwick

<offender>Alan Roper</offender>, 44, of Harwick, was jailed for theft.
--
<offender>Alan Roper</offender>, 44, of Harwick, admitted attempting to meet a girl called <never>Chloe</never>. Chloe
was in fact an undercover officer.
--
<offender>Alan Roper</offender>, 44, of Harwick, used the name <never>Kyle Denton</never> online. He was jailed for
fraud.
--
<never>Owen Tace</never>, 26, was arrested on suspicion of murder but released without charge. <offender>Alan
Roper</offender>, 44, of Harwick, was found guilty of murder.
--
<never>Owen Tace</never>, 26, of Harwick, was wrongly arrested and later eliminated from the inquiry. <offender>Dawn
Pike</offender>, 31, of Ashcombe, admitted robbery.
--
<offender>Alan Roper</offender>, 44, of Harwick, crashed into a car driven by <never>Ann Lee</never>, 71. He admitted
dangerous driving.
--
<offender>Alan Roper</offender>, 44, of Harwick, attacked his neighbour, <never>Ann Lee</never>. Mrs <never>Lee</never>
was taken to hospital. He admitted common assault.
--
<offender>Alan Roper</offender>, 44, of Harwick, stabbed <never>Tim Lee</never> and <never>Ben Frome</never> outside a
pub. He was convicted of wounding with intent.
--
The landlord, <never>Ben Frome</never>, called the police. <offender>Alan Roper</offender>, 44, of Harwick, admitted
affray.
--
<offender>Alan Roper</offender>, 44, of Harwick, was jailed for harassing his former partner, <never>Ann Lee</never>.
--
<accused>Dawn Pike</accused>, 31, of Ashcombe, is charged with the murder of <never>Ann Lee</never>, 71.
--
<accused>Dawn Pike</accused>, 31, of Ashcombe, has been charged with murdering her father, <never>Ron Pike</never>, 66.
--
Tributes have been paid to <never>Ann Lee</never>, 71, of Harwick, who died after a crash.
--
<never>Ann Lee</never>, 14, has been missing from Harwick since Monday. Police are looking for her.
--
PC <never>Ruth Ince</never> was stabbed by <offender>Alan Roper</offender>, 44, of Harwick, who was jailed for life.
--
<never>Ann Lee</never>, convicted of nothing in her life, was robbed by <offender>Alan Roper</offender>, 44, of
Ashcombe. He admitted robbery.
--
<never>Ann Lee</never> said: "I was jailed in my own home." <offender>Alan Roper</offender>, 44, admitted stalking.
--
<offender>Alan Roper</offender>, 44, of Harwick, was found guilty of raping a girl. <never>Ann Lee</never>, the
school's head teacher, said pupils were shocked.
"""


@pytest.mark.parametrize("case", cases(STORIES))
def test_kept_out(case: Case) -> None:
    found = case.read()
    assert {entry for entry in roles(found) if entry[0] in {"offender", "accused"}} == case.roles
    nobody_kept_out_is_named(case, found)


@pytest.mark.parametrize("case", cases(STORIES))
def test_no_form_of_a_name_kept_out_stands_open(case: Case) -> None:
    """Withheld with a surname of one's own, one is withheld by surname and first name alone, too."""
    found = case.read()
    open_text = list(found.document.text)
    for span in found.withheld:
        open_text[span.start : span.end] = "█" * len(span)
    kept = {word for claim in found.claims if isinstance(claim, Appearance) for word in (claim.name or "").split()}
    for word in {word for name in case.never for word in name.split()} - kept:
        assert not re.search(rf"\b{word}\b", "".join(open_text)), f"{word} stands open"
