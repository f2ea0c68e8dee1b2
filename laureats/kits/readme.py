# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The words that go with the files: what each is for, the code, the licence."""

from collections.abc import Iterable

from django.utils import translation

from laureats.assets.kit_file import KitFile
from laureats.kits.embedding import fill, write_html_code
from laureats.kits.file_words import GROUPS, describe_role, name_role
from laureats.kits.source import KitSource
from laureats.kits.subject import KitSubject

README = "LISEZ-MOI.txt"
EXAMPLE = "LISEZ-MOI-exemple.txt"
LANGUAGE = "fr"


def write_readme(source: KitSource, *, files: Iterable[KitFile]) -> str:
    """Return the words of a kit, in French whatever the reader's language. Example artwork says that it is one."""
    subject = source.subject
    with translation.override(LANGUAGE):
        values = {
            "statement": subject.badge.statement,
            "laureate": subject.badge.laureate,
            "reference": subject.reference,
            "mentions": "".join(f"Mention : {mention}\n" for mention in subject.mentions),
            "files": _list_files(subject, files=list(files)),
            "alternative": subject.alternative,
            "alternative_en": subject.alternative_en,
            "html_code": write_html_code(subject),
            "example": fill(EXAMPLE, {}) if source.artwork.is_example else "",
        }
        return fill(README, values)


def _list_files(subject: KitSubject, *, files: list[KitFile]) -> str:
    described = [(describe_role(file.role), file) for file in files]
    blocks = []
    for group, title in GROUPS.items():
        lines = [
            f"{subject.file_name(file.role)}\n    {name_role(file.role)}"
            for words, file in sorted(described, key=lambda pair: pair[0].rank)
            if words.group == group
        ]
        if lines:
            blocks.append("\n".join([str(title), *lines]))
    return "\n\n".join(blocks)
