"""Hearings: which court somebody stood or will stand before, when, and for what."""

from __future__ import annotations

import pytest
from marked import Case, cases, nobody_kept_out_is_named, told

from kg.model import Hearing

PAST = """
Alan Roper, 44, of Mill Lane, Harwick, admitted theft at Harwick Magistrates' Court on Monday.
= Alan Roper: plea, at Harwick Magistrates' Court, on 2031-05-05
--
At Harwick Crown Court on 2 May, Alan Roper, 44, of Mill Lane, Harwick, was jailed for four years.
= Alan Roper: sentence, at Harwick Crown Court, on 2031-05-02
--
Alan Roper, 44, of Mill Lane, Harwick, was jailed for four years yesterday.
= Alan Roper: sentence, on 2031-05-05
--
Alan Roper, 44, of Mill Lane, Harwick, pleaded guilty to theft at Harwick Magistrates' Court on 3 March and was jailed
for a year at Harwick Crown Court today.
= Alan Roper: plea, at Harwick Magistrates' Court, on 2031-03-03
= Alan Roper: sentence, at Harwick Crown Court, on 2031-05-06
--
Alan Roper, 44, of Mill Lane, Harwick, was found guilty of murder after a three-week trial at Harwick Crown Court.
= Alan Roper: trial, at Harwick Crown Court
--
Alan Roper, 44, of Mill Lane, Harwick, was found guilty of murder by a jury at Harwick Crown Court on 14 April. He was
jailed for life at the same court on Friday.
= Alan Roper: trial, at Harwick Crown Court, on 2031-04-14
= Alan Roper: sentence, at Harwick Crown Court, on 2031-05-02
--
Dawn Pike, 31, of Ashcombe, charged with fraud, appeared at Harwick Magistrates' Court this morning.
= Dawn Pike: appearance, at Harwick Magistrates' Court, on 2031-05-06
--
Dawn Pike, 31, of Ashcombe, denied perjury at Harwick Crown Court on Thursday 1 May.
= Dawn Pike: plea, at Harwick Crown Court, on 2031-05-01
--
In February, Dawn Pike, 31, of Ashcombe, pleaded guilty to fraud.
= Dawn Pike: plea, on 2031-02
--
Dawn Pike, 31, of Ashcombe, admitted fraud at Harwick Crown Court in November.
= Dawn Pike: plea, at Harwick Crown Court, on 2030-11
--
Dawn Pike, 31, and Alan Roper, 44, both of Ashcombe, admitted theft at Harwick Crown Court on 2 May.
= Dawn Pike: plea, at Harwick Crown Court, on 2031-05-02
= Alan Roper: plea, at Harwick Crown Court, on 2031-05-02
--
Alan Roper, 44, of Mill Lane, Harwick, was jailed for six years at Harwick Crown Court last month.
= Alan Roper: sentence, at Harwick Crown Court, on 2031-04
--
Owen Tace, 26, of Kestrelford, was cleared of manslaughter at Harwick Crown Court on Friday after a trial.
= Owen Tace: trial, at Harwick Crown Court, on 2031-05-02
--
Harwick Magistrates' Court heard that Alan Roper, 44, of Mill Lane, Harwick, admitted theft.
= Alan Roper: plea, at Harwick Magistrates' Court
--
Alan Roper, 44, of Mill Lane, Harwick, was jailed for five years. In March 2019 he was jailed for two years for
burglary.
= Alan Roper: sentence, on 2019-03
--
Alan Roper, 44, of Mill Lane, Harwick, jailed for nine years in 2030, was ordered to repay £80,000 at a confiscation
hearing at Harwick Crown Court on Friday.
= Alan Roper: sentence, on 2030
= Alan Roper: appearance, at Harwick Crown Court, on 2031-05-02
"""

