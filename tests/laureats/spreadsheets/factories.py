# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Spreadsheets written byte by byte, so that each test decides on every element and every header."""

import io
import struct
import zipfile
import zlib
from collections.abc import Iterable, Iterator
from decimal import Decimal
from xml.sax.saxutils import escape, quoteattr

from laureats.spreadsheets import Cell, CellKind, SpreadsheetRefused, read_workbook

XML = '<?xml version="1.0" encoding="UTF-8"?>'
ODS_TYPE = "application/vnd.oasis.opendocument.spreadsheet"
ODS_NAMESPACES = " ".join(
    f'xmlns:{prefix}="{uri}"'
    for prefix, uri in {
        "office": "urn:oasis:names:tc:opendocument:xmlns:office:1.0",
        "table": "urn:oasis:names:tc:opendocument:xmlns:table:1.0",
        "text": "urn:oasis:names:tc:opendocument:xmlns:text:1.0",
        "draw": "urn:oasis:names:tc:opendocument:xmlns:drawing:1.0",
        "calcext": "urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0",
    }.items()
)
MANIFEST_NAMESPACE = "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"
CONTENT_ENTRY = '<manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/>'
SHEET_NAMESPACE = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
RELATIONS_NAMESPACE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE_NAMESPACE = "http://schemas.openxmlformats.org/package/2006"
WORKBOOK_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"

Parts = dict[str, str | bytes]


