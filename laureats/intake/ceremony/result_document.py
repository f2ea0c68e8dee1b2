# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The letter of a result on paper: a tagged PDF in French, as every paper of the label."""

from dataclasses import dataclass, field

from django.conf import settings
from django.utils import timezone, translation

from laureats.documents import render_pdf
from laureats.intake.ceremony.results import Result
from laureats.kits.addresses import kit_page_address
from laureats.public.addresses import site_address

LANGUAGE = "fr"


@dataclass(frozen=True, slots=True, kw_only=True)
class ResultFile:
    name: str
    content: bytes = field(repr=False)


def print_result(result: Result) -> ResultFile:
    """Return "resultat-2026-0001.pdf": the same bytes as long as what it says stands."""
    with translation.override(LANGUAGE), timezone.override(settings.TIME_ZONE):
        context = {"result": result, "edition": result.edition, "root": site_address(), "kit": kit_address(result)}
        content = render_pdf("laureats/documents/result_letter.html", context, language=LANGUAGE)
    return ResultFile(name=f"resultat-{result.candidature.reference}.pdf", content=content)


def kit_address(result: Result) -> str:
    """Return the address of the label kit of a laureate whose page is open, else nothing."""
    if not (result.is_labelled and result.page):
        return ""
    return kit_page_address(result.page.rstrip("/").rpartition("/")[2])
