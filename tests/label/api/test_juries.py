# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
import pytest
from wagtail.images.tests.utils import get_test_image_file

from core.models import CustomImage
from label.models import JuryPage
from tests.factories import EditionFactory, JurySeatFactory, PersonFactory
from tests.label.api.grids import API, LATER, OPENED, query_counts, read_results
from tests.page_tree import add_page, make_home

pytestmark = pytest.mark.django_db
MAIL = "canari@jure.example"


def make_photo():
    return CustomImage.objects.create(title="Portrait", file=get_test_image_file())


def seat(edition, **fields):
    person = PersonFactory(
        civility="Mme", first_name="Ada", email=MAIL, photo=make_photo(), last_name=fields.pop("name")
    )
    return JurySeatFactory(edition=edition, person=person, **fields)


# Wagtail leaves the temporary file of a rendition to the garbage collector.
@pytest.mark.filterwarnings("ignore:Unclosed file:ResourceWarning")
def test_jurors_are_named_as_they_agreed_the_chair_first_and_never_with_a_mail(client):
    edition = EditionFactory(opens_on=OPENED, jury_is_complete=False)
    seat(edition, name="MARTIN", role="Directrice", organisation="AFUL", agrees_to_photo=False)
    seat(edition, name="DURAND", chair=True, agrees_to_photo=True)
    seat(edition, name="CANARI", agrees_to_name=False, agrees_to_photo=False)
    seat(edition, name="MUETTE", agrees_to_name=None, agrees_to_photo=None)
    page = add_page(make_home(), JuryPage, slug="jury", title="Jury")

    answer = client.get(f"{API}/juries/2026")

    record = answer.json()
    photos = [juror.pop("photo") for juror in record["jurors"]]
    assert [photo and photo.partition("media/")[0] for photo in photos] == ["http://testserver/", None]
    common = {"first_name": "Ada", "has_left": False}
    assert record == {
        "edition": "2026",
        "year": 2026,
        "jurors": [
            {
                **common,
                "name": "Mme Ada DURAND",
                "last_name": "DURAND",
                "role": "",
                "organisation": "",
                "is_chair": True,
            },
            {
                **common,
                "name": "Mme Ada MARTIN",
                "last_name": "MARTIN",
                "role": "Directrice",
                "organisation": "AFUL",
                "is_chair": False,
            },
        ],
        "unnamed_count": 2,
        "is_complete": False,
        "source": "",
        "page": f"http://testserver{page.url}2026/",
        "url": f"http://testserver{API}/juries/2026",
    }
    assert [word for word in (MAIL, "CANARI", "MUETTE") if word in answer.content.decode()] == []


def test_the_jury_of_an_edition_that_nothing_announces_is_unknown(client):
    JurySeatFactory(edition=EditionFactory(year=2030, opens_on=LATER))

    assert read_results(client, "juries") == []
    assert client.get(f"{API}/juries/2030").content == client.get(f"{API}/juries/9999").content


@pytest.mark.filterwarnings("ignore:Unclosed file:ResourceWarning")
def test_the_list_takes_as_many_queries_whatever_its_length(client):
    def add(number):
        seat(EditionFactory(year=2000 + number, opens_on=OPENED), name=f"N{number}", agrees_to_photo=True)

    one, three = query_counts(client, "juries", add=add)

    assert one == three


def test_a_juror_who_was_erased_is_counted_among_those_without_a_name(client):
    edition = EditionFactory(opens_on=OPENED)
    JurySeatFactory(edition=edition, person=PersonFactory(first_name="", last_name=""), role="Vigie")

    assert read_results(client, "juries?fields=jurors,unnamed_count") == [{"jurors": [], "unnamed_count": 1}]


def test_juries_are_found_by_their_year(client):
    for year in (2019, 2020):
        JurySeatFactory(edition=EditionFactory(year=year, opens_on=OPENED))

    assert [jury["year"] for jury in read_results(client, "juries?year=2019")] == [2019]
