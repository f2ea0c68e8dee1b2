# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What each group may do in the admin, and may not."""

import pytest
from django.contrib.auth.models import Group
from django.db import connection
from django.urls import reverse
from wagtail.models import GroupCollectionPermission, GroupPagePermission, Page

from core.models import User
from laureats.roles import ADMINISTRATION, COMMUNICATION, SECRETARIAT, can_set_up_roles, setup_roles
from tests.label.commands.command_runs import run
from tests.laureats.palmares.factories import make_decided_edition
from tests.page_tree import make_home

pytestmark = pytest.mark.django_db

# What opens for the secretariat alone, for the communication team alone, for both, and for neither.
OF_SECRETARIAT = [
    "/admin/candidatures/",
    "/admin/candidatures/new/",
    "/admin/recusals/new/",
    "/admin/marks/",
    "/admin/opinions/",
    "/admin/decisions/",
    "/admin/territories/new/",
    "/admin/editions/new/",
    "/admin/criteria/",
    "/admin/awards/",
    "/admin/sealed-palmares/",
    "/admin/sheet-imports/",
    "/admin/bureau/",
    "/admin/bureau/2026/",
    "/admin/bureau/2026/grille/",
    "/admin/bureau/2026/grille/nouvelle-edition/",
    "/admin/bureau/2026/palmares/",
    "/admin/bureau/2026/classeurs/",
    "/admin/bureau/2026/classeurs/envoi/",
    "/admin/sheet-deliveries/",
    "/admin/bureau/2026/import/marks/",
]
OF_COMMUNICATION = ["/admin/redirects/", "/admin/redirects/add/"]
OF_BOTH = [
    "/admin/editions/",
    "/admin/jury-seats/",
    "/admin/people/",
    "/admin/kits/",
    "/admin/kits/telechargements/",
    "/admin/images/",
    "/admin/images/add/",
    "/admin/documents/",
    "/admin/documents/add/",
    "/admin/pages-laureats/",
    "/admin/pages-laureats/courriels/",
]
OF_NEITHER = [
    "/admin/users/",
    "/admin/groups/",
    "/admin/sites/",
    "/admin/criteria/new/",
    "/admin/marks/new/",
    "/admin/decisions/new/",
    "/admin/awards/new/",
]
EVERYTHING = [*OF_SECRETARIAT, *OF_COMMUNICATION, *OF_BOTH, *OF_NEITHER]


@pytest.fixture
def log_in(client):
    """Return what logs someone of a group in."""
    setup_roles()

    def log_in(group):
        user = User.objects.create_user("ada")
        user.groups.add(Group.objects.get(name=group))
        client.force_login(user)
        return client

    return log_in


def opened(client, addresses):
    """Return the addresses that answer with their own page: the others lead back home, or do not exist."""
    return [address for address in addresses if client.get(address).status_code == 200]


def test_the_secretariat_opens_records_files_and_the_desk(log_in):
    make_decided_edition()

    assert opened(log_in(SECRETARIAT), EVERYTHING) == [*OF_SECRETARIAT, *OF_BOTH]


def test_the_communication_team_opens_neither_marks_nor_candidatures(log_in):
    make_decided_edition()

    assert opened(log_in(COMMUNICATION), EVERYTHING) == [*OF_COMMUNICATION, *OF_BOTH]


def test_administrators_open_what_both_open_and_the_accounts(log_in):
    make_decided_edition()
    accounts = ["/admin/users/", "/admin/groups/", "/admin/sites/"]

    assert opened(log_in(ADMINISTRATION), EVERYTHING) == [*OF_SECRETARIAT, *OF_COMMUNICATION, *OF_BOTH, *accounts]


def test_every_migrate_makes_the_three_groups():
    assert set(Group.objects.values_list("name", flat=True)) == {ADMINISTRATION, COMMUNICATION, SECRETARIAT}


def test_a_database_without_its_first_page_is_left_alone():
    assert can_set_up_roles(connection)

    Page.objects.all().delete()

    assert not can_set_up_roles(connection)


@pytest.mark.parametrize("group", [SECRETARIAT, COMMUNICATION, ADMINISTRATION])
def test_a_member_enters_the_admin_and_is_no_administrator(log_in, group):
    client = log_in(group)

    user = User.objects.get()

    assert (client.get("/admin/").status_code, user.is_staff, user.is_superuser) == (200, False, False)


def may_on_pages(user, page):
    tester = page.permissions_for_user(user)
    return [
        tester.can_add_subpage(),
        tester.can_edit(),
        tester.can_publish(),
        tester.can_lock(),
        user.has_perm("wagtail_localize.submit_translation"),
    ]


@pytest.mark.parametrize(("group", "may"), [(COMMUNICATION, True), (SECRETARIAT, False)])
def test_the_communication_team_alone_writes_publishes_and_translates_pages(log_in, group, may):
    home = make_home()
    log_in(group)

    assert may_on_pages(User.objects.get(), home) == [may] * 5


def test_the_communication_team_opens_the_form_of_a_page(log_in):
    home = make_home()
    client = log_in(COMMUNICATION)

    answer = client.get(reverse("wagtailadmin_pages:edit", args=[home.pk]))

    assert answer.context["page"] == Page.objects.get(pk=home.pk).specific


def counts_of_permissions():
    return {
        group.name: (
            group.permissions.count(),
            GroupPagePermission.objects.filter(group=group).count(),
            GroupCollectionPermission.objects.filter(group=group).count(),
        )
        for group in Group.objects.filter(name__in=[SECRETARIAT, COMMUNICATION])
    }


def test_setting_up_again_changes_nothing():
    setup_roles()
    before = counts_of_permissions()

    setup_roles()

    assert counts_of_permissions() == before
    assert set(before) == {SECRETARIAT, COMMUNICATION}


def test_what_an_administrator_added_stays():
    setup_roles()
    group = Group.objects.get(name=SECRETARIAT)
    added = GroupPagePermission.objects.create(
        group=group,
        page=Page.get_first_root_node(),
        permission=GroupPagePermission.objects.first().permission,
    )

    setup_roles()

    assert GroupPagePermission.objects.filter(pk=added.pk).exists()


def test_the_command_gives_the_groups_what_they_lack():
    setup_roles()
    before = counts_of_permissions()
    Group.objects.get(name=SECRETARIAT).permissions.clear()

    code, output, _error = run("setup_roles")

    assert (code, output, counts_of_permissions()) == (0, "", before)
