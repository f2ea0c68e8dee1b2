# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""One candidature as an export would leave it: its values, its answers, and what to tell of them."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime

from django.utils import formats, timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from label.models import Edition
from laureats.faults import Fault
from laureats.imports.candidatures.comparison import SNAPSHOT_FIELDS, WORDS
from laureats.imports.candidatures.matches import Match, describe_body
from laureats.imports.cell_values import clean_line, clean_text
from laureats.imports.reports import Difference, Words
from laureats.intake.mapping.merging import Conflicts, Verdict, judge_value
from laureats.intake.mapping.rows import ExportRow
from laureats.intake.mapping.targets import Target
from laureats.intake.mapping.words import meanings_of
from laureats.models import Answer, Candidature
from laureats.spreadsheets.cell_words import quote

Status = Candidature.Status
PEOPLE = ("referent_name", "referent_role", "referent_email", "manager_name", "manager_role", "manager_email")
IMPORTED_FIELDS = ("status", "submitted_at", "dossier", *PEOPLE, "people_version", *SNAPSHOT_FIELDS)
_TOLD_FIELDS = ("status", "submitted_at", "dossier", *PEOPLE, *SNAPSHOT_FIELDS)
# A file goes forward: a decision taken here is another system's to know, never to take back.
_RANKS = {Status.DRAFT.value: 0, Status.SUBMITTED.value: 1}
_DECIDED = 2
AUTHOR_NAME = "import"


