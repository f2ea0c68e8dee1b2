# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The pages of label kits in the admin."""

import csv
import io
from datetime import date

import pytest
from django.test import override_settings
from django.urls import reverse
from django.utils import timezone

from laureats.kits.building import build_waiting_kit
from laureats.kits.queries import waiting_kits
from laureats.models import BadgeFile, Kit, KitDownload
from laureats.models.artwork import ArtworkSet
from tests.accounts import log_in, shown_messages
from tests.laureats.desk.desk_pages import count_queries, read_page, rows_of
from tests.laureats.kits.factories import draw_one_badge, make_award, request, use_producers

pytestmark = [pytest.mark.django_db]

WORKER = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend"}}


@pytest.fixture(autouse=True)
def light_kits(monkeypatch):
    use_producers(monkeypatch, draw_one_badge)


@pytest.fixture
def communication():
    return log_in("communication")


def kits_address(code="2026"):
    return reverse("desk_edition_kits", args=[code])


def rebuild_address(code="2026", *award):
    return reverse("desk_rebuild_kit" if award else "desk_rebuild_kits", args=[code, *award])


def make_three():
    """Return three awards: their kit is made, failed, and was never asked for."""
    made = make_award()
    failed = make_award("Boé", slug="boe", edition=made.edition, level=made.level)
    missing = make_award("Colomiers", slug="colomiers", edition=made.edition, level=made.level)
    request(made, failed)
    build_waiting_kit(made.pk)
    Kit.objects.filter(award=failed).update(failure="Le profil ICC manque.")
    return [made, failed, missing]


def test_each_edition_says_how_far_its_kits_are(secretary):
    make_three()

    assert rows_of(secretary.get(reverse("desk_kits"))) == [["Édition 2026", "3", "1", "0", "1", "1"]]


def test_without_enabled_artwork_there_is_nothing_to_see(secretary):
    ArtworkSet.objects.filter(edition=make_award().edition).update(is_enabled=False)

    assert secretary.get(kits_address()).status_code == 404
    assert read_page(secretary.get(reverse("desk_kits"))).select(".listing") == []


def test_each_kit_says_its_state_and_why_it_failed(secretary):
    make_three()

    rows = [row[:2] for row in rows_of(secretary.get(kits_address()))]

    assert rows == [["Arles", "made"], ["Boé", "failedLe profil ICC manque."], ["Colomiers", "never asked for"]]


def test_where_no_worker_is_the_button_makes_the_kits_that_wait(secretary):
    award = make_award()
    request(award)

    page = read_page(secretary.get(kits_address()))
    secretary.post(kits_address())

    assert len(page.select("[data-kits-go-on]")) == 1
    assert (waiting_kits().count(), Kit.objects.get().revision) == (0, 1)
    assert read_page(secretary.get(kits_address())).select("[data-kits-go-on]") == []


@override_settings(TASKS=WORKER)
def test_with_a_worker_the_page_follows_it(secretary):
    request(make_award())

    page = read_page(secretary.get(kits_address()))
    secretary.post(kits_address())

    assert (len(page.select("[data-kits-refresh]")), len(page.select("[data-kits-go-on]"))) == (1, 0)
    assert waiting_kits().count() == 1


def test_before_making_anew_one_is_told_which_badges_change(secretary):
    make_three()
    secretary.post(rebuild_address())
    unchanged = read_page(secretary.get(rebuild_address()))
    ArtworkSet.objects.update(is_example=False)

    changed = read_page(secretary.get(rebuild_address()))

    assert "No badge changes" in unchanged.get_text()
    assert "3 badges take a next revision" in changed.get_text()
    assert set(BadgeFile.objects.values_list("revision", flat=True)) == {1}


def test_making_anew_asks_for_every_kit_and_draws_the_badges_that_change(communication):
    make_three()
    communication.post(rebuild_address(), follow=True)
    ArtworkSet.objects.update(is_example=False)

    response = communication.post(rebuild_address(), follow=True)

    assert shown_messages(response) == ["3 kits will be made anew."]
    assert waiting_kits().count() == 3
    assert set(BadgeFile.objects.values_list("revision", flat=True)) == {1, 2}


def test_one_kit_alone_can_be_made_anew(secretary):
    _made, failed, _missing = make_three()

    secretary.post(rebuild_address("2026", failed.pk))

    assert list(waiting_kits().values_list("award__name", flat=True)) == ["Boé"]


def test_an_award_of_another_edition_is_not_found(secretary):
    make_award()

    assert secretary.post(rebuild_address("2026", 999_999)).status_code == 404


def test_who_may_not_keep_kits_is_turned_away(client):
    request(make_award())

    assert client.post(rebuild_address()).status_code == 302
    assert Kit.objects.get().requested_at < timezone.now()


@pytest.mark.parametrize("count", [1, 3])
def test_kits_are_listed_with_the_same_queries_whatever_their_number(secretary, count):
    first = make_award()
    for number in range(1, count):
        make_award(f"Arles-{number}", slug=f"arles-{number}", edition=first.edition, level=first.level)
    secretary.get(kits_address())

    assert count_queries(lambda: secretary.get(kits_address())) == 18


def count(award, *, role="badge-light.svg", month=date(2026, 11, 1), number=1):
    KitDownload.objects.create(award=award, role=role, month=month, count=number)


def test_downloads_are_summed_by_month_edition_and_file(secretary):
    first = make_award()
    second = make_award("Boé", slug="boe", edition=first.edition, level=first.level)
    count(first, number=2)
    count(second, number=3)
    count(second, role="kit.zip", month=date(2026, 12, 1))

    rows = rows_of(secretary.get(reverse("desk_kit_downloads")))

    assert rows == [
        ["December 2026", "2026", "The whole kit (ZIP)", "1"],
        ["November 2026", "2026", "Square badge, on a light background (SVG)", "5"],
    ]


def test_downloads_are_kept_to_one_edition_and_saved(secretary):
    count(make_award(), number=2)

    response = secretary.get(reverse("desk_kit_downloads_file", args=["csv"]), {"edition": "2026"})

    assert response["Content-Disposition"] == 'attachment; filename="telechargements-2026.csv"'
    assert list(csv.reader(io.StringIO(response.content.decode("utf-8-sig")), delimiter=";")) == [
        ["Month", "Edition", "File", "Role", "Downloads"],
        ["2026-11", "2026", "Square badge, on a light background (SVG)", "badge-light.svg", "2"],
    ]


def test_an_unknown_edition_or_format_is_not_found(secretary):
    asked = [reverse("desk_kit_downloads") + "?edition=1999", reverse("desk_kit_downloads_file", args=["exe"])]

    assert [secretary.get(address).status_code for address in asked] == [404, 404]
