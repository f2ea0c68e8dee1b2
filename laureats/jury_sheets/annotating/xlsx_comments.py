# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The notes of a worksheet: a part of comments, written anew or added to."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from laureats.jury_sheets.annotating.notes import NOTE_AUTHOR, CellNotes
from laureats.jury_sheets.annotating.splices import Splice, splice_bytes
from laureats.jury_sheets.annotating.tags import attribute, write_text
from laureats.jury_sheets.annotating.xlsx_comment_scan import CommentsScanner
from laureats.jury_sheets.annotating.xlsx_names import Dialect
from laureats.jury_sheets.annotating.xlsx_relations import add_children
from laureats.spreadsheets import cell_name
from laureats.spreadsheets.addresses import read_reference

_EMPTY = (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?><comments xmlns="{}"><authors/><commentList/></comments>'
)


def name_notes(notes: CellNotes) -> dict[str, Sequence[str]]:
    """Return the sentences of each cell by its address."""
    return {
        cell_name(row=row, column=column): sentences
        for row, columns in notes.items()
        for column, sentences in columns.items()
    }


def add_settled(notes: CellNotes, *, cells: Iterable[str]) -> CellNotes:
    """Return the notes with one that says nothing for each of these cells that has none."""
    every = {row: dict(columns) for row, columns in notes.items()}
    for cell in cells:
        row, column = read_reference(cell) or (0, 0)
        every.setdefault(row, {}).setdefault(column, ())
    return every


class Comments:
    """The comments of one worksheet."""

    def __init__(self, content: bytes | None, *, dialect: Dialect) -> None:
        self._main = dialect.main
        self._scanner = CommentsScanner(content or _EMPTY.format(dialect.main).encode(), dialect=dialect)
        self._scanner.run()

    @property
    def cells(self) -> set[str]:
        """The cells that have a comment already."""
        return {comment.cell for comment in self._scanner.comments}

    @property
    def signed(self) -> set[str]:
        """The cells with a sentence of an earlier copy."""
        return {comment.cell for comment in self._scanner.comments if comment.is_signed}

    def write(self, notes: Mapping[str, Sequence[str]], *, no_longer: str) -> bytes:
        """Return the part with these notes. `no_longer` is what an earlier note of ours on another cell now says."""
        scanner = self._scanner
        splices = [*self._rewrite(notes, no_longer=no_longer)]
        missing = [(cell, sentences) for cell, sentences in notes.items() if cell not in self.cells]
        added = "".join(self._make_comment(cell, sentences=sentences) for cell, sentences in missing).encode()
        splices.append(add_children(scanner.list_tag, inner_end=scanner.list_end, added=added))
        if NOTE_AUTHOR not in scanner.authors:
            author = f'<author xmlns="{self._main}">{write_text(NOTE_AUTHOR)}</author>'.encode()
            splices.append(add_children(scanner.authors_tag, inner_end=scanner.authors_end, added=author))
        return splice_bytes(scanner.content, splices)

    def _rewrite(self, notes: Mapping[str, Sequence[str]], *, no_longer: str) -> Iterator[Splice]:
        for comment in self._scanner.comments:
            if comment.is_signed:
                said = [*comment.others_words, *notes.get(comment.cell, ())]
                yield Splice(comment.tag.start, comment.end, self._write_text(said or [no_longer]).encode())
            elif comment.cell in notes:
                runs = "".join(self._write_run(f"\n{sentence}") for sentence in notes[comment.cell])
                yield add_children(comment.tag, inner_end=comment.inner_end, added=runs.encode())

    def _make_comment(self, cell: str, *, sentences: Sequence[str]) -> str:
        authors = self._scanner.authors
        author = authors.index(NOTE_AUTHOR) if NOTE_AUTHOR in authors else len(authors)
        named = attribute("ref", cell) + attribute("authorId", author)
        return f'<comment xmlns="{self._main}"{named}>{self._write_text(sentences)}</comment>'

    def _write_text(self, sentences: Sequence[str]) -> str:
        words = write_text("\n".join(sentences))
        return f'<text xmlns="{self._main}"><t xml:space="preserve">{words}</t></text>'

    def _write_run(self, text: str) -> str:
        return f'<r xmlns="{self._main}"><t xml:space="preserve">{write_text(text)}</t></r>'
