# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Making the files of a press release, from what is published when they are begun."""

from collections.abc import Mapping
from hashlib import sha256

from django.db import transaction
from wagtail.contrib.frontend_cache.utils import purge_page_from_cache
from wagtail.models import Page

from home.models import PressReleaseFile, PressReleasePage
from home.press.documents import build_odt, build_pdf


def make_files(release_id: int) -> bool:
    """Make the files of a release and keep them; tell whether they are those of what is still published.

    Drawing takes seconds, so no transaction is open meanwhile. A release that was withdrawn or published anew since
    then keeps what it has: another task is at work for it.
    """
    release = PressReleasePage.objects.live().select_related("locale").filter(pk=release_id).first()
    if release is None:
        return False
    contents = {"pdf": build_pdf(release), "odt": build_odt(release)}
    if not _keep(release, contents=contents):
        return False
    # The pages kept ready do not offer the files yet.
    purge_page_from_cache(release)
    return True


@transaction.atomic
def _keep(release: PressReleasePage, *, contents: Mapping[str, bytes]) -> bool:
    same = Page.objects.live().filter(pk=release.pk, live_revision=release.live_revision_id)
    if not same.select_for_update().order_by("pk").first():
        return False
    PressReleaseFile.objects.bulk_create(
        [_make_row(release, extension=extension, content=content) for extension, content in contents.items()],
        update_conflicts=True,
        unique_fields=["release", "extension"],
        update_fields=["revision", "content", "sha256", "size"],
    )
    return True


def _make_row(release: PressReleasePage, *, extension: str, content: bytes) -> PressReleaseFile:
    return PressReleaseFile(
        release=release,
        extension=extension,
        revision_id=release.live_revision_id,
        content=content,
        sha256=sha256(content).hexdigest(),
        size=len(content),
    )
