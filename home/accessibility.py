# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What the checks of accessibility found, as `make accessibility` wrote it, and what an audit allows to declare."""

import datetime
import json
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from django.db import models
from django.utils.translation import gettext_lazy as _

# What each check does, in the order of the statement; the names are those of the file.
CHECKS = {
    "axe": _("Contrasts, names, roles, labels, headings, regions and sizes of targets, by axe-core"),
    "markup": _("HTML without an error or a warning, by the W3C’s Nu checker"),
    "keyboard": _("The tabulation key from top to end of the page: focus visible, in order, never covered"),
    "enlargement": _("Enlarged to 400 %, without scrolling both ways and without a text cut"),
    "spacing": _("Lines, words and letters spaced out, without a text cut"),
    "window": _("On a telephone and on a wide screen, nothing wider than the window"),
    "headings": _("One main heading"),
    "console": _("Nothing that the browser complains of, and no request to another site"),
}
RESULTS_FILE = Path(__file__).resolve().parent / "accessibility_results.json"


class Conformity(models.TextChoices):
    """The three states that French law knows (decree 2019-768, article 5). Without an audit, the last."""

    TOTAL = "total", _("fully compliant")
    PARTIAL = "partial", _("partially compliant")
    NONE = "none", _("not compliant")


@dataclass(frozen=True, slots=True, kw_only=True)
class Window:
    """A window in which pages were read: its width in CSS pixels, and whether its colours were dark."""

    width: int
    is_dark: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Check:
    words: str
    fault_count: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Results:
    """`tools`: name and version; `faults`: how many each check found; `pages`: addresses by language."""

    date: datetime.date
    tools: dict[str, str]
    windows: list[Window]
    enlarged: int
    pages: dict[str, list[str]]
    faults: dict[str, int]
    scores: dict[str, int]

    @property
    def page_count(self) -> int:
        return sum(len(addresses) for addresses in self.pages.values())

    @property
    def fault_count(self) -> int:
        return sum(self.faults.values())

    @property
    def lowest_score(self) -> int:
        return min(self.scores.values())


@cache
def read_results() -> Results:
    """Return the results of the file, read once a process: it comes with the program."""
    return parse_results(json.loads(RESULTS_FILE.read_text(encoding="utf-8")))


def parse_results(document: dict[str, Any]) -> Results:
    windows = [Window(width=width, is_dark=scheme == "dark") for width, scheme in document["windows"]]
    date = datetime.date.fromisoformat(document["date"])
    return Results(**{**document, "date": date, "windows": windows})


def conformity_of(*, audit_rate: int | None) -> Conformity:
    """Return the state to declare, given the share of RGAA's criteria that an audit found met, in percent."""
    if audit_rate is None or audit_rate < 50:
        return Conformity.NONE
    return Conformity.TOTAL if audit_rate == 100 else Conformity.PARTIAL


def list_checks(results: Results) -> list[Check]:
    """Return each check with what it found, in the order of the statement."""
    return [Check(words=str(words), fault_count=results.faults[name]) for name, words in CHECKS.items()]
