# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The neutral codes ("J1", "J2") under which sealed documents name the jurors, whose own codes are often surnames."""

from collections.abc import Mapping
from itertools import count
from typing import Any, cast

from label.models import Edition, JurySeat
from laureats import levels


class CodeClashError(ValueError):
    """Two jurors would bear one code: a fault of the calling code."""


def assign_neutral_codes(edition: Edition) -> dict[str, str]:
    """Give every seat that has none the next free code, in the jury's order. Return them by the juror's own code.

    A code once given is kept, so that the documents of an edition sealed anew name everyone alike. The caller locks
    the edition.
    """
    seats = list(edition.seats.order_by("sort_order", "id"))
    taken = {seat.sealed_code for seat in seats}
    free = (code for number in count(1) if (code := f"J{number}") not in taken)
    unnamed = [seat for seat in seats if not seat.sealed_code]
    for seat in unnamed:
        seat.sealed_code = next(free)
    if unnamed:
        JurySeat.objects.bulk_update(unnamed, ["sealed_code"])
    return {seat.code: seat.sealed_code for seat in seats}


def read_neutral_codes(edition: Edition) -> dict[str, str]:
    """Return the neutral codes already given, by the juror's own code."""
    return dict(edition.seats.exclude(sealed_code="").order_by().values_list("code", "sealed_code"))


def rename_result(result: levels.ResultDocument, *, codes: Mapping[str, str]) -> levels.ResultDocument:
    """Return the listed result with its jurors under other codes.

    Raise `CodeClashError`, or KeyError for a juror without code.
    """
    _refuse_clashes(codes)
    renamed = {
        **result,
        "missing": _rename_pairs(result["missing"], codes=codes),
        "without_juror": _rename_keys(result["without_juror"], codes=codes),
    }
    return cast(levels.ResultDocument, renamed)


def rename_derivation(derivation: Mapping[str, Any], *, codes: Mapping[str, str]) -> dict[str, Any]:
    """Return the derivation with its jurors under other codes.

    Raise `CodeClashError`, or KeyError for a juror without code.
    """
    _refuse_clashes(codes)
    return {
        **derivation,
        "jurors": _rename_keys(derivation["jurors"], codes=codes),
        "recused": sorted(codes[juror] for juror in derivation["recused"]),
        "domains": [_rename_domain(domain, codes=codes) for domain in derivation["domains"]],
        "missing": _rename_pairs(derivation["missing"], codes=codes),
    }


def _refuse_clashes(codes: Mapping[str, str]) -> None:
    if len(set(codes.values())) < len(codes):
        raise CodeClashError(f"Two jurors have one code: {', '.join(sorted(codes.values()))}.")


def _rename_domain(domain: Mapping[str, Any], *, codes: Mapping[str, str]) -> dict[str, Any]:
    criteria = [{**each, "marks": _rename_keys(each["marks"], codes=codes)} for each in domain["criteria"]]
    return {**domain, "criteria": criteria}


def _rename_keys(named: Mapping[str, Any], *, codes: Mapping[str, str]) -> dict[str, Any]:
    return {codes[juror]: value for juror, value in named.items()}


def _rename_pairs(pairs: list[list[str]], *, codes: Mapping[str, str]) -> list[list[str]]:
    return sorted([codes[juror], criterion] for juror, criterion in pairs)
