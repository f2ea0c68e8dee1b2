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


def _unless_deferred(candidature: str) -> str:
    """A file that was put off is judged later: it stays open while the others are sealed and public."""
    return (
        f"NOT EXISTS (SELECT 1 FROM laureats_deferral f WHERE f.ended_at IS NULL AND f.candidature_id = {candidature})"
    )


OF_EDITION = _while_sealed("{row}.edition_id")
OF_RELEASED_EDITION = (
    "EXISTS (SELECT 1 FROM label_edition e WHERE e.released_at IS NOT NULL AND e.id = {row}.edition_id)"
)
OF_SEALED_CANDIDATURE = _while_sealed(_parent(table="laureats_candidature", column="candidature_id"))
OF_CANDIDATURE = f"{OF_SEALED_CANDIDATURE} AND {_unless_deferred('{row}.candidature_id')}"
OF_SEAT = _while_sealed(_parent(table="label_juryseat", column="seat_id"))
OF_PROFILE = _while_sealed(_parent(table="label_profile", column="profile_id"))
OF_DECISION = (
    _while_sealed(
        "(SELECT c.edition_id FROM laureats_decision d JOIN laureats_candidature c ON c.id = d.candidature_id"
        " WHERE d.id = {row}.decision_id)"
    )
    + f" AND {_unless_deferred('(SELECT d.candidature_id FROM laureats_decision d WHERE d.id = {row}.decision_id)')}"
)
ALWAYS = "{row}.id IS NOT NULL"
# A frozen award changes only with one new erratum, written just before, which keeps what was there.
WITHOUT_ERRATUM = (
    "OLD.frozen_at IS NOT NULL AND NOT (NEW.errata_count = OLD.errata_count + 1 AND NEW.errata_count ="
    " (SELECT COUNT(*) FROM laureats_erratum r WHERE r.award_id = OLD.id))"
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
    "edition_id", "candidature_id", "kind", "department", "population", "total", "derivation", "sources", "frozen_at",
)  # fmt: skip
AMENDABLE_COLUMNS = (
    "level_id", "name", "carried_by", "mentions", "opinion", "note", "disputed", "withdrawn_at", "errata_count",
)  # fmt: skip
CHANGE_COLUMNS = ("candidature_id", "before", "after", "sheet_import_id", "author_name", "changed_at")
DEFERRAL_COLUMNS = ("candidature_id", "reason", "author_name", "deferred_at")
EVENT_COLUMNS = ("edition_id", "kind", "at", "author_name", "results_at", "fingerprint", "reason", "faults")
DOWNLOAD_COLUMNS = ("edition_id", "document", "fingerprint", "author_name", "downloaded_at")
SEAT_CHANGE_COLUMNS = ("seat_id", "state_before", "state_after", "reason", "author_name", "changed_at")
TEXT_COLUMNS = ("edition_id", "published_introduction", "published_introduction_en")
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
        columns=("edition_id", "code", "person_id", "role", "organisation", "chair", "state"),
    ),
    # A neutral code once given tells who is who in every document that was sealed with it.
    FrozenRows(table="label_juryseat", condition="OLD.sealed_code <> ''", events=(UPDATE,), columns=("sealed_code",)),
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
    FrozenRows(table="laureats_award", condition=WITHOUT_ERRATUM, events=(UPDATE,), columns=AMENDABLE_COLUMNS),
    FrozenRows(table="laureats_palmares", condition="{row}.released_at IS NOT NULL", events=(UPDATE, DELETE)),
    FrozenRows(table="laureats_unsealing", condition=ALWAYS, events=(UPDATE, DELETE)),
    FrozenRows(
        table="laureats_erratum",
        condition=ALWAYS,
        events=(UPDATE, DELETE),
        columns=(
            "award_id",
            "published_at",
            "changes",
            "reason",
            "author_name",
            "previous_fingerprint",
            "content",
            "fingerprint",
        ),
    ),
    FrozenRows(
        table="laureats_complement",
        condition=ALWAYS,
        events=(UPDATE, DELETE),
        columns=(
            "palmares_id",
            "content",
            "previous_fingerprint",
            "fingerprint",
            "reason",
            "author_name",
            "released_at",
        ),
    ),
    FrozenRows(table="laureats_badgefile", condition=ALWAYS, events=(UPDATE, DELETE)),
    FrozenRows(table="laureats_palmaresfile", condition=OF_RELEASED_EDITION, events=(UPDATE, DELETE)),
    FrozenRows(
        table="laureats_palmarestext",
        condition=OF_RELEASED_EDITION,
        events=(UPDATE, DELETE),
        columns=TEXT_COLUMNS,
    ),
    FrozenRows(table="laureats_interestdeclaration", condition=OF_CANDIDATURE),
    # What tells who did what is never rewritten, and nothing of it is taken away from a sealed edition.
    FrozenRows(table="laureats_decisionchange", condition=ALWAYS, events=(UPDATE,), columns=CHANGE_COLUMNS),
    FrozenRows(table="laureats_decisionchange", condition=OF_SEALED_CANDIDATURE, events=(DELETE,)),
    FrozenRows(table="laureats_deferral", condition=ALWAYS, events=(UPDATE,), columns=DEFERRAL_COLUMNS),
    FrozenRows(
        table="laureats_deferral", condition="{row}.ended_at IS NOT NULL", events=(UPDATE,), columns=("ended_at",)
    ),
    FrozenRows(table="laureats_deferral", condition=OF_SEALED_CANDIDATURE, events=(INSERT, DELETE)),
    FrozenRows(table="laureats_seatchange", condition=ALWAYS, events=(UPDATE,), columns=SEAT_CHANGE_COLUMNS),
    FrozenRows(table="laureats_seatchange", condition=OF_SEAT, events=(DELETE,)),
    FrozenRows(table="laureats_releaseevent", condition=ALWAYS, events=(UPDATE,), columns=EVENT_COLUMNS),
    FrozenRows(table="laureats_releaseevent", condition=OF_EDITION, events=(DELETE,)),
    FrozenRows(table="laureats_embargodownload", condition=ALWAYS, events=(UPDATE,), columns=DOWNLOAD_COLUMNS),
    FrozenRows(table="laureats_embargodownload", condition=OF_EDITION, events=(DELETE,)),
    FrozenRows(
        table="laureats_contestationpiece",
        condition=ALWAYS,
        events=(UPDATE,),
        columns=("contestation_id", "name", "file", "sha256", "added_by_name", "added_at"),
    ),
)
