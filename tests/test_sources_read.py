"""Reading: real files of every kind, good and bad, and who wins about a date or a title."""

from __future__ import annotations

import datetime as dt
import gzip
import hashlib
import io
import json
import sys
import unicodedata
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kg.errors import SourceProblem, UsageError
from kg.model import Document
from kg.sources import Skipped, read

FENCED = """```yaml
area: Wessex
og:
  title: Man jailed
  url: https://www.wessex.police.uk/news/man-jailed/
title: 'Harwick: Man jailed | Wessex Police'
url: https://www.wessex.police.uk/news/man-jailed/
```

10:35 07/03/2031

### A man has been jailed for theft.
"""
DASHED = """---
site_name: Harwick News
title: "Man jailed"
published: 2031-03-07T05:00:00Z
---
A man has been jailed for theft.
"""
PAGE = """<!doctype html><html><head><title>Man jailed | Wessex Police</title>
<meta property="og:title" content="Man jailed"><meta property="og:site_name" content="Wessex Police">
<meta property="og:url" content="https://www.wessex.police.uk/news/man-jailed/">
<meta property="article:published_time" content="2031-03-07T10:35:00Z"></head><body>
<nav><a href="/">Home</a><a href="/news">News</a></nav><main><article><h1>Man jailed</h1>
<p class="lead">Eleven umbrellas were found in his loft</p>
<p>Alan Roper, 44, of Harwick, was jailed for four years at Harwick Crown Court on Monday, 3 March.</p>
<p>He had admitted the theft of eleven umbrellas from a shop in the town, and the judge was not amused.</p>
<ul><li>The umbrellas have been returned to their owners</li><li>The shop has a new lock on its door</li></ul>
<table><tr><th>Name</th><th>Term</th></tr><tr><td>Alan Roper</td><td>four years</td></tr></table></article>
<section class="related"><h2>Related news</h2><ul><li><a href="/x">Bob Tarn jailed for robbery</a></li></ul></section>
</main><footer><p>© Wessex</p></footer></body></html>"""
MAIL = """From: Dee Marsh <dee@press.example>
To: news@paper.example
Subject: Press release: Man jailed
Date: Fri, 07 Mar 2031 10:35:00 +0000
Content-Type: text/plain; charset="utf-8"
Content-Transfer-Encoding: quoted-printable

A man has been jailed for =E2=80=9Ctheft=E2=80=9D.

--=20
Dee Marsh, press office
"""
MARKDOWN = """# Man jailed

*Wessex Police | News | Published 7 March 2031*

**Alan Roper**, 44, was jailed.

- one [charge](https://example.org/a)
- another

> "He was sorry."

| Name | Term |
| --- | --- |
| [Alan Roper](#) | four years |
"""


def write(folder: Path, name: str, content: str | bytes) -> Path:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return path


def documents(*sources: Path | str, **options: object) -> list[Document]:
    return [item for item in read(sources, **options) if isinstance(item, Document)]  # type: ignore[arg-type]


def problems(*sources: Path | str) -> list[tuple[str, str]]:
    return [(item.origin, item.reason) for item in read(sources) if isinstance(item, SourceProblem)]


def the_document(path: Path, **options: object) -> Document:
    (document,) = documents(path, **options)
    return document


def test_fenced_front_matter(tmp_path: Path) -> None:
    document = the_document(write(tmp_path, "a.txt", FENCED))
    assert document == Document(
        id="a",
        text="10:35 07/03/2031\n\nA man has been jailed for theft.",
        sha256=hashlib.sha256(document.text.encode()).hexdigest(),
        origin=str(tmp_path / "a.txt"),
        title="Harwick: Man jailed",
        publisher="Wessex Police",
        issued=dt.date(2031, 3, 7),
        url="https://www.wessex.police.uk/news/man-jailed/",
    )


def test_dashed_front_matter(tmp_path: Path) -> None:
    document = the_document(write(tmp_path, "a.txt", DASHED))
    assert (document.text, document.title) == ("A man has been jailed for theft.", "Man jailed")
    assert (document.publisher, document.issued) == ("Harwick News", dt.date(2031, 3, 7))


def test_a_text_between_two_rules_is_no_front_matter(tmp_path: Path) -> None:
    text = "---\nA man has been jailed for theft.\n---\nHe was sorry."
    assert the_document(write(tmp_path, "a.txt", text)).text == text


def test_the_site_that_names_itself_is_the_publisher(tmp_path: Path) -> None:
    text = "Wessex Police uses cookies to make this site work.\n15:20 08/08/2031\nA man was jailed."
    document = the_document(write(tmp_path, "a.txt", text))
    assert (document.publisher, document.title) == ("Wessex Police", "A man was jailed.")


