# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What an approval leads to. Wagtail imports this while its models load: nothing of them is named above."""

from typing import Any

from wagtail.workflows import publish_workflow_state


def publish_reviewed(workflow_state: Any, user: Any = None) -> None:
    """Publish what was approved. What waits for its results stays an approved draft: their release publishes it."""
    from wagtail.actions.publish_page_revision import PublishPagePermissionError

    try:
        publish_workflow_state(workflow_state, user=user)
    except PublishPagePermissionError:
        return
