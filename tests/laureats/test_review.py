# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The review of texts: who may approve, who is told by mail, what an approval leads to."""

import pytest
from django.contrib.auth.models import Group
from django.core import mail
from wagtail.models import GroupApprovalTask, TaskState, Workflow, WorkflowPage

from core.models import ColleagueReview, User
from home.models import NewsIndexPage, NewsPage, StandardPage
from laureats.review import REVIEW, set_up_review
from laureats.roles import ADMINISTRATION, COMMUNICATION, SECRETARIAT, setup_roles
from tests.factories import EditionFactory
from tests.laureats.palmares.factories import FUTURE
from tests.page_tree import add_page, make_home

pytestmark = pytest.mark.django_db


@pytest.fixture
def people():
    """Return who works on texts, by first name."""
    setup_roles()
    groups = {"ada": COMMUNICATION, "bob": COMMUNICATION, "eve": ADMINISTRATION, "sam": SECRETARIAT}
    people = {name: User.objects.create_user(name, email=f"{name}@example.org") for name in groups}
    for name, group in groups.items():
        people[name].groups.add(Group.objects.get(name=group))
    return people


@pytest.fixture
def draft():
    page = add_page(make_home(), StandardPage, title="Règlement", slug="reglement", live=False)
    page.save_revision()
    return page


def submit(page, user):
    return page.get_workflow().start(page, user)


def list_actions(page, user):
    return [name for name, _label, _modal in page.current_workflow_task.get_actions(page, user)]


def is_public(page):
    return type(page).objects.get(pk=page.pk).live


def test_every_page_is_reviewed_by_both_groups(draft):
    task = ColleagueReview.objects.get()

    assert draft.get_workflow().name == REVIEW
    assert [group.name for group in task.groups.order_by("name")] == [ADMINISTRATION, COMMUNICATION]


def test_the_one_who_asks_neither_approves_nor_edits(draft, people):
    submit(draft, people["ada"])

    assert list_actions(draft, people["ada"]) == []
    assert draft.current_workflow_task.locked_for_user(draft, people["ada"])
    assert not TaskState.objects.reviewable_by(people["ada"]).exists()


def test_a_colleague_approves_and_the_page_is_published(draft, people):
    state = submit(draft, people["ada"])

    assert list_actions(draft, people["bob"]) == ["reject", "approve", "approve"]
    assert TaskState.objects.reviewable_by(people["bob"]).count() == 1
    state.current_task_state.approve(user=people["bob"])

    assert is_public(draft)


def test_an_administrator_may_approve_her_own_request(draft, people):
    submit(draft, people["eve"])

    assert list_actions(draft, people["eve"]) == ["reject", "approve", "approve"]


def test_the_secretariat_approves_nothing(draft, people):
    submit(draft, people["ada"])

    assert list_actions(draft, people["sam"]) == []
    assert draft.current_workflow_task.locked_for_user(draft, people["sam"])


def test_colleagues_are_told_of_a_request_in_french(draft, people):
    submit(draft, people["ada"])

    assert sorted(message.to[0] for message in mail.outbox) == ["bob@example.org", "eve@example.org"]
    subject = " ".join(mail.outbox[0].subject.split())
    assert subject == (
        "La page « Règlement » a été soumise pour validation dans la tâche « Relecture par une autre personne »."
    )
    assert f"http://testserver/admin/pages/{draft.pk}/edit/" in mail.outbox[0].body


def test_the_one_who_asked_is_told_of_the_answer(draft, people):
    state = submit(draft, people["ada"])
    mail.outbox.clear()

    state.current_task_state.reject(user=people["bob"], comment="Il manque la date.")

    (message,) = mail.outbox
    assert message.to == ["ada@example.org"]
    assert "Il manque la date." in message.body
    assert not is_public(draft)


def test_the_one_who_asked_is_told_of_the_publication(draft, people):
    state = submit(draft, people["ada"])
    mail.outbox.clear()

    state.current_task_state.approve(user=people["bob"])

    assert [(message.to, "Règlement" in message.subject) for message in mail.outbox] == [(["ada@example.org"], True)]


def test_an_approved_article_still_waits_for_its_results(people):
    index = add_page(make_home(), NewsIndexPage, title="Actualités", slug="actualites")
    edition = EditionFactory(results_at=FUTURE)
    article = add_page(index, NewsPage, title="Résultats", slug="resultats", results_of=edition, live=False)
    article.save_revision()
    state = submit(article, people["ada"])

    state.current_task_state.approve(user=people["bob"])

    assert not is_public(article)
    assert article.workflow_states.get().status == "approved"


def test_a_review_that_someone_chose_instead_stays():
    chosen = Workflow.objects.create(name="Autre")
    WorkflowPage.objects.update(workflow=chosen)
    Workflow.objects.filter(name=REVIEW).delete()

    set_up_review(groups=[])

    assert WorkflowPage.objects.get().workflow == chosen


def test_the_workflow_of_wagtail_is_put_away():
    assert list(Workflow.objects.filter(active=True).values_list("name", flat=True)) == [REVIEW]
    assert not GroupApprovalTask.objects.filter(active=True).exists()
    assert not Group.objects.filter(name__in=["Moderators", "Editors"]).exists()
