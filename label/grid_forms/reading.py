# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""From the rows of the page to the lists of the document."""

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any, TypeVar

from label.grid_forms.places import Places
from label.grid_forms.rows import CriterionForm, DomainForm, RowForm, list_pointer

if TYPE_CHECKING:
    from label.grid_forms.grid_form import GridForm

R = TypeVar("R", bound=RowForm)


def read_rows(form: "GridForm", *, places: Places) -> dict[str, Any]:
    """Return the lists of parts. A domain that goes takes its criteria with it."""
    domains = order_rows(form.domains.values())
    domain_codes = _list_codes(domains)
    criteria = [row for row in order_rows(form.criteria.values()) if row.values["domain"] in domain_codes]
    levels = order_rows(form.levels.values())
    profiles = order_rows(form.profiles.values())
    codes = {"domains": domain_codes, "criteria": _list_codes(criteria), "levels": _list_codes(levels)}
    return {
        "mentions": [
            row.describe(pointer=list_pointer(parent="", kind="mentions", rank=rank), places=places)
            for rank, row in enumerate(order_rows(form.mentions.values()))
        ],
        "domains": [_read_domain(row, rank=rank, criteria=criteria, places=places) for rank, row in enumerate(domains)],
        "levels": [
            row.describe_level(
                pointer=list_pointer(parent="", kind="levels", rank=rank), places=places, domains=domain_codes
            )
            for rank, row in enumerate(levels)
        ],
        "profiles": [
            row.describe_profile(pointer=list_pointer(parent="", kind="profiles", rank=rank), places=places, **codes)
            for rank, row in enumerate(profiles)
        ],
    }


def order_rows(rows: Iterable[R]) -> list[R]:
    """Return the rows that stay, in the order of their numbers."""
    return sorted((row for row in rows if row.is_kept), key=lambda row: row.rank)


def _read_domain(domain: DomainForm, *, rank: int, criteria: Iterable[CriterionForm], places: Places) -> dict[str, Any]:
    pointer = list_pointer(parent="", kind="domains", rank=rank)
    described = domain.describe(pointer=pointer, places=places)
    own = [row for row in criteria if row.values["domain"] == domain.key]
    return {
        **described,
        "criteria": [
            row.describe(pointer=list_pointer(parent=pointer, kind="criteria", rank=rank), places=places)
            for rank, row in enumerate(own)
        ],
    }


def _list_codes(rows: Iterable[RowForm]) -> dict[str, str]:
    return {row.key: row.values["code"] for row in rows}
