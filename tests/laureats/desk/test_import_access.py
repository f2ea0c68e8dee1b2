# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Every step of an import, and every deed of it, is the secretariat's alone."""

import pytest
from django.contrib.auth.models import Permission
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from laureats.imports.holding import hold_uploads
from laureats.models import Mark, SheetImport
from tests.accounts import log_in, make_account
from tests.laureats.desk.desk_pages import confirm
from tests.laureats.jury_sheets.factories import SECRETARIAT, make_export, make_grid, make_sent

HOME, LOGIN = "wagtailadmin_home", "wagtailadmin_login"
PAGES = ["send", "check", "copy", "done"]
DEEDS = ["send", "add", "confirm", "give_up", "replace", "leave_out"]


@pytest.fixture
def batch(edition):
    """Return the batch of two workbooks that wait, one of them with a mark too high for its criterion."""
    uploads = [
        make_sent(make_export(edition), marks={"2026-0001": [5, 3]}),
        make_sent(make_export(edition, juror="aime"), marks={"2026-0001": [5, 9]}, name="aime.ods"),
    ]
    return hold_uploads(edition=edition, subject=SheetImport.Subject.MARKS, uploads=uploads, author=SECRETARIAT)


@pytest.fixture
def addresses(batch):
    first = SheetImport.objects.order_by("pk").first()
    named = {
        "send": reverse("desk_import", args=["2026", "marks"]),
        "add": reverse("desk_import_add", args=["2026", "marks"]),
        "check": reverse("desk_import_check", args=["2026", "marks", batch]),
        "correct": reverse("desk_import_correct", args=["2026", "marks", batch, first.identifier]),
        "copy": reverse("desk_import_copy", args=["2026", "marks", batch, 2]),
        "done": reverse("desk_import_done", args=["2026", "marks", batch]),
    }
    return (
        named
        | {"confirm": named["check"], "give_up": named["check"]}
        | dict.fromkeys(["replace", "leave_out"], named["correct"])
    )


def press(client, addresses, deed):
    grid = make_grid(["2026-0002", "5", "3"])
    file = SimpleUploadedFile(grid.name, grid.content)
    return client.post(addresses[deed], {"deed": deed, "spreadsheets": file, "juror-1": "gonnu"})


def snapshot():
    return list(SheetImport.objects.order_by("pk").values_list("file_name", "state", "batch")), Mark.objects.count()


def seer_without(permission):
    """Return the browser of someone who has all the secretariat's permissions but one."""
    account = make_account("communication")
    names = {"view_mark", "add_sheetimport", "view_sheetimport"} - {permission}
    account.user_permissions.add(*Permission.objects.filter(codename__in=names))
    client = Client()
    client.force_login(account, backend="django.contrib.auth.backends.ModelBackend")
    return client


@pytest.mark.parametrize("page", PAGES)
def test_a_visitor_logs_in_before_any_page(page, addresses):
    assert Client().get(addresses[page]).url.startswith(reverse(LOGIN))


@pytest.mark.parametrize("page", PAGES)
def test_the_communication_team_reads_no_page(page, addresses):
    assert log_in("communication").get(addresses[page]).url == reverse(HOME)


@pytest.mark.parametrize("deed", DEEDS)
def test_a_visitor_does_nothing(deed, addresses):
    before = snapshot()

    answer = press(Client(), addresses, deed)

    assert (answer.url.partition("?")[0], snapshot()) == (reverse(LOGIN), before)


@pytest.mark.parametrize("deed", DEEDS)
def test_the_communication_team_does_nothing(deed, addresses):
    before = snapshot()

    answer = press(log_in("communication"), addresses, deed)

    assert (answer.url, snapshot()) == (reverse(HOME), before)


@pytest.mark.parametrize("missing", ["view_mark", "add_sheetimport"])
@pytest.mark.parametrize("page", PAGES)
def test_who_imports_must_also_be_one_of_those_who_see_marks(page, missing, addresses):
    assert seer_without(missing).get(addresses[page]).url == reverse(HOME)


@pytest.mark.parametrize("role", ["secretariat", "admin"])
def test_the_secretariat_and_administrators_take_every_step(role, addresses, batch):
    client = log_in(role)
    copy = client.get(addresses["copy"])
    left_out = client.post(
        reverse(
            "desk_import_correct", args=["2026", "marks", batch, SheetImport.objects.order_by("pk").last().identifier]
        ),
        {"deed": "leave_out"},
    )
    preview = client.get(addresses["check"])
    done = confirm(client, addresses["check"], preview)

    pages = [client.get(addresses["send"]), press(client, addresses, "add"), copy, preview, done]
    assert ([page.status_code for page in pages], left_out.url) == ([200] * 5, addresses["check"])
    assert (done.redirect_chain, Mark.objects.count()) == ([(addresses["done"], 302)], 2)


def test_each_deed_asks_for_the_token_of_the_page(addresses):
    client = Client(enforce_csrf_checks=True)
    client.force_login(make_account("secretariat"), backend="django.contrib.auth.backends.ModelBackend")

    assert [press(client, addresses, deed).status_code for deed in DEEDS] == [403] * 6
