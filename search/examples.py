# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What someone may look for, to begin with."""

from search.catalogue import Catalogue
from search.words import split_words

MOST_EXAMPLES = 5


def list_examples(catalogue: Catalogue) -> list[str]:
    """Return the names of the domains of the latest edition announced."""
    domains = [criterion for criterion in catalogue.criteria if criterion.title == criterion.domain]
    latest = max(((domain.edition_year, domain.edition_code) for domain in domains), default=None)
    of_latest = [domain for domain in domains if (domain.edition_year, domain.edition_code) == latest]
    named = {split_words(domain.title): domain.title for domain in of_latest}
    return list(named.values())[:MOST_EXAMPLES]
