# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The pages from which the jury is written to, and what a secretary does there."""

from django.urls import reverse

CODE = "2026"


def post_address():
    return reverse("desk_workbooks", args=[CODE])


def send_address():
    return reverse("desk_workbooks_send", args=[CODE])


def remind_address():
    return reverse("desk_workbooks_remind", args=[CODE])


def press(client, deed, **fields):
    """Press a button of the table, and return the answer."""
    return client.post(post_address(), {"deed": deed, "file_format": "ods", **fields})


def fill(page, **said):
    """Return what the form of the page sends, some of it said otherwise."""
    form = page.context["form"]
    values = {name: form[name].value() for name in form.fields}
    return {name: "" if value is None else value for name, value in values.items()} | said


def send_mail(client, address, **said):
    """Open the page of a mail, and press its button."""
    return client.post(address, {**fill(client.get(address)), "deed": "send", **said}, follow=True)
