# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The grid of an earlier edition under the codes of the parts that continue its own."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from label.models.edition import Edition
from label.models.grid import Criterion, Domain


@dataclass(frozen=True, slots=True, kw_only=True)
class Codes:
    """What domains and criteria are called instead, by their codes."""

    domains: Mapping[str, str]
    criteria: Mapping[str, str]


def map_codes(*, edition: Edition, earlier: Edition) -> Codes:
    """Return the later codes by the earlier ones.

    A code that nothing continues stays, but for one that means another thing later: it then says its edition too.
    """
    return Codes(
        domains=_map(model=Domain, edition=edition, earlier=earlier),
        criteria=_map(model=Criterion, edition=edition, earlier=earlier),
    )


def rename_codes(grid: Mapping[str, Any], *, codes: Codes) -> dict[str, Any]:
    """Return a grid of a document under other codes."""
    return {
        **grid,
        "domains": [_rename_domain(domain, codes=codes) for domain in grid["domains"]],
        "levels": [_rename_minima(level, codes=codes) for level in grid["levels"]],
        "profiles": [_rename_profile(profile, codes=codes) for profile in grid["profiles"]],
    }


def _map(*, model: type[Domain] | type[Criterion], edition: Edition, earlier: Edition) -> dict[str, str]:
    parts = model._default_manager.filter(edition=edition).order_by().select_related("continues")
    taken, later = set(), {}
    for part in parts:
        taken.add(part.code)
        if part.continues and part.continues.edition_id == earlier.pk:
            later[part.continues.code] = part.code
    codes = model._default_manager.filter(edition=earlier).order_by().values_list("code", flat=True)
    return {code: later.get(code) or (f"{code} ({earlier.code})" if code in taken else code) for code in codes}


def _rename_domain(domain: Mapping[str, Any], *, codes: Codes) -> dict[str, Any]:
    criteria = [{**criterion, "code": codes.criteria[criterion["code"]]} for criterion in domain["criteria"]]
    return {**domain, "code": codes.domains[domain["code"]], "criteria": criteria}


def _rename_minima(thresholds: Mapping[str, Any], *, codes: Codes) -> dict[str, Any]:
    minima = {codes.domains.get(code, code): minimum for code, minimum in thresholds["domain_minima"].items()}
    return {**thresholds, "domain_minima": minima}


def _rename_profile(profile: Mapping[str, Any], *, codes: Codes) -> dict[str, Any]:
    return {
        **profile,
        "not_applicable": [codes.criteria[code] for code in profile["not_applicable"]],
        "levels": {level: _rename_minima(entry, codes=codes) for level, entry in profile["levels"].items()},
    }
