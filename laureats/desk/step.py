# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""One step of the secretariat's main job: what it tells, and the deeds it leads to."""

from dataclasses import dataclass

from django.contrib.auth.models import AnonymousUser, PermissionsMixin
from django.urls import reverse

from laureats.desk.queries import DeskView
from laureats.models import SheetImport


@dataclass(frozen=True, slots=True, kw_only=True)
class Deed:
    """`permission` is what the page behind `url` asks for."""

    action: str
    url: str
    permission: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """`facts` are short sentences; `deeds` begins with the main one, and is empty once nothing is left to do."""

    title: str
    facts: list[str]
    deeds: list[Deed]
    is_done: bool
    is_next: bool = False


def list_open_deeds(step: Step, *, user: PermissionsMixin | AnonymousUser) -> list[Deed]:
    """Return the deeds that someone may do."""
    return [deed for deed in step.deeds if user.has_perm(deed.permission)]


def import_deeds(desk: DeskView, *, subject: SheetImport.Subject, action: str) -> list[Deed]:
    """Return the deed of an import; a sealed edition takes none."""
    if desk.edition.is_sealed:
        return []
    address = reverse("desk_import", args=[desk.edition.code, subject.value])
    return [Deed(action=action, url=address, permission="laureats.add_sheetimport")]
