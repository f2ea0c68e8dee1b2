# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What is no fault in a row, and still worth a look before confirming."""

from collections.abc import Iterator

from django.utils.translation import gettext as _

from laureats.imports.candidatures.matches import Match, describe_body
from laureats.imports.candidatures.register import bears_name
from laureats.models import Candidature


def find_notices(match: Match) -> Iterator[str]:
    """Yield whole sentences. To be called before the row is applied to its candidature."""
    if match.territory.pk is None:
        return
    yield from _other_name(match)
    yield from _unrecorded_siren(match)
    yield from _kept_population(match)


def _other_name(match: Match) -> Iterator[str]:
    """A SIREN tells the body whatever the name, which may be an old one, or belong to another row."""
    name = match.row.territory
    also = match.candidature.snapshot_name if match.candidature else ""
    if name and not bears_name(match.territory, name=name, also=also):
        message = _("The SIREN %(siren)s is that of %(body)s, and the file names it %(name)s.")
        yield message % {"siren": match.row.siren, "body": describe_body(match.territory), "name": name}


def _unrecorded_siren(match: Match) -> Iterator[str]:
    if match.row.siren and not match.territory.siren:
        message = _("%(body)s has no SIREN on the site: enter %(siren)s on its own form.")
        yield message % {"body": describe_body(match.territory), "siren": match.row.siren}


def _kept_population(match: Match) -> Iterator[str]:
    given, candidature = match.row.population, match.candidature
    if given is None or candidature is None or candidature.status != Candidature.Status.ELIGIBLE:
        return
    if given != candidature.snapshot_population:
        message = _("%(reference)s is eligible already: its population stays %(kept)s, where the file gives %(given)s.")
        kept = _("unknown") if candidature.snapshot_population is None else candidature.snapshot_population
        yield message % {"reference": candidature.reference, "kept": kept, "given": given}
