# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Say what is unfinished in catalogues of translations: `python scripts/check_catalogues.py FILE…` fails if anything is."""

import re
import sys
from collections.abc import Iterator
from pathlib import Path

import polib

PLACEHOLDER = re.compile(r"%\(\w+\)[a-z]|%[sd]|(?<!\{)\{\w*\}")
# French agrees with the gender of a name that it is not told: it says "this content" instead.
NAMES_OF_KINDS = {"%(model_name)s", "%(snippet_type_name)s", "{model_name}"}
PLURAL_FORMS = re.compile(r"nplurals=(\d+)")


def list_faults(catalogue: polib.POFile) -> Iterator[str]:
    """Yield a line for each fault: what has no translation, a doubtful one, one that nothing asks for, a lost value."""
    forms = int(PLURAL_FORMS.search(catalogue.metadata.get("Plural-Forms", "nplurals=0"))[1])
    for entry in catalogue:
        yield from (f"{fault}: {entry.msgid}" for fault in _faults_of(entry, forms=forms))


def _faults_of(entry: polib.POEntry, *, forms: int) -> Iterator[str]:
    if entry.obsolete:
        yield "nothing asks for it any more"
        return
    if entry.fuzzy:
        yield "doubtful"
    texts = list(entry.msgstr_plural.values()) if entry.msgid_plural else [entry.msgstr]
    if not all(texts) or (entry.msgid_plural and len(texts) != forms):
        yield "not translated"
    elif any(_placeholders(text) - _placeholders(entry.msgid + entry.msgid_plural) for text in texts):
        yield "names a value that the message does not have"
    elif _placeholders(entry.msgid_plural or entry.msgid) - _placeholders(texts[-1]) - NAMES_OF_KINDS:
        yield "loses a value"


def _placeholders(text: str) -> set[str]:
    return set(PLACEHOLDER.findall(text))


def main(paths: list[str]) -> int:
    faults = [f"{path}: {fault}" for path in paths for fault in list_faults(polib.pofile(path))]
    if faults:
        sys.stderr.write("\n".join([*faults, ""]))
    return int(bool(faults))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:] or [str(path) for path in Path("site").glob("locale*/fr/LC_MESSAGES/*.po")]))
