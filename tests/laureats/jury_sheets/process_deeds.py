# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What processes other than the test's own do: each function runs in a process of its own, and returns plain values.

Where Django is not set up yet, importing this module does it: a server that forks these processes loads it first.
"""

import io
import json
from datetime import timedelta

import django
from django.apps import apps
from django.test.utils import setup_test_environment

if not apps.ready:
    django.setup()
    setup_test_environment()

from django.core.management import CommandError, call_command
from django.db import connection
from django.test import Client
from django.utils import translation

from core.models import User
from laureats.imports.stored_files import sweep_files
from laureats.imports.uploads import Upload
from tests.accounts import shown_messages
from tests.laureats.desk.desk_pages import send

GATE = 4242
# To what the desk asks, where it asks: a blank takes a mark away, and a grid without a name is this juror's.
ANSWERS = {"clearing": "on", "juror-1": "gonnu"}


def hold(files):
    """Send files at the desk; return the address of their preview."""
    uploads = [Upload(name=name, content=content) for name, content in files]
    return send(_browse(), "marks", *uploads).url


def preview(address):
    """Return the fingerprint of what the desk shows."""
    return _browse().get(address, ANSWERS).context["preview"].fingerprint


def preview_and_wait(address):
    """Show the preview, then wait where the test says."""
    preview(address)
    wait_at_gate()


def confirm(address, fingerprint):
    """Press the button that confirms what another process has shown; return the messages, and what is outdated."""
    data = {"deed": "confirm", "fingerprint": fingerprint, **ANSWERS}
    answer = _browse().post(address, data, follow=True)
    return {"messages": shown_messages(answer), "outdated": answer.context.get("outdated")}


def confirm_and_wait(address, fingerprint):
    """Confirm, then wait where the test says: what was to be done is done, and nobody was told."""
    confirm(address, fingerprint)
    wait_at_gate()


def import_files(paths):
    """Import files by the command, confirmed; return its exit code and its reports."""
    return _call("import_jury_sheets", "2026", *paths, juror="gonnu", confirm=True, json=True)


def undo(identifier):
    return _call("undo_import", identifier, json=True)


def sweep():
    sweep_files(older_than=timedelta(0))


def wait_at_gate():
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_lock(%s)", [GATE])


def _browse():
    client = Client()
    client.force_login(User.objects.get(username="secretariat"), backend="django.contrib.auth.backends.ModelBackend")
    return client


def _call(*arguments, **options):
    output = io.StringIO()
    try:
        with translation.override("en"):
            call_command(*arguments, **options, stdout=output)
    except CommandError as error:
        return error.returncode, json.loads(output.getvalue())
    return 0, json.loads(output.getvalue())