FUTURE = """
Dawn Pike, 31, of Ashcombe, has been charged with theft and will appear at Harwick Magistrates' Court on 3 June.
= Dawn Pike: appearance, at Harwick Magistrates' Court, on 2031-06-03
--
Dawn Pike, 31, of Ashcombe, charged with theft, is due to appear before Harwick magistrates tomorrow.
= Dawn Pike: appearance, at Harwick Magistrates' Court, on 2031-05-07
--
Dawn Pike, 31, of Ashcombe, admitted theft and will be sentenced at Harwick Crown Court on 20 June.
= Dawn Pike: sentence, at Harwick Crown Court, on 2031-06-20
--
Dawn Pike, 31, of Ashcombe, denied theft. Her trial will start at Harwick Crown Court on 8 September.
= Dawn Pike: trial, at Harwick Crown Court, on 2031-09-08
--
A 38-year-old man from Basildon has been charged with robbery. He will appear at Harwick Crown Court on 3 June.
= someone 38: appearance, at Harwick Crown Court, on 2031-06-03
--
Dawn Pike, 31, of Ashcombe, has been charged with fraud. She was remanded in custody to appear at Harwick Crown Court
on 9 June.
= Dawn Pike: appearance, at Harwick Crown Court, on 2031-06-09
--
Alan Roper, 44, and Dawn Pike, 31, both of Ashcombe, are charged with theft. They are due at Harwick Magistrates' Court
on Thursday.
= Alan Roper: appearance, at Harwick Magistrates' Court, on 2031-05-08
= Dawn Pike: appearance, at Harwick Magistrates' Court, on 2031-05-08
"""

TRAPS = """
Alan Roper, 44, was jailed for two years for the March 2009 burglary of a shop. His case was referred to the Court of
Appeal.
--
Alan Roper, 44, of Mill Lane, Harwick, admitted theft.
--
Alan Roper, 44, of Mill Lane, Harwick, was arrested on 3 March.
= nothing
--
Alan Roper, 44, of Mill Lane, Harwick, was jailed yesterday for a burglary on 3 March.
= Alan Roper: sentence, on 2031-05-05
--
Alan Roper, 44, of Mill Lane, Harwick, stole a car on 3 March. He admitted theft.
= nothing
--
issued unknown
Alan Roper, 44, of Mill Lane, Harwick, was jailed for four years on Friday.
= nothing
--
issued unknown
Alan Roper, 44, of Mill Lane, Harwick, was jailed for four years at Harwick Crown Court yesterday.
= Alan Roper: sentence, at Harwick Crown Court
--
issued unknown
Alan Roper, 44, of Mill Lane, Harwick, was jailed for four years on 2 May 2031.
= Alan Roper: sentence, on 2031-05-02
--
<never>Ann Lee</never> told Harwick Crown Court on Friday that she still has nightmares. Alan Roper, 44, of Harwick,
admitted robbery.
= nothing
--
Alan Roper, 44, of Fern Court, Harwick, admitted theft on 2 May.
= Alan Roper: plea, on 2031-05-02
--
Alan Roper, 44, of Mill Lane, Harwick, was told he might have to appear at Harwick Crown Court.
= nothing
--
A 34-year-old man and a 26-year-old woman were charged with theft.

Two men, aged 27 and 38, have been arrested and charged. They are expected to appear at Harwick Sheriff Court.
= nothing
"""