def test_html(tmp_path: Path) -> None:
    document = the_document(write(tmp_path, "a.html", PAGE))
    assert document.text.replace("\n\n", "\n").split("\n") == [
        "Man jailed",
        "Eleven umbrellas were found in his loft",
        "Alan Roper, 44, of Harwick, was jailed for four years at Harwick Crown Court on Monday, 3 March.",
        "He had admitted the theft of eleven umbrellas from a shop in the town, and the judge was not amused.",
        "• The umbrellas have been returned to their owners",
        "• The shop has a new lock on its door",
        "Name, Term",
        "Alan Roper, four years",
    ]
    assert (document.title, document.publisher) == ("Man jailed", "Wessex Police")
    assert (document.issued, document.url) == (
        dt.date(2031, 3, 7),
        "https://www.wessex.police.uk/news/man-jailed/",
    )


@pytest.mark.parametrize(
    "data",
    [
        {"@type": "NewsArticle", "datePublished": "2031-03-07", "headline": "A", "publisher": {"name": "Harwick News"}},
        [{"@type": "WebSite"}, {"@type": ["NewsArticle"], "datePublished": "2031-03-07", "publisher": "Harwick News"}],
        {"@graph": [{"@type": "Article", "datePublished": "2031-03-07", "publisher": {"name": "Harwick News"}}]},
    ],
)
def test_linked_data_of_a_page(tmp_path: Path, data: object) -> None:
    script = f'<script type="application/ld+json">{json.dumps(data)}</script>'
    document = the_document(
        write(tmp_path, "a.htm", f"<html><head>{script}</head><body><p>A man was jailed.</p></body>")
    )
    assert (document.issued, document.publisher) == (dt.date(2031, 3, 7), "Harwick News")


def test_markdown(tmp_path: Path) -> None:
    document = the_document(write(tmp_path, "a.md", MARKDOWN))
    assert document.text == (
        "Man jailed\n\nWessex Police | News | Published 7 March 2031\n\nAlan Roper, 44, was jailed.\n\n"
        '• one charge\n• another\n"He was sorry."\n\nName, Term\nAlan Roper, four years'
    )
    assert (document.title, document.issued) == ("Man jailed", dt.date(2031, 3, 7))


def test_mail(tmp_path: Path) -> None:
    document = the_document(write(tmp_path, "a.eml", MAIL))
    assert document.text == "A man has been jailed for “theft”."
    assert (document.title, document.issued, document.publisher) == ("Man jailed", dt.date(2031, 3, 7), None)


def test_mail_in_html_within_parts(tmp_path: Path) -> None:
    mail = (
        'MIME-Version: 1.0\nSubject: Man jailed\nContent-Type: multipart/mixed; boundary="x"\n\n'
        "--x\nContent-Type: text/html\n\n<p>A man has been jailed for theft.</p><p>He was sorry.</p>\n"
        "--x\nContent-Type: image/png\nContent-Disposition: attachment\n\nabc\n--x--\n"
    )
    document = the_document(write(tmp_path, "a.eml", mail))
    assert document.text.split("\n") == ["A man has been jailed for theft.", "He was sorry."]


def test_json_lines(tmp_path: Path) -> None:
    rows: list[object] = [
        {"id": "r1", "title": "One", "text": "A man was jailed.", "url": "https://example.org/1",
         "published": "2031-03-07", "publisher": "Wessex Police"},
        {"id": 2, "headline": "Two", "body": FENCED, "date": "2031-04-01"},
        {"text": "<p>A man was <b>jailed</b>.</p><p>He was sorry.</p>"},
        {"id": "r4"},
        ["no", "object"],
        {"id": "r1", "text": "Once more."},
    ]  # fmt: skip
    path = write(tmp_path, "rows.jsonl", "\n".join(map(json.dumps, rows)) + "\n{broken\n\n")
    one, two, three = documents(path)
    assert (one.id, one.title, one.publisher, one.issued) == ("r1", "One", "Wessex Police", dt.date(2031, 3, 7))
    assert (two.id, two.title, two.publisher, two.issued) == ("2", "Two", "Wessex Police", dt.date(2031, 4, 1))
    assert (three.id, three.text.split("\n")) == ("rows/3", ["A man was jailed.", "He was sorry."])
    assert [origin.rpartition(":")[2] for origin, _ in problems(path)] == ["4", "5", "6", "7"]


