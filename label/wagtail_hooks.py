# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
from wagtail import hooks

from label.viewsets import EditionGroup


@hooks.register("register_admin_viewset")
def register_edition_group() -> EditionGroup:
    return EditionGroup()
