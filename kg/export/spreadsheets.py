"""The tables as one workbook, a sheet each."""

from __future__ import annotations

from typing import IO, Any

from kg.errors import KgError
from kg.export.rdf import for_xml
from kg.export.tables import Cell, Table, tables
from kg.query import Dataset

_MAX_ROWS = 1_048_576  # of a sheet, by Microsoft's specification of limits
_MAX_TEXT = 32_767
_WIDTHS = {"quote": 70, "title": 45, "offence": 45, "person": 24, "address": 40}


def write_xlsx(dataset: Dataset, out: IO[bytes]) -> None:
    """Write the workbook; text is always text, never a formula. Raises KgError for more rows than a sheet holds."""
    from openpyxl import Workbook

    book = Workbook(write_only=True)
    for table in tables(dataset):
        _write_sheet(book, table)
    book.save(out)


def _write_sheet(book: Any, table: Table) -> None:
    from openpyxl.styles import Font
    from openpyxl.utils import get_column_letter

    sheet = book.create_sheet(table.name)
    sheet.freeze_panes = "B2"
    for index, column in enumerate(table.columns, start=1):
        sheet.column_dimensions[get_column_letter(index)].width = _WIDTHS.get(column, 18)
    sheet.append([_cell(sheet, column, Font(bold=True)) for column in table.columns])
    written = 1
    for row in table.rows:
        written += 1
        if written > _MAX_ROWS:
            raise KgError(f"{table.name}: more rows than a sheet can hold ({_MAX_ROWS:,}). Use --format csv.")
        sheet.append([_cell(sheet, cell) for cell in row])
    sheet.auto_filter.ref = f"A1:{get_column_letter(len(table.columns))}{written}"


def _cell(sheet: Any, value: Cell, font: Any = None) -> Any:
    from openpyxl.cell import WriteOnlyCell

    if not isinstance(value, str):
        return value
    cell = WriteOnlyCell(sheet, for_xml(value)[:_MAX_TEXT])
    cell.data_type = "s"  # a text that starts with = would else become a formula
    if font is not None:
        cell.font = font
    return cell
