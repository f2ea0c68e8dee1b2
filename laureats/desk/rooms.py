# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The other pages of an edition: what a person may open, and what it is for."""

from dataclasses import dataclass

from django.contrib.auth.models import AnonymousUser, PermissionsMixin
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from label.models import Edition
from laureats.desk.pages import READ_DESK

# The name of the address, what the page asks for, its title, and what is found there.
ROOMS: tuple[tuple[str, str, Promise, Promise], ...] = (
    ("desk_intake", READ_DESK, _("Candidatures received"), _("Files to examine, messages, more time.")),
    ("desk_grid", READ_DESK, _("Grid"), _("Domains, criteria, levels and profiles.")),
    ("desk_jury", READ_DESK, _("Jury"), _("Invitations, interests, seats.")),
    ("desk_agreement", READ_DESK, _("Agreement of the jury"), _("How alike jurors grade, and how severely.")),
    (
        "desk_intake_settings",
        "laureats.change_editionintake",
        _("How candidatures are taken"),
        _("Texts on personal data, simplified form, date of erasing."),
    ),
    (
        "desk_mapping_evidence",
        "laureats.add_evidencefile",
        _("Files of dossiers"),
        _("Evidence of another system, in a ZIP."),
    ),
    (
        "desk_file_accesses",
        "laureats.change_editionintake",
        _("Accesses to files"),
        _("Who was handed which private file."),
    ),
    ("desk_journal", READ_DESK, _("Journal of imports"), _("Every file, every value before and after.")),
    ("desk_ceremony", READ_DESK, _("Ceremony"), _("Invitations, answers, place cards.")),
    ("desk_result_letters", READ_DESK, _("Result letters"), _("What each candidate is told after the release.")),
    ("desk_texts", "laureats.view_palmarestext", _("Texts"), _("Introduction and press release, before the figures.")),
    ("desk_embargo", "laureats.view_palmares", _("Under embargo"), _("Running order, press pack, who took them.")),
    ("desk_release_live", "laureats.change_palmares", _("Release from a phone"), _("Hold, put off, publish now.")),
    ("desk_errata", "laureats.add_erratum", _("Errata"), _("Corrections after the release.")),
    ("desk_complements", "laureats.change_palmares", _("Complements"), _("Deferred files that join later.")),
    ("desk_contestations", "laureats.change_contestation", _("Contestations"), _("Results that a body contests.")),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Room:
    title: str
    purpose: str
    url: str


def list_rooms(*, edition: Edition, user: PermissionsMixin | AnonymousUser) -> list[Room]:
    """Return the pages of the edition that someone may open."""
    return [
        Room(title=str(title), purpose=str(purpose), url=reverse(name, args=[edition.code]))
        for name, permission, title, purpose in ROOMS
        if user.has_perm(permission)
    ]