@pytest.mark.parametrize("name", ["a.txt.gz", "b.MD.GZ", "c.html.gz", "d.eml.gz", "e.jsonl.gz"])
def test_each_kind_may_be_packed(tmp_path: Path, name: str) -> None:
    content = {"a": FENCED, "b": MARKDOWN, "c": PAGE, "d": MAIL, "e": json.dumps({"id": "e", "text": "A man."})}[
        name[0]
    ]
    packed = the_document(write(tmp_path, name, gzip.compress(content.encode())))
    assert packed.id == name[0]
    assert packed.text == the_document(write(tmp_path, name[:-3], content)).text


@pytest.mark.parametrize(
    "data",
    [
        "“Siân” paid £5".encode(),
        b"\xef\xbb\xbf" + "“Siân” paid £5".encode(),
        "“Siân” paid £5".encode("cp1252"),
        "“Siân” paid £5".encode("utf-16"),
        "“Siân” paid £5\r\n".encode() + b"\xe2\x80",
        "“Siân” paid ".encode() + b"\xa35",
    ],
)
def test_encodings(tmp_path: Path, data: bytes) -> None:
    assert the_document(write(tmp_path, "a.txt", data)).text == "“Siân” paid £5"


@pytest.mark.parametrize(
    ("name", "data", "reason"),
    [
        ("a.txt", b"", "has no text"),
        ("a.txt", b" \r\n\xef\xbb\xbf", "has no text"),
        ("a.txt", b"Advertisement\nHide Ad", "has no text"),
        ("a.txt", b"%PDF-1.7 \x00\x01", "is binary"),
        ("a.txt", b"ab\x00cd", "is binary"),
        ("a.txt", b"\x83\x81\x83\x8a\x81\x5b", "neither UTF-8 nor Windows-1252"),
        ("a.txt", b"\xff\xfea", "utf-16"),
        ("a.html", b"<html><head><script>x()</script></head></html>", "no text"),
        ("a.html", b"", "is empty"),
        ("a.eml", b"no headers at all", "no mail message"),
        ("a.eml", b"Subject: x\nContent-Type: image/png\n\nabc", "without a text"),
        ("a.txt.gz", b"plain", "not valid gzip"),
        ("a.txt.gz", gzip.compress(b"A man was jailed." * 99)[:-12], "middle of its gzip"),
        ("a.jsonl", b"nonsense", "not valid JSON"),
        ("a.jsonl", b'{"id": "a", "text": "\x00"}', "is binary"),
    ],
)
def test_bad_input_is_named_with_its_reason(tmp_path: Path, name: str, data: bytes, reason: str) -> None:
    path = write(tmp_path, name, data)
    write(tmp_path, "z.txt", "A man was jailed.")
    ((origin, said),) = problems(tmp_path)
    assert origin.startswith(str(path))
    assert reason in said
    assert [document.id for document in documents(tmp_path)] == ["z"]


def test_broken_yaml_is_named_and_the_text_is_used(tmp_path: Path) -> None:
    path = write(tmp_path, "a.txt", '---\ntitle: "Man jailed\nurl: https://example.org/\n---\nA man was jailed.')
    document = the_document(path)
    assert (document.text, document.url) == ("A man was jailed.", "https://example.org/")
    assert "not valid YAML" in problems(path)[0][1]


def test_a_missing_source_is_named(tmp_path: Path) -> None:
    assert problems(tmp_path / "nothing") == [(str(tmp_path / "nothing"), "no such file or folder")]


def test_what_may_not_be_read_is_named(tmp_path: Path) -> None:
    path = write(tmp_path, "a.txt", "A man was jailed.")
    path.chmod(0)
    try:
        path.read_bytes()
    except PermissionError:
        assert "permission" in problems(tmp_path)[0][1]
    finally:
        path.chmod(0o600)


def test_ids_come_from_the_place_below_the_folder_in_order(tmp_path: Path) -> None:
    for name in ("b.txt", "a/c.html", "a/b.v2.txt", "B.md"):
        write(tmp_path, name, f"<p>Text of {name}, long enough.</p>")
    expected = ["B", "a/b.v2", "a/c", "b"]
    assert [document.id for document in documents(tmp_path)] == expected
    assert [document.id for document in documents(tmp_path / "b.txt", tmp_path)] == expected
    assert [document.id for document in documents(tmp_path / "a" / "c.html")] == ["c"]


def test_a_second_document_of_one_id_is_named(tmp_path: Path) -> None:
    write(tmp_path, "one/a.txt", "First.")
    write(tmp_path, "two/a.txt", "Second.")
    assert [document.text for document in documents(tmp_path / "two", tmp_path / "one")] == ["First."]
    assert problems(tmp_path / "two", tmp_path / "one")[0][0].endswith("two/a.txt")


