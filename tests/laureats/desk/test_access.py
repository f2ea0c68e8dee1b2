# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Marks, decisions and candidatures are the secretariat's: nobody else sees or moves them."""

import uuid

import pytest
from django.contrib.auth.models import Permission
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from laureats.imports.holding import hold_uploads
from laureats.models import Decision, SheetImport
from tests.accounts import log_in, make_account
from tests.laureats.desk.desk_pages import desk_address, release_address, send, send_address
from tests.laureats.jury_sheets.factories import SECRETARIAT, give_mark, make_grid

SUBJECTS = ["candidatures", "recusals", "marks", "decisions"]


def addresses(batch):
    checks = [reverse("desk_import_check", args=["2026", "marks", batch])]
    return [reverse("desk_index"), desk_address(), release_address(), *map(send_address, SUBJECTS), *checks]


@pytest.fixture
def batch(edition):
    upload = make_grid(["2026-0001", "5", "3"])
    return hold_uploads(edition=edition, subject=SheetImport.Subject.MARKS, uploads=[upload], author=SECRETARIAT)


@pytest.mark.parametrize("role", ["secretariat", "admin"])
def test_the_secretariat_and_administrators_open_every_page(role, batch):
    client = log_in(role)

    assert [client.get(address).status_code for address in addresses(batch)] == [200] * 8


def test_the_communication_team_is_sent_home_from_every_page(batch):
    client = log_in("communication")
    home = reverse("wagtailadmin_home")

    assert [client.get(address).url for address in addresses(batch)] == [home] * 8
    assert [client.post(address).url for address in addresses(batch)[1:]] == [home] * 7


def test_a_visitor_is_asked_to_log_in(batch):
    client = Client()
    login = reverse("wagtailadmin_login")

    assert {client.get(address).url.partition("?")[0] for address in addresses(batch)} == {login}


@pytest.mark.parametrize("subject", SUBJECTS)
def test_the_communication_team_cannot_send_files(subject, edition):
    send(log_in("communication"), subject, make_grid(["2026-0001", "5", "3"]))

    assert SheetImport.objects.count() == 0


@pytest.mark.parametrize("deed", ["seal", "schedule", "release"])
def test_the_communication_team_can_neither_seal_nor_release(deed, edition):
    for candidature in edition.candidatures.all():
        Decision.objects.create(candidature=candidature, is_decided=True, decided_at="2026-11-01T10:00:00Z")
    data = {"deed": deed, "understood": "on", "results_at": "2099-01-01T10:00"}

    log_in("communication").post(release_address(), data)

    edition.refresh_from_db()
    assert (edition.sealed_at, edition.released_at) == (None, None)


def test_the_desk_is_only_in_the_menu_and_home_of_those_who_may_open_it(edition):
    give_mark(edition, "2026-0001", "STR-1", 3)
    homes = {role: log_in(role).get(reverse("wagtailadmin_home")) for role in ("secretariat", "communication")}

    named = {role: desk_address() in home.content.decode() for role, home in homes.items()}
    assert named == {"secretariat": True, "communication": False}


def test_a_home_without_edition_under_way_has_no_panel_of_them(edition, secretary):
    type(edition).objects.update(sealed_at=timezone.now(), released_at=timezone.now())

    assert "Editions under way" not in secretary.get(reverse("wagtailadmin_home")).content.decode()


def test_who_may_see_marks_but_not_import_is_offered_no_import(edition):
    reader = make_account("communication")
    reader.user_permissions.add(Permission.objects.get(codename="view_mark"))
    client = Client()
    client.force_login(reader, backend="django.contrib.auth.backends.ModelBackend")

    page = client.get(desk_address())

    assert send_address("marks") not in page.content.decode()
    assert client.get(send_address("marks")).url == reverse("wagtailadmin_home")
    assert client.get(release_address()).url == reverse("wagtailadmin_home")


def test_an_edition_known_from_public_sources_alone_has_no_desk(secretary, edition):
    type(edition).objects.filter(pk=edition.pk).update(released_at="2026-11-18T17:00:00Z")

    assert secretary.get(desk_address()).status_code == 404


@pytest.mark.parametrize("subject", ["nothing", "marks-2"])
def test_an_unknown_subject_is_not_found(subject, secretary, edition):
    assert secretary.get(f"/admin/bureau/2026/import/{subject}/").status_code == 404


def test_an_unknown_batch_starts_again(secretary, edition):
    answer = secretary.get(reverse("desk_import_check", args=["2026", "marks", uuid.uuid4()]))

    assert answer.url == send_address("marks")
