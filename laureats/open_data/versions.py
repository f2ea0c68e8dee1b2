# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Making a version: when what is public has changed, and in the transaction that changed it."""

from collections.abc import Iterable, Sequence
from hashlib import sha256

from django.db import transaction
from django.utils import timezone
from wagtail.models import Site

from core.after_commit import after_commit
from core.page_generation import forget_pages
from label.models import Edition
from laureats.errata.chain import read_chain
from laureats.models.award import Palmares
from laureats.models.open_data import OpenDataFile, OpenDataVersion
from laureats.open_data.datasets import JURIES, PASSING
from laureats.open_data.files import DataFile, build_files
from laureats.open_data.indexes import build_indexes
from laureats.open_data.tree import write_tree
from laureats.open_data.writing import write_csv
from laureats.palmares.releasing import Release

Reason = OpenDataVersion.Reason


def publish_after_release(release: Release) -> None:
    """A last step of the release: the edition is public by then, in the same transaction."""
    write_version(reason=Reason.RELEASE, edition=release.edition)


def publish_after_correction(edition: Edition) -> None:
    """A step of every correction: the last link of the chain tells which it was."""
    links = read_chain(Palmares.objects.defer("content").get(edition=edition))
    is_complement = bool(links) and links[-1].complement is not None
    write_version(reason=Reason.COMPLEMENT if is_complement else Reason.ERRATUM, edition=edition)


@transaction.atomic
def write_version(*, reason: str = Reason.REFRESH, edition: Edition | None = None) -> OpenDataVersion | None:
    """Make a version if a byte of its files differs from the latest, then return the latest; none before a release.

    What speaks of all versions is written again in any case: contacts and addresses may have changed.
    """
    _wait_for_others()
    files = build_files()
    if not files:
        return None
    version = OpenDataVersion.objects.order_by("-number").first()
    if version is None or _differ(files, version=version):
        version = _create_version(files, number=(version.number if version else 0) + 1, reason=reason, edition=edition)
    if _write_indexes(version):
        after_commit(forget_pages)
    after_commit(write_tree)
    return version


def refresh_if_juries_differ() -> None:
    """Make a version when the jurors who may be named are not those of the latest: a refusal does not wait."""
    table = f"{JURIES.name}.csv"
    kept = OpenDataFile.objects.filter(name=table).order_by("-version__number").values_list("sha256", flat=True).first()
    if kept is not None and sha256(write_csv(JURIES, rows=JURIES.read_rows())).hexdigest() != kept:
        write_version()


def _wait_for_others() -> None:
    """Let one transaction at a time number versions: the row of the site, which is always there, is the lock."""
    list(Site.objects.select_for_update().order_by("pk").values_list("pk")[:1])


def _differ(files: Iterable[DataFile], *, version: OpenDataVersion) -> bool:
    kept = version.files.filter(is_versioned=True).values_list("name", "sha256")
    return set(kept) != {(file.name, file.sha256) for file in files}


def _create_version(files: Sequence[DataFile], *, number: int, reason: str, edition: Edition | None) -> OpenDataVersion:
    now = timezone.now()
    version = OpenDataVersion.objects.create(
        number=number, key=f"{timezone.localdate(now):%Y-%m-%d}-{number}", made_at=now, reason=reason, edition=edition
    )
    OpenDataFile.objects.filter(is_versioned=False).delete()
    _drop_former_bytes()
    OpenDataFile.objects.bulk_create(_as_row(file, version=version) for file in files)
    return version


def _drop_former_bytes() -> None:
    """Keep the description alone of what is not handed out for ever."""
    OpenDataFile.objects.filter(dataset__in=PASSING, content__isnull=False).update(content=None)


def _write_indexes(version: OpenDataVersion) -> bool:
    """Write again those that differ, and tell whether any did: with a new version, the list of versions does."""
    kept = dict(version.files.filter(is_versioned=False).values_list("name", "sha256"))
    changed = [file for file in build_indexes(version) if kept.get(file.name) != file.sha256]
    version.files.filter(name__in=[file.name for file in changed]).delete()
    OpenDataFile.objects.bulk_create(_as_row(file, version=version, is_versioned=False) for file in changed)
    return bool(changed)


def _as_row(file: DataFile, *, version: OpenDataVersion, is_versioned: bool = True) -> OpenDataFile:
    return OpenDataFile(
        version=version,
        name=file.name,
        dataset=file.dataset,
        media_type=file.media_type,
        content=file.content,
        sha256=file.sha256,
        size=len(file.content),
        rows=file.rows,
        is_versioned=is_versioned,
    )
