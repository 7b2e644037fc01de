"""Read plain text as a court reporter would: passages, quotations, numbers, terms, sums and dates.

Nothing here knows about people or crimes; every reading carries the stretch of text it was made from.
"""

from kg.language.dates import Dated, dates
from kg.language.day_ranges import day_ranges
from kg.language.durations import Duration, durations, indefinites
from kg.language.money import Money, money
from kg.language.numbers import Number, numbers
from kg.language.passages import Block, blocks, passages
from kg.language.periods import Period, periods
from kg.language.quotes import Quotation, quotations

__all__ = [
    "Block",
    "Dated",
    "Duration",
    "Money",
    "Number",
    "Period",
    "Quotation",
    "blocks",
    "dates",
    "day_ranges",
    "durations",
    "indefinites",
    "money",
    "numbers",
    "passages",
    "periods",
    "quotations",
]
