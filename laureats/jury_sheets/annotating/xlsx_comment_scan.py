# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""A scan of the comments of a worksheet."""

from dataclasses import dataclass

from laureats.jury_sheets.annotating.notes import NOTE_MARK
from laureats.jury_sheets.annotating.part_scan import PartScanner
from laureats.jury_sheets.annotating.tags import NO_TAG, StartTag
from laureats.jury_sheets.annotating.xlsx_names import Dialect
from laureats.spreadsheets.budget import Budget
from laureats.spreadsheets.xml_scan import Attributes


@dataclass(slots=True)
class Comment:
    """One comment: its cell, the element of its text, and what that says."""

    cell: str
    tag: StartTag = NO_TAG
    inner_end: int = 0
    end: int = 0
    text: str = ""

    @property
    def is_signed(self) -> bool:
        return f"\n{NOTE_MARK}" in f"\n{self.text}"

    @property
    def others_words(self) -> list[str]:
        """What the comment says before our sentences, if anything."""
        words = f"\n{self.text}".partition(f"\n{NOTE_MARK}")[0].strip("\n")
        return [words] if words else []


class CommentsScanner(PartScanner):
    """Gather authors and comments, and where more of them go."""

    def __init__(self, content: bytes, *, dialect: Dialect) -> None:
        super().__init__(content, budget=Budget())
        self.authors: list[str] = []
        self.comments: list[Comment] = []
        self.list_tag = self.authors_tag = NO_TAG
        self.list_end = self.authors_end = 0
        self._comment: Comment | None = None
        main = dialect.main
        self.starts = {
            f"{main} authors": self._start_authors,
            f"{main} author": self._start_author,
            f"{main} commentList": self._start_list,
            f"{main} comment": self._start_comment,
            f"{main} text": self._start_text,
            f"{main} t": self._start_words,
        }
        self.ends = {
            f"{main} authors": self._end_authors,
            f"{main} author": self._end_author,
            f"{main} commentList": self._end_list,
            f"{main} text": self._end_text,
            f"{main} t": self._end_words,
        }

    def _start_authors(self, attributes: Attributes) -> None:
        self.authors_tag = self.read_tag()

    def _end_authors(self) -> None:
        self.authors_end = self.find_inner_end(self.authors_tag)

    def _start_author(self, attributes: Attributes) -> None:
        self.begin_text()

    def _end_author(self) -> None:
        self.authors.append(self.take_text())

    def _start_list(self, attributes: Attributes) -> None:
        self.list_tag = self.read_tag()

    def _end_list(self) -> None:
        self.list_end = self.find_inner_end(self.list_tag)

    def _start_comment(self, attributes: Attributes) -> None:
        self._comment = Comment(cell=attributes.get("ref", ""))

    def _start_text(self, attributes: Attributes) -> None:
        if self._comment is not None:
            self._comment.tag = self.read_tag()

    def _end_text(self) -> None:
        if self._comment is not None:
            tag = self._comment.tag
            self._comment.inner_end, self._comment.end = self.find_inner_end(tag), self.find_end(tag)
            self.comments.append(self._comment)
        self._comment = None

    def _start_words(self, attributes: Attributes) -> None:
        self.begin_text()

    def _end_words(self) -> None:
        if self._comment is not None:
            self._comment.text += self.take_text()
