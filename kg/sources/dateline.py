"""The date of a release as its own header (or foot) states it: ``issued`` where no metadata does.

Only lines that hold a date and nothing but the date, its time and words such as *Published* count, so that a
date of the story is never taken. British order: day, month, year.
"""

from __future__ import annotations

import contextlib
import datetime as dt
import re

HEADER_LINES, FOOT_LINES = 12, 3
"""How many lines that are not empty may hold it, at the top and at the bottom."""
_BARE_LENGTH = 40

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = (
    r"(?P<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?"
    r"|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
)
_WEEKDAY = r"(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?,? +)?"
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
_YEAR = r"(?P<year>(?:19|20)\d\d)"
_DATES = tuple(
    re.compile(pattern)
    for pattern in (
        rf"{_WEEKDAY}(?:the )?{_DAY}(?: of)?,?[ -]{_MONTH},?[ -]{_YEAR}",
        rf"{_WEEKDAY}{_DAY}[ -]{_MONTH}[ -](?P<year>\d\d)",
        rf"{_WEEKDAY}{_MONTH} {_DAY},? {_YEAR}",
        rf"{_WEEKDAY}(?P<day>\d{{1,2}})(?P<dot>[/.-])(?P<month>\d{{1,2}})(?P=dot)(?P<year>(?:19|20)?\d\d)",
        r"(?P<year>(?:19|20)\d\d)-(?P<month>\d\d)-(?P<day>\d\d)",
    )
)
_ZONE = r"(?: ?(?:greenwich mean time|british summer time|gmt|bst|utc|uk|z|[+-]\d{2}:?\d{2}))?"
_SAME_TIME_ELSEWHERE = r"(?: \d{2}:\d{2} (?:gmt|bst|uk))?"  # "07:37 GMT 08:37 UK"
_TIME = rf"(?:\d{{1,2}}[:.]\d{{2}}(?:[:.]\d{{2}})?(?:[:.]\d+)?(?: ?[ap]\.?m\.?)?|\d{{1,2}} ?[ap]\.?m\.?){_ZONE}"
_BEFORE = re.compile(
    rf"(?:(?P<kind>pubdate|(?:page |(?:time of )?article )?(?:first |last )?(?:date )?"
    rf"(?:published|updated|modified|posted|issued|released|added|uploaded"
    r"|created)"
    rf"|publication date|release date|article date|(?:news|press|media) release(?: (?:date|issued|from))?|date|news)"
    rf"(?:,? (?:on|at))? ?:? *)?(?:{_TIME}(?:, uk)?,? *(?:on )?)?"
)
_AFTER = re.compile(
    rf"(?:,?(?: at)?[ t]*{_TIME}{_SAME_TIME_ELSEWHERE})?(?:,? by [^\d\n]{{3,60}}| in [a-z &]{{3,25}})?[.,]?"
)
# "By Ann Roe, 6 May 2031", "Issued by Wessex Police, 6 May 2031", "Wessex Police, 6 May 2031"
_BYLINE = re.compile(
    r"(?:(?:(?:issued|published|posted|released|(?:[a-z]+ ){0,2}(?:diary|reports?|roundup|words|pictures)) )?"
    r"by [^\d\n]{3,70}?"
    r"|(?:\w+[ -]){1,4}?(?:police|constabulary|crime agency|editorial|newsroom|news ?desk|reporters?)"
    # "Ann Roe 1 minute ago Wed 19th June 2031"
    r"|(?:[^\d\n]{3,40} )?(?:an?|\d{1,2}) (?:second|minute|hour|day)s? ago"
    r"|police scotland|police service of northern ireland|psni)[,\s]+"
    r"(?=\S*\d|\w+day\b|(?:mon|tues?|wed|thu|fri|sat|sun) \d)"
)
# "Ann Roe6 May 2031": the name of who wrote it, run into the date
_GLUED = re.compile(r"^(?:[A-Z][\w’'-]+ ){1,3}[A-Z][\w’'-]*[a-z](?=\d{1,2} [A-Z][a-z]{2,8} (?:19|20)\d\d\b)")
_NOTE_NUMBER = re.compile(r"\d{1,2}[.)] (?=[a-z])")
_PARTS = re.compile(r" [|/•·–—>] | - | (?=(?:updated|last updated)\b)", re.IGNORECASE)


