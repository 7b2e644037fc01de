"""Nobody is accused falsely: not who stands beside an offender, nor who is quoted, nor of what did not happen."""

from __future__ import annotations

import pytest
from marked import Case, cases, read, roles

BESIDE = """
Two men were arrested. Ben Frome, 50, of Ashcombe, was released without charge while Alan Roper, 44, of Harwick, was
charged with theft.
--
Alan Roper, 44, of Harwick, and Ben Frome, 50, of Ashcombe, were arrested on suspicion of murder. Frome was later
released without charge. Roper was jailed for life.
--
Alan Roper, 44, of Harwick, pretended to be Ben Frome, a solicitor, to steal £4,000. He was jailed for fraud.
--
Alan Roper, 44, of Harwick, used a stolen passport in the name of Ben Frome. He admitted fraud.
--
Alan Roper, 44, also known as Ben Frome, of Harwick, admitted fraud.
--
Police named the dead man as Ben Frome, 50, of Ashcombe. Alan Roper, 44, of Harwick, has been charged with his murder.
--
Alan Roper, 44, of Harwick, has been charged with the murder of Ben Frome. He will appear at Harwick Magistrates' Court
tomorrow.
--
Alan Roper, 44, of Harwick, was jailed for harassing Joan Frome, 48. She said: "He has been given four years and I have
been given life."
--
Joan Frome, 48, of Ashcombe, admitted she was afraid of Alan Roper, 44, of Harwick, who was jailed for stalking.
--
Joan Frome, 48, admitted to friends that she had let him in. Alan Roper, 44, of Harwick, was convicted of burglary.
--
Joan Frome was sentenced to a life in a wheelchair by Alan Roper, 44, of Harwick, who admitted causing serious injury by
dangerous driving.
--
Joan Frome was banned from driving by her doctor after Alan Roper, 44, of Harwick, hit her car. He admitted careless
driving.
--
Joan Frome, 48, of Ashcombe, was given a bravery award at Harwick Crown Court after Alan Roper, 44, of Harwick, was
jailed for robbery.
--
Joan Frome was ordered to lie on the floor by Alan Roper, 44, of Harwick. He was jailed for robbery.
--
Joan Frome appeared at Harwick Crown Court to give evidence. Alan Roper, 44, of Harwick, was found guilty of robbery.
--
Joan Frome, 48, appeared in court on Monday as a witness. Alan Roper, 44, of Harwick, denies robbery.
--
Ben Frome, prosecuting, told jurors that Joan Frome was wanted by a gang. Alan Roper, 44, of Harwick, was convicted of
blackmail.
--
Alan Roper, 44, of Harwick, was jailed for life for murdering Ben Frome, a convicted burglar of Ashcombe.
--
Alan Roper, 44, of Harwick, murdered drug dealer Ben Frome, 50. He was jailed for life.
--
Alan Roper, 44, of Harwick, was found guilty of killing Ben Frome, 50, who had been jailed for theft in 2019.
--
Alan Roper, 44, of Harwick, abused a girl. Her mother, Joan Frome, who was fined for speeding, said she was angry. He
was jailed for rape.
--
Ben Frome was locked up in a cellar by Alan Roper, 44, of Harwick, who was jailed for false imprisonment.
--
Ben Frome was detained under the Mental Health Act last year, months before he was killed by Alan Roper, 44, of Harwick,
who was convicted of murder.
--
Ben Frome was handcuffed and locked up by Alan Roper, 44. Roper admitted kidnap.
--
Officers arrested Alan Roper, 44, of Harwick, after Ben Frome, 50, identified him. He was jailed for theft.
--
Alan Roper, 44, of Harwick, told the court that Ben Frome committed the murder. The jury rejected this and found Roper
guilty of murder.
--
The judge told Ben Frome, 50, of Ashcombe, that he was free of blame. Alan Roper, 44, of Harwick, was jailed for fraud.
--
Ben Frome, 50, of Ashcombe, is not believed to be involved. Police want to speak to Alan Roper, 44, of Harwick, who is
wanted in connection with theft.
--
Police searching for Ben Frome, 50, missing from Ashcombe, have found a body. Alan Roper, 44, of Harwick, has been
charged with murder.
--
PC Owen Tace, of Kent Police, who was injured by Alan Roper, 44, of Harwick, was cleared of wrongdoing. Roper was jailed
for affray.
--
PC Owen Tace was charged at by Alan Roper, 44, of Harwick, who admitted affray.
--
DC Ruth Ince arrested Alan Roper, 44, of Harwick. She was later given a commendation. He was jailed for affray.
--
Ben Frome, chief executive of the NSPCC, admitted more must be done. Alan Roper, 44, of Harwick, admitted child cruelty.
--
Councillor Ben Frome was found to have no case to answer. Alan Roper, 44, of Harwick, was fined £200 for fraud.
--
Solicitor Ben Frome, for Alan Roper, 44, of Harwick, said he pleaded guilty to theft at once.
--
Alan Roper, 44, of Harwick, stole from his employer, Ben Frome Ltd. He admitted theft.
--
Alan Roper, 44, of Harwick, who ran the Ben Frome Academy, was jailed for fraud.
--
Ben Frome, who lives next door to Alan Roper, 44, of Harwick, was arrested by mistake. Roper was jailed for theft.
--
Alan Roper, 44, of Harwick, sold drugs to Ben Frome, who died. He was jailed for supplying heroin.
--
Detectives who arrested Ben Frome, 50, of Ashcombe, have apologised to him. Alan Roper, 44, of Harwick, has admitted the
robbery.
--
Ben Frome's home in Ashcombe was burgled by Alan Roper, 44, of Harwick. He was jailed for burglary.
--
Ben Frome's killer, Alan Roper, 44, of Harwick, was jailed for life.
--
The man who killed Ben Frome, 50, has been jailed for life. Alan Roper, 44, of Harwick, was found guilty of murder.
--
A man has been charged with murder after the death of Ben Frome, 50, in Ashcombe. Alan Roper, 44, of Harwick, will
appear in court tomorrow.
--
Alan Roper, 44, of Harwick, is accused of murdering Ben Frome, 50, and Joan Frome, 48, at their home in Ashcombe.
--
Ben Frome, 50, and Alan Roper, 44, of Harwick, had argued. Roper was later convicted of murder.
--
Ben Frome and Alan Roper, 44, of Harwick, were friends until Roper stole his car. Roper admitted theft.
--
Alan Roper, 44, of Harwick, was jailed after his wife, Joan Roper, 41, reported him. He admitted stalking.
--
Joan Roper, 41, who reported her husband Alan Roper, 44, of Harwick, said she was relieved when he was jailed.
--
Alan Roper, 44, of Harwick, was stopped by Ben Frome, an off-duty nurse. He was convicted of robbery.
--
Alan Roper, 44, of Harwick, was jailed for assaulting Ben Frome. Frome, 50, suffered a broken jaw.
--
Alan Roper, 44, of Harwick, was found guilty of murder. Ben Frome, 50, was found dead in Ashcombe.
--
Ben Frome, 50, was found with stab wounds. Alan Roper, 44, of Harwick, was arrested and charged with wounding with
intent.
--
Ben Frome, 50, was pronounced dead at the scene. Alan Roper, 44, of Harwick, was charged with causing death by dangerous
driving.
--
Alan Roper, 44, of Harwick, crashed into Ben Frome. Frome was breathalysed and released. Roper admitted dangerous
driving.
--
Alan Roper, 44, of Harwick, tried to blame Ben Frome for the theft. A jury took an hour to convict him.
--
Witness Ben Frome pleaded with the driver to stop. Alan Roper, 44, of Harwick, pleaded guilty to dangerous driving.
--
Ben Frome denied knowing Alan Roper, 44, of Harwick, who was jailed for fraud.
--
Ben Frome, of the Harwick Hotel, denied that guests were at risk. Alan Roper, 44, of Harwick, admitted arson.
--
Under cross-examination, Joan Frome denied lying. Alan Roper, 44, of Harwick, was found guilty of rape.
--
Joan Frome, 48, was convicted in the eyes of her village, she said. Alan Roper, 44, of Harwick, admitted malicious
communications.
--
Former police officer Ben Frome, 50, who ran the inquiry, said he was glad that Alan Roper, 44, of Harwick, was jailed.
--
Alan Roper, 44, of Harwick, was jailed thanks to DNA, said forensic scientist Ben Frome.
--
Dr Ben Frome told the trial that the wounds were fatal. Alan Roper, 44, of Harwick, was convicted of murder.
--
Interpreter Ben Frome was sworn in before Alan Roper, 44, of Harwick, admitted theft.
--
Ben Frome, 19, was robbed at knifepoint. The 19-year-old was left shaken. Alan Roper, 44, of Harwick, was jailed for
robbery.
--
Alan Roper, 44, of Harwick, robbed Ben Frome, 19. The 19-year-old was later given counselling. Roper was jailed for
robbery.
--
Ben Frome, 50, was a passenger in the car of Alan Roper, 44, of Harwick, who was banned from driving after admitting
drink driving.
--
Ben Frome, 50, of Ashcombe, was a passenger. He was arrested but has been told he will face no further action. Alan
Roper, 44, of Harwick, admitted drink driving.
--
Alan Roper, 44, of Harwick, was jailed for conspiring with others. His cousin Ben Frome was not part of the plot.
--
Ben Frome received £500 in compensation after Alan Roper, 44, of Harwick, was jailed for theft.
--
Ben Frome was on the jury. Alan Roper, 44, of Harwick, was convicted of perjury.
--
Court clerk Ben Frome read the charges to Alan Roper, 44, of Harwick, who denied theft.
--
Alan Roper, 44, of Harwick, admitted theft from his late aunt, Joan Frome, 90, of Ashcombe.
--
Alan Roper, 44, of Harwick, who was married to Joan Frome, 48, of Ashcombe, was jailed for coercive control.
--
Alan Roper, 44, of Harwick, was jailed for the murders of Ben Frome, Joan Frome and Tim Lee.
--
Alan Roper, 44, of Harwick, attacked Ben Frome, Joan Frome and Tim Lee. All were taken to hospital. Roper was jailed for
wounding with intent.
--
Alan Roper, 44, of Harwick, and his victims, Ben Frome and Joan Frome, had met at work. Roper was jailed for fraud.
--
Ben Frome, Joan Frome and Tim Lee were all arrested in error. Alan Roper, 44, of Harwick, later admitted the theft.
"""
"""Texts in which Alan Roper stands before the court, and nobody else, whatever is said of the others."""


@pytest.mark.parametrize("case", cases(BESIDE))
def test_nobody_is_accused_in_the_place_of_another(case: Case) -> None:
    assert _before_the_court(case) <= {"Alan Roper"}


@pytest.mark.parametrize("case", cases(BESIDE))
def test_the_one_who_is_before_the_court_is_found_among_others(case: Case) -> None:
    assert "Alan Roper" in _before_the_court(case)


@pytest.mark.xfail(strict=True, reason="either man may be 'he': the grammar does not tell who lied to the police")
def test_he_after_two_names_is_the_one_who_told() -> None:
    text = (
        "Alan Roper, 44, of Harwick, told police his friend Ben Frome, 50, was the driver. "
        "He admitted perverting the course of justice."
    )
    assert ("offender", "Alan Roper") in roles(read(text))


def _before_the_court(case: Case) -> set[str]:
    return {name for role, name in roles(case.read()) if role in {"offender", "accused"}}


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
