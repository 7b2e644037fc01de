"""Reading what press offices send (PDF, Word) and what holds many releases (Parquet, web archives)."""

from __future__ import annotations

import datetime as dt
import gzip
import io
import zipfile
from pathlib import Path

import pytest

from kg.errors import SourceProblem
from kg.model import Document
from kg.sources import Skipped, read

STORY = (
    "Alan Roper, 44, of Harwick, was jailed for four years at Harwick Crown Court on Monday, 3 March, after he had "
    "pleaded guilty to three counts of theft and one of burglary in the town over eighteen months of umbrella thefts."
)
QUOTE = "Detective Constable Dee Marsh said: “The umbrellas are back, and the judge was not amused.”"


def documents(path: Path) -> list[Document]:
    found = list(read([path]))
    assert all(isinstance(each, Document) for each in found), found
    return [each for each in found if isinstance(each, Document)]


def problem(path: Path) -> str:
    (found,) = [each for each in read([path]) if isinstance(each, SourceProblem)]
    return found.reason


def pdf(path: Path, *paragraphs: str, columns: int = 1) -> Path:
    from reportlab.lib.pagesizes import A4
    from reportlab.lib.styles import getSampleStyleSheet
    from reportlab.platypus import BaseDocTemplate, Frame, PageTemplate, Paragraph

    style = getSampleStyleSheet()["Normal"]
    style.spaceAfter = 8
    width, gutter = (A4[0] - 100) / columns, 24 * (columns - 1)
    frames = [Frame(50 + width * column, 50, width - gutter, A4[1] - 100) for column in range(columns)]
    numbered = PageTemplate(frames=frames, onPage=lambda canvas, _: canvas.drawString(280, 30, "Page 1 of 1"))
    BaseDocTemplate(str(path), pagesize=A4, pageTemplates=[numbered]).build([Paragraph(p, style) for p in paragraphs])
    return path


def test_paragraphs_of_a_pdf_are_lines_and_page_numbers_go(tmp_path: Path) -> None:
    (document,) = documents(pdf(tmp_path / "release.pdf", "Man jailed for theft", STORY, QUOTE))
    assert document.text.split("\n\n") == ["Man jailed for theft", STORY, QUOTE]
    assert document.id == "release"


def test_columns_of_a_pdf_are_read_one_after_the_other(tmp_path: Path) -> None:
    (document,) = documents(pdf(tmp_path / "release.pdf", *[STORY, QUOTE] * 12, columns=2))
    assert document.text.split("\n\n") == [STORY, QUOTE] * 12


def test_a_scan_and_a_broken_pdf_are_named_for_what_they_are(tmp_path: Path) -> None:
    whole = pdf(tmp_path / "scan.pdf").read_bytes()
    assert "without text" in problem(tmp_path / "scan.pdf")
    (tmp_path / "cut.pdf").write_bytes(whole[:200])
    assert "PDF" in problem(tmp_path / "cut.pdf")
    (tmp_path / "letter.pdf").write_text("Dear editor")
    assert "is no PDF" in problem(tmp_path / "letter.pdf")


def test_a_word_document_keeps_the_order_of_paragraphs_bullets_and_tables(tmp_path: Path) -> None:
    import docx

    written = docx.Document()
    written.add_heading("Two jailed for theft", 1)
    written.add_paragraph("Two people were jailed at Harwick Crown Court.")
    table = written.add_table(1, 2)
    table.cell(0, 0).text, table.cell(0, 1).text = "Alan Roper", "four years"
    written.add_paragraph("Bea Tarn, 30, was jailed for two years.", style="List Bullet")
    written.save(str(tmp_path / "release.docx"))
    (document,) = documents(tmp_path / "release.docx")
    assert [line for line in document.text.split("\n") if line] == [
        "Two jailed for theft",
        "Two people were jailed at Harwick Crown Court.",
        "Alan Roper, four years",
        "• Bea Tarn, 30, was jailed for two years.",
    ]


def test_a_word_document_that_unpacks_to_gigabytes_is_not_unpacked(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "bomb.docx", "w", zipfile.ZIP_DEFLATED) as bomb:
        bomb.writestr("word/document.xml", b" " * (40 * 1024 * 1024))
    assert (tmp_path / "bomb.docx").stat().st_size < 100_000
    assert "larger than 32 MB" in problem(tmp_path / "bomb.docx")


@pytest.mark.parametrize("content", [b"PK\x03\x04 cut off", b"no archive at all", b""])
def test_a_broken_word_document_is_a_problem(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "x.docx").write_bytes(content)
    assert "Word document" in problem(tmp_path / "x.docx")


