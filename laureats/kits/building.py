# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Making a waiting kit: nobody else at the same time, and never in a transaction that others wait for."""

import logging
from datetime import datetime, timedelta
from hashlib import sha256

from django.conf import settings
from django.db import transaction
from django.db.models import Q
from django.utils import timezone, translation
from django.utils.translation import gettext as _

from laureats.assets.storing import store_badges
from laureats.faults import Refused
from laureats.kits.assembling import NamedFile, build_kit
from laureats.kits.queries import awards_with_kit, waiting_kits
from laureats.kits.requesting import queue_builds
from laureats.kits.source import kit_source_from_award
from laureats.kits.storing import drop_archives, write_archive
from laureats.models import Award, Kit

logger = logging.getLogger(__name__)

# A build that has not ended by then died: another may begin.
LONGEST_BUILD = timedelta(minutes=15)


def build_waiting_kit(award_id: int) -> bool:
    """Make the kit of an award if it waits and nobody else is at it; tell whether it was tried.

    What was asked for meanwhile is made again. A failure is kept for the people of the desk, and stops nothing.
    """
    started_at = timezone.now()
    if not _claim(award_id, at=started_at):
        return False
    try:
        _make(award_id, started_at=started_at)
    except Exception as failure:  # Whatever stops a renderer is told at the desk, and the other kits are made.
        logger.exception("The kit of the award %d failed.", award_id)
        _fail(award_id, started_at=started_at, failure=_describe(failure))
    return True


def build_and_store(award: Award, *, started_at: datetime) -> None:
    """Make the kit of a public award and keep it. The same bytes again make no new revision."""
    if not award.badge_files.exists():
        store_badges([award])
    files = build_kit(kit_source_from_award(award))
    _store(award, files=files, started_at=started_at)


def _claim(award_id: int, *, at: datetime) -> bool:
    is_free = Q(started_at=None) | Q(started_at__lt=at - LONGEST_BUILD)
    return bool(waiting_kits().filter(is_free, award=award_id).order_by().update(started_at=at))


def _make(award_id: int, *, started_at: datetime) -> None:
    awards = awards_with_kit().select_related("edition", "level", "territory__laureate_page", "candidature")
    award = awards.filter(pk=award_id).first()
    if award is None:
        # Taken back, hidden or without artwork since it was asked for.
        with transaction.atomic():
            drop_archives(Kit.objects.filter(award=award_id))
            _end(award_id, started_at=started_at)
        return
    # Files are in French whoever asks for them.
    with translation.override(settings.LANGUAGE_CODE):
        build_and_store(award, started_at=started_at)


@transaction.atomic
def _store(award: Award, *, files: list[NamedFile], started_at: datetime) -> None:
    kit = Kit.objects.select_for_update().order_by("pk").filter(award=award.pk, started_at=started_at).first()
    if kit is None:
        # This build was thought dead, and another one has taken over.
        return
    if not Award.objects.filter(pk=award.pk, errata_count=award.errata_count).exists():
        # Corrected meanwhile: what tells it otherwise is not handed out, and it was asked for again.
        _end(award.pk, started_at=started_at)
        return
    archive = files[-1].file.content
    digest = sha256(archive).hexdigest()
    if kit.sha256 != digest:
        kit.revision += 1
        kit.sha256, kit.size = digest, len(archive)
        kit.contents = [file.describe() for file in files]
        write_archive(kit, content=archive, sha256=digest)
    _end(award.pk, started_at=started_at)


def _end(award_id: int, *, started_at: datetime) -> None:
    Kit.objects.filter(award=award_id, started_at=started_at).update(started_at=None, built_at=started_at)
    _queue_again(award_id)


@transaction.atomic
def _fail(award_id: int, *, started_at: datetime, failure: str) -> None:
    """Keep why a build failed, unless the kit was asked for anew since it began."""
    kits = Kit.objects.filter(award=award_id, started_at=started_at)
    kits.filter(requested_at__lte=started_at).update(failure=failure)
    kits.update(started_at=None)
    _queue_again(award_id)


def _queue_again(award_id: int) -> None:
    if waiting_kits().filter(award=award_id).exists():
        queue_builds()


def _describe(failure: Exception) -> str:
    """Return why, in the site's first language."""
    with translation.override(settings.LANGUAGE_CODE):
        if isinstance(failure, Refused):
            return " ".join(fault.message for fault in failure.faults)
        message = _("The kit could not be made (%(error)s): an administrator finds why in the site’s log.")
        return message % {"error": type(failure).__name__}
