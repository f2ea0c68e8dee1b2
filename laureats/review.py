# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The review of texts: draft, read by a colleague, published."""

from collections.abc import Iterable

from django.apps import apps
from django.contrib.auth.models import Group
from django.contrib.contenttypes.models import ContentType
from wagtail.models import Page, Workflow, WorkflowContentType, WorkflowMixin, WorkflowPage, WorkflowTask

from core.models import ColleagueReview

# Names shown to editors, like those of the groups: rows have one language.
REVIEW = "Relecture"
TASK = "Relecture par une autre personne"
# What Wagtail makes by itself in an empty database, and nobody here belongs to.
WAGTAIL_WORKFLOW = "Moderators approval"
WAGTAIL_GROUPS = ["Moderators", "Editors"]


def set_up_review(*, groups: Iterable[Group]) -> None:
    """Make the review once, on every page and text, in the place of Wagtail's own. What came of it since stays."""
    workflow, is_new = Workflow.objects.get_or_create(name=REVIEW)
    if not is_new:
        return
    task = ColleagueReview.objects.create(name=TASK)
    task.groups.set(groups)
    WorkflowTask.objects.create(workflow=workflow, task=task)
    _take_place_of_wagtail(workflow)
    for content_type in _list_reviewed_types():
        WorkflowContentType.objects.get_or_create(content_type=content_type, defaults={"workflow": workflow})


def _take_place_of_wagtail(workflow: Workflow) -> None:
    """Hold every page, unless someone chose another workflow for them; take away the empty groups of Wagtail."""
    held, is_new = WorkflowPage.objects.get_or_create(page=Page.get_first_root_node(), defaults={"workflow": workflow})
    if is_new or held.workflow.name != WAGTAIL_WORKFLOW:
        return
    former, held.workflow = held.workflow, workflow
    held.save()
    tasks = list(former.tasks)
    former.deactivate()
    for task in tasks:
        task.deactivate()
    Group.objects.filter(name__in=WAGTAIL_GROUPS, user=None).delete()


def _list_reviewed_types() -> list[ContentType]:
    models = [model for model in apps.get_models() if issubclass(model, WorkflowMixin) and not issubclass(model, Page)]
    return list(ContentType.objects.get_for_models(*models).values())
