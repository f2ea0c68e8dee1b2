# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The decisions of a sealed document, the highest total first."""

from collections import Counter
from collections.abc import Mapping
from fractions import Fraction

from django.utils.translation import gettext as _

from laureats.case_files.numbers import spell_points
from laureats.minutes.minutes import DecisionLine
from laureats.palmares.content import FileContent, PalmaresContent


def list_decisions(content: PalmaresContent, *, names: Mapping[str, str]) -> list[DecisionLine]:
    """Return one line a file, ranked by total, files without one last; `names` are the levels' by code."""
    ranks = rank_totals(content)
    ordered = sorted(content["files"], key=lambda file: (-_total(file), file["reference"]))
    return [_describe(file, rank=ranks.get(file["reference"], ""), names=names) for file in ordered]


def rank_totals(content: PalmaresContent) -> dict[str, str]:
    """Return the rank of each file that has a total; equal totals share theirs and say so."""
    totals = {file["reference"]: _total(file) for file in content["files"] if file["result"]["total"] is not None}
    shared = Counter(totals.values())
    above = {total: sum(count for other, count in shared.items() if other > total) for total in shared}
    return {
        reference: _("%(rank)d, ex æquo") % {"rank": above[total] + 1} if shared[total] > 1 else str(above[total] + 1)
        for reference, total in totals.items()
    }


def _total(file: FileContent) -> Fraction:
    """Return the total as shown, below any other when there is none."""
    return Fraction(file["result"]["total"] or -1)


def _describe(file: FileContent, *, rank: str, names: Mapping[str, str]) -> DecisionLine:
    total = file["result"]["total"]
    return DecisionLine(
        rank=rank,
        reference=file["reference"],
        name=file["name"],
        total="" if total is None else spell_points(Fraction(total)),
        computed=_("incomplete") if total is None else _name(file["computed_level"], names=names),
        awarded=_name(file["awarded_level"], names=names),
        mentions=", ".join(mention["name"] for mention in file["mentions"]),
        recusals=str(file["recusals"]) if "recusals" in file else "",
        reason=file["reason"],
        opinion=file["opinion"],
    )


def _name(code: str | None, *, names: Mapping[str, str]) -> str:
    return _("no label") if code is None else names.get(code, code)
