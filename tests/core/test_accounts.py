# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Nobody gives themselves, or others, the power to do everything."""

import pytest
from django.contrib.auth.models import Group
from django.urls import reverse

from core.models import User
from tests.accounts import log_in, shown_messages

pytestmark = pytest.mark.django_db

ADD = "wagtailusers_users:add"
FORM = {"username": "zoe", "email": "zoe@example.org", "first_name": "Zoé", "last_name": "Z", "is_active": "on"}
PASSWORDS = {"password1": "motdepasse-long-2026", "password2": "motdepasse-long-2026"}


@pytest.fixture
def administrator():
    return log_in("administration")


@pytest.fixture
def owner():
    return User.objects.create_user("owner", is_superuser=True)


def edit_address(user):
    return reverse("wagtailusers_users:edit", args=[user.pk])


def bulk_address(action, *users):
    chosen = "&".join(f"id={user.pk}" for user in users)
    return f"{reverse('wagtail_bulk_action', args=['core', 'user', action])}?{chosen}&next=/admin/users/"


def test_an_administrator_makes_an_account_that_may_not_do_everything(administrator):
    administrator.post(reverse(ADD), {**FORM, **PASSWORDS, "is_superuser": "on"})

    assert list(User.objects.filter(username="zoe").values_list("is_superuser", flat=True)) == [False]


def test_an_administrator_raises_nobody(administrator):
    user = User.objects.create_user("zoe")

    administrator.post(edit_address(user), {**FORM, "is_superuser": "on"})

    user.refresh_from_db()
    assert (user.first_name, user.is_superuser) == ("Zoé", False)


def test_an_administrator_does_not_open_the_account_of_who_may_do_everything(administrator, owner):
    answers = [
        administrator.get(edit_address(owner)).status_code,
        administrator.post(edit_address(owner), {**FORM, **PASSWORDS}).status_code,
    ]

    owner.refresh_from_db()
    assert (answers, owner.username) == ([302, 302], "owner")


def test_who_may_do_everything_gives_it_to_others(owner):
    user = User.objects.create_user("zoe")

    log_in("admin").post(edit_address(user), {**FORM, "is_superuser": "on"})

    user.refresh_from_db()
    assert user.is_superuser


@pytest.mark.parametrize("action", ["set_active_state", "assign_role"])
def test_an_administrator_changes_no_account_of_who_may_do_everything_by_many_at_once(administrator, owner, action):
    zoe = User.objects.create_user("zoe")
    values = {"mark_as_active": "False", "role": Group.objects.first().pk}

    answer = administrator.post(bulk_address(action, zoe, owner), values, follow=True)

    assert shown_messages(answer) == [
        "Nothing was changed: only those who may do everything change the accounts of those who may. Leave out owner."
    ]
    assert [(user.is_active, user.groups.count()) for user in User.objects.filter(pk__in=[zoe.pk, owner.pk])] == [
        (True, 0),
        (True, 0),
    ]


def test_an_administrator_changes_other_accounts_by_many_at_once(administrator, owner):
    zoe = User.objects.create_user("zoe")

    administrator.post(bulk_address("set_active_state", zoe), {"mark_as_active": "False"})

    zoe.refresh_from_db()
    assert not zoe.is_active


def test_who_may_do_everything_changes_any_account_by_many_at_once(owner):
    log_in("admin").post(bulk_address("set_active_state", owner), {"mark_as_active": "False"})

    owner.refresh_from_db()
    assert not owner.is_active
