# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
import datetime

import pytest
from django.utils.translation import ngettext, override
from wagtail.images.tests.utils import get_test_image_file

from core.models import CustomImage
from label.models import Edition
from label.models.pages import JuryPage
from tests.factories import EditionFactory, JurySeatFactory, PersonFactory
from tests.page_reading import ReadPage
from tests.page_tree import add_page, count_queries, french, make_home

pytestmark = pytest.mark.django_db
OTHERS = (
    "And %(counter)s juror who is not named here: nobody is named without agreeing to it.",
    "And %(counter)s jurors who are not named here: nobody is named without agreeing to it.",
)
ALONE = (
    "%(counter)s juror, not named here: nobody is named without agreeing to it.",
    "%(counter)s jurors, not named here: nobody is named without agreeing to it.",
)


@pytest.fixture
def edition():
    add_page(make_home(), JuryPage, title="Jury", slug="jury")
    return EditionFactory(year=2018, opens_on=datetime.date(2018, 6, 15))


def french_count(sentences, number):
    """Return what the French site shows for a singular and a plural."""
    with override("fr"):
        return " ".join((ngettext(*sentences, number) % {"counter": number}).split())


def read(client, path="/jury/"):
    return ReadPage(client.get(path))


def test_the_function_of_a_juror_is_said_to_be_in_french(client, edition):
    JurySeatFactory(edition=edition, role="Directeur du programme", organisation="DINSIC")

    assert read(client).one("p", class_="person__function")["lang"] == "fr"


def test_jurors_are_shown_with_their_function_the_chair_first(client, edition):
    first = PersonFactory(civility="M.", first_name="Laurent", last_name="SEGUIN")
    chair = PersonFactory(first_name="Camille", last_name="DURAND")
    JurySeatFactory(edition=edition, person=first, role="Président", organisation="AFUL", sort_order=1)
    JurySeatFactory(edition=edition, person=chair, organisation="April", chair=True, sort_order=2)

    page = read(client)

    assert page.words("h3", class_="person__name") == ["Camille DURAND", "M. Laurent SEGUIN"]
    assert page.words("p", class_="person__function") == ["April", "Président, AFUL"]
    assert page.words("span", class_="chip chip--mention") == [french("Chair of the jury")]


def test_a_juror_without_photo_has_initials_hidden_from_screen_readers(client, edition):
    JurySeatFactory(edition=edition, person=PersonFactory(first_name="Élodie", last_name="MARTIN"))

    assert read(client).words("span", class_="person__face", aria_hidden="true") == ["ÉM"]


# Wagtail leaves the temporary file of a rendition to the garbage collector.
@pytest.mark.filterwarnings("ignore:Unclosed file:ResourceWarning")
def test_a_photo_has_its_size_and_loads_late(client, edition):
    photo = CustomImage.objects.create(title="Portrait", file=get_test_image_file())
    JurySeatFactory(edition=edition, person=PersonFactory(photo=photo), agrees_to_photo=True)

    image = read(client).one("img")

    # Its name stands beside it: the picture says nothing more.
    assert (image["alt"], image["loading"], image["width"], image["height"]) == ("", "lazy", "256", "256")


@pytest.mark.parametrize(("agrees", "source"), [(None, ""), (False, ""), (False, "https://example.org/jury")])
@pytest.mark.filterwarnings("ignore:Unclosed file:ResourceWarning")
def test_a_photo_without_consent_is_not_shown(agrees, source, client, edition):
    photo = CustomImage.objects.create(title="Portrait", file=get_test_image_file())
    JurySeatFactory(edition=edition, person=PersonFactory(photo=photo), agrees_to_photo=agrees)
    Edition.objects.update(jury_source=source)

    page = read(client)

    assert (page.all("img"), len(page.all("h3", class_="person__name"))) == ([], 1)


@pytest.mark.parametrize(("agrees", "source"), [(None, ""), (False, ""), (False, "https://example.org/jury")])
def test_a_juror_who_did_not_agree_is_counted_and_never_named(agrees, source, client, edition):
    person = PersonFactory(civility="Mme", first_name="Canarine", last_name="CANARI")
    JurySeatFactory(edition=edition, person=person, role="Vigie", organisation="Volière", agrees_to_name=agrees)
    JurySeatFactory(edition=edition)
    Edition.objects.update(jury_source=source)

    answer = client.get("/jury/")

    told = [word for word in ("Canarine", "CANARI", "Vigie", "Volière", "CC") if word in answer.content.decode()]
    assert told == []
    assert ReadPage(answer).words("p", class_="soft unnamed") == [french_count(OTHERS, 1)]


