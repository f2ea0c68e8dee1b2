# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What the secretariat reads of errata and contestations."""

from collections.abc import Iterator, Sequence

from django.contrib.contenttypes.models import ContentType
from django.db.models import Count, QuerySet
from wagtail.models import ModelLogEntry

from label.models import Edition
from laureats.models import Candidature, Contestation, Palmares
from laureats.results import list_deferred


def find_correctable(edition: Edition) -> Palmares | None:
    """Return the released palmarès of an edition run here, without its document, or none."""
    released = Palmares.objects.filter(edition=edition, released_at__isnull=False)
    return released.defer("content").first()


def list_published(edition: Edition) -> Iterator[Candidature]:
    """Yield the files of a released edition by reference, with their award when they have one, in two queries."""
    put_off = list_deferred(edition)
    eligible = edition.candidatures.filter(status=Candidature.Status.ELIGIBLE).order_by("reference")
    for candidature in eligible.select_related("award__level"):
        if candidature.reference not in put_off:
            yield candidature


def list_contestations(edition: Edition) -> QuerySet[Contestation]:
    """Return the contestations of an edition, the latest first, with how many pieces each has."""
    contestations = Contestation.objects.filter(candidature__edition=edition)
    return contestations.select_related("candidature__edition", "erratum").annotate(piece_count=Count("pieces"))


def list_deeds(contestation: Contestation) -> Sequence[ModelLogEntry]:
    """Return who did what on a contestation, the latest first."""
    kind = ContentType.objects.get_for_model(Contestation)
    return list(ModelLogEntry.objects.filter(content_type=kind, object_id=str(contestation.pk)).order_by("-pk"))