def test_rows_of_parquet_are_read_as_those_of_json_lines(tmp_path: Path) -> None:
    import pyarrow
    from pyarrow import parquet

    rows = {
        "id": ["a", "b", "c"],
        "text": [STORY, None, QUOTE],
        "published": [dt.date(2031, 3, 7), None, dt.date(2031, 3, 8)],
        "words": [1, 2, 3],
    }
    parquet.write_table(pyarrow.table(rows), tmp_path / "many.parquet", row_group_size=2)
    a, empty, c = read([tmp_path / "many.parquet"])
    assert isinstance(a, Document)
    assert isinstance(c, Document)
    assert isinstance(empty, SourceProblem)
    assert (a.id, a.text, a.issued) == ("a", STORY, dt.date(2031, 3, 7))
    assert (c.id, c.issued) == ("c", dt.date(2031, 3, 8))
    assert str(empty).startswith(f"{tmp_path / 'many.parquet'}:2: has no text")


def test_a_broken_parquet_file_is_a_problem(tmp_path: Path) -> None:
    (tmp_path / "x.parquet").write_bytes(b"PAR1 and nothing more")
    assert "no Parquet" in problem(tmp_path / "x.parquet")


def html(lang: str = "en-GB", *paragraphs: str) -> bytes:
    body = "".join(f"<p>{paragraph}</p>" for paragraph in paragraphs or (STORY, QUOTE))
    head = f'<!doctype html><html lang="{lang}"><head><meta charset="utf-8"><title>Man jailed</title></head>'
    return f"{head}<body><article><h1>Man jailed</h1>{body}</article></body></html>".encode()


def archive(*responses: tuple[str, bytes]) -> bytes:
    """A WARC file with these HTTP headers and bodies, and the request before each."""
    from fastwarc.warc import WarcRecord, WarcRecordType

    written = io.BytesIO()
    for number, (headers, body) in enumerate(responses):
        for kind in (WarcRecordType.request, WarcRecordType.response):
            record = WarcRecord()
            record.init_headers(kind)
            record.headers["WARC-Target-URI"] = f"https://harwick.example/{number}"
            record.headers["Content-Type"] = f"application/http; msgtype={kind!s}"
            record.set_bytes_content(f"HTTP/1.1 {headers}\r\n\r\n".encode() + body)
            record.write(written)
    return written.getvalue()


OK = "200 OK\r\nContent-Type: text/html; charset=utf-8"


@pytest.mark.parametrize("packed", [False, True])
def test_of_an_archive_the_court_stories_are_read(tmp_path: Path, packed: bool) -> None:
    content = archive(
        (OK, html("en", "A soup of leeks and potatoes, for which no judge ever sent anybody away.")),
        (OK, html()),
        ("404 Not Found\r\nContent-Type: text/html", html()),
        (OK, html("de")),
        ("200 OK\r\nContent-Type: image/png", b"\x89PNG"),
        (OK, html("en", *["Das Gericht: jailed, convicted, court – ein Urteil gegen den Mann aus der Stadt."] * 9)),
        (OK, b"<html>"),
    )
    path = tmp_path / ("crawl.warc.gz" if packed else "crawl.warc")
    path.write_bytes(gzip.compress(content) if packed else content)
    found = list(read([path]))
    (story,) = [each for each in found if isinstance(each, Document)]
    assert (story.id, story.url, story.title) == ("crawl/2", "https://harwick.example/1", "Man jailed")
    assert story.text.split("\n") == ["Man jailed", STORY, QUOTE]
    assert [each.origin.rpartition(":")[2] for each in found if isinstance(each, Skipped)] == list("134567")
    assert len(found) == 7


def test_an_archive_comes_through_a_pipe(monkeypatch: pytest.MonkeyPatch) -> None:
    class Pipe(io.RawIOBase):
        inner = io.BytesIO(archive((OK, html())))

        def readable(self) -> bool:
            return True

        def readinto(self, buffer: bytearray) -> int:  # type: ignore[override]
            return self.inner.readinto(buffer)

    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BufferedReader(Pipe())))
    (story,) = read(["-"])
    assert isinstance(story, Document)
    assert story.id == "stdin/1"


def test_a_broken_archive_keeps_what_stands_before_the_break(tmp_path: Path) -> None:
    whole = gzip.compress(archive((OK, html()))) + gzip.compress(archive((OK, html())))
    (tmp_path / "cut.warc.gz").write_bytes(whole[:-20])
    found = list(read([tmp_path / "cut.warc.gz"]))
    assert isinstance(found[0], Document)
    assert isinstance(found[-1], SourceProblem)
    assert "ends in the middle" in found[-1].reason
    (tmp_path / "no.warc").write_text("this is no archive\n")
    assert "broken" in problem(tmp_path / "no.warc")
    (tmp_path / "none.warc").write_bytes(b"")
    assert "no page" in problem(tmp_path / "none.warc")
