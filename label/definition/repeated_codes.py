# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Codes that are given twice."""

from collections.abc import Callable, Iterable, Sequence

from django.utils.translation import gettext as _

from label.definition.codes import fold_code
from label.definition.document import EditionDefinition, JurorPart, NamedPart, ProfilePart
from label.definition.faults import FaultList, join_pointer, quote


def check_repeated_codes(*, definition: EditionDefinition, faults: FaultList) -> None:
    """Report every code that an earlier part bears already, at the later one."""
    for parts in (definition.mentions, definition.domains, definition.levels, definition.profiles):
        _report_repeated(places=_list_places(parts), fold=str, faults=faults)
    # Criteria and jurors head the columns and name the workbooks of jury sheets, where case and width do not count.
    for folded_parts in (list(definition.list_criteria()), definition.jurors):
        _report_repeated(places=_list_places(folded_parts), fold=fold_code, faults=faults)
    for profile in definition.profiles:
        _check_profile_lists(profile=profile, faults=faults)


def _check_profile_lists(*, profile: ProfilePart, faults: FaultList) -> None:
    for key, codes in (("kinds", profile.kinds), ("not_applicable", profile.not_applicable)):
        pointer = join_pointer(parent=profile.pointer, member=key)
        places = [(code, join_pointer(parent=pointer, member=rank)) for rank, code in enumerate(codes)]
        _report_repeated(places=places, fold=str, faults=faults)


def _list_places(parts: Sequence[NamedPart] | Sequence[JurorPart]) -> list[tuple[str, str]]:
    return [(part.code, join_pointer(parent=part.pointer, member="code")) for part in parts]


def _report_repeated(*, places: Iterable[tuple[str, str]], fold: Callable[[str], str], faults: FaultList) -> None:
    """Report codes equal once folded; the empty one stands for a code that was not understood."""
    earlier: dict[str, str] = {}
    for code, pointer in places:
        if code and fold(code) in earlier:
            message = _("The code “%(code)s” is already taken by “%(earlier)s”.")
            names = {"code": quote(code), "earlier": quote(earlier[fold(code)])}
            faults.add(pointer=pointer, code="duplicate_code", message=message % names)
        earlier.setdefault(fold(code), code)
