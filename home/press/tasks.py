# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The task that makes the files of a press release."""

from django_tasks import task

from home.press.making import make_files


@task()
def make_press_files(release_id: int) -> None:
    make_files(release_id)
