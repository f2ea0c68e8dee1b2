# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The review of a text by someone else than the person who asked for it."""

from typing import Any

from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _
from wagtail.models import AbstractGroupApprovalTask, TaskState

# Whoever keeps the workflows answers for them, and may approve their own request.
KEEP_WORKFLOWS = "wagtailcore.change_workflow"


class ColleagueReview(AbstractGroupApprovalTask):
    """Members of the groups approve what others ask for; meanwhile the text waits as it was submitted."""

    class Meta:
        verbose_name = _("review by a colleague")
        verbose_name_plural = _("reviews by a colleague")

    @classmethod
    def get_description(cls) -> str:
        return str(_("A member of the groups, other than the person who asks, approves the text."))

    def locked_for_user(self, obj: Any, user: Any) -> bool:
        return self._has_asked(obj, user=user) or bool(super().locked_for_user(obj, user))

    def get_actions(self, obj: Any, user: Any) -> list[tuple[str, Any, bool]]:
        if self._has_asked(obj, user=user):
            return []
        actions: list[tuple[str, Any, bool]] = super().get_actions(obj, user)
        return actions

    def get_task_states_user_can_moderate(self, user: Any, **options: Any) -> "QuerySet[TaskState]":
        states: QuerySet[TaskState] = super().get_task_states_user_can_moderate(user, **options)
        return states if user.has_perm(KEEP_WORKFLOWS) else states.exclude(workflow_state__requested_by=user)

    def _has_asked(self, obj: Any, *, user: Any) -> bool:
        workflow_state = obj.current_workflow_state
        return bool(workflow_state and workflow_state.requested_by == user and not user.has_perm(KEEP_WORKFLOWS))
