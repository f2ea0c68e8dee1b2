# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""A file of candidatures beside what the site holds: what would be created, what would change."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from django.db.models import prefetch_related_objects

from label.kinds import Kind
from label.models import Edition
from laureats.imports.candidatures.matched_rows import match_rows
from laureats.imports.candidatures.matches import Match, describe_body
from laureats.imports.candidatures.notices import find_notices
from laureats.imports.candidatures.numbering import make_references
from laureats.imports.candidatures.purged import refuse_purged
from laureats.imports.candidatures.rows import CandidatureRow
from laureats.imports.cell_values import clean_line
from laureats.imports.flat_tables import FlatRow
from laureats.imports.plans import Outcome
from laureats.imports.reports import Difference, Words
from laureats.imports.uploads import Counts
from laureats.models import Candidature, Territory

Status = Candidature.Status
# Blank in a row: unchanged.
GIVEN_FIELDS = ("dossier", "referent_name", "referent_role", "manager_name", "manager_email")
SNAPSHOT_FIELDS = ("snapshot_name", "snapshot_kind", "snapshot_department", "snapshot_population")
WRITTEN_FIELDS = ("status", *GIVEN_FIELDS, *SNAPSHOT_FIELDS)
WORDS: Mapping[str, Mapping[str, Words]] = {"status": dict(Status.choices), "snapshot_kind": dict(Kind.choices)}


@dataclass(frozen=True, slots=True, kw_only=True)
class CandidatureChanges:
    """Records ready to be written; the new territories are those of created candidatures."""

    new_territories: tuple[Territory, ...]
    created: tuple[Candidature, ...]
    changed: tuple[Candidature, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Compared:
    """One candidature as it would be, and how that differs from what it is."""

    candidature: Candidature
    is_new: bool
    differences: tuple[Difference, ...]


def compare_candidatures(*, edition: Edition, rows: list[FlatRow]) -> Outcome[CandidatureChanges]:
    """Set the rows against the edition. Raise `Refused` with every fault."""
    refuse_purged(edition)
    matches, register = match_rows(edition=edition, rows=rows)
    made = make_references(
        code=edition.code, taken={*register.by_reference, *(match.row.reference for match in matches)}
    )
    prefetch_related_objects([match.territory for match in matches if match.territory.pk], "former_names")
    notices = [notice for match in matches for notice in find_notices(match)]
    compared = [
        _compare_known(match.candidature, row=match.row)
        if match.candidature
        else _compare_new(match, edition=edition, reference=match.row.reference or next(made))
        for match in matches
    ]
    return _sum_up(compared, notices=notices)


def _compare_known(candidature: Candidature, *, row: CandidatureRow) -> Compared:
    before = _written_values(candidature)
    _fill(candidature, row=row)
    differences = _differences(candidature, before=before)
    return Compared(candidature=candidature, is_new=False, differences=tuple(differences))


def _compare_new(match: Match, *, edition: Edition, reference: str) -> Compared:
    candidature = Candidature(edition=edition, reference=reference, territory=match.territory, status="")
    _fill(candidature, row=match.row)
    body = Difference(
        reference=reference,
        field="territory",
        label=_label("territory"),
        before="",
        after=describe_body(match.territory),
    )
    differences = _differences(candidature, before=dict.fromkeys(WRITTEN_FIELDS, ""))
    return Compared(candidature=candidature, is_new=True, differences=(body, *differences))


def _fill(candidature: Candidature, *, row: CandidatureRow) -> None:
    """Set what the row gives. Becoming eligible takes the snapshot; being eligible, or no longer, keeps it."""
    was_eligible = candidature.status == Status.ELIGIBLE
    candidature.status = row.status or candidature.status or Status.SUBMITTED.value
    for field in GIVEN_FIELDS:
        given = getattr(row, field)
        if given and given != clean_line(getattr(candidature, field)):
            setattr(candidature, field, given)
    if candidature.status == Status.ELIGIBLE and not was_eligible:
        candidature.take_snapshot()
        if row.population is not None:
            # What the file gives is nearer to the campaign than the body's record, which it leaves alone.
            candidature.snapshot_population = row.population


def _written_values(candidature: Candidature) -> dict[str, str]:
    values = {field: getattr(candidature, field) for field in WRITTEN_FIELDS}
    return {field: "" if value is None else str(value) for field, value in values.items()}


def _differences(candidature: Candidature, *, before: Mapping[str, str]) -> Iterator[Difference]:
    for field, after in _written_values(candidature).items():
        if after != before[field]:
            yield Difference(
                reference=candidature.reference,
                field=field,
                label=_label(field),
                before=before[field],
                after=after,
                words=WORDS.get(field, {}),
            )


def _label(field: str) -> Words:
    return Candidature._meta.get_field(field).verbose_name  # type: ignore[union-attr]


def _sum_up(compared: list[Compared], *, notices: list[str]) -> Outcome[CandidatureChanges]:
    created = tuple(each.candidature for each in compared if each.is_new)
    changed = tuple(each.candidature for each in compared if each.differences and not each.is_new)
    new_territories = tuple(candidature.territory for candidature in created if candidature.territory.pk is None)
    return Outcome(
        counts=Counts(
            created=len(created), changed=len(changed), unchanged=len(compared) - len(created) - len(changed)
        ),
        differences=tuple(difference for each in compared for difference in each.differences),
        new_territories=tuple(describe_body(territory) for territory in new_territories),
        notices=tuple(notices),
        changes=CandidatureChanges(new_territories=new_territories, created=created, changed=changed),
    )