@dataclass(slots=True, kw_only=True)
class Draft:
    """`given` is what the row says, by field or by target; `earlier` the digests of what was brought last."""

    match: Match
    row: ExportRow
    targets: Mapping[str, Target]
    candidature: Candidature
    answers: Mapping[str, Answer]
    earlier: Mapping[str, str]
    conflicts: Conflicts
    is_new: bool
    given: dict[str, str] = field(default_factory=dict)
    faults: list[Fault] = field(default_factory=list)
    differences: list[Difference] = field(default_factory=list)
    notices: list[str] = field(default_factory=list)
    new_answers: list[Answer] = field(default_factory=list)
    changed_answers: list[Answer] = field(default_factory=list)
    kept_status: str = ""
    kept_count: int = 0

    def fill(self) -> None:
        """Set the values on the candidature, which is not saved, and note every difference."""
        before = _told_values(self.candidature)
        self._set_record()
        self._set_people()
        self._tell_record(before)
        for code, value in self.row.answers.items():
            self._set_answer(code, value=value)
        if self.kept_count:
            message = ngettext(
                "%(reference)s: %(count)d value changed here stays; the export says what it said last time.",
                "%(reference)s: %(count)d values changed here stay; the export says what it said last time.",
                self.kept_count,
            )
            self.notices.append(message % {"reference": self.candidature.reference, "count": self.kept_count})

    def _set_record(self) -> None:
        candidature, row = self.candidature, self.match.row
        candidature.dossier = candidature.dossier or row.dossier
        candidature.submitted_at = candidature.submitted_at or self.row.submitted_at
        was_eligible = candidature.status == Status.ELIGIBLE
        self._set_status(row.status or (Status.SUBMITTED.value if self.is_new else ""))
        if candidature.status == Status.ELIGIBLE and not was_eligible:
            candidature.take_snapshot()
            if row.population is not None:
                candidature.snapshot_population = row.population

    def _set_status(self, given: str) -> None:
        if not given or given == self.candidature.status:
            return
        if self.is_new or _rank(given) > _rank(self.candidature.status):
            self.candidature.status = given
        else:
            self.kept_status = given

    def _set_people(self) -> None:
        row = self.match.row
        given = {name: getattr(row, name) for name in PEOPLE if hasattr(row, name)}
        given |= {"referent_email": self.row.referent_email, "manager_role": self.row.manager_role}
        taken = {name: value for name, value in given.items() if self._takes(name, value=value)}
        for name, value in taken.items():
            setattr(self.candidature, name, value)
        self.candidature.people_version += bool(taken and not self.is_new)

    def _takes(self, name: str, *, value: str) -> bool:
        label = Candidature._meta.get_field(name).verbose_name  # type: ignore[union-attr]
        return self._judge(name, ours=clean_line(getattr(self.candidature, name)), theirs=value, label=label)

    def _set_answer(self, code: str, *, value: str) -> None:
        known = self.answers.get(code)
        target = next(target for target in self.targets.values() if target.question and target.question.code == code)
        label = target.question.local_text.rstrip(".") if target.question else code
        ours = clean_text(known.value.replace("\r\n", "\n")) if known else ""
        if not self._judge(target.code, ours=ours, theirs=value, label=label):
            return
        self.differences.append(self._difference(target.code, label=label, before=ours, after=value, target=target))
        if known is None:
            answer = Answer(candidature=self.candidature, question=code, value=value, author_name=AUTHOR_NAME)
            self.new_answers.append(answer)
            return
        known.value, known.to_check, known.author_name, known.version = value, False, AUTHOR_NAME, known.version + 1
        self.changed_answers.append(known)

    def _judge(self, code: str, *, ours: str, theirs: str, label: Words) -> bool:
        """Tell whether a value of the export is to be written; a conflict that nobody settled is a fault."""
        self.given |= {code: theirs} if theirs else {}
        verdict = judge_value(ours=ours, theirs=theirs, earlier=self.earlier.get(code))
        if verdict is Verdict.CONFLICT:
            return self._settle(code, ours=ours, theirs=theirs, label=label)
        self.kept_count += verdict is Verdict.KEEP
        return verdict is Verdict.TAKE

    def _settle(self, code: str, *, ours: str, theirs: str, label: Words) -> bool:
        named = {"reference": self.candidature.reference, "field": label, "ours": quote(ours), "theirs": quote(theirs)}
        if self.conflicts is Conflicts.ASK:
            message = _("%(reference)s, %(field)s: “%(ours)s” was written here, and the export says “%(theirs)s”.")
            self.faults.append(self.row.place.fault(code, code="changed_here", message=message % named))
        if self.conflicts is Conflicts.KEEP:
            message = _("%(reference)s, %(field)s: “%(ours)s” stays, where the export says “%(theirs)s”.")
            self.notices.append(message % named)
        return self.conflicts is Conflicts.REPLACE

    def _tell_record(self, before: Mapping[str, str]) -> None:
        if self.is_new:
            label = Candidature._meta.get_field("territory").verbose_name
            body = describe_body(self.match.territory)
            self.differences.append(self._difference("territory", label=label, before="", after=body))
        for name, after in _told_values(self.candidature).items():
            if after != before[name] or (self.is_new and name == "status"):
                label = Candidature._meta.get_field(name).verbose_name  # type: ignore[union-attr]
                old = "" if self.is_new else before[name]
                self.differences.append(self._difference(name, label=label, before=old, after=after))

    def _difference(
        self, name: str, *, label: Words, before: str, after: str, target: Target | None = None
    ) -> Difference:
        words = dict(_words_of(target)) if target else WORDS.get(name, {})
        reference = self.candidature.reference
        return Difference(reference=reference, field=name, label=label, before=before, after=after, words=words)


def make_draft(
    match: Match,
    *,
    row: ExportRow,
    edition: Edition,
    reference: str,
    targets: Mapping[str, Target],
    answers: Mapping[str, Answer],
    earlier: Mapping[str, str],
    conflicts: Conflicts,
) -> Draft:
    """Return the draft of one row, not filled yet. `reference` is for a candidature that is not known."""
    known = match.candidature
    source = Candidature.Source.EXPORT
    new = Candidature(edition=edition, reference=reference, territory=match.territory, source=source)
    return Draft(
        match=match,
        row=row,
        targets=targets,
        candidature=known or new,
        answers=answers,
        earlier=earlier,
        conflicts=conflicts,
        is_new=known is None,
    )


def _rank(status: str) -> int:
    return _RANKS.get(status, _DECIDED)


def _told_values(candidature: Candidature) -> dict[str, str]:
    return {name: _tell(getattr(candidature, name)) for name in _TOLD_FIELDS}


def _tell(value: object) -> str:
    if isinstance(value, datetime):
        return formats.date_format(timezone.localtime(value), "SHORT_DATETIME_FORMAT")
    return "" if value is None else str(value)


def _words_of(target: Target) -> Iterator[tuple[str, Words]]:
    if target.is_closed:
        yield from meanings_of(target).items()
