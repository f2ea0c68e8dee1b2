# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Make the files of the minutes that come by the standard input, and print the SHA-256 of each."""

import hashlib
import pickle
import sys

import django
from django.conf import settings

if __name__ == "__main__":
    django.setup()
    from django.utils import timezone, translation

    from laureats.minutes.files import render_as_ods, render_as_pdf

    minutes = pickle.load(sys.stdin.buffer)
    with translation.override("fr"), timezone.override(settings.TIME_ZONE):
        for content in (render_as_pdf(minutes), render_as_ods(minutes)):
            print(hashlib.sha256(content).hexdigest())
