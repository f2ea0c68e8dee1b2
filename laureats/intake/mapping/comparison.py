# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""An export beside what the site holds: what would be created, what would change, what stays."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from django.db.models import prefetch_related_objects
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from label.models import Edition
from laureats.faults import Fault, Refused
from laureats.imports.candidatures.matched_rows import match_rows
from laureats.imports.candidatures.matches import Match, describe_body
from laureats.imports.candidatures.notices import find_notices
from laureats.imports.candidatures.numbering import make_references
from laureats.imports.candidatures.purged import refuse_purged
from laureats.imports.candidatures.register import Register
from laureats.imports.plans import Outcome
from laureats.imports.uploads import Counts
from laureats.intake.mapping.checking import find_mapping_faults
from laureats.intake.mapping.drafts import Draft, make_draft
from laureats.intake.mapping.earlier import digest_all, load_earlier
from laureats.intake.mapping.exports import Export
from laureats.intake.mapping.merging import Conflicts
from laureats.intake.mapping.rows import ExportRow, RowsReader, headings_by_target
from laureats.intake.mapping.targets import Target, list_targets
from laureats.models import Answer, Candidature, ColumnMapping, Territory


@dataclass(frozen=True, slots=True, kw_only=True)
class ExportChanges:
    """Records ready to be written. `given` holds, for each candidature to note, the digests of what was brought."""

    new_territories: tuple[Territory, ...]
    created: tuple[Candidature, ...]
    changed: tuple[Candidature, ...]
    new_answers: tuple[Answer, ...]
    changed_answers: tuple[Answer, ...]
    given: tuple[tuple[Candidature, Mapping[str, str]], ...]


def compare_export(
    *, edition: Edition, export: Export, mapping: ColumnMapping, conflicts: Conflicts
) -> Outcome[ExportChanges]:
    """Set the rows of an export against the edition. Raise `Refused` with every fault."""
    refuse_purged(edition)
    targets = list_targets(edition)
    faults = find_mapping_faults(mapping.columns, export=export, targets=targets)
    if faults:
        raise Refused(faults)
    reader = _make_reader(edition=edition, export=export, mapping=mapping, targets=targets)
    rows = list(reader.read_all())
    matches, register = _match(rows, edition=edition, faults=reader.faults)
    drafts = _make_drafts(matches, rows=rows, edition=edition, register=register, targets=targets, conflicts=conflicts)
    notices = [notice for match in matches for notice in find_notices(match)]
    for draft in drafts:
        draft.fill()
    _refuse_any([fault for draft in drafts for fault in draft.faults])
    return _sum_up(drafts, notices=[*notices, *_tell_left_out(reader.left_out)])


def _make_reader(
    *, edition: Edition, export: Export, mapping: ColumnMapping, targets: Mapping[str, Target]
) -> RowsReader:
    known = edition.candidatures.exclude(dossier="").values_list("dossier", "reference")
    headings = headings_by_target(mapping.columns, export=export)
    return RowsReader(export=export, targets=targets, values=mapping.values, references=dict(known), headings=headings)


def _match(rows: list[ExportRow], *, edition: Edition, faults: list[Fault]) -> tuple[list[Match], Register]:
    try:
        matches, register = match_rows(edition=edition, rows=[row.place for row in rows])
    except Refused as refusal:
        raise Refused([*faults, *refusal.faults]) from refusal
    _refuse_any([*faults, *_other_dossiers(matches)])
    return matches, register


def _other_dossiers(matches: list[Match]) -> Iterator[Fault]:
    """A body that filed twice over there has one candidature here: a person says which dossier it is."""
    for match in matches:
        known = match.candidature
        if known is not None and known.dossier and known.dossier != match.row.dossier:
            message = _(
                "%(body)s has the candidature %(reference)s already, of the dossier %(dossier)s: take one of the two "
                "dossiers out of the file, or change the number on the candidature."
            )
            named = {"body": describe_body(match.territory), "reference": known.reference, "dossier": known.dossier}
            yield match.row.place.fault("dossier", code="other_dossier", message=message % named)


def _make_drafts(
    matches: list[Match],
    *,
    rows: list[ExportRow],
    edition: Edition,
    register: Register,
    targets: Mapping[str, Target],
    conflicts: Conflicts,
) -> list[Draft]:
    made = make_references(code=edition.code, taken=register.by_reference)
    prefetch_related_objects([match.territory for match in matches if match.territory.pk], "former_names")
    by_place = {row.place.number: row for row in rows}
    answers, earlier = _load_answers(edition), load_earlier(edition)
    return [
        make_draft(
            match,
            row=by_place[match.row.place.number],
            edition=edition,
            reference="" if match.candidature else next(made),
            targets=targets,
            answers=answers.get(match.candidature.pk, {}) if match.candidature else {},
            earlier=earlier.get(match.candidature.pk, {}) if match.candidature else {},
            conflicts=conflicts,
        )
        for match in matches
    ]


def _load_answers(edition: Edition) -> dict[int, dict[str, Answer]]:
    answers: dict[int, dict[str, Answer]] = {}
    for answer in Answer.objects.filter(candidature__edition=edition):
        answers.setdefault(answer.candidature_id, {})[answer.question] = answer
    return answers


def _refuse_any(faults: list[Fault]) -> None:
    if faults:
        raise Refused(faults)


def _tell_left_out(number: int) -> list[str]:
    if not number:
        return []
    message = ngettext(
        "%(number)d row is left out, for its status stands for nothing here.",
        "%(number)d rows are left out, for their status stands for nothing here.",
        number,
    )
    return [message % {"number": number}]


def _tell_kept(drafts: list[Draft]) -> list[str]:
    kept = [f"{draft.candidature.reference} ({draft.candidature.get_status_display()})" for draft in drafts]
    if not kept:
        return []
    message = _("The status given here stays, where the export says another: %(references)s.")
    return [message % {"references": ", ".join(kept)}]


def _sum_up(drafts: list[Draft], *, notices: list[str]) -> Outcome[ExportChanges]:
    created = tuple(draft.candidature for draft in drafts if draft.is_new)
    changed = [draft for draft in drafts if draft.differences and not draft.is_new]
    new_territories = tuple(candidature.territory for candidature in created if candidature.territory.pk is None)
    counts = Counts(created=len(created), changed=len(changed), unchanged=len(drafts) - len(created) - len(changed))
    kept = _tell_kept([draft for draft in drafts if draft.kept_status])
    told = [notice for draft in drafts for notice in draft.notices]
    return Outcome(
        counts=counts,
        differences=tuple(difference for draft in drafts for difference in draft.differences),
        new_territories=tuple(describe_body(territory) for territory in new_territories),
        notices=(*notices, *kept, *told),
        changes=ExportChanges(
            new_territories=new_territories,
            created=created,
            changed=tuple(draft.candidature for draft in changed),
            new_answers=tuple(answer for draft in drafts for answer in draft.new_answers),
            changed_answers=tuple(answer for draft in drafts for answer in draft.changed_answers),
            given=tuple(_to_note(drafts)),
        ),
    )


def _to_note(drafts: list[Draft]) -> Iterator[tuple[Candidature, Mapping[str, str]]]:
    """Yield what the journal keeps: nothing where the export says what it said last time."""
    for draft in drafts:
        given = digest_all(draft.given)
        if draft.differences or not given.items() <= draft.earlier.items():
            yield draft.candidature, given
