# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Draw what pages show of every picture, where no worker does it."""

from typing import Any

from django.core.management.base import BaseCommand

from core.models import CustomImage
from core.pictures import draw_all, prefetch_renditions


class Command(BaseCommand):
    help = "Draw every picture at the sizes that pages show; those that are drawn already are left as they are."

    def handle(self, *args: Any, **options: Any) -> None:
        for image in CustomImage.objects.prefetch_related(prefetch_renditions()).order_by("pk"):
            draw_all(image)
