# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What the check of a flat file says: counts, faults, and every difference with what the site holds."""

import dataclasses
from collections.abc import Mapping
from typing import TypedDict

from django.utils.functional import Promise

from laureats.faults import Fault
from laureats.imports.uploads import Counts

Words = str | Promise


class FlatReportDocument(TypedDict):
    """`file` is a base name; `created`, `changed` and `unchanged` count records, and are 0 with any error."""

    file: str
    sha256: str
    created: int
    changed: int
    unchanged: int
    errors: list[dict[str, str]]


@dataclasses.dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """One value that the file would change. `before` and `after` are as stored; `words` says those that are codes."""

    reference: str
    field: str
    label: Words = dataclasses.field(compare=False)
    before: str
    after: str
    words: Mapping[str, Words] = dataclasses.field(default_factory=dict, compare=False, repr=False)

    @property
    def before_words(self) -> Words:
        return self.words.get(self.before, self.before)

    @property
    def after_words(self) -> Words:
        return self.words.get(self.after, self.after)


@dataclasses.dataclass(frozen=True, slots=True, kw_only=True)
class FlatReport:
    """With any fault, the counts are 0 and nothing else is told. `notices` are whole sentences, and no faults."""

    file: str
    sha256: str
    counts: Counts
    faults: tuple[Fault, ...] = ()
    differences: tuple[Difference, ...] = ()
    new_territories: tuple[str, ...] = ()
    notices: tuple[str, ...] = ()

    def as_json(self) -> FlatReportDocument:
        return {
            "file": self.file,
            "sha256": self.sha256,
            "created": self.counts.created,
            "changed": self.counts.changed,
            "unchanged": self.counts.unchanged,
            "errors": [fault.as_json() for fault in self.faults],
        }