_PUBLISHED = re.compile(r"\s*(?:first |date )?published\b", re.IGNORECASE)
_PREFIX = re.compile(r"\s*(?:date:? (\d{4}-\d\d-\d\d)\b|(\d{4}-\d\d-\d\d)T\d\d:\d\d)", re.IGNORECASE)
# "Today, Wednesday 12 November 2031, Ann Roe was jailed", "yesterday (11 November 2031)"
_TODAY = re.compile(rf"\b(?P<when>today|yesterday),? ?[(–—-]? ?{_WEEKDAY}(?:the )?{_DAY}(?: of)? {_MONTH},? {_YEAR}\b")


def issued_in(text: str) -> dt.date | None:
    """The date of publication that the text states in a line of its own."""
    lines = [line for line in text.split("\n") if line]
    updated: dt.date | None = None
    crawled = _crawled(lines[0]) if lines else None
    for line in lines[:HEADER_LINES] + lines[HEADER_LINES:][-FOOT_LINES:]:
        if len(line) > 150:
            continue
        for part in _PARTS.split(line.strip("*_ -–•")):
            found = _stated(part)
            if found is None:
                continue
            if not found[1] and (crawled is None or _PUBLISHED.match(part)):
                return found[0]
            updated = updated or found[0]
    return crawled or updated or _under_a_title(lines[HEADER_LINES - 1 : -FOOT_LINES]) or _today(text)


def _today(text: str) -> dt.date | None:
    """The only day that the text calls today, or the one after that which it calls yesterday."""
    days = set()
    for found in _TODAY.finditer(text.casefold()):
        day = _date(found["year"], found["month"], found["day"])
        days.add(day + dt.timedelta(days=found["when"] == "yesterday") if day else None)
    return days.pop() if len(days) == 1 else None


def _under_a_title(lines: list[str]) -> dt.date | None:
    """The date of the only line further down that is nothing else, if a title stands over it and news below."""
    found = [at for at, line in enumerate(lines) if len(line) <= _BARE_LENGTH and _stated(line)]
    if len(found) != 1 or not 0 < found[0] < len(lines) - 1:
        return None
    title, news = lines[found[0] - 1].strip(), lines[found[0] + 1].strip()
    stated = _stated(lines[found[0]])
    return stated[0] if stated and title[-1:].isalnum() and news.endswith(".") else None


def _crawled(line: str) -> dt.date | None:
    """The date that a crawler put before a text; what the page itself says of its publication is surer."""
    prefix = _PREFIX.match(line)
    with contextlib.suppress(ValueError):
        return dt.date.fromisoformat(prefix[1] or prefix[2]) if prefix else None
    return None


def is_dateline(line: str) -> bool:
    """Whether the line says when the release appeared, and nothing else but by whom or where on the site."""
    return line.casefold() in _BARE or any(_stated(part) for part in _PARTS.split(line.strip("*_ -–•")))


_BARE = frozenset({"published", "updated", "date", "date published", "date:", "published:", "last updated"})


def as_date(text: str | None) -> dt.date | None:
    """The date of a metadata value: ISO 8601 (the day as written, whatever the zone), RFC 2822, or British."""
    if not text:
        return None
    text = " ".join(text.split())
    iso = re.match(r"(\d{4})-?(\d\d)-?(\d\d)(?!\d)", text)
    if iso:
        return _date(iso[1], iso[2], iso[3])
    found = _stated(text) or _stated(re.sub(r" \d\d:.*$", "", text))
    return found[0] if found else None


def _stated(part: str) -> tuple[dt.date, bool] | None:
    """The date that is all of this part, and whether it is only that of an update."""
    part = _GLUED.sub("", part.strip(), count=1).casefold()
    part = _NOTE_NUMBER.sub("", part, count=1) if _NOTE_NUMBER.match(part) else part
    byline = _BYLINE.match(part)
    part = part[byline.end() :] if byline else part
    before = _BEFORE.match(part)
    starts = (before.end(), 0) if before else (0,)
    kind = before["kind"] if before else None
    for pattern in _DATES:
        for start in starts:
            found = pattern.match(part, start)
            if found and _AFTER.fullmatch(part, found.end()):
                date = _date(found["year"], found["month"], found["day"])
                return (date, bool(kind and ("updat" in kind or "modif" in kind))) if date else None
    return None


def _date(year: str, month: str, day: str) -> dt.date | None:
    if month.isdigit() and int(month) > len(_MONTHS):
        day, month = month, day  # "10/17/2031", as Americans write it
    number = int(month) if month.isdigit() else _MONTHS.index(month[:3]) + 1
    try:
        return dt.date(int(year) + (2000 if len(year) == 2 else 0), number, int(day))
    except ValueError:
        return None
