# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Which candidature each row is of: a known one, or a new one of a known or a new body."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _

from laureats.body_names import split_designation
from laureats.faults import Fault, Refused
from laureats.imports.candidatures.register import Register
from laureats.imports.candidatures.rows import CandidatureRow
from laureats.matching import new_territory
from laureats.models import Candidature, Territory

# How many homonyms one sentence names: there are twelve communes called Sainte-Colombe.
LONGEST_LIST = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class Match:
    """A row and its body. `candidature` is None when it is new; the territory has no key yet when it is."""

    row: CandidatureRow
    candidature: Candidature | None
    territory: Territory


def match_row(row: CandidatureRow, *, register: Register) -> Match:
    """Find what a row is of. A new body becomes known to the register. Raise `Refused`."""
    known = register.by_reference.get(row.reference)
    if known is not None:
        return _match_known(row, candidature=known, register=register)
    if not row.names_body:
        raise Refused([_nameless_fault(row)])
    found = register.bodies.find(row.wanted)
    if len(found) > 1:
        raise Refused([_ambiguous_fault(row, found=found)])
    if found:
        return _match_body(row, territory=found[0], register=register)
    territory = _make_territory(row)
    register.bodies.add(territory)
    return Match(row=row, candidature=None, territory=territory)


def describe_body(territory: Territory) -> str:
    """Return "Ville de Saint-Joseph (974, SIREN 219740127)", with what is known."""
    siren = f"SIREN {territory.siren}" if territory.siren else ""
    details = ", ".join(filter(None, [territory.department, siren]))
    return f"{territory.display_name} ({details})" if details else territory.display_name


def list_bodies(found: Sequence[Territory]) -> str:
    """Return the first bodies of a list, described."""
    shown = [describe_body(territory) for territory in found[:LONGEST_LIST]]
    return "; ".join([*shown, "…"] if len(found) > LONGEST_LIST else shown)


def _match_known(row: CandidatureRow, *, candidature: Candidature, register: Register) -> Match:
    if register.is_other_body(row=row, candidature=candidature):
        message = _("%(reference)s is the candidature of %(body)s, and the row tells of another body.")
        named = {"reference": row.reference, "body": describe_body(candidature.territory)}
        raise Refused([row.place.fault("reference", code="unknown_candidature", message=message % named)])
    return Match(row=row, candidature=candidature, territory=candidature.territory)


def _match_body(row: CandidatureRow, *, territory: Territory, register: Register) -> Match:
    known = register.by_territory.get(territory.pk)
    if known is not None and row.reference:
        message = _("%(reference)s is not known: the candidature of %(body)s in this edition is %(known)s.")
        named = {"reference": row.reference, "body": describe_body(territory), "known": known.reference}
        raise Refused([row.place.fault("reference", code="unknown_candidature", message=message % named)])
    return Match(row=row, candidature=known, territory=territory)


def _make_territory(row: CandidatureRow) -> Territory:
    """Return the new body of a row, not recorded yet. Raise `Refused`."""
    if not row.territory:
        message = _("No body has the SIREN %(siren)s: give its name and its kind, and it is created.")
        raise Refused([row.place.fault("siren", code="unknown_territory", message=message % {"siren": row.siren})])
    if not (row.kind or split_designation(row.territory).kind):
        message = _("No body is called %(name)s here: give its kind, and it is created.") % {"name": row.territory}
        raise Refused([row.place.fault("kind", "territory", code="missing_value", message=message)])
    territory = new_territory(row.wanted)
    territory.population = row.population
    _check_lengths(row, territory=territory)
    return territory


def _check_lengths(row: CandidatureRow, *, territory: Territory) -> None:
    """Refuse a name of which no address can be made, or that no longer fits once presented ("Ville de …")."""
    longest = Territory._meta.get_field("name").max_length or 0
    if not territory.slug:
        message = _("%(name)s holds no letter of which an address can be made.") % {"name": row.territory}
        raise Refused([row.place.fault("territory", code="invalid_value", message=message)])
    if max(len(territory.slug), len(territory.name), len(territory.display_name)) > longest:
        message = _("The name is too long: at most %(maximum)d characters fit, presentation included.")
        raise Refused([row.place.fault("territory", code="too_long", message=message % {"maximum": longest})])


def _nameless_fault(row: CandidatureRow) -> Fault:
    if row.reference:
        message = _("No candidature has the reference %(reference)s, and the row names no body to create it for.")
        named = {"reference": row.reference}
        return row.place.fault("reference", code="unknown_candidature", message=message % named)
    message = _("The row names no body: give its reference, its SIREN or its name.")
    return row.place.fault("territory", "siren", "reference", code="missing_value", message=message)


def _ambiguous_fault(row: CandidatureRow, *, found: list[Territory]) -> Fault:
    message = _("Several bodies fit: %(bodies)s. Give the SIREN, or the kind and the département.")
    named = {"bodies": list_bodies(found)}
    return row.place.fault("territory", "siren", code="ambiguous_territory", message=message % named)
