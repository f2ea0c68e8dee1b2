# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Who took what before the hour: written down until the results are public, and never changed."""

import pytest
from django.db import IntegrityError, transaction

from laureats.authors import Author
from laureats.models import EmbargoDownload
from laureats.palmares.embargo_downloads import list_downloads, record_download
from tests.accounts import make_account
from tests.laureats.palmares.factories import ADA, make_decided_edition, make_released_edition, make_sealed_edition

pytestmark = pytest.mark.django_db


def test_a_download_says_who_took_what_of_which_results():
    edition = make_sealed_edition()
    author = Author(name="Ada", user=make_account("secretariat"))

    record_download(edition=edition, document="deroule-2026.pdf", author=author)

    told = EmbargoDownload.objects.values_list("document", "author_name", "author", "fingerprint").get()
    assert told == ("deroule-2026.pdf", "Ada", author.user.pk, edition.palmares.fingerprint)


def test_before_the_seal_there_is_no_fingerprint():
    record_download(edition=make_decided_edition(), document="pv-2026.pdf", author=ADA)

    assert EmbargoDownload.objects.get().fingerprint == ""


def test_once_public_nothing_is_written_down():
    record_download(edition=make_released_edition(), document="pv-2026.pdf", author=ADA)

    assert EmbargoDownload.objects.count() == 0


def test_the_latest_download_comes_first():
    edition = make_sealed_edition()
    for name in ("premier.pdf", "second.pdf"):
        record_download(edition=edition, document=name, author=ADA)

    assert [download.document for download in list_downloads(edition)] == ["second.pdf", "premier.pdf"]


def test_a_download_is_never_rewritten():
    record_download(edition=make_sealed_edition(), document="pv-2026.pdf", author=ADA)

    with pytest.raises(IntegrityError), transaction.atomic():
        EmbargoDownload.objects.update(author_name="Bob")