def test_those_who_refuse_and_those_who_have_not_answered_are_counted_together(client, edition):
    JurySeatFactory.create_batch(2, edition=edition, agrees_to_name=None)
    refusing = JurySeatFactory(edition=edition, agrees_to_name=False)
    before = client.get("/jury/").content

    refusing.agrees_to_name = None
    refusing.save()

    assert read(client).words("p", class_="soft unnamed") == [french_count(ALONE, 3)]
    assert client.get("/jury/").content == before


@pytest.mark.parametrize("source", ["", "https://example.org/jury"])
def test_a_juror_who_was_erased_is_counted_without_a_function(source, client, edition):
    person = PersonFactory(civility="Mme", first_name="", last_name="")
    JurySeatFactory(edition=edition, person=person, role="Vigie", organisation="Volière")
    JurySeatFactory(edition=edition)
    Edition.objects.update(jury_source=source)

    answer = client.get("/jury/")

    assert [word for word in ("Vigie", "Volière", "Mme") if word in answer.content.decode()] == []
    page = ReadPage(answer)
    assert (len(page.all("h3", class_="person__name")), page.words("p", class_="soft unnamed")) == (
        1,
        [french_count(OTHERS, 1)],
    )


def test_a_past_jury_known_from_a_public_source_is_named(client, edition):
    JurySeatFactory(edition=edition, person__first_name="Ada", person__last_name="LOVELACE", agrees_to_name=None)
    Edition.objects.update(jury_source="https://example.org/jury")

    assert read(client).words("h3", class_="person__name") == ["Ada LOVELACE"]


def test_the_address_of_a_juror_is_never_shown(client, edition):
    JurySeatFactory(edition=edition, person=PersonFactory(email="jure@example.org"))

    assert "jure@example.org" not in client.get("/jury/").content.decode()


def test_a_partial_list_says_so(client, edition):
    edition.jury_is_complete = False
    edition.save()
    JurySeatFactory(edition=edition)

    assert read(client).words("p", class_="notice__title") == [french("Partial list")]


def test_a_complete_list_says_nothing(client, edition):
    JurySeatFactory(edition=edition)

    assert read(client).all("p", class_="notice__title") == []


@pytest.mark.parametrize(
    ("source", "links"),
    [
        ("https://www.adullact.org/palmares", [("https://www.adullact.org/palmares", "adullact.org")]),
        ("Communiqué du 6 novembre", []),
    ],
)
def test_a_source_is_a_link_when_it_is_an_address(client, edition, source, links):
    edition.jury_source = source
    edition.save()
    JurySeatFactory(edition=edition)

    page = read(client)

    links_of_page = [link for link in page.all("a") if link.is_within(page.one("main"))]
    outside = [(link["href"], link.words) for link in links_of_page if link["href"].startswith("http")]
    assert outside == links
    assert (source if not links else "adullact.org") in page.one("main").words


def test_an_edition_without_jury_is_not_offered(client, edition):
    JurySeatFactory(edition=edition)
    EditionFactory(year=2019, opens_on=datetime.date(2019, 6, 1))

    assert client.get("/jury/2019/").status_code == 404
    assert read(client).all("a", class_="chip") == []


def test_three_jurors_take_as_many_queries_as_one(client, edition):
    JurySeatFactory(edition=edition)
    with_one = count_queries(client, "/jury/")
    JurySeatFactory.create_batch(2, edition=edition)

    assert count_queries(client, "/jury/") == with_one


@pytest.mark.filterwarnings("ignore:Unclosed file:ResourceWarning")
def test_three_photos_take_as_many_queries_as_one(client, edition):
    def seat_with_photo(name):
        photo = CustomImage.objects.create(title=name, file=get_test_image_file(filename=f"{name}.png"))
        JurySeatFactory(edition=edition, person=PersonFactory(photo=photo), agrees_to_photo=True)

    seat_with_photo("un")
    with_one = count_queries(client, "/jury/")
    seat_with_photo("deux")
    seat_with_photo("trois")

    assert count_queries(client, "/jury/") == with_one
    assert len(read(client).all("picture")) == 3


def test_no_jury_at_all_says_so(client, edition):
    assert french("No jury has been published yet.") in read(client).one("main").words
