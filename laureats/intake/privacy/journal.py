# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Deeds on a person's data are lines of the journal, which never name the person."""

from collections.abc import Iterable

from django.utils.translation import gettext as _

from laureats.authors import Author
from laureats.intake.events import Kind, note_edition_event, note_event
from laureats.intake.privacy.holdings import Holding


def note_deed(holdings: Iterable[Holding], *, kind: Kind, author: Author) -> None:
    """Write one line for each candidature concerned, and one for each edition where none is."""
    candidatures = {each.candidature.pk: each.candidature for each in holdings if each.candidature}
    for candidature in candidatures.values():
        note_event(candidature=candidature, kind=kind, author_name=author.name, note=_("At the person’s request."))
    told = {candidature.edition_id for candidature in candidatures.values()}
    editions = {each.edition.pk: each.edition for each in holdings if each.edition and each.edition.pk not in told}
    for edition in editions.values():
        note_edition_event(edition=edition, kind=kind, author_name=author.name, note=_("At the person’s request."))
