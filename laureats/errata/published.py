# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The files of a released edition as its documents tell them: the sealed one, then its complements."""

import json
from collections.abc import Iterator

from django.utils.translation import gettext as _

from label.models import Edition
from laureats.faults import Fault, Refused
from laureats.models import Palmares
from laureats.palmares.content import FileContent
from laureats.palmares.sealing import read_content
from laureats.results import list_deferred


def require_palmares(edition: Edition) -> Palmares:
    """Return the released palmarès of an edition. Raise `Refused` where there is none to correct."""
    palmares = Palmares.objects.filter(edition=edition).first()
    if palmares is not None and edition.is_released:
        return palmares
    if edition.is_released:
        message = _("The awards of %(edition)s come from public sources: correct them by importing them again.")
        raise Refused([Fault(code="from_sources", message=message % {"edition": edition.name})])
    message = _("The results of %(edition)s are not public: there is nothing to correct yet.")
    raise Refused([Fault(code="not_released", message=message % {"edition": edition.name})])


def published_files(palmares: Palmares) -> dict[str, FileContent]:
    """Return every file that was published, by reference."""
    return {file["reference"]: file for file in _list_files(palmares)}


def find_published(*, palmares: Palmares, reference: str) -> FileContent:
    """Return one file that was published. Raise `Refused` when there is none of that reference."""
    file = published_files(palmares).get(reference)
    if file is not None:
        return file
    if reference in list_deferred(palmares.edition):
        message = _("%(reference)s is deferred: publish it by a complement first.")
        raise Refused([Fault(code="deferred", message=message % {"reference": reference})])
    message = _("%(reference)s is no file of the palmarès.")
    raise Refused([Fault(code="unknown_file", message=message % {"reference": reference})])


def _list_files(palmares: Palmares) -> Iterator[FileContent]:
    yield from read_content(palmares)["files"]
    for complement in palmares.complements.all():
        yield from json.loads(complement.content)["files"]
