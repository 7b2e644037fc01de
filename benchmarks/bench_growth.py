"""How time and memory grow with the length of one document: 4 kB, 64 kB, 256 kB and 1 MB.

    python benchmarks/bench_growth.py

The text is made up of stories about people who all have different names, which is what costs most. The goal: 1 MB
takes no more than 300 times as long as 4 kB (its length is 250 times).
"""

from __future__ import annotations

import hashlib
import resource
from datetime import date
from time import process_time

from kg.extract import extract
from kg.model import Document
from kg.vocabulary import load

SIZES = (4_000, 64_000, 256_000, 1_000_000)
LETTERS = "abcdefghijklmnoprstuvwy"
STORY = """{first} {last}, {age}, of Mill Lane, Harwick, appeared at Harwick Crown Court on Monday. {last} admitted
{count} counts of theft and was jailed for {years} years. He was given a restraining order for ten years.
Detective Constable Ruth Ince, of the Harwick CID, said: “{last} stole from people who trusted him.”
The court heard that officers seized a laptop from his home, and that his neighbour knew nothing of it.

"""


def text_of(size: int) -> str:
    """Stories, each about somebody else, until the size is reached."""
    stories: list[str] = []
    length = 0
    while length < size:
        number = len(stories)
        name = LETTERS[number % 23] + "eo"[number % 2] + LETTERS[number // 23 % 23] + "a" + LETTERS[number // 529 % 23]
        first = ("Alan", "Carl", "Dean", "Evan", "Kevin", "Liam")[number % 6]
        counts = {"age": 20 + number % 50, "count": ("two", "three", "six")[number % 3], "years": 2 + number % 7}
        stories.append(STORY.format(first=first, last=name.title(), **counts))
        length += len(stories[-1])
    return "".join(stories)[:size]


def seconds(text: str) -> tuple[float, int]:
    """CPU seconds to read one document, and how many claims it gave."""
    sha256 = hashlib.sha256(text.encode()).hexdigest()
    document = Document("long", text, sha256, "long", issued=date(2031, 5, 6))
    start = process_time()
    claims = len(extract(document, load()).claims)
    return process_time() - start, claims


def main() -> None:
    for _ in range(12):
        seconds(text_of(SIZES[0]))  # what is worked out once is worked out now
    base = min(seconds(text_of(SIZES[0]))[0] for _ in range(5))
    print(f"{'letters':>10} {'seconds':>8} {'x 4 kB':>8} {'claims':>8} {'most memory':>12}")
    for size in SIZES:
        spent, claims = seconds(text_of(size))
        memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
        print(f"{size:>10,} {spent:>8.2f} {spent / base:>8.0f} {claims:>8,} {memory:>8,} MiB")


if __name__ == "__main__":
    main()
