# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Those who answer for a file are named: written under a version, so that nobody's words are written over unseen."""

from collections.abc import Mapping
from dataclasses import dataclass

from django.db import transaction

from laureats.intake.answers import note_change
from laureats.intake.gate import Status, lock_open_file
from laureats.intake.submission.mandate import forget_mandate, try_to_ask
from laureats.models import Candidature

FIELDS = ("referent_name", "referent_role", "referent_email", "manager_name", "manager_role", "manager_email")


@dataclass(frozen=True, slots=True, kw_only=True)
class PeopleOutcome:
    """The file as it stands. `conflicts` are the fields that somebody else changed meanwhile, with their words:
    when there are any, nothing was written.
    """

    candidature: Candidature
    conflicts: Mapping[str, str]


@transaction.atomic
def save_people(
    candidature: Candidature, *, values: Mapping[str, str], seen_version: int, author_name: str
) -> PeopleOutcome:
    """Write those of the fields that are given. Raises `Refused` when the file takes no change any more."""
    locked = lock_open_file(candidature)
    changed = {name: values[name] for name in FIELDS if name in values and values[name] != getattr(locked, name)}
    if changed and seen_version != locked.people_version:
        return PeopleOutcome(candidature=locked, conflicts={name: getattr(locked, name) for name in changed})
    if changed:
        _write(locked, changed=changed, author_name=author_name)
    return PeopleOutcome(candidature=locked, conflicts={})


def _write(candidature: Candidature, *, changed: Mapping[str, str], author_name: str) -> None:
    for name, value in changed.items():
        setattr(candidature, name, value)
    candidature.people_version += 1
    candidature.save(update_fields=[*changed, "people_version"])
    note_change(candidature, author_name=author_name)
    if "referent_email" in changed:
        forget_mandate(candidature, author_name=author_name)
        if candidature.status == Status.SUBMITTED:
            try_to_ask(candidature, author_name=author_name)
