# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
from io import BytesIO

import pytest
from django.core.files.base import ContentFile
from django_tasks_db.models import DBTaskResult
from PIL import Image
from wagtail.models import Collection, CollectionViewRestriction

from core.models import CustomDocument, CustomImage, CustomRendition
from core.pictures import draw_all
from home.models import NewsIndexPage, NewsPage, StandardPage
from laureats.models import LaureateIndexPage, LaureatePhoto
from tests.factories import EditionFactory, JurySeatFactory
from tests.laureats.public.factories import make_award, make_edition, make_page, make_territory
from tests.page_tree import add_page, body, count_queries, make_home

pytestmark = pytest.mark.django_db
WORKER = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend"}}


@pytest.fixture
def home():
    return make_home()


def make_image(title):
    content = BytesIO()
    Image.new("RGB", (600, 400)).save(content, "PNG")
    file = ContentFile(content.getvalue(), name="canari-secret.png")
    return CustomImage.objects.create(title=title, description="Une mairie", credit="Ada", file=file)


def make_document(title, **fields):
    file = ContentFile(b"%PDF", name="charte.pdf")
    return CustomDocument.objects.create(title=title, file=file, file_size=4, licence="LO 2.0", **fields)


def show(home, *blocks, **fields):
    number = StandardPage.objects.count()
    return add_page(home, StandardPage, title="Page", slug=f"page-{number}", body=body(*blocks), **fields)


def picture(image):
    return ("picture", {"image": {"image": image.pk, "alt_text": "", "decorative": True}, "caption": ""})


def list_of(client, kind):
    told = client.get(f"/api/v2/{kind}/").json()
    assert told["meta"]["total_count"] == len(told["items"])
    return {item["title"] for item in told["items"]}


def test_an_image_is_told_as_pages_show_it(client, home):
    image = make_image("Mairie")
    draw_all(image)
    show(home, picture(image))

    told = client.get(f"/api/v2/images/{image.pk}/").json()

    renditions = told.pop("renditions")
    assert told == {
        "id": image.pk,
        "meta": {"type": "core.CustomImage", "detail_url": f"http://testserver/api/v2/images/{image.pk}/"},
        "title": "Mairie",
        "alt": "Une mairie",
        "credit": "Ada",
        "licence": "",
        "width": 600,
        "height": 400,
    }
    assert [(each["width"], each["media_type"]) for each in renditions] == [
        (480, "image/webp"),
        (480, "image/png"),
        (600, "image/webp"),
        (600, "image/png"),
    ]


def test_no_reader_waits_for_a_picture_to_be_drawn(client, home, settings):
    image = make_image("Mairie")
    page = show(home, picture(image))
    settings.TASKS = WORKER

    told = [client.get(f"/api/v2/images/{image.pk}/").json()["renditions"] for _time in range(2)]
    client.get(f"/api/v2/pages/{page.pk}/")

    assert (told, CustomRendition.objects.count()) == ([[], []], 0)
    assert [task.args_kwargs["args"] for task in DBTaskResult.objects.all()] == [[image.pk]]


@pytest.mark.parametrize("kind", ["images", "documents", "pages"])
@pytest.mark.parametrize("words", ['"', '"a', 'a""b', "'", "*", "(a", "mairie:*", "a AND"])
def test_signs_mean_nothing_to_a_search(client, home, kind, words):
    assert client.get(f"/api/v2/{kind}/", {"search": words}).status_code == 200


def test_words_are_found_whatever_signs_stand_around_them(client, home):
    show(home, picture(make_image("Mairie de Boé")), picture(make_image("Autre")))

    found = client.get("/api/v2/images/", {"search": '"mairie (Boé'}).json()["items"]

    assert [item["title"] for item in found] == ["Mairie de Boé"]


