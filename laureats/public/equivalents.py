# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Which domain of an earlier edition a domain stands for, as its edition declares it. Nothing is guessed from names."""

from dataclasses import dataclass

from label.models import Domain


@dataclass(frozen=True, slots=True, kw_only=True)
class DomainLink:
    edition_id: int
    code: str
    continues_id: int | None


def read_domain_links() -> dict[int, DomainLink]:
    """Return every domain by key, in one query: a chain may pass through an edition that the body skipped."""
    rows = Domain.objects.order_by().values_list("pk", "edition_id", "code", "continues_id")
    return {
        key: DomainLink(edition_id=edition, code=code, continues_id=continues) for key, edition, code, continues in rows
    }


def equivalent_code(domain_id: int, *, edition_id: int, links: dict[int, DomainLink]) -> str:
    """Return the code that a domain had in an earlier edition, or nothing where no declaration leads there."""
    seen: set[int] = set()
    key: int | None = domain_id
    while key is not None and key in links and key not in seen:
        link = links[key]
        if link.edition_id == edition_id:
            return link.code
        seen.add(key)
        key = link.continues_id
    return ""