STORIES = """
Alan Roper, 44, of Harwick, was sentenced at Harwick Crown Court on Friday after admitting theft.
= Alan Roper: sentence, at Harwick Crown Court, on 2031-05-02
--
Alan Roper, 44, of Harwick, was handed a life sentence at Harwick Crown Court on Friday.
= Alan Roper: sentence, at Harwick Crown Court, on 2031-05-02
--
On 3 February, Dawn Pike, 31, of Ashcombe, pleaded guilty to fraud.
= Dawn Pike: plea, on 2031-02-03
--
Alan Roper, 44, of Harwick, admitted theft at Harwick Magistrates' Court on 3 March. He was jailed for a year at Harwick
Crown Court on Friday, 2 May.
= Alan Roper: plea, at Harwick Magistrates' Court, on 2031-03-03
= Alan Roper: sentence, at Harwick Crown Court, on 2031-05-02
--
Appearing at Harwick Crown Court on Friday, Alan Roper, 44, of Harwick, pleaded guilty to theft.
= Alan Roper: plea, at Harwick Crown Court, on 2031-05-02
--
Alan Roper, 44, of Harwick, was convicted after a trial at Harwick Crown Court in March. He was sentenced today.
= Alan Roper: trial, at Harwick Crown Court, on 2031-03
= Alan Roper: sentence, on 2031-05-06
--
Dawn Pike, 31, of Ashcombe, charged with fraud, appeared at Harwick Magistrates' Court today and was sent for trial at
Harwick Crown Court on 3 June.
= Dawn Pike: appearance, at Harwick Magistrates' Court, on 2031-05-06
= Dawn Pike: appearance, at Harwick Crown Court, on 2031-06-03
--
Dawn Pike, 31, of Ashcombe, admitted fraud at Harwick Crown Court on 2 May. She will be sentenced at the same court on
10 June.
= Dawn Pike: plea, at Harwick Crown Court, on 2031-05-02
= Dawn Pike: sentence, at Harwick Crown Court, on 2031-06-10
--
Alan Roper, 44, of Harwick, is on trial at Harwick Crown Court accused of murder.
= Alan Roper: trial, at Harwick Crown Court
--
Alan Roper, 44, of Harwick, who was jailed for robbery, appeared at the Court of Appeal yesterday.
= Alan Roper: appearance, at Court of Appeal, on 2031-05-05
--
Alan Roper, 44, of Harwick, pleaded guilty to theft on the first day of his trial at Harwick Crown Court.
= Alan Roper: plea, at Harwick Crown Court
--
The following were sentenced at Harwick Crown Court on Friday:

- Alan Roper, 44, of Mill Lane, Harwick: four years
- Dawn Pike, 31, of Ferry Road, Ashcombe: two years
= Alan Roper: sentence, at Harwick Crown Court, on 2031-05-02
= Dawn Pike: sentence, at Harwick Crown Court, on 2031-05-02
--
Alan Roper, 44, of Harwick, was jailed at Harwick Crown Court on 31 December.
= Alan Roper: sentence, at Harwick Crown Court, on 2030-12-31
--
Alan Roper, 44, of Harwick, was jailed at Harwick Crown Court on Friday last week.
= Alan Roper: sentence, at Harwick Crown Court, on 2031-05-02
"""

APPEALS = """
Alan Roper, 44, of Harwick, has had his conviction for murder quashed by the Court of Appeal. Judges ruled on Monday
that the verdict was unsafe.
= Alan Roper: appearance, at Court of Appeal, on 2031-05-05
--
Alan Roper, 44, of Harwick, admitted theft at Harwick Crown Court on 2 May. On Monday the Court of Appeal heard another
case.
= Alan Roper: plea, at Harwick Crown Court, on 2031-05-02
--
Alan Roper, 44, of Harwick, was jailed for life for murder in 2028. His lawyers put their case at a Court of Appeal
hearing in April 2031.
= Alan Roper: sentence, on 2028
= Alan Roper: appearance, at Court of Appeal, on 2031-04
--
Alan Roper, 44, who was jailed for life for murder, lost his appeal against conviction at the Court of Appeal on 2 May.
= Alan Roper: appearance, at Court of Appeal, on 2031-05-02
--
Alan Roper, 44, was jailed for six years for rape at Harwick Crown Court in 2028. An application for leave to appeal was
refused by the Court of Appeal on 2 May 2031.
= Alan Roper: sentence, at Harwick Crown Court, on 2028
= Alan Roper: appearance, at Court of Appeal, on 2031-05-02
--
Alan Roper, 44, was jailed for six years for fraud at Harwick Crown Court on 2 May. He will appeal against his sentence
at the Court of Appeal next month.
= Alan Roper: sentence, at Harwick Crown Court, on 2031-05-02
= Alan Roper: appearance, at Court of Appeal, on 2031-06
--
Alan Roper, 44, was jailed for six years for fraud at Harwick Crown Court on 2 May. The Attorney General has referred
the sentence to the Court of Appeal.
= Alan Roper: sentence, at Harwick Crown Court, on 2031-05-02
--
A clerk, <never>Ann Lee</never>, told the Court of Appeal that she had lost papers in the case of Alan Roper, who was
jailed for four years for robbery in 2028.
= Alan Roper: sentence, on 2028
= Alan Roper: appearance, at Court of Appeal
--
Alan Roper, 44, and Ben Cole, 30, were jailed for life for murder at Harwick Crown Court in 2028. At the Court of Appeal
on 2 May 2031, Roper argued that his trial, in which he blamed Cole, was unfair.
= Alan Roper: appearance, at Court of Appeal, on 2031-05-02
= Alan Roper: sentence, at Harwick Crown Court, on 2028
= Ben Cole: sentence, at Harwick Crown Court, on 2028
--
Alan Roper, 44, was jailed for six years for fraud in 2028. An appeal was rejected on 30 July 2029. The sentence
was then referred to the Court of Appeal.
= Alan Roper: sentence, on 2028
= Alan Roper: appearance, at Court of Appeal, on 2029-07-30
--
Alan Roper, 30, was found guilty of murder at Harwick Crown Court on 2 May. He will be sentenced at the
court on 10 June.
= Alan Roper: trial, at Harwick Crown Court, on 2031-05-02
= Alan Roper: sentence, at Harwick Crown Court, on 2031-06-10
--
Michael and Karen Roper appealed against their 24-week prison sentences at Wexby Crown Court on 2 May.
= Michael Roper: appearance, at Wexby Crown Court, on 2031-05-02
= Karen Roper: appearance, at Wexby Crown Court, on 2031-05-02
--
Alan Roper, 37, was jailed for 10 months in March. On 28 April a judge at Harwick Crown Court ruled that he must pay
back £40,500.
= Alan Roper: sentence, on 2031-03
= Alan Roper: appearance, at Harwick Crown Court, on 2031-04-28
"""

