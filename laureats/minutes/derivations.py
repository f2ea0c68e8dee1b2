# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""How each level follows from the marks, file by file, jurors under their neutral codes.

A juror who stood aside is not told from one who gave no mark: recusals are counted, never named beside a file.
"""

from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction
from typing import Any

from django.utils.translation import gettext as _

from laureats.case_files.sums import HUNDRED, spell_mean, spell_score
from laureats.minutes.grid_part import spell_text
from laureats.minutes.minutes import Derivation, MarksLine
from laureats.palmares.content import PalmaresContent

UNTOLD = ("recused", "missing")


def derive_files(content: PalmaresContent, *, jurors: Sequence[str]) -> list[Derivation]:
    """Return the derivation of every file; `jurors` are the codes, in the order of the columns."""
    return [
        Derivation(
            reference=file["reference"],
            name=file["name"],
            lines=list(_list_lines(file["derivation"], jurors=jurors)),
            sums=list(_list_sums(file["derivation"])),
        )
        for file in content["files"]
    ]


def _list_lines(derivation: Mapping[str, Any], *, jurors: Sequence[str]) -> Iterator[MarksLine]:
    for domain in derivation["domains"]:
        for criterion in domain["criteria"]:
            yield _describe_line(criterion, domain=domain["code"], jurors=jurors)


def _describe_line(criterion: Mapping[str, Any], *, domain: str, jurors: Sequence[str]) -> MarksLine:
    marks = [_spell_mark(criterion["marks"].get(juror, "missing")) for juror in jurors]
    named = [f"{juror}\u00a0{mark}" for juror, mark in zip(jurors, marks, strict=True)]
    scale = {"maximum": spell_text(criterion["max_points"]), "weight": spell_text(criterion["weight"])}
    outcome = _spell_outcome(criterion)
    told = scale | {"criterion": criterion["code"], "marks": " ; ".join(named), "outcome": outcome}
    return MarksLine(
        domain=domain,
        code=criterion["code"],
        max_points=scale["maximum"],
        weight=scale["weight"],
        marks=marks,
        outcome=outcome,
        spelt=_("%(criterion)s (out of %(maximum)s, weight %(weight)s): %(marks)s → %(outcome)s") % told,
    )


def _spell_mark(value: str) -> str:
    if value == "not_applicable":
        return _("NA")
    return "–" if value in UNTOLD else spell_text(value)


def _spell_outcome(criterion: Mapping[str, Any]) -> str:
    words = {
        "not_applicable": _("left out"),
        "removed_by_profile": _("left out by the profile"),
        "under_quorum": _("below the quorum"),
    }
    return words[criterion["state"]] if criterion["mark"] is None else spell_text(criterion["mark"])


def _list_sums(derivation: Mapping[str, Any]) -> Iterator[str]:
    counted = [domain for domain in derivation["domains"] if domain["score"] is not None]
    for domain in counted:
        yield _("%(domain)s: %(sum)s") % {"domain": domain["code"], "sum": _spell_domain(domain)}
    total = derivation["total"]
    if total is None:
        yield _("Incomplete: no level was computed.")
        return
    scores = [(Fraction(domain["score"]), Fraction(domain["weight"])) for domain in counted]
    yield _("Total: %(sum)s") % {"sum": spell_mean(scores=scores, total=Fraction(total["score"]))}


def _spell_domain(domain: Mapping[str, Any]) -> str:
    criteria = [criterion for criterion in domain["criteria"] if criterion["mark"] is not None]
    ordinary = [criterion for criterion in criteria if not criterion["bonus"]]
    return spell_score(
        marks=[(Fraction(each["mark"]), Fraction(each["weight"])) for each in criteria],
        maxima=[(Fraction(each["max_points"]), Fraction(each["weight"])) for each in ordinary],
        score=HUNDRED * Fraction(domain["points"]) / Fraction(domain["maximum"]),
    )
