# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What a juror does at a personal link."""

from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse


def page_address(secret):
    return reverse("juror_page", args=[secret])


def declaration_address(secret):
    return reverse("juror_declaration", args=[secret])


def workbook_address(secret):
    return reverse("juror_workbook", args=[secret])


def copy_address(secret, identifier):
    return reverse("juror_copy", args=[secret, identifier])


def send_back(client, secret, upload, *, prefix="", **options):
    """Send a file from the page, and return the answer."""
    file = SimpleUploadedFile(upload.name, upload.content)
    return client.post(prefix + page_address(secret), {"workbook": file}, **options)
