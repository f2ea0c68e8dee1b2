# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Rules of columns as Excel's data validations."""

from collections.abc import Mapping, Sequence
from itertools import groupby

from xlsxwriter.worksheet import Worksheet

from laureats.spreadsheets.addresses import cell_name
from laureats.spreadsheets.cell_texts import carried_text
from laureats.spreadsheets.writing.drafts import CellRule
from laureats.spreadsheets.writing.rules import rule_formula

Span = tuple[int, int]


def add_rules(rules: Mapping[int, CellRule], *, worksheet: Worksheet, rows: Sequence[int]) -> None:
    """Put each column's rule on these rows, given in ascending order."""
    spans = find_spans(rows)
    for column, rule in rules.items():
        if spans:
            _add_rule(rule, column=column, worksheet=worksheet, spans=spans)


def find_spans(rows: Sequence[int]) -> list[Span]:
    """Return the first and the last of each run of rows that follow each other."""
    runs = (list(run) for _key, run in groupby(enumerate(rows), key=lambda place: place[1] - place[0]))
    return [(run[0][1], run[-1][1]) for run in runs]


def _add_rule(rule: CellRule, *, column: int, worksheet: Worksheet, spans: Sequence[Span]) -> None:
    (first, last), *others = spans
    cell = cell_name(row=first, column=column)
    options = {
        "validate": "custom",
        "value": f"={rule_formula(rule, cell=cell, separator=',')}",
        "ignore_blank": True,
        "input_title": carried_text(rule.help_title),
        "input_message": carried_text(rule.help_message),
        "error_title": carried_text(rule.error_title),
        "error_message": carried_text(rule.error_message),
        "error_type": "stop",
        "other_cells": [[start, column, end, column] for start, end in others],
    }
    worksheet.data_validation(first, column, last, column, options)
