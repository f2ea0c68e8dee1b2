# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""People who log in to the admin, which they read in English: the words are those of the code."""

from django.contrib.auth.models import Group
from django.test import Client
from django.utils import translation
from wagtail.users.models import UserProfile

from core.models import User
from laureats.roles import ADMINISTRATION, COMMUNICATION, SECRETARIAT

GROUPS = {
    "secretariat": SECRETARIAT,
    "communication": COMMUNICATION,
    "administration": ADMINISTRATION,
    "admin": None,
}


def make_account(role):
    """Return an account of that role: secretariat, communication, administration, or admin, who may do everything."""
    group = GROUPS[role]
    user = User.objects.create_user(role, is_superuser=group is None, is_staff=group is None)
    if group:
        user.groups.add(Group.objects.get(name=group))
    UserProfile.objects.create(user=user, preferred_language="en")
    return user


def log_in(role):
    """Return a browser of someone of that role."""
    client = Client()
    client.force_login(make_account(role), backend="django.contrib.auth.backends.ModelBackend")
    return client


def shown_messages(response):
    """Return the sentences that the page opens with."""
    return [str(message) for message in response.context["messages"]]


def form_errors(response, form="form"):
    """Return the sentences of a form by field, in the language of the account: a page leaves its own behind."""
    with translation.override("en"):
        return {name: list(sentences) for name, sentences in response.context[form].errors.items()}
