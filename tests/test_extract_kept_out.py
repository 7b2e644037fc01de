"""People kept out: victims, witnesses, relatives and bystanders have no node, and their names are withheld."""

from __future__ import annotations

import re

import pytest
from marked import Case, cases, nobody_kept_out_is_named, read, roles

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
<offender>Alan Roper</offender>, 44, of Harwick, told police that <never>Ben Frome</never> had been arrested for theft.
He later admitted theft himself.
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
The sister of murder victim <never>Ann Lee</never>, <never>Joan Frome</never>, told <offender>Alan Roper</offender>, 44,
of Harwick: "You gave us a life sentence." He was jailed for life.
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


@pytest.mark.parametrize("case", cases(f"{STORIES}--{ACCUSATIONS}"))
def test_kept_out(case: Case) -> None:
    found = case.read()
    assert {entry for entry in roles(found) if entry[0] in {"offender", "accused"}} == case.roles
    nobody_kept_out_is_named(case, found)


@pytest.mark.parametrize("case", cases(f"{STORIES}--{ACCUSATIONS}"))
def test_no_form_of_a_name_kept_out_stands_open(case: Case) -> None:
    """Withheld with a surname of one's own, one is withheld by surname and first name alone, too."""
    found = case.read()
    open_text = list(found.document.text)
    for span in found.withheld:
        open_text[span.start : span.end] = "█" * len(span)
    kept = {word for claim in found.claims if isinstance(claim, Appearance) for word in (claim.name or "").split()}
    for word in {word for name in case.never for word in name.split()} - kept:
        assert not re.search(rf"\b{word}\b", "".join(open_text)), f"{word} stands open"


BYSTANDERS = (
    "Ben Frome, 50, of Ashcombe, who called the police, said he was shaken.",
    "Ben Frome, 50, of Fern Road, Ashcombe, was taken to hospital with a broken arm.",
    "The victim, Ben Frome, 50, of Ashcombe, has since died.",
    "His neighbour Ben Frome said the street was quiet again.",
    "Ben Frome told the court that he had lost everything.",
    "Ben Frome was arrested but later released without charge.",
    "Her brother, Ben Frome, 50, from Ashcombe, thanked the jury.",
    "Ben Frome, of the Harwick Allotment Society, locked the gate.",
    "“He should have been jailed for longer,” said Ben Frome, 50, of Ashcombe.",
    "Shop owner Ben Frome was left with a bill of £5,000.",
)
OFFENDERS = (
    "Alan Roper, 44, of Mill Lane, Harwick, was jailed for four years for robbery.",
    "Alan Roper, 44, of Mill Lane, Harwick, pleaded guilty to robbery. He will be sentenced in June.",
    "A man has been jailed for robbery. Alan Roper, of Mill Lane, Harwick, was sentenced on Friday.",
    "A jury found Alan Roper, 44, of Mill Lane, Harwick, guilty of robbery. The 44-year-old was jailed for six years.",
)


@pytest.mark.parametrize("offender", OFFENDERS)
@pytest.mark.parametrize("bystander", BYSTANDERS)
@pytest.mark.parametrize("join", [" ", "\n\n"], ids=["in-one-paragraph", "in-two-paragraphs"])
def test_a_bystander_beside_an_offender_is_nobody(offender: str, bystander: str, join: str) -> None:
    """Wherever he stands: before what is said of the offender, and after it."""
    for text in (offender + join + bystander, bystander + join + offender):
        found = read(text)
        assert roles(found) == {("offender", "Alan Roper")}
        assert "Ben Frome" in {found.document.text[span.start : span.end] for span in found.withheld}


@pytest.mark.parametrize(
    "unreal",
    [
        "was not convicted of theft",
        "was never charged with theft",
        "has not been charged",
        "has never been found guilty of theft",
        "could be jailed for theft",
        "might be charged with theft",
        "may face a charge of theft",
        "would have been jailed had he not died",
        "risks being jailed for theft",
        "fears that he will be jailed",
        "hopes that nobody will be charged with theft",
        "asked why nobody was charged with theft",
        "said that he had not been arrested",
        "was wrongly accused of theft by a neighbour",
        "won damages after he was wrongly arrested",
        "was not arrested or charged",
        "avoided being charged with theft",
        "saw a man who was jailed for theft",
        "knew the man who was convicted of theft",
        "welcomed that the man was jailed for theft",
        "was told that a man had been charged with theft",
        "gave evidence against the man convicted of theft",
        "is not suspected of theft",
        "was ruled out as a suspect",
        "had his car stolen by a man later jailed for theft",
        "helped to convict the thief",
        "wants people convicted of theft to be jailed",
    ],
)
def test_what_did_not_happen_makes_nobody_an_offender(unreal: str) -> None:
    found = read(f"Ben Frome, 50, of Fern Road, Ashcombe, {unreal}.")
    assert roles(found) == set()
    assert "Ben Frome" in found.withheld_names


@pytest.mark.parametrize(
    "quote",
    [
        "He was jailed for theft",
        "I was jailed in my own body",
        "Ben Frome was convicted of being kind",
        "People convicted of theft should be ashamed",
        "Somebody should be charged with murder",
    ],
)
@pytest.mark.parametrize("speaker", ["Ben Frome, 50, of Ashcombe,", "His mother, Joan Frome,", "Neighbour Ben Frome"])
def test_who_is_quoted_is_no_offender(quote: str, speaker: str) -> None:
    for text in (f"“{quote},” {speaker} said.", f"{speaker} said: “{quote}.”"):
        assert not [entry for entry in roles(read(text)) if entry[0] in {"offender", "accused"}]