TRIALS = """
Alan Roper, 31, of Harwick, pleaded guilty at Harwick Crown Court to burglary on 16 March.
= Alan Roper: plea, at Harwick Crown Court
--
Alan Roper, 31, of Harwick, pleaded guilty to burglary at Harwick Crown Court on 16 March.
= Alan Roper: plea, at Harwick Crown Court, on 2031-03-16
--
Alan Roper, 31, of Harwick, pleaded guilty at Harwick Crown Court on 16 March to burglary.
= Alan Roper: plea, at Harwick Crown Court, on 2031-03-16
--
Alan Roper, 31, of Harwick, pleaded guilty at Harwick Crown Court to burglary on Monday.
= Alan Roper: plea, at Harwick Crown Court, on 2031-05-05
--
A jury at Harwick Crown Court found Alan Roper, 25, guilty of raping a student while he was at a college in London in
2008.
= Alan Roper: trial, at Harwick Crown Court
--
Alan Roper, 25, of Harwick, was found guilty of murder on 12 March 2031 at Harwick Crown Court.
= Alan Roper: trial, at Harwick Crown Court, on 2031-03-12
--
Paramedics were called to the bar at 06:00 on 6 October 2030, Harwick Magistrates' Court was told.

Ann Roper, 43, was fined £300 for theft.
= Ann Roper: sentence, at Harwick Magistrates' Court
--
Alan Roper, 40, of Harwick, admitted stalking. He will return to Harwick Magistrates' Court on 23 May to be sentenced.
= Alan Roper: sentence, at Harwick Magistrates' Court, on 2031-05-23
--
Alan Roper, 44, of Harwick, stood trial for three weeks at Harwick Crown Court and was found guilty of fraud. The
verdict was returned on 2 May.
= Alan Roper: trial, at Harwick Crown Court, on 2031-05-02
--
Dawn Pike, 31, of Ashcombe, pleaded guilty to fraud at Harwick Crown Court in April and is due to be sentenced there on
10 June.
= Dawn Pike: plea, at Harwick Crown Court, on 2031-04
= Dawn Pike: sentence, at Harwick Crown Court, on 2031-06-10
--
On trial at Harwick Crown Court are Alan Roper, 44, and Dawn Pike, 31. Both deny fraud.
= Alan Roper: trial, at Harwick Crown Court
= Dawn Pike: trial, at Harwick Crown Court
--
Alan Roper, 44, of Harwick, was jailed for fraud at Harwick Crown Court on 2 May. A confiscation hearing for Roper has
been listed for 21 October at the same court.
= Alan Roper: sentence, at Harwick Crown Court, on 2031-05-02
= Alan Roper: appearance, at Harwick Crown Court, on 2031-10-21
"""

