# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What is done once a transaction is sure, and may fail without undoing or hiding it."""

from collections.abc import Callable

from django.db import transaction


def after_commit(deed: Callable[[], object]) -> None:
    """Do a deed after the commit. One that fails is logged: neither its caller nor the deeds after it are stopped.

    Django's own robust hooks name the function that failed, and fail themselves on one without a name, such as a
    partial.
    """

    def named() -> None:
        deed()

    transaction.on_commit(named, robust=True)
