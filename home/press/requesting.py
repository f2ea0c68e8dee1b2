# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Asking for the files of a press release each time one of its revisions is published, whatever publishes it."""

from functools import partial
from typing import TYPE_CHECKING, Any

from core.after_commit import after_commit
from home.press.tasks import make_press_files

if TYPE_CHECKING:
    from home.models import PressReleasePage


def request_files(instance: "PressReleasePage", **_details: Any) -> None:
    """Have the files made once the publication is sure: nobody waits for them, and no visitor has them drawn."""
    after_commit(partial(make_press_files.enqueue, instance.pk))
