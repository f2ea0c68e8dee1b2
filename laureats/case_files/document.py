# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The file of a candidature on paper, in French whatever the reader's language."""

from django.conf import settings
from django.utils import timezone, translation

from laureats.case_files.queries import read_case_file
from laureats.documents import render_pdf
from laureats.models import Candidature


def print_case_file(candidature: Candidature) -> bytes:
    """Return the tagged PDF of the file of a candidature that `find_candidature` gave."""
    with translation.override("fr"), timezone.override(settings.TIME_ZONE):
        file = read_case_file(candidature)
        context = {"file": file, "candidature": candidature, "edition": candidature.edition}
        return render_pdf("laureats/documents/case_file.html", context)
