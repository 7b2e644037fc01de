"""People kept out: victims, witnesses, relatives and bystanders have no node, and their names are withheld."""

from __future__ import annotations

import re

import pytest
from marked import Case, cases, nobody_kept_out_is_named, roles

from kg.model import Appearance

STORIES = """
<offender>Alan Roper</offender>, 44, of Harwick, admitted kidnap. <never>Xu Jiahao</never> was held in a flat.
<never>Xu</never> was hit.
--
<offender>Alan Roper</offender>, 44, of Harwick, was jailed for robbery. <never>Walter Tate</never> was hit. The
<never>Tates</never> have since moved.
--
<offender>Alan Roper</offender>, 44, of Harwick, was jailed for robbery. <never>Tom Argos</never> was hit.
The knife hurt <never>Argos</never> badly.
--
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
<offender>Alan Roper</offender>, 44, of Harwick, admitted attempting to engage in sexual communication with a girl
called <never>Chloe</never>. Chloe was in fact an undercover officer.
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


ACCUSATIONS = """
<offender>Alan Roper</offender>, 44, of Harwick, was jailed for perverting the course of justice after he falsely
accused <never>Ben Frome</never> of robbery.
--
Jurors heard that <never>Ben Frome</never> was named as the killer by <offender>Alan Roper</offender>, 44, of Harwick.
Roper was found guilty of murder.
--
<never>Ben Frome</never>, 50, of Ashcombe, whose car was stolen, said burglars should be jailed. <offender>Alan
Roper</offender>, 44, of Harwick, admitted theft.
--
<official>Miriam Vance</official>, defending, said her client had been led astray. <offender>Alan Roper</offender>, 44,
of Harwick, was jailed for two years.
--
<offender>Alan Roper</offender>, 44, of Harwick, and <offender>Dawn Pike</offender>, 31, of Ashcombe, were jailed after
<never>Ben Frome</never> was robbed of his watch.
--
The mother of <offender>Alan Roper</offender>, 44, of Harwick, who was jailed for four years, <never>Joan Roper</never>,
said she was ashamed.
--
<offender>Alan Roper</offender>, 44, of Harwick, lived with <never>Ben Frome</never>, who was not involved. Roper
admitted handling stolen goods.
--
A 29-year-old man who was arrested has been released without charge. <offender>Alan Roper</offender>, 44, of Harwick,
was jailed for arson.
--
<never>Ben Frome</never>, 50, a shopkeeper from Ashcombe, was commended by the judge after
<offender>Alan Roper</offender>, 44, of Harwick, was jailed for robbery.
--
<never>Ben Frome</never>, from Ashcombe, was charged £500 by <offender>Alan Roper</offender>, 44, of Harwick, for work
that was never done. Roper admitted fraud.
--
<never>Ann Lee</never>, 71, a magistrate's widow from Ashcombe, was found guilty of nothing but kindness, her son
<never>Tim Lee</never> said.
--
Police do not believe that <never>Ben Frome</never>, 50, from Ashcombe, committed any offence.
--
<never>Ben Frome</never>, 50, of Ashcombe, was never charged.
--
<never>Ben Frome</never>, 50, of Ashcombe, a former burglar, now warns pupils of crime.
--
<never>Ben Frome</never>, 50, of Ashcombe, could face charges if he is found to be at fault.
--
An inquest heard that <never>Ann Lee</never>, 71, of Harwick, was struck by a van. Its driver was not arrested.
--
Anyone who knows <never>Ben Frome</never>, 50, who was last seen in Ashcombe, is asked to call 101.
--
<offender>Alan Roper</offender>, 44, of Harwick, was jailed for four years.

Most read

<never>Ben Frome</never> opens new bakery in Ashcombe
--
<offender>Alan Roper</offender>, 44, of Harwick, was jailed for four years.

Pictured: <never>Ben Frome</never> outside the shop that was burgled.
--
Drunk driver <offender>Alan Roper</offender>, 44, of Harwick, killed cyclist <never>Ben Frome</never>, 50, of Ashcombe.
He was jailed for nine years for causing death by dangerous driving.
--
<never>Ben Frome</never>, 50, and his wife <never>Joan Frome</never>, 48, both of Ashcombe, were held at gunpoint by
<offender>Alan Roper</offender>, 44, of Harwick. He was found guilty of false imprisonment.
--
<offender>Alan Roper</offender>, 44, of Harwick, was jailed for murdering <never>Ben Frome</never>, 50, of Ashcombe, and
attempting to murder his wife, <never>Joan Frome</never>, 48.
"""


# Nobody is accused falsely here, yet the offender himself is missed.
MISSED = """
<offender>Alan Roper</offender>, 44, of Harwick, told police that <never>Ben Frome</never> had been arrested for theft.
He later admitted theft himself.
--
The sister of murder victim <never>Ann Lee</never>, <never>Joan Frome</never>, told <offender>Alan Roper</offender>, 44,
of Harwick: "You gave us a life sentence." He was jailed for life.
"""
PRONOUN = "a pronoun after a sentence that names several people means nobody, whoever of them has an age and a home"


@pytest.mark.parametrize("case", cases(f"{STORIES}--{ACCUSATIONS}"))
def test_kept_out(case: Case) -> None:
    found = case.read()
    assert roles(found) == case.roles
    nobody_kept_out_is_named(case, found)


@pytest.mark.parametrize("case", cases(MISSED))
def test_kept_out_beside_a_pronoun(case: Case) -> None:
    nobody_kept_out_is_named(case, case.read())


@pytest.mark.parametrize(
    "case",
    [
        pytest.param(*param.values, id=param.id, marks=pytest.mark.xfail(strict=True, reason=PRONOUN))
        for param in cases(MISSED)
    ],
)
def test_offender_meant_by_a_pronoun(case: Case) -> None:
    assert roles(case.read()) == case.roles


@pytest.mark.parametrize("case", cases(f"{STORIES}--{ACCUSATIONS}--{MISSED}"))
def test_no_form_of_a_name_kept_out_stands_open(case: Case) -> None:
    """Withheld with a surname of one's own, one is withheld by surname and first name alone, too."""
    found = case.read()
    open_text = list(found.document.text)
    for span in found.withheld:
        open_text[span.start : span.end] = "█" * len(span)
    kept = {word for claim in found.claims if isinstance(claim, Appearance) for word in (claim.name or "").split()}
    for word in {word for name in case.never for word in name.split()} - kept:
        assert not re.search(rf"\b{word}\b", "".join(open_text)), f"{word} stands open"
