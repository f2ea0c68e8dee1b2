# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The namespaces and relation types of XLSX that a copy writes in, as the file itself has them."""

from dataclasses import dataclass

PACKAGE_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
CONTENT_TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
_MAIN_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml"
WORKSHEET_TYPE = f"{_MAIN_TYPE}.worksheet+xml"
COMMENTS_TYPE = f"{_MAIN_TYPE}.comments+xml"
DRAWING_TYPE = "application/vnd.openxmlformats-officedocument.vmlDrawing"


@dataclass(frozen=True, slots=True)
class Dialect:
    """The two spellings of the format: the usual one, and Excel's "Strict Open XML"."""

    main: str
    relations: str

    def relation_type(self, kind: str) -> str:
        return f"{self.relations}/{kind}"


_USUAL = Dialect(
    main="http://schemas.openxmlformats.org/spreadsheetml/2006/main",
    relations="http://schemas.openxmlformats.org/officeDocument/2006/relationships",
)
_STRICT = Dialect(
    main="http://purl.oclc.org/ooxml/spreadsheetml/main",
    relations="http://purl.oclc.org/ooxml/officeDocument/relationships",
)


def find_dialect(workbook_part: bytes) -> Dialect:
    """Return how a workbook part is spelt."""
    return _STRICT if _STRICT.main.encode() in workbook_part else _USUAL
