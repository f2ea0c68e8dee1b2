# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Comments of editors beside a field: who follows a page learns of them, readers never do."""

import pytest
from django.urls import reverse
from wagtail.models import Comment
from wagtail.test.utils.form_data import nested_form_data, streamfield

from core.models import User
from home.models import StandardPage
from tests.accounts import log_in
from tests.page_tree import add_page, make_home

pytestmark = pytest.mark.django_db
SAID = "Le canari a-t-il relu cette phrase ?"


@pytest.fixture
def page():
    return add_page(make_home(), StandardPage, title="Règlement", slug="reglement")


def open_desk(role):
    """Return the browser of someone who may be written to."""
    client = log_in(role)
    User.objects.filter(username=role).update(email=f"{role}@example.org")
    return client


def save(client, page, *comments, **fields):
    """Save the form of a page as a draft, with comments that are new."""
    names = ("introduction", "seo_title", "search_description", "go_live_at", "expire_at", "share_picture")
    count = {"TOTAL_FORMS": len(comments), "INITIAL_FORMS": 0, "MIN_NUM_FORMS": 0, "MAX_NUM_FORMS": ""}
    data = dict.fromkeys(names, "") | {"title": page.title, "slug": page.slug, "body": streamfield([]), **fields}
    return client.post(
        reverse("wagtailadmin_pages:edit", args=[page.pk]),
        nested_form_data({**data, "comments": {**count, **dict(enumerate(map(write, comments)))}}),
        follow=True,
    )


def write(text):
    replies = {"TOTAL_FORMS": 0, "INITIAL_FORMS": 0, "MIN_NUM_FORMS": 0, "MAX_NUM_FORMS": ""}
    return {"id": "", "contentpath": "title", "text": text, "position": "", "replies": replies}


def test_who_follows_a_page_is_written_to_when_someone_comments(page, mailoutbox):
    follower, commenter = open_desk("communication"), open_desk("admin")
    save(follower, page, comment_notifications="on")

    save(commenter, page, SAID)

    (mail,) = mailoutbox
    assert mail.to == ["communication@example.org"]
    assert mail.subject == 'admin has updated comments on "Règlement"'
    assert (f'- "{SAID}"' in mail.body, f"http://testserver/admin/pages/{page.pk}/edit/" in mail.body) == (True, True)


def test_who_does_not_follow_it_is_not(page, mailoutbox):
    stranger, commenter = open_desk("communication"), open_desk("admin")
    save(stranger, page)

    save(commenter, page, SAID)

    assert (mailoutbox, Comment.objects.get().text) == ([], SAID)


def test_readers_never_see_a_comment(page, client):
    save(open_desk("admin"), page, SAID, **{"action-publish": "1"})

    shown = client.get("/reglement/").content.decode()

    assert (Comment.objects.get().text, "Règlement" in shown, "canari" in shown) == (SAID, True, False)