# What is told of the case, not of who stands in it.
OF_A_CASE = """
Alan Roper, 44, had been due to stand trial at Harwick Crown Court on Friday. Instead he asked to be rearraigned and
pleaded guilty to theft.
= Alan Roper: plea, at Harwick Crown Court, on 2031-05-02
--
Alan Roper, 44, had been due to stand trial at Harwick Crown Court on Friday but changed his plea to guilty of theft.
= Alan Roper: plea, at Harwick Crown Court, on 2031-05-02
--
Alan Roper, 44, denied theft but changed his plea to guilty part-way through his trial at Harwick Crown Court.
= Alan Roper: trial, at Harwick Crown Court
--
Alan Roper, 44, pled guilty to theft at Harwick Sheriff Court on Friday. Sheriff Anne Holt deferred sentence on him
until 10 June.
= Alan Roper: plea, at Harwick Sheriff Court, on 2031-05-02
= Alan Roper: sentence, at Harwick Sheriff Court, on 2031-06-10
--
Alan Roper, 44, was found guilty of theft at Harwick Crown Court on Friday. Roper will return to the court on 10 June.
= Alan Roper: trial, at Harwick Crown Court, on 2031-05-02
= Alan Roper: appearance, at Harwick Crown Court, on 2031-06-10
--
Alan Roper, 44, entered a not guilty plea to fraud. Roper, who became leader of the council in 2018, appeared at Harwick
Magistrates' Court.
= Alan Roper: plea, at Harwick Magistrates' Court
--
Alan Roper, 44, had admitted fraud. Roper appeared at Harwick Crown Court on Friday.
= Alan Roper: appearance, at Harwick Crown Court, on 2031-05-02
--
Alan Roper, 44, admitted theft at Leeds, Wexby and Harwick Magistrates' Court on Friday.
= Alan Roper: plea, at Leeds, Wexby and Harwick Magistrates' Court, on 2031-05-02
--
A 51-year-old man from Harwick was arrested on suspicion of kidnap and has been released on bail until 10 June.
= nothing
--
Alan Roper, 44, and Dawn Pike, 31, stood trial for murder. Roper was convicted of murder at Harwick Crown Court on
Friday and Pike was cleared. Judge Anne Holt remanded Roper in custody until 10 June, when he will be sentenced.
= Alan Roper: trial, at Harwick Crown Court, on 2031-05-02
= Dawn Pike: trial, at Harwick Crown Court, on 2031-05-02
= Alan Roper: sentence, on 2031-06-10
--
Alan Roper, 44, of Harwick, was found guilty after trial of attacking an officer by seizing him on 16 August 2030.
= nothing
--
Alan Roper, 44, was jailed for two years at Harwick Crown Court on Friday. He was fined £300 in 2022.
= Alan Roper: sentence, at Harwick Crown Court, on 2031-05-02
= Alan Roper: sentence, on 2022
--
Alan Roper, 44, and Dawn Pike, 31, appeared at Harwick Crown Court on Friday. Roper replied "not guilty" to affray. Pike
answered "guilty" to affray.
= Alan Roper: plea, at Harwick Crown Court, on 2031-05-02
= Dawn Pike: plea, at Harwick Crown Court, on 2031-05-02
--
Alan Roper, 44, admitted theft when appearing before Harwick magistrates on Friday.
= Alan Roper: plea, at Harwick Magistrates' Court, on 2031-05-02
--
Alan Roper, 44, appeared at Harwick Crown Court on Friday charged with robbery. Judge Anne Holt adjourned the case until
10 June.
= Alan Roper: appearance, at Harwick Crown Court, on 2031-05-02
= Alan Roper: appearance, on 2031-06-10
--
Alan Roper, 44, appeared at Harwick Crown Court on Friday charged with robbery. The case against Roper was put back to
10 June at the same court.
= Alan Roper: appearance, at Harwick Crown Court, on 2031-05-02
= Alan Roper: appearance, at Harwick Crown Court, on 2031-06-10
--
Alan Roper, 44, and Dawn Pike, 31, appeared at Harwick Magistrates' Court on Friday charged with robbery. Both cases
were sent to Harwick Crown Court for a hearing on 10 June.
= Alan Roper: appearance, at Harwick Magistrates' Court, on 2031-05-02
= Dawn Pike: appearance, at Harwick Magistrates' Court, on 2031-05-02
= Alan Roper: appearance, at Harwick Crown Court, on 2031-06-10
= Dawn Pike: appearance, at Harwick Crown Court, on 2031-06-10
--
Alan Roper, 44, admitted theft at Harwick Magistrates' Court on Friday. Magistrates adjourned the case until 10 June for
pre-sentence reports.
= Alan Roper: plea, at Harwick Magistrates' Court, on 2031-05-02
= Alan Roper: sentence, on 2031-06-10
--
Alan Roper, 44, appeared at Harwick Crown Court on Friday charged with robbery. Judge Anne Holt said that the case would
be reviewed on 10 June.
= Alan Roper: appearance, at Harwick Crown Court, on 2031-05-02
= Alan Roper: appearance, on 2031-06-10
--
The case of a man accused of robbery was given its first hearing at Harwick Crown Court on Friday.

Alan Roper, 44, is charged with robbery.
= Alan Roper: appearance, at Harwick Crown Court, on 2031-05-02
--
Alan Roper, 44, appeared at Harwick Magistrates' Court on Friday charged with robbery. He did not enter a plea and is
next due to appear at Harwick Crown Court on 10 June.
= Alan Roper: appearance, at Harwick Magistrates' Court, on 2031-05-02
= Alan Roper: appearance, at Harwick Crown Court, on 2031-06-10
--
Alan Roper, 44, of Leeds, appeared at Harwick Magistrates' Court on Friday charged with robbery and was remanded in
custody to appear at the city's crown court on 10 June.
= Alan Roper: appearance, at Harwick Magistrates' Court, on 2031-05-02
= Alan Roper: appearance, at Leeds Crown Court, on 2031-06-10
--
Alan Roper, 44, denies robbery. The trial, at Harwick Crown Court, began in April.
= Alan Roper: trial, at Harwick Crown Court
--
Alan Roper, 44, stole a ring from a jeweller, Harwick Crown Court heard. Roper denies theft. The trial continues.
= Alan Roper: trial, at Harwick Crown Court
--
A trial at Harwick Crown Court heard that Ann Lee, 30, was robbed by Alan Roper, 44, who denies robbery.
= Alan Roper: trial, at Harwick Crown Court
--
Alan Roper, 44, and Dawn Pike, 31, denied fraud. The jury at Harwick Crown Court returned its verdicts on Friday. Both
were cleared.
= Alan Roper: trial, at Harwick Crown Court, on 2031-05-02
= Dawn Pike: trial, at Harwick Crown Court, on 2031-05-02
--
Harwick Magistrates' Court heard on Friday how Alan Roper, 44, allegedly drove at a steward. Roper is charged with
dangerous driving.
= Alan Roper: appearance, at Harwick Magistrates' Court, on 2031-05-02
--
Alan Roper, 44, was jailed for a year at Harwick Crown Court on Friday. The case had been adjourned until Friday for
reports.
= Alan Roper: sentence, at Harwick Crown Court, on 2031-05-02
--
Alan Roper, 44, has been charged with robbery. Harwick Crown Court was told last week that Dale Marsh, 40, denies
assault.
--
A jury at Harwick Crown Court cleared Alan Roper, 44, of robbery. His brother, Ben Roper, 35, was jailed for theft last
year.
= Alan Roper: trial, at Harwick Crown Court
= Ben Roper: sentence, on 2030
--
Alan Roper, 44, appeared at Harwick Crown Court on Friday charged with robbery. The case of his brother Ben was
adjourned until 10 June.
= Alan Roper: appearance, at Harwick Crown Court, on 2031-05-02
"""

