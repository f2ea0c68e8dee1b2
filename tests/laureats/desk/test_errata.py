# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Errata from the desk: the chain, the form, what the public would read, and the deed."""

import pytest
from django.urls import reverse

from laureats.models import Erratum
from tests.accounts import form_errors, log_in, shown_messages
from tests.laureats.desk.desk_pages import buttons_of, count_queries, read_page, rows_of, words_of
from tests.laureats.errata.factories import REASON, correct, find_award, make_edition_with_deferred
from tests.laureats.palmares.factories import make_decided_edition, make_released_edition

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("english")]
ERRATA = reverse("desk_errata", args=["2026"])


def form_of(reference="2026-0001"):
    return reverse("desk_erratum", args=["2026", reference])


def fill(client, deed, reference="2026-0001", **changed):
    """Press a button of the form, filled in with what the award says but for these fields."""
    given = client.get(form_of(reference)).context["form"].initial
    fields = {name: value for name, value in given.items() if name != "mentions"}
    return client.post(form_of(reference), fields | {"reason": REASON, "deed": deed} | changed)


def publish(client, **changed):
    """Read what would be published, then publish it."""
    seen = fill(client, "show", **changed).context["seen"]
    return client.post(
        form_of(),
        fill(client, "show", **changed).context["form"].data.dict() | {"deed": "publish", "seen": seen},
        follow=True,
    )


@pytest.fixture
def released():
    return make_released_edition()


def test_published_files_are_listed_with_what_they_hold(secretary, released):
    correct(released, "2026-0002", level=None)

    assert rows_of(secretary.get(ERRATA)) == [
        ["2026-0001", "Albi", "Niveau 2", "Correct Albi"],
        ["2026-0002", "Boé", "withdrawn", "Correct Boé"],
        ["2026-0003", "Cahors", "no label", "Correct Cahors"],
    ]


def test_deferred_files_are_not_listed(secretary):
    make_edition_with_deferred("2026-0002")

    assert [row[0] for row in rows_of(secretary.get(ERRATA))] == ["2026-0001", "2026-0003"]


def test_the_chain_is_told_with_its_authors(secretary, released):
    erratum = correct(released, level="1")

    links = words_of(secretary.get(ERRATA), ".chain__link")
    assert len(links) == 2
    assert links[0].endswith(f"Fingerprint: {released.palmares.fingerprint}")
    assert links[1].endswith(
        f"Albi Label: Niveau 2 →becomes Niveau 1 {REASON} By Ada (the author stays private)."
        f" Fingerprint: {erratum.fingerprint}"
    )


def test_a_chain_that_was_tampered_with_is_told(secretary, released):
    Erratum.objects.create(
        award=find_award(released),
        reason="Faux",
        author_name="?",
        previous_fingerprint="0",
        fingerprint="1",
        content="{}",
    )

    assert words_of(secretary.get(ERRATA), ".help-critical li") == [
        "The document of fingerprint 1 follows nothing that was published."
    ]


def test_an_edition_that_is_not_public_has_nothing_to_correct(secretary):
    make_decided_edition()

    page = secretary.get(ERRATA)
    assert (read_page(page).select(".desk-table"), "nothing takes an erratum" in page.content.decode()) == ([], True)


def test_the_form_starts_from_what_the_award_says(secretary, released):
    form = secretary.get(form_of()).context["form"]

    assert (form.initial["level"], form.initial["name"], form.initial["reason"]) == ("2", "Albi", "")


def test_what_the_public_would_read_comes_before_the_deed(secretary, released):
    before = secretary.get(form_of())
    shown = fill(secretary, "show", level="1")

    assert buttons_of(before) == ["show"]
    assert buttons_of(shown) == ["publish", "show"]
    (preview,) = words_of(shown, ".erratum-preview")
    assert preview.endswith(f"{REASON} Label: Niveau 2 →becomes Niveau 1")
    assert Erratum.objects.count() == 0


def test_what_was_read_is_published(secretary, released):
    answer = publish(secretary, level="1")

    erratum = Erratum.objects.get()
    assert shown_messages(answer) == ["The erratum is public."]
    assert (erratum.changes, erratum.author_name) == ({"level": {"before": "2", "after": "1"}}, "secretariat")


def test_what_was_not_read_is_shown_first(secretary, released):
    answer = fill(secretary, "publish", level="1")

    assert shown_messages(answer) == ["What would be published is not what you read: read it again, then publish."]
    assert (buttons_of(answer), Erratum.objects.count()) == (["publish", "show"], 0)


def test_a_form_that_changes_nothing_is_refused(secretary, released):
    answer = fill(secretary, "show")

    assert form_errors(answer) == {"__all__": ["This changes nothing: the award says so already."]}
    assert buttons_of(answer) == ["show"]


def test_a_form_without_reason_is_refused(secretary, released):
    assert form_errors(fill(secretary, "show", level="1", reason=" ")) == {"reason": ["This field is required."]}


def test_a_deferred_file_turns_back(secretary):
    make_edition_with_deferred("2026-0002")

    answer = secretary.get(form_of("2026-0002"), follow=True)
    assert shown_messages(answer) == ["2026-0002 is deferred: publish it by a complement first."]


@pytest.mark.parametrize("address", [ERRATA, form_of()])
def test_errata_are_not_for_the_communication_team(released, address):
    answer = log_in("communication").get(address, follow=True)

    assert shown_messages(answer) == ["This page is the secretariat’s."]


def test_the_list_costs_as_many_queries_whatever_it_holds(secretary, released):
    correct(released, level="1")
    one = count_queries(lambda: secretary.get(ERRATA))
    for opinion in ("Un", "Deux"):
        correct(released, "2026-0002", opinion=opinion)

    assert count_queries(lambda: secretary.get(ERRATA)) == one
