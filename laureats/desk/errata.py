# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What followed the release of an edition, and the way to correct one of its files."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from label.models import Level, Mention
from laureats.desk.pages import EditionPage
from laureats.errata.chain import Link, read_chain
from laureats.errata.queries import find_correctable, list_published
from laureats.errata.verifying import verify_edition
from laureats.models import Candidature
from laureats.public.errata import ShownChange, show_changes


@dataclass(frozen=True, slots=True, kw_only=True)
class LinkLine:
    """One erratum or complement; `subject` names the file of an erratum, and is blank for a complement."""

    at: datetime
    subject: str
    reason: str
    changes: list[ShownChange]
    author: str
    fingerprint: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PublishedFile:
    reference: str
    name: str
    level: str


class ErrataPage(EditionPage):
    """The chain of corrections, and the files that can be corrected."""

    permission_required = "laureats.add_erratum"
    template_name = "laureats/desk/errata.html"
    page_title = gettext_lazy("Errata")
    header_icon = "edit"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        palmares = find_correctable(self.edition)
        context: dict[str, Any] = {"palmares": palmares}
        if palmares is not None:
            levels, mentions = list(self.edition.levels.all()), list(self.edition.mentions.all())
            context |= {
                "links": [_show_link(link, levels=levels, mentions=mentions) for link in read_chain(palmares)],
                "faults": verify_edition(self.edition),
                "files": [_show_file(candidature) for candidature in list_published(self.edition)],
            }
        return {**super().get_context_data(**kwargs), **context}


def name_level(candidature: Candidature) -> str:
    """Return the level that a published file holds, in words."""
    award = getattr(candidature, "award", None)
    if award is None or award.level is None:
        return _("no label")
    return _("withdrawn") if award.withdrawn_at else award.level.name


def _show_file(candidature: Candidature) -> PublishedFile:
    return PublishedFile(reference=candidature.reference, name=candidature.snapshot_name, level=name_level(candidature))


def _show_link(link: Link, *, levels: list[Level], mentions: list[Mention]) -> LinkLine:
    record = link.erratum or link.complement
    changes = link.erratum.changes if link.erratum else {}
    return LinkLine(
        at=link.at,
        subject=link.erratum.award.name if link.erratum else "",
        reason=link.reason,
        changes=show_changes(changes, levels=levels, mentions=mentions),
        author=record.author_name if record else "",
        fingerprint=link.fingerprint,
    )
