# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Following the links of the site where no reader waits."""

from django.conf import settings
from django_tasks import task

from home.links.checking import check_links


@task()
def follow_links() -> None:
    check_links(seconds=settings.LINK_CHECK_SECONDS)
