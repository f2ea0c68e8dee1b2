# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The letters of results as the secretariat follows them: to whom, which one, where each stands."""

from dataclasses import dataclass

from django.db.models import Prefetch

from label.models import Edition, Level
from laureats.intake.ceremony.results import find_awards, read_published, standing_level
from laureats.models import Award, Candidature, CandidatureMail

LABELLED, UNLABELLED = "result_labelled", "result_unlabelled"
KINDS = (LABELLED, UNLABELLED)


@dataclass(frozen=True, slots=True, kw_only=True)
class Reader:
    """A candidature whose result is public, or would be but for its absence of label; `mails` the latest first."""

    candidature: Candidature
    award: Award | None
    mails: list[CandidatureMail]

    @property
    def name(self) -> str:
        return self.candidature.territory.display_name

    @property
    def level(self) -> Level | None:
        return standing_level(self.award)

    @property
    def kind(self) -> str:
        return LABELLED if self.level else UNLABELLED

    @property
    def mail(self) -> CandidatureMail | None:
        return next(iter(self.mails), None)

    @property
    def address(self) -> str:
        return self.mail.recipient if self.mail else self.candidature.manager_email

    @property
    def occasion(self) -> str:
        """Return the letter that is due: an erratum makes it another one."""
        errata = self.award.errata_count if self.award else 0
        return f"result:{self.candidature.pk}:{errata}"

    @property
    def is_to_tell(self) -> bool:
        return self.mail is None

    @property
    def was_corrected_since(self) -> bool:
        return self.mail is not None and not any(mail.key.startswith(f"{self.occasion}:") for mail in self.mails)


def list_readers(edition: Edition) -> list[Reader]:
    """Return the published files in the order of names; none before the release. A constant number of queries."""
    published = read_published(edition)
    if not published:
        return []
    awards = find_awards(edition)
    mails = CandidatureMail.objects.filter(kind__in=KINDS).order_by("-pk")
    candidatures = Candidature.objects.filter(edition=edition, reference__in=published)
    rows = candidatures.select_related("edition", "territory").prefetch_related(Prefetch("mails", queryset=mails))
    readers = [Reader(candidature=row, award=awards.get(row.pk), mails=list(row.mails.all())) for row in rows]
    return sorted(readers, key=lambda reader: (reader.candidature.territory.slug, reader.candidature.pk))
