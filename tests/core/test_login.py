# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Log-ins are throttled: five wrong passwords close the door, even to the right one."""

import pytest
from django.urls import reverse

from core.models import User

pytestmark = pytest.mark.django_db
PASSWORD = "un-mot-de-passe-assez-long"


@pytest.fixture
def editor():
    return User.objects.create_superuser("editrice", password=PASSWORD)


def log_in(client, password):
    return client.post(reverse("wagtailadmin_login"), {"username": "editrice", "password": password})


def test_right_password_opens_the_admin(client, editor):
    answer = log_in(client, PASSWORD)
    assert (answer.status_code, client.session.get("_auth_user_id")) == (302, str(editor.pk))


def test_four_wrong_passwords_leave_the_door_open(client, editor):
    for _attempt in range(4):
        log_in(client, "faux")
    log_in(client, PASSWORD)
    assert client.session.get("_auth_user_id") == str(editor.pk)


def test_five_wrong_passwords_close_it_to_the_right_one_too(client, editor):
    for _attempt in range(5):
        log_in(client, "faux")
    answer = log_in(client, PASSWORD)
    assert (answer.status_code, client.session.get("_auth_user_id")) == (429, None)
    assert "core/login_locked.html" in [template.name for template in answer.templates]


def test_another_address_is_not_locked_out(client, editor):
    for _attempt in range(5):
        log_in(client, "faux")
    client.defaults["REMOTE_ADDR"] = "192.0.2.7"
    log_in(client, PASSWORD)
    assert client.session.get("_auth_user_id") == str(editor.pk)
