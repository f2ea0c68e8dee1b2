# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The certificate: one page to frame, which a screen reader reads as well."""

from django.utils.safestring import mark_safe

from laureats.assets.artworks import Role
from laureats.assets.drawing import draw_picture
from laureats.assets.kit_file import KitFile
from laureats.documents import render_pdf
from laureats.print_files.media_types import PDF
from laureats.print_files.qr_codes import qr_path
from laureats.print_files.subject import LANGUAGE, PrintSubject

TEMPLATE = "laureats/documents/certificate.html"
# Longer names are written smaller: "short" up to so many letters, then "long", then "longest".
SIZES = ((26, "short"), (52, "long"))
LONGEST = "longest"


def certificate_file(subject: PrintSubject) -> KitFile:
    path, width = qr_path(subject.page_address)
    badge = draw_picture(artwork=subject.artwork, role=Role.BADGE, subject=subject.badge)
    context = {
        "subject": subject,
        "name_size": next((size for limit, size in SIZES if len(subject.badge.laureate) <= limit), LONGEST),
        "badge": mark_safe(badge.partition(b"?>")[2].decode()),  # noqa: S308 - our own tree, written as XML
        "qr_path": path,
        "qr_width": width,
    }
    return KitFile(role="certificat.pdf", media_type=PDF, content=render_pdf(TEMPLATE, context, language=LANGUAGE))