def test_a_document_is_told_with_its_size_and_licence(client, home):
    document = make_document("Charte")
    show(home, ("document", document.pk))

    assert client.get(f"/api/v2/documents/{document.pk}/").json() == {
        "id": document.pk,
        "meta": {"type": "core.CustomDocument", "detail_url": f"http://testserver/api/v2/documents/{document.pk}/"},
        "title": "Charte",
        "url": f"http://testserver{document.url}",
        "size": 4,
        "media_type": "application/pdf",
        "licence": "LO 2.0",
    }


def test_pictures_are_listed_when_something_public_shows_them(client, home):
    index = add_page(home, LaureateIndexPage, title="Lauréats", slug="laureats")
    albi = make_territory("Albi", coat_of_arms=make_image("Armes"))
    make_award(body=albi, edition=make_edition(year=2018, labelled_count=1), level="4")
    LaureatePhoto.objects.create(page=make_page(index=index, territory=albi), image=make_image("Photo"), credit="Ada")
    news = add_page(home, NewsIndexPage, title="Actualités", slug="actualites")
    add_page(news, NewsPage, title="A", slug="a", picture=make_image("Article"), picture_description="B")
    seat = JurySeatFactory(agrees_to_photo=True, edition=EditionFactory(code="2025", opens_on="2025-01-01"))
    type(seat.person).objects.filter(pk=seat.person.pk).update(photo=make_image("Juré"))
    show(home, picture(make_image("Corps")), share_picture=make_image("Partage"))

    assert list_of(client, "images") == {"Armes", "Photo", "Article", "Juré", "Corps", "Partage"}


def hide_files(home):
    """Return the title of each picture and document that only something hidden shows."""
    index = add_page(home, LaureateIndexPage, title="Lauréats", slug="laureats")
    unlabelled = make_territory("Boé", coat_of_arms=make_image("Armes cachées"))
    page = make_page(index=index, territory=unlabelled)
    LaureatePhoto.objects.create(page=page, image=make_image("Photo cachée"), credit="Ada")
    show(home, picture(make_image("Brouillon")), ("document", make_document("Brouillon").pk), live=False)
    seat = JurySeatFactory(agrees_to_photo=False, edition=EditionFactory(code="2025", opens_on="2025-01-01"))
    type(seat.person).objects.filter(pk=seat.person.pk).update(photo=make_image("Juré"))
    live = show(home)
    live.body = [("picture", {"image": make_image("Révision"), "caption": ""})]
    live.save_revision()
    make_image("Seule")
    closed = Collection.get_first_root_node().add_child(name="Réservée")
    CollectionViewRestriction.objects.create(collection=closed, restriction_type="login")
    show(home, ("document", make_document("Réservé", collection=closed).pk))


@pytest.mark.parametrize("kind", ["images", "documents"])
def test_files_that_nothing_public_shows_are_ones_that_do_not_exist(client, home, kind):
    hide_files(home)
    model = {"images": CustomImage, "documents": CustomDocument}[kind]
    keys = [*model.objects.values_list("pk", flat=True), 999999]
    answers = {
        client.get(address.format(key)).content
        for key in keys
        for address in (f"/api/v2/{kind}/{{}}/", f"/api/v2/{kind}/find/?id={{}}")
    }

    assert len(keys) > 2
    assert (list_of(client, kind), len(answers)) == (set(), 1)
    assert client.get(f"/api/v2/{kind}/?search=brouillon").json()["meta"] == {"total_count": 0}


@pytest.mark.parametrize("kind", ["images", "documents"])
def test_lists_cost_as_many_queries_for_one_file_as_for_three(client, home, kind):
    def add(number):
        for title in range(number):
            show(home, picture(make_image(f"{title}")), ("document", make_document(f"{title}").pk))

    add(1)
    one = count_queries(client, f"/api/v2/{kind}/?fields=*")
    add(2)

    assert count_queries(client, f"/api/v2/{kind}/?fields=*") == one


def test_no_file_tells_who_added_it(client, home):
    image = make_image("Mairie")
    show(home, picture(image))

    assert [client.get(f"/api/v2/images/?fields={name}").status_code for name in ("uploaded_by_user", "file")] == [
        400
    ] * 2
