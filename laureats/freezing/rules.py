# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Which rows are frozen, and when."""

from dataclasses import dataclass

INSERT, UPDATE, DELETE = "INSERT", "UPDATE", "DELETE"
ALL_EVENTS = (INSERT, UPDATE, DELETE)


@dataclass(frozen=True, slots=True, kw_only=True)
class FrozenRows:
    """Rows of `table` refuse `events` while `condition` holds, where `{row}` is the row before or after.

    `columns` limits updates to those whose value changes; empty means any column.
    """

    table: str
    condition: str
    events: tuple[str, ...] = ALL_EVENTS
    columns: tuple[str, ...] = ()


def _while_sealed(edition: str) -> str:
    return f"EXISTS (SELECT 1 FROM label_edition e WHERE e.sealed_at IS NOT NULL AND e.id = {edition})"


def _parent(*, table: str, column: str, field: str = "edition_id") -> str:
    return f"(SELECT p.{field} FROM {table} p WHERE p.id = {{row}}.{column})"


OF_EDITION = _while_sealed("{row}.edition_id")
OF_CANDIDATURE = _while_sealed(_parent(table="laureats_candidature", column="candidature_id"))
OF_PROFILE = _while_sealed(_parent(table="label_profile", column="profile_id"))
OF_DECISION = _while_sealed(
    "(SELECT c.edition_id FROM laureats_decision d JOIN laureats_candidature c ON c.id = d.candidature_id"
    " WHERE d.id = {row}.decision_id)"
)
DEFINITION_COLUMNS = (
    "code", "year", "name", "name_en", "opens_on", "closes_on", "marks_due_on", "jury_meets_on", "ceremony_at",
    "ceremony_place", "aggregation", "quorum", "mark_step", "publishes_weights", "publishes_scores",
    "publishes_way_forward",
)  # fmt: skip
CANDIDATURE_COLUMNS = (
    "edition_id", "reference", "status", "snapshot_name", "snapshot_kind", "snapshot_department",
    "snapshot_population",
)  # fmt: skip
# Not the territory: two records of one body may be merged later. Not people's accounts: they may be erased.
AWARD_COLUMNS = (
    "edition_id", "candidature_id", "level_id", "name", "kind", "department", "population", "carried_by", "mentions",
    "opinion", "total", "derivation", "note", "disputed", "sources", "frozen_at",
)  # fmt: skip
DECISION_COLUMNS = (
    "candidature_id", "is_decided", "awarded_level_id", "computed_level_id", "computed_complete", "reason", "opinion",
    "author_name", "decided_at",
)  # fmt: skip

FROZEN_ROWS = (
    FrozenRows(
        table="label_edition",
        condition="{row}.sealed_at IS NOT NULL",
        events=(UPDATE,),
        columns=DEFINITION_COLUMNS,
    ),
    FrozenRows(
        table="label_edition",
        condition="{row}.sealed_at IS NOT NULL AND {row}.released_at IS NOT NULL",
        events=(UPDATE,),
        columns=("sealed_at", "released_at", "results_at"),
    ),
    FrozenRows(table="label_edition", condition="{row}.sealed_at IS NOT NULL", events=(DELETE,)),
    FrozenRows(table="label_domain", condition=OF_EDITION),
    FrozenRows(table="label_criterion", condition=OF_EDITION),
    FrozenRows(table="label_level", condition=OF_EDITION),
    FrozenRows(table="label_profile", condition=OF_EDITION),
    FrozenRows(table="label_profilelevel", condition=OF_PROFILE),
    FrozenRows(table="label_profile_not_applicable", condition=OF_PROFILE),
    FrozenRows(table="label_mention", condition=OF_EDITION),
    FrozenRows(
        table="label_juryseat",
        condition=OF_EDITION,
        columns=("edition_id", "code", "role", "organisation", "chair", "state"),
    ),
    FrozenRows(table="laureats_candidature", condition=OF_EDITION, columns=CANDIDATURE_COLUMNS),
    FrozenRows(table="laureats_recusal", condition=OF_CANDIDATURE, columns=("seat_id", "candidature_id", "reason")),
    FrozenRows(table="laureats_mark", condition=OF_CANDIDATURE),
    FrozenRows(table="laureats_opinion", condition=OF_CANDIDATURE),
    FrozenRows(table="laureats_decision", condition=OF_CANDIDATURE, columns=DECISION_COLUMNS),
    FrozenRows(table="laureats_decision_mentions", condition=OF_DECISION),
    FrozenRows(
        table="laureats_award",
        condition="{row}.frozen_at IS NOT NULL",
        events=(UPDATE, DELETE),
        columns=AWARD_COLUMNS,
    ),
    FrozenRows(table="laureats_palmares", condition="{row}.released_at IS NOT NULL", events=(UPDATE, DELETE)),
    FrozenRows(table="laureats_unsealing", condition="{row}.id IS NOT NULL", events=(UPDATE, DELETE)),
    FrozenRows(
        table="laureats_erratum",
        condition="{row}.id IS NOT NULL",
        events=(UPDATE, DELETE),
        columns=("award_id", "published_at", "changes", "reason", "author_name", "previous_fingerprint", "fingerprint"),
    ),
    FrozenRows(table="laureats_badgefile", condition="{row}.id IS NOT NULL", events=(UPDATE, DELETE)),
)