ENDINGS = """
Dawn Pike, 31, of Ashcombe, charged with fraud, was remanded in custody until 3 June, when she will appear at Harwick
Crown Court.
= Dawn Pike: appearance, at Harwick Crown Court, on 2031-06-03
--
Dawn Pike, 31, of Ashcombe, is charged with fraud.

The case was adjourned until 3 June at Harwick Crown Court.
= Dawn Pike: appearance, at Harwick Crown Court, on 2031-06-03
--
Dawn Pike, 31, of Ashcombe, is charged with fraud.

Her case was sent to Harwick Crown Court for a hearing on 3 June.
= Dawn Pike: appearance, at Harwick Crown Court, on 2031-06-03
--
Dawn Pike, 31, of Ashcombe, is charged with fraud. The next hearing is at Harwick Crown Court on 3 June.
= Dawn Pike: appearance, at Harwick Crown Court, on 2031-06-03
--
Dawn Pike, 31, of Ashcombe, is charged with fraud. A date of 3 June was set for a hearing at Harwick Crown Court.
= Dawn Pike: appearance, at Harwick Crown Court, on 2031-06-03
--
Dawn Pike, 31, of Ashcombe, admitted fraud. She will return to Harwick Crown Court on 3 June to be sentenced.
= Dawn Pike: sentence, at Harwick Crown Court, on 2031-06-03
--
Dawn Pike, 31, of Ashcombe, admitted fraud and was remanded in custody until 3 June when she will be sentenced at
Harwick Crown Court.
= Dawn Pike: sentence, at Harwick Crown Court, on 2031-06-03
--
Dawn Pike, 31, of Ashcombe, admitted fraud and is awaiting sentence at Harwick Crown Court on 3 June.
= Dawn Pike: sentence, at Harwick Crown Court, on 2031-06-03
--
Dawn Pike, 31, of Ashcombe, denied fraud. She was bailed to stand trial at Harwick Crown Court on 3 June.
= Dawn Pike: trial, at Harwick Crown Court, on 2031-06-03
--
Dawn Pike, 31, of Ashcombe, is charged with fraud. Magistrates sent the case to Harwick Crown Court for a hearing on 3
June.
= Dawn Pike: appearance, at Harwick Crown Court, on 2031-06-03
--
Dawn Pike, 31, of Ashcombe, is charged with fraud and was bailed to Harwick Crown Court on 3 June.
= Dawn Pike: appearance, at Harwick Crown Court, on 2031-06-03
"""

