# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The measurement of the audience: nothing of it when off; when on, a question, and a policy that lets two files in."""

import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse
from wagtail.models import Site

from core.audience import Measurement, read_measurement_or_none
from core.models import AudienceMeasurement
from core.page_generation import forget_pages
from home.models import StandardPage
from tests.accounts import log_in
from tests.page_reading import ReadPage
from tests.page_tree import add_page, french, make_home, translate_page

pytestmark = pytest.mark.django_db
ADDRESS = "https://stats.example.org/matomo/"
TRACES = ("matomo", "audience", "stats.example.org")


@pytest.fixture
def home():
    # What this process knows of another test's setting is forgotten, before and after.
    forget_pages()
    yield make_home()
    forget_pages()


@pytest.fixture
def privacy(home):
    return add_page(home, StandardPage, title="Vie privée", slug="vie-privee")


def turn_on(privacy=None, *, address=ADDRESS):
    AudienceMeasurement.objects.update_or_create(
        site=Site.objects.get(is_default_site=True),
        defaults={"is_on": True, "matomo_address": address, "matomo_site": 3, "privacy_page": privacy},
    )
    forget_pages()


def read_policy(response):
    directives = (directive.split() for directive in response["Content-Security-Policy"].split("; "))
    return {name: sources for name, *sources in directives}


def list_traces(response):
    return [trace for trace in TRACES if trace in (response.text + str(response.headers)).lower()]


def test_turned_off_nothing_of_it_is_in_a_page(client, home):
    AudienceMeasurement.objects.create(site=Site.objects.get(), is_on=False, matomo_address=ADDRESS, matomo_site=3)

    assert [list_traces(client.get(path)) for path in ("/", "/nulle-part/")] == [[], []]


def test_turned_on_a_page_asks_with_two_buttons_alike(client, privacy):
    turn_on(privacy)

    page = ReadPage(client.get("/"))

    banner = page.one("section", id="audience")
    assert {name: banner[name] for name in ("data-matomo", "data-site", "aria-labelledby")} == {
        "data-matomo": ADDRESS,
        "data-site": "3",
        "aria-labelledby": "audience-title",
    }
    assert "hidden" in banner.attributes
    buttons = [button for button in page.all("button") if button["data-audience"] in ("accept", "refuse")]
    assert {button["class"] for button in buttons} == {"button audience__choice"}
    assert [button.words for button in buttons] == [french("Accept"), french("Refuse")]
    assert [link["href"] for link in page.all("a") if link.words == french("Learn more")] == ["/vie-privee/"]
    assert page.words("button", data_audience="ask") == [french("Audience measurement: change my choice")]


def test_in_english_the_question_leads_to_the_english_page(client, privacy, home):
    translate_page(home, title="Home")
    translate_page(privacy, title="Privacy", slug="privacy")
    turn_on(privacy)

    page = ReadPage(client.get("/en/"))

    assert [link["href"] for link in page.all("a") if link.words == "Learn more"] == ["/en/privacy/"]


@pytest.mark.parametrize("lost", ["unpublished", "deleted"])
def test_nothing_is_measured_without_a_page_that_tells_of_it(lost, client, privacy):
    turn_on(privacy)
    privacy.unpublish() if lost == "unpublished" else privacy.delete()

    answer = client.get("/")

    assert (ReadPage(answer).all("section", id="audience"), "stats.example" in str(read_policy(answer))) == ([], False)


def test_the_policy_follows_the_setting(client, privacy):
    before = read_policy(client.get("/"))
    turn_on(privacy)
    on = read_policy(client.get("/"))
    AudienceMeasurement.objects.update(is_on=False)
    forget_pages()

    added = {name: [source for source in on[name] if source not in before[name]] for name in before}
    assert {name: sources for name, sources in added.items() if sources} == {
        "script-src": [f"{ADDRESS}matomo.js"],
        "connect-src": [f"{ADDRESS}matomo.php"],
        "img-src": [f"{ADDRESS}matomo.php"],
    }
    assert read_policy(client.get("/")) == before


def test_an_address_that_no_form_would_take_measures_nothing(client, privacy):
    turn_on(privacy, address="https://stats.example.org/; script-src *")

    assert list_traces(client.get("/")) == []


@pytest.mark.parametrize("path", ["/retour-jury/un-secret/", "/en/votre-page/un-secret/"])
def test_what_a_personal_link_opens_is_never_measured(path, client, privacy):
    turn_on(privacy)

    assert list_traces(client.get(path)) == []


def test_the_measurement_takes_no_query_once_it_is_known(privacy, django_assert_num_queries):
    turn_on(privacy)
    read_measurement_or_none()

    with django_assert_num_queries(0):
        known = read_measurement_or_none()

    assert known == Measurement(address=ADDRESS, site=3)


def test_a_change_in_the_admin_forgets_the_pages_kept(
    admin_client, client, privacy, settings, django_capture_on_commit_callbacks
):
    settings.PAGE_CACHE_SECONDS = 60
    kept = type(client)()
    before = list_traces(kept.get("/"))
    site = Site.objects.get()
    address = reverse("wagtailsettings:edit", args=["core", "audiencemeasurement", site.pk])

    with django_capture_on_commit_callbacks(execute=True):
        admin_client.post(
            address,
            {"is_on": "on", "matomo_address": ADDRESS, "matomo_site": "3", "privacy_page": privacy.pk},
        )

    assert (before, list_traces(kept.get("/"))) == ([], list(TRACES))


def test_the_admin_refuses_a_hostile_address_with_a_sentence(admin_client, privacy):
    address = reverse("wagtailsettings:edit", args=["core", "audiencemeasurement", Site.objects.get().pk])
    hostile = "https://a:b@example.org/"

    answer = admin_client.post(
        address, {"is_on": "on", "matomo_address": hostile, "matomo_site": "3", "privacy_page": privacy.pk}
    )

    assert french("Give the address of the folder of Matomo alone, for instance https://stats.example.org/.") in (
        answer.text
    )
    assert AudienceMeasurement.objects.filter(is_on=True).exists() is False


@pytest.mark.parametrize("missing", ["matomo_address", "matomo_site", "privacy_page"])
def test_it_cannot_be_turned_on_without_all_that_it_needs(missing, privacy):
    values = {"matomo_address": ADDRESS, "matomo_site": 3, "privacy_page": privacy}
    empty = {"matomo_address": "", "matomo_site": None, "privacy_page": None}
    setting = AudienceMeasurement(site=Site.objects.get(), is_on=True, **values | {missing: empty[missing]})

    with pytest.raises(ValidationError) as refusal:
        setting.full_clean()

    assert refusal.value.message_dict == {
        "is_on": [french("Give the address of Matomo, the number of the site and the page about privacy first.")]
    }


@pytest.mark.parametrize("role", ["communication", "secretariat"])
def test_only_administrators_may_turn_it_on(role, home):
    address = reverse("wagtailsettings:edit", args=["core", "audiencemeasurement", Site.objects.get().pk])

    answer = log_in(role).get(address)

    assert (answer.status_code, answer.url) == (302, reverse("wagtailadmin_home"))
