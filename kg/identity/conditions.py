"""The levels of ``ontology/identity.toml`` as SQL, for Splink on DuckDB and Spark: :mod:`.compare` said again.

Names are folded to ASCII before they come here, because DuckDB measures edit distance in bytes. Sets are arrays;
whatever SQL could only say clumsily (name forms, rarity, the step of a rank) is a column that :func:`row` works out.
"""

from __future__ import annotations

from typing import Any

from kg.identity.circumstances import Circumstances
from kg.identity.compare import CLIMB, LONG_GIVEN, LONG_SURNAME, MANY_YEARS, UNDATED_SLACK, step
from kg.identity.rarity import is_rare, rarity

MEET = "list_has_any"
"""Whether two lists have something in common, as DuckDB calls it."""

DIALECTS = {"duckdb": MEET, "spark": "arrays_overlap"}
"""The same in each dialect: all else that the conditions use has one name in both."""

SETS = ("offences", "towns", "courts", "dates", "hearings", "sentences", "company", "peers", "forces", "teams", "ranks",
        "offices", "groups")  # fmt: skip


def row(number: int, told: Circumstances) -> dict[str, Any]:
    """One mention as a row; an empty set is null, so that there is nothing to compare."""
    name = told.form
    return {
        "unique_id": number,
        "document": told.document,
        "given": name.given,
        "surname": name.surname,
        "roots": sorted(name.roots),
        "halves": sorted({name.surname, *(word for word in name.surname.split() if len(word) > 2)}),
        "middle_one": name.middle[0] if name.middle else None,
        "middle_two": name.middle[1] if len(name.middle) > 1 else None,
        "full": name.is_full,
        "rarity": rarity(name.given, name.surname),
        "rare_surname": is_rare(name.surname),
        "officer": "officer" in told.groups,
        "official": "official" in told.groups,
        "age": told.age,
        "born_from": told.born[0] if told.born else None,
        "born_to": told.born[1] if told.born else None,
        "issued": told.issued,
        "step": step(told.ranks),
        "publisher": told.publisher or None,
        **{part: sorted(getattr(told, part)) or None for part in SETS},
    }


def _meet(part: str) -> str:
    return f"{MEET}({part}_l, {part}_r)"


def _either_null(*parts: str) -> str:
    return " OR ".join(f"{part}_{side} IS NULL" for part in parts for side in "lr")


_SAME_SURNAME = "surname_l = surname_r AND surname_l <> ''"
_ROOTS = _meet("roots")
_INITIAL = f"{_SAME_SURNAME} AND (len(given_l) = 1 OR len(given_r) = 1) AND left(given_l, 1) = left(given_r, 1)"
_BOTH_NAMED = f"{_SAME_SURNAME} AND len(given_l) > 1 AND len(given_r) > 1"
_OFF = (
    f"(({_BOTH_NAMED} AND len(given_l) >= {LONG_GIVEN} AND len(given_r) >= {LONG_GIVEN} "
    "AND levenshtein(given_l, given_r) <= 1) "
    f"OR (surname_l <> surname_r AND full_l AND full_r AND {_ROOTS} AND len(surname_l) >= {LONG_SURNAME} "
    f"AND len(surname_r) >= {LONG_SURNAME} AND levenshtein(surname_l, surname_r) <= 1))"
)
_NO_GIVEN = f"{_SAME_SURNAME} AND (given_l = '' OR given_r = '')"
_DAYS = "issued_l IS NOT NULL AND issued_r IS NOT NULL"


def _middle(which: str) -> str:
    left, right = f"middle_{which}_l", f"middle_{which}_r"
    short = f"(least(len({left}), len({right})) = 1 AND left({left}, 1) = left({right}, 1))"
    return f"({left} IS NULL OR {right} IS NULL OR {left} = {right} OR {short})"


CONDITIONS: dict[str, dict[str, str]] = {
    "name": {
        **{
            f"same full name, {band}": f"{_SAME_SURNAME} AND given_l = given_r AND full_l AND rarity_l = '{band}'"
            for band in ("very common", "common", "uncommon", "rare")
        },
        "only a surname": f"{_NO_GIVEN} AND officer_l AND officer_r",
        "only a surname, of no officer": _NO_GIVEN,
        "only an initial, common surname": f"{_INITIAL} AND NOT rare_surname_l",
        "only an initial, rare surname": f"{_INITIAL} AND rare_surname_l",
        "nickname, common surname": f"{_BOTH_NAMED} AND {_ROOTS} AND NOT rare_surname_l",
        "nickname, rare surname": f"{_BOTH_NAMED} AND {_ROOTS} AND rare_surname_l",
        "half of a double name": f"surname_l <> surname_r AND full_l AND full_r AND {_ROOTS} AND {_meet('halves')}",
        "one letter off, rare name": f"{_OFF} AND rare_surname_l AND rare_surname_r",
        "one letter off, common name": _OFF,
        "other name": "ELSE",
    },
    "middle": {
        "": _either_null("middle_one"),
        "same middle name": f"{_middle('one')} AND {_middle('two')}",
        "other middle name": "ELSE",
    },
    "role": {
        "two of one document": "document_l = document_r",
        "same role": f"{_meet('groups')} OR (groups_l IS NULL AND groups_r IS NULL)",
        "different roles": "official_l OR official_r",
        "officer and defendant of one force": f"({_meet('forces')}) OR ({_meet('teams')})",
        "officer and defendant, nothing shared": "ELSE",
    },
    "age": {
        "a generation apart": f"{_DAYS} AND abs(issued_l - issued_r) > {MANY_YEARS}",
        "": f"age_l IS NULL OR age_r IS NULL OR "
        f"((issued_l IS NULL OR issued_r IS NULL) AND abs(age_l - age_r) <= {UNDATED_SLACK})",
        "same year of birth": "born_from_l <= born_to_r AND born_from_r <= born_to_l",
        "ages contradict": "ELSE",
    },
    "town": {"": _either_null("towns"), "same town": _meet("towns"), "other town": "ELSE"},
    "court": {"": _either_null("courts"), "same court": _meet("courts"), "other court": "ELSE"},
    "offence": {"": _either_null("offences"), "same offence": _meet("offences"), "other offence": "ELSE"},
    "date": {"same day in court": _meet("dates"), "": "ELSE"},
    "sentence": {"same sentence": _meet("sentences"), "": "ELSE"},
    "company": {
        "same people in the story": _meet("company"),
        "other co-defendants at the same hearing": "peers_l IS NOT NULL AND peers_r IS NOT NULL "
        f"AND NOT {_meet('peers')} AND {_meet('hearings')}",
        "": "ELSE",
    },
    "force": {
        "": _either_null("forces"),
        "same force": _meet("forces"),
        "different forces": "officer_l AND officer_r",
        "other investigators": "ELSE",
    },
    "team": {"": _either_null("teams"), "same team": _meet("teams"), "other team": "ELSE"},
    "rank": {
        "": _either_null("ranks"),
        "same rank": _meet("ranks"),
        "promoted": f"{_DAYS} AND issued_l <> issued_r AND "
        f"(CASE WHEN issued_l < issued_r THEN step_r - step_l ELSE step_l - step_r END) BETWEEN 0 AND {CLIMB}",
        "other rank": "ELSE",
    },
    "office": {"": _either_null("offices"), "same office": _meet("offices"), "other office": "ELSE"},
    "publisher": {"same publisher": "publisher_l = publisher_r", "": "ELSE"},
}
"""Comparison → level → condition, in the order in which they are tried; the level "" finds nothing to compare."""