REMANDS = """
Dawn Pike, 31, of Ashcombe, is charged with fraud. At Harwick Magistrates' Court on Friday she was remanded in custody.
= Dawn Pike: appearance, at Harwick Magistrates' Court, on 2031-05-02
--
Dawn Pike, 31, of Ashcombe, is charged with fraud. She was granted bail at Harwick Magistrates' Court on Friday.
= Dawn Pike: appearance, at Harwick Magistrates' Court, on 2031-05-02
--
Dawn Pike, 31, of Ashcombe, is charged with fraud. She gave no plea at Harwick Magistrates' Court on Friday.
= Dawn Pike: appearance, at Harwick Magistrates' Court, on 2031-05-02
--
Dawn Pike, 31, of Ashcombe, is charged with fraud. She was in the dock at Harwick Magistrates' Court on Friday.
= Dawn Pike: appearance, at Harwick Magistrates' Court, on 2031-05-02
--
Dawn Pike, 31, of Ashcombe, is charged with fraud. Her case was adjourned at Harwick Magistrates' Court on Friday.
= Dawn Pike: appearance, at Harwick Magistrates' Court, on 2031-05-02
--
Dawn Pike, 31, of Ashcombe, denies fraud. Her trial began at Harwick Crown Court on Friday.
= Dawn Pike: trial, at Harwick Crown Court, on 2031-05-02
--
Dawn Pike, 31, of Ashcombe, was jailed at Harwick Crown Court on Friday after pleading guilty to fraud at Wexby Crown
Court on 4 April.
= Dawn Pike: sentence, at Harwick Crown Court, on 2031-05-02
= Dawn Pike: plea, at Wexby Crown Court, on 2031-04-04
--
Dawn Pike, 31, of Ashcombe, is charged with the murder of <never>Ann Lee</never>. <never>Mary Lee</never>, whose
daughter was killed, will return to Harwick Crown Court on 3 June.
= nothing
--
Dawn Pike, 31, of Ashcombe, was charged with fraud and remanded in custody by police.
= nothing
--
Dawn Pike, 31, of Ashcombe, is charged with fraud. The trial of a friend began at Harwick Crown Court on Friday.
= nothing
--
Dawn Pike, 31, of Ashcombe, is charged with fraud. A friend's case was adjourned until 3 June at Harwick Crown Court.
= nothing
"""


@pytest.mark.parametrize(
    "case", cases(f"{PAST}--{FUTURE}--{TRAPS}--{STORIES}--{APPEALS}--{TRIALS}--{OF_A_CASE}--{ENDINGS}--{REMANDS}")
)
def test_hearings(case: Case) -> None:
    found = case.read()
    assert told(found, Hearing) == case.expected
    nobody_kept_out_is_named(case, found)