def make_zip(parts: Parts | Iterable[tuple[str, str | bytes]], *, method: int = zipfile.ZIP_DEFLATED) -> bytes:
    """Return a package of the given parts, in their order; a media type is stored as it is, as ODF asks."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", method) as package:
        for name, content in parts.items() if isinstance(parts, dict) else parts:
            package.writestr(name, content, zipfile.ZIP_STORED if name == "mimetype" else method)
    return stream.getvalue()


def make_large_zip(parts: Parts, *, part: str, around: str, pieces: Iterable[str]) -> bytes:
    """Return a package in which one part is a text around a great many pieces, put in the place of ``@``."""
    stream = io.BytesIO()
    before, _at, after = around.partition("@")
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as package:
        for name, content in parts.items():
            if name != part:
                package.writestr(name, content)
        with package.open(part, "w") as target:
            target.write(before.encode())
            for piece in pieces:
                target.write(piece.encode())
            target.write(after.encode())
    return stream.getvalue()


def repeat(text: str, times: int) -> Iterator[str]:
    """Yield a text as many times as asked, in blocks of about a megabyte."""
    block = max(1, 1024 * 1024 // len(text))
    for _index in range(times // block):
        yield text * block
    yield text * (times % block)


def make_manifest(*, media_type: str = ODS_TYPE, inner: str = "") -> str:
    """Return an ODF manifest whose root entry has the media type."""
    return (
        f'{XML}<manifest:manifest xmlns:manifest="{MANIFEST_NAMESPACE}" manifest:version="1.3">'
        f'<manifest:file-entry manifest:full-path="/" manifest:media-type="{media_type}"/>{inner}</manifest:manifest>'
    )


def make_content(spreadsheet: str) -> str:
    """Return a ``content.xml`` around the children of ``office:spreadsheet``."""
    return (
        f'{XML}<office:document-content {ODS_NAMESPACES} office:version="1.3"><office:body><office:spreadsheet>'
        f"{spreadsheet}</office:spreadsheet></office:body></office:document-content>"
    )


def make_ods_parts(spreadsheet: str) -> Parts:
    """Return the parts of an ODS file with the given sheets."""
    return {
        "mimetype": ODS_TYPE,
        "content.xml": make_content(spreadsheet),
        "META-INF/manifest.xml": make_manifest(inner=CONTENT_ENTRY),
    }


def make_ods(spreadsheet: str, **parts: str | bytes) -> bytes:
    """Return an ODS file with the given sheets, and parts that replace or add to the usual ones."""
    return make_zip(make_ods_parts(spreadsheet) | parts)


def make_ods_sheet(*rows: str, name: str = "Notes") -> str:
    """Return one ``table:table`` around rows."""
    return f"<table:table table:name={quoteattr(name)}>{''.join(rows)}</table:table>"


def make_ods_row(*cells: str, attributes: str = "") -> str:
    """Return one ``table:table-row`` around cells."""
    return f"<table:table-row {attributes}>{''.join(cells)}</table:table-row>"


def make_ods_number(value: object, attributes: str = "") -> str:
    """Return a cell that stores a number."""
    return (
        f'<table:table-cell office:value-type="float" office:value="{value}" {attributes}>'
        f"<text:p>{value}</text:p></table:table-cell>"
    )


def make_ods_text(*paragraphs: str, attributes: str = "") -> str:
    """Return a cell that holds paragraphs of XML."""
    inner = "".join(f"<text:p>{paragraph}</text:p>" for paragraph in paragraphs)
    return f'<table:table-cell office:value-type="string" {attributes}>{inner}</table:table-cell>'


def make_ods_of_cells(*cells: str) -> bytes:
    """Return an ODS file of one sheet with one row."""
    return make_ods(make_ods_sheet(make_ods_row(*cells)))


def make_relations(*relations: tuple[str, str, str]) -> str:
    """Return a relationships part of identifiers, kinds and targets."""
    inner = "".join(
        f'<Relationship Id="{identifier}" Type="{RELATIONS_NAMESPACE}/{kind}" Target="{target}"/>'
        for identifier, kind, target in relations
    )
    return f'{XML}<Relationships xmlns="{PACKAGE_NAMESPACE}/relationships">{inner}</Relationships>'


def make_content_types(*types: str) -> str:
    """Return a content types part that declares the types."""
    inner = "".join(f'<Override PartName="/part{index}" ContentType="{name}"/>' for index, name in enumerate(types))
    return f'{XML}<Types xmlns="{PACKAGE_NAMESPACE}/content-types">{inner}</Types>'


def make_worksheet(sheet_data: str, *, after: str = "") -> str:
    """Return a worksheet part around the rows of ``sheetData``, and what follows them."""
    return f'{XML}<worksheet xmlns="{SHEET_NAMESPACE}"><sheetData>{sheet_data}</sheetData>{after}</worksheet>'


def make_strings(*items: str) -> str:
    """Return a shared strings part around the XML of its items."""
    inner = "".join(f"<si>{item}</si>" for item in items)
    return f'{XML}<sst xmlns="{SHEET_NAMESPACE}">{inner}</sst>'


def make_styles(*codes: str) -> str:
    """Return a styles part whose cell style 0 is plain, and whose next ones have the format codes."""
    formats = "".join(
        f'<numFmt numFmtId="{164 + index}" formatCode={quoteattr(code)}/>' for index, code in enumerate(codes)
    )
    styles = "".join(f'<xf numFmtId="{164 + index}"/>' for index in range(len(codes)))
    return (
        f'{XML}<styleSheet xmlns="{SHEET_NAMESPACE}"><numFmts>{formats}</numFmts><cellStyleXfs><xf numFmtId="9"/>'
        f'</cellStyleXfs><cellXfs><xf numFmtId="0"/>{styles}</cellXfs>'
        '<dxfs><dxf><numFmt numFmtId="164" formatCode="0%"/></dxf></dxfs></styleSheet>'
    )


def make_xlsx_parts(sheet_data: str = "", *, after: str = "") -> Parts:
    """Return the parts of an XLSX file with one sheet, "Notes"."""
    return {
        "[Content_Types].xml": make_content_types(WORKBOOK_TYPE),
        "_rels/.rels": make_relations(("r1", "officeDocument", "xl/workbook.xml")),
        "xl/workbook.xml": (
            f'{XML}<workbook xmlns="{SHEET_NAMESPACE}" xmlns:r="{RELATIONS_NAMESPACE}"><sheets>'
            '<sheet name="Notes" sheetId="1" r:id="r1"/></sheets></workbook>'
        ),
        "xl/_rels/workbook.xml.rels": make_relations(
            ("r1", "worksheet", "worksheets/sheet1.xml"),
            ("r2", "sharedStrings", "/xl/sharedStrings.xml"),
            ("r3", "styles", "../xl/styles.xml"),
        ),
        "xl/sharedStrings.xml": make_strings(),
        "xl/styles.xml": make_styles(),
        "xl/worksheets/sheet1.xml": make_worksheet(sheet_data, after=after),
    }


def make_xlsx(sheet_data: str, *, after: str = "", strings: str = make_strings(), styles: str = make_styles()) -> bytes:
    """Return an XLSX file with one sheet, "Notes"."""
    parts = make_xlsx_parts(sheet_data, after=after)
    return make_zip(parts | {"xl/sharedStrings.xml": strings, "xl/styles.xml": styles})


def make_inline_cell(text: str) -> str:
    """Return an XLSX cell that keeps its text in the sheet."""
    return f'<c t="inlineStr"><is><t xml:space="preserve">{escape(text)}</t></is></c>'


def make_encrypted_ole() -> bytes:
    """Return what an XLSX file with a password begins and goes on with: an OLE file naming its encrypted stream."""
    return bytes.fromhex("d0cf11e0a1b11ae1") + bytes(504) + "EncryptedPackage".encode("utf-16-le") + bytes(480)


def make_lying_zip(parts: Parts, *, liar: str, size: int) -> bytes:
    """Return a package whose headers say that one part unpacks to a few bytes, while it unpacks to many zeros."""
    packed = _deflate_zeros(size)
    placeholder = "x" * 10
    content = make_zip(parts | {liar: placeholder}, method=zipfile.ZIP_STORED)
    name = liar.encode()
    local = content.index(name) - 30
    central = content.rindex(name) - 46
    local_header = bytearray(content[local : local + 30])
    struct.pack_into("<H", local_header, 8, zipfile.ZIP_DEFLATED)
    struct.pack_into("<I", local_header, 18, len(packed))
    central_header = bytearray(content[central : central + 46])
    struct.pack_into("<H", central_header, 10, zipfile.ZIP_DEFLATED)
    struct.pack_into("<I", central_header, 20, len(packed))
    data_start = local + 30 + len(name)
    grown = len(packed) - len(placeholder)
    directory = bytearray(content[data_start + len(placeholder) :])
    offset = central - data_start - len(placeholder)
    directory[offset : offset + 46] = central_header
    end = len(directory) - 22
    (directory_start,) = struct.unpack_from("<I", directory, end + 16)
    struct.pack_into("<I", directory, end + 16, directory_start + grown)
    return content[:local] + bytes(local_header) + name + packed + bytes(directory)


def _deflate_zeros(size: int) -> bytes:
    deflater = zlib.compressobj(9, zlib.DEFLATED, -zlib.MAX_WBITS)
    block = bytes(1024 * 1024)
    packed = b"".join(deflater.compress(block) for _ in range(size // len(block)))
    return packed + deflater.flush()


def number(value: str, **flags: bool) -> Cell:
    """Return the cell expected of a plain number."""
    return Cell(kind=CellKind.NUMBER, value=Decimal(value), **flags)


def text(value: str, **flags: bool) -> Cell:
    """Return the cell expected of a text."""
    return Cell(kind=CellKind.TEXT, value=value, **flags)


def read_rows(content: bytes, *, name: str) -> dict[int, dict[int, Cell]]:
    """Return the rows of the first sheet."""
    return read_workbook(content, name=name).sheets[0].rows


def read_ods_row(*cells: str) -> dict[int, Cell]:
    """Return what is read of one ODS row, ``{}`` when it is blank."""
    return read_rows(make_ods_of_cells(*cells), name="notes.ods").get(0, {})


def read_xlsx_row(row: str, **parts: str) -> dict[int, Cell]:
    """Return what is read of the cells of one XLSX row, ``{}`` when it is blank."""
    return read_rows(make_xlsx(f"<row>{row}</row>", **parts), name="notes.xlsx").get(0, {})


def read_csv_rows(content: str | bytes, name: str = "notes.csv") -> dict[int, dict[int, object]]:
    """Return the texts of a CSV file by row and column."""
    rows = read_rows(content.encode() if isinstance(content, str) else content, name=name)
    return {index: {column: cell.value for column, cell in row.items()} for index, row in rows.items()}


def find_refusal(content: bytes, *, name: str) -> str:
    """Return the code a file is refused with, "" when it is read."""
    try:
        read_workbook(content, name=name)
    except SpreadsheetRefused as refusal:
        return refusal.code if refusal.message else "no message"
    return ""
