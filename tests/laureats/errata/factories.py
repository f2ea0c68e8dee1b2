# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Released editions, some of whose files were put off, and what is corrected in them."""

import json

from laureats.deliberation.deferring import defer_file
from laureats.errata.publishing import add_erratum
from laureats.models import Award
from laureats.palmares.releasing import release_palmares
from laureats.palmares.sealing import seal_palmares
from tests.laureats.palmares.factories import ADA, PAST, decide, make_edition

REASON = "Une note avait été mal reportée."


def defer(edition, reference, reason="Une pièce manque"):
    return defer_file(edition=edition, reference=reference, reason=reason, author=ADA)


def make_edition_with_deferred(*references, **fields):
    """Return a released edition: every file is decided, these are put off."""
    edition = make_edition(**({"results_at": PAST} | fields))
    decide(edition)
    for reference in references:
        defer(edition, reference)
    seal_palmares(edition=edition, author=ADA)
    release_palmares(edition=edition, author=ADA)
    return edition


def correct(edition, reference="2026-0001", *, reason=REASON, author=ADA, **changes):
    return add_erratum(edition=edition, reference=reference, changes=changes, reason=reason, author=author)


def find_award(edition, reference="2026-0001"):
    return Award.objects.get(edition=edition, candidature__reference=reference)


def as_file(**members):
    return json.dumps(members).encode()


def faults_of(refusal):
    """Return the codes and sentences of a refusal."""
    return [(fault.code, fault.message) for fault in refusal.value.faults]
