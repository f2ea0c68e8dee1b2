# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""A picture is drawn at every size and in every format once it is stored, before a page asks for it."""

from functools import partial
from typing import Any

from django.core.cache import cache
from django_tasks import default_task_backend, task

from core.after_commit import after_commit
from core.models import CustomImage
from core.pictures import draw_all

# However often a picture is asked for, it is handed over once in so many seconds.
ASKED_AGAIN = 3600


@task()
def draw_picture(image_id: int) -> None:
    if image := CustomImage.objects.filter(pk=image_id).first():
        draw_all(image)


def draw_soon(instance: CustomImage, **_signal: Any) -> None:
    """Hand a picture over to a worker once it is sure, and anew when its file or what matters in it changes.

    Where tasks cannot wait, nothing is drawn: no upload takes as long as twenty pictures. The first reader's page draws
    what it shows.
    """
    if default_task_backend.supports_defer:
        after_commit(partial(draw_picture.enqueue, instance.pk))


def ask_to_draw(image: CustomImage) -> None:
    """Hand over a picture that lacks renditions, for those who do not wait for it; nothing where tasks cannot wait."""
    if default_task_backend.supports_defer and cache.add(f"asked-to-draw-{image.pk}", True, timeout=ASKED_AGAIN):
        draw_picture.enqueue(image.pk)