def test_other_files_are_passed_over_and_counted(tmp_path: Path) -> None:
    for name in ("a.json", "b.png", ".hidden.txt", ".git/c.txt"):
        write(tmp_path, name, "A man was jailed.")
    passed = list(read([tmp_path]))
    assert all(isinstance(item, Skipped) for item in passed)
    assert len(passed) == 3


@pytest.mark.parametrize(
    ("content", "id", "text"),
    [
        ("A man was jailed.", "stdin", "A man was jailed."),
        ('\n{"id": "r1", "text": "A man was jailed."}\n', "r1", "A man was jailed."),
        ("<!DOCTYPE html><p>A man was jailed.</p>", "stdin", "A man was jailed."),
    ],
)
def test_standard_input(monkeypatch: pytest.MonkeyPatch, content: str, id: str, text: str) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(content.encode())))
    (document,) = documents("-")
    assert (document.id, document.text) == (id, text)


@pytest.mark.parametrize(
    ("csv", "row", "page", "line", "option", "winner"),
    [
        ("2031-01-01", "2031-01-02", "2031-01-03", "2031-01-04", "2031-01-05", 1),
        ("", "2031-01-02", "2031-01-03", "2031-01-04", "2031-01-05", 2),
        ("", "", "2031-01-03", "2031-01-04", "2031-01-05", 3),
        ("", "", "", "2031-01-04", "2031-01-05", 4),
        ("", "", "", "", "2031-01-05", 5),
    ],
)
def test_who_wins_about_the_date(
    tmp_path: Path, csv: str, row: str, page: str, line: str, option: str, winner: int
) -> None:
    text = (f"---\npublished: {page}\n---\n" if page else "") + f"Man jailed\n{line}\nText."
    rows = write(tmp_path, "rows.jsonl", json.dumps({"id": "r1", "text": text} | ({"published": row} if row else {})))
    table = write(tmp_path, "meta.csv", f"file,issued\nr1,{csv}\n")
    document = the_document(rows, metadata=table, issued=dt.date.fromisoformat(option))
    assert document.issued == dt.date(2031, 1, winner)


def test_metadata_by_file_name_wins(tmp_path: Path) -> None:
    path = write(tmp_path, "a.txt", FENCED)
    table = write(tmp_path, "m.csv", 'publisher,file,title,url\n"Dale, Police",a.txt,New,\nX,other.txt,,\n')
    document, spare = list(read([path], metadata=table))
    assert isinstance(document, Document)
    assert isinstance(spare, Skipped)
    assert (document.publisher, document.title, document.url) == (
        "Dale, Police",
        "New",
        "https://www.wessex.police.uk/news/man-jailed/",
    )
    assert spare.origin == f"{table}:3"


@pytest.mark.parametrize(
    ("content", "line"),
    [
        ("name,issued\na,2031-01-01", 1),
        ("file,colour\na,red", 1),
        ("", 1),
        ("file,issued\na,2031-01-01\nb,7 March", 3),
        ("file,issued\n,2031-01-01", 2),
        ("file,issued\na,2031-01-01,x", 2),
        ("file,issued\na,\na,", 3),
        ('file,issued\n"a,', 2),
    ],
)
def test_bad_metadata_names_its_line(tmp_path: Path, content: str, line: int) -> None:
    table = write(tmp_path, "m.csv", content)
    with pytest.raises(UsageError, match=f"m.csv:{line}: "):
        read([tmp_path], metadata=table)


def test_absent_metadata_is_wrong_usage(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="cannot be read"):
        read([tmp_path], metadata=tmp_path / "none.csv")


@settings(max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(
    name=st.sampled_from(["x.txt", "x.md", "x.html", "x.eml", "x.jsonl", "x.txt.gz"]),
    data=st.binary(max_size=400)
    | st.text(max_size=300).map(lambda text: text.encode("utf-8"))
    | st.sampled_from([FENCED, DASHED, PAGE, MAIL, MARKDOWN]).flatmap(
        lambda text: st.integers(0, len(text)).map(lambda end: text[:end].encode())
    ),
)
def test_no_bytes_at_all_raise(tmp_path: Path, name: str, data: bytes) -> None:
    for item in read([write(tmp_path, name, data)]):
        if isinstance(item, Document):
            assert item.text
            assert "\r" not in item.text
            assert unicodedata.is_normalized("NFC", item.text)
        else:
            assert item.reason


def test_seeds_give_the_dates_and_publishers_of_their_gold(shared: Path) -> None:
    for document in documents(shared / "seeds"):
        gold = json.loads((shared / "seeds" / f"{document.id}.json").read_text())["document"]
        assert gold.get("issued") == (document.issued.isoformat() if document.issued else None)
        assert document.publisher in (None, gold.get("publisher"))
