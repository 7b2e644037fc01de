"""Loads what every worker process needs: imported once, in the process from which they all are forked."""

from __future__ import annotations

import datetime as dt

from kg.model import Document
from kg.pipeline.desk import Desk, understood

STORY = """Man jailed for burglary
Alan Roper, 44, of Mill Lane, Harwick, was jailed for two years and six months at Harwick Crown Court on Monday 5 May
2031 after he pleaded guilty to three counts of burglary and one of theft. He was also given a restraining order for ten
years. Bea Moss, 30, who had been charged with robbery, was found not guilty. They were arrested in Harwick in March,
and officers seized £2,000 in cash and a laptop. Detective Constable Dee Marsh, of Wessex Police's Online Abuse Unit,
who led the investigation, said: “I hope that this sends a message.” The unit made 84 arrests last year. If you are
worried, call the NSPCC on 0808 800 5000."""
"""With the words of most rules: their patterns are compiled when they are first tried."""

READY = (Desk, understood(Document("warm", STORY, "", "warm", issued=dt.date(2031, 5, 6)), ""))
