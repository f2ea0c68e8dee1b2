# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
import json

import pytest
from wagtail.models import PageViewRestriction

from core.models import CustomDocument
from home.models import NewsCategory, NewsIndexPage, NewsPage, PressIndexPage, PressReleasePage, StandardPage
from label.models import ApplyPage, FAQPage
from laureats.models import EditionPage, LaureateIndexPage
from tests.factories import EditionFactory
from tests.laureats.public.factories import make_award, make_edition, make_page, make_territory
from tests.page_tree import add_page, body, count_queries, make_home, translate_page

pytestmark = pytest.mark.django_db

PAGES = "/api/v2/pages/"


@pytest.fixture
def home():
    return make_home(body=body(("latest_news", {"title": "", "number": 3})))


def detail(client, page, query=""):
    answer = client.get(f"{PAGES}{page.pk}/{query}")
    assert answer.status_code == 200, answer.text
    return answer.json()


def ids(client, query=""):
    answer = client.get(f"{PAGES}{query}")
    assert answer.status_code == 200, answer.text
    told = answer.json()
    assert told["meta"]["total_count"] == len(told["items"])
    return [item["id"] for item in told["items"]]


def test_a_page_is_told_with_its_translations_and_its_parent(client, home):
    translate_page(home, title="Home")
    page = add_page(home, StandardPage, title="Mentions", slug="mentions", introduction="Qui édite.")
    english = translate_page(page, title="Notice", slug="notice")

    told = detail(client, page)

    address = "http://testserver/api/v2/pages"
    meta = told.pop("meta")
    assert told == {
        "id": page.pk,
        "title": "Mentions",
        "introduction": "Qui édite.",
        "body": [],
        "share_picture": None,
    }
    assert meta | {"first_published_at": None, "last_published_at": None} == {
        "type": "home.StandardPage",
        "detail_url": f"{address}/{page.pk}/",
        "html_url": "http://testserver/mentions/",
        "slug": "mentions",
        "show_in_menus": True,
        "seo_title": "",
        "search_description": "",
        "first_published_at": None,
        "last_published_at": None,
        "locale": "fr",
        "translations": [{"locale": "en", "id": english.pk, "url": "http://testserver/en/notice/"}],
        "parent": {
            "id": home.pk,
            "meta": {
                "type": "home.HomePage",
                "detail_url": f"{address}/{home.pk}/",
                "html_url": "http://testserver/",
            },
            "title": "Le label des territoires",
        },
    }


def test_blocks_are_typed_and_refer_to_whole_things(client, home):
    document = CustomDocument.objects.create(title="Charte", file="documents/charte.pdf", file_size=9, licence="LO 2.0")
    blocks = (
        ("heading", "Partie"),
        (
            "paragraph",
            f'<p><a linktype="page" id="{home.pk}">ici</a> <a linktype="document" id="{document.pk}">là</a></p>',
        ),
        ("steps", [{"type": "item", "value": "<p>Un.</p>", "id": "a"}]),
        ("quote", {"text": "Oui.", "author": "Ada", "source": ""}),
        ("document", document.pk),
        ("call_to_action", {"text": "Aller", "page": home.pk}),
    )
    page = add_page(home, StandardPage, title="Page", slug="page", body=body(*blocks))

    told = [(block["type"], block["value"]) for block in detail(client, page)["body"]]

    address = f"http://testserver{document.url}"
    assert told == [
        ("heading", "Partie"),
        ("paragraph", f'<p><a href="http://testserver/">ici</a> <a href="{address}">là</a></p>'),
        ("steps", ["<p>Un.</p>"]),
        ("quote", {"text": "Oui.", "author": "Ada", "source": ""}),
        (
            "document",
            {
                "id": document.pk,
                "title": "Charte",
                "url": address,
                "size": 9,
                "media_type": "application/pdf",
                "licence": "LO 2.0",
            },
        ),
        (
            "call_to_action",
            {
                "text": "Aller",
                "page": {
                    "id": home.pk,
                    "type": "home.HomePage",
                    "title": "Le label des territoires",
                    "url": "http://testserver/",
                    "locale": "fr",
                },
            },
        ),
    ]


def test_pages_of_each_type_tell_what_is_their_own(client, home):
    step = ("step", {"title": "Remplir", "text": "<p>Le formulaire.</p>", "date": "closing"})
    question = ("question", {"question": "Combien ?", "answer": "<p>Rien.</p>"})
    edition = EditionFactory(code="2026")
    told = {
        "steps": detail(client, add_page(home, ApplyPage, title="A", slug="a", steps=body(step)))["steps"][0]["value"],
        "questions": detail(client, add_page(home, FAQPage, title="Q", slug="q", questions=body(question)))[
            "questions"
        ][0]["value"],
        "edition": detail(client, add_page(home, EditionPage, title="E", slug="e", edition=edition))["label_data"],
    }

    assert told == {
        "steps": {"title": "Remplir", "text": "<p>Le formulaire.</p>", "date": "closing"},
        "questions": {"question": "Combien ?", "answer": "<p>Rien.</p>"},
        "edition": "http://testserver/api/v1/editions/2026",
    }


def test_the_page_of_a_laureate_leads_to_its_labels(client, home):
    index = add_page(home, LaureateIndexPage, title="Lauréats", slug="laureats")
    albi = make_territory("Albi")
    make_award(body=albi, edition=make_edition(year=2018, labelled_count=1), level="4")
    page = make_page(index=index, territory=albi)

    translate_page(home, title="Home")
    translate_page(index, title="Laureates", slug="laureates")

    told = detail(client, page)

    assert told["meta"]["translations"] == [
        {"locale": "en", "id": page.pk, "url": f"http://testserver/en/laureates/{page.slug}/"}
    ]
    assert (told["label_data"], told["photos"], told["initiatives"]) == (
        f"http://testserver/api/v1/laureates/{page.slug}",
        [],
        [],
    )


def test_a_page_that_an_editor_chose_is_told_in_the_language_of_the_text(client, home):
    english = translate_page(home, title="Home")
    page = add_page(
        home, StandardPage, title="P", slug="p", body=body(("call_to_action", {"text": "x", "page": home.pk}))
    )
    twin = translate_page(page, title="E", slug="e")

    told = [detail(client, each)["body"][0]["value"]["page"]["id"] for each in (page, twin)]

    assert told == [home.pk, english.pk]


def make_articles(home, *, number):
    index = NewsIndexPage.objects.first() or add_page(home, NewsIndexPage, title="Actualités", slug="actualites")
    category, _made = NewsCategory.objects.get_or_create(name="Vie", slug="vie", locale=home.locale)
    for _ in range(number):
        known = NewsPage.objects.count()
        text = f'<p><a linktype="page" id="{index.pk}">x</a></p>'
        values = {"body": body(("paragraph", text), ("call_to_action", {"text": "Y", "page": home.pk}))}
        add_page(index, NewsPage, title=f"Article {known}", slug=f"a{known}", category=category, **values)


@pytest.mark.parametrize(
    "query", ["", "?type=home.NewsPage&fields=*", "?fields=translations,locale", "?search=article", "?locale=fr"]
)
def test_lists_cost_as_many_queries_for_one_page_as_for_three(client, home, query):
    make_articles(home, number=1)
    one = count_queries(client, f"{PAGES}{query}")
    make_articles(home, number=2)

    assert count_queries(client, f"{PAGES}{query}") == one


def test_press_releases_are_listed_at_the_same_cost(client, home):
    room = add_page(home, PressIndexPage, title="Presse", slug="presse")
    query = f"{PAGES}?type=home.PressReleasePage&fields=*&order=-date"
    add_page(room, PressReleasePage, title="Un", slug="un")
    one = count_queries(client, query)
    for slug in ("deux", "trois"):
        add_page(room, PressReleasePage, title=slug, slug=slug)

    assert count_queries(client, query) == one


def test_filters_keep_what_they_say(client, home):
    english = translate_page(home, title="Home")
    make_articles(home, number=2)
    index = NewsIndexPage.objects.get()
    first, second = NewsPage.objects.order_by("pk")

    assert {
        "locale": ids(client, "?locale=en"),
        "type": ids(client, "?type=home.NewsPage&order=-title"),
        "child_of": ids(client, f"?child_of={index.pk}"),
        "descendant_of": ids(client, f"?descendant_of={home.pk}"),
        "ancestor_of": ids(client, f"?ancestor_of={first.pk}"),
        "translation_of": ids(client, f"?translation_of={home.pk}"),
        "slug": ids(client, "?slug=a1"),
        "category": ids(client, f"?type=home.NewsPage&category={first.category_id}&order=-id"),
        "search": ids(client, "?type=home.NewsPage&search=article&order=title"),
        "several types": ids(client, "?type=home.NewsPage,home.NewsIndexPage"),
    } == {
        "locale": [english.pk],
        "type": [second.pk, first.pk],
        "child_of": [first.pk, second.pk],
        "descendant_of": [index.pk, first.pk, second.pk],
        "ancestor_of": [home.pk, index.pk],
        "translation_of": [english.pk],
        "slug": [second.pk],
        "category": [second.pk, first.pk],
        "search": [first.pk, second.pk],
        "several types": [index.pk, first.pk, second.pk],
    }


REFUSED = [
    ("anne", "?anne=2"),
    ("order", "?order=random"),
    ("order", "?order=body"),
    ("order", "?order=-date&search=a&type=home.NewsPage,home.StandardPage"),
    ("type", "?type=core.User"),
    ("date", "?type=home.NewsPage&date=hier"),
    ("child_of", "?child_of=x"),
    ("child_of", "?child_of=999999"),
    ("ancestor_of", "?ancestor_of=x"),
    ("ancestor_of", "?ancestor_of=999999"),
    ("descendant_of", "?descendant_of=x"),
    ("descendant_of", "?descendant_of=999999"),
    ("descendant_of", "?child_of=root&descendant_of=root"),
    ("translation_of", "?translation_of=x"),
    ("translation_of", "?translation_of=999999"),
    ("limit", "?limit=9999"),
    ("limit", "?limit=x"),
    ("offset", "?offset=-1"),
    ("offset", "?offset=999999999999999999999999"),
    ("fields", "?fields=password"),
    ("fields", "?fields=title,,slug"),
    ("fields", "?fields=title(a)"),
    ("fields", f"?fields={'a(' * 400}"),
    ("slug", "?slug=a&slug=b"),
    ("id", "?id=x"),
    ("show_in_menus", "?show_in_menus=oui"),
    ("body", "?body=x"),
    ("site", "?site=testserver"),
    ("format", "?format=api"),
    ("search", "?search=a%00"),
    ("search_operator", "?search=a&search_operator=xor"),
    ("category", "?type=home.NewsPage&category=x"),
    ("locale", "?locale=de"),
]


@pytest.mark.parametrize(("parameter", "query"), REFUSED)
def test_a_refusal_names_the_parameter_in_both_languages(client, home, parameter, query):
    translate_page(home, title="Home")
    french = client.get(f"{PAGES}{query}")
    english = client.get(f"{PAGES}{query}{'' if parameter == 'locale' else '&locale=en'}")

    told = [answer.json() for answer in (french, english)]
    assert (french.status_code, french["Content-Type"]) == (400, "application/problem+json")
    assert [[fault["parameter"] for fault in each["errors"]] for each in told] == [[parameter]] * 2
    if parameter != "locale":
        assert (french["Content-Language"], english["Content-Language"]) == ("fr", "en")
        assert told[0]["errors"][0]["message"] != told[1]["errors"][0]["message"]
        assert told[0]["detail"] != told[1]["detail"]


def test_a_language_that_the_site_does_not_speak_is_refused_in_french(client, home):
    assert client.get(f"{PAGES}?locale=de").json()["errors"] == [
        {"parameter": "locale", "message": "Choisissez l’une de ces valeurs\u00a0: fr, en."}
    ]


@pytest.mark.parametrize("address", ["images/", "documents/", "pages/1/", "pages/find/", "page_preview/"])
def test_every_resource_refuses_in_the_same_form(client, home, address):
    told = client.get(f"/api/v2/{address}?anne=2").json()

    assert [fault["parameter"] for fault in told["errors"]] == ["anne"]


def test_paragraphs_tell_nothing_of_the_editor(client, home):
    text = '<p data-block-key="abcde">data-block-key="x" <a href="https://a.fr">a</a></p><h3 data-block-key="f">b</h3>'
    page = add_page(home, StandardPage, title="Page", slug="page", body=body(("paragraph", text)))

    told = detail(client, page)["body"][0]["value"]

    assert told == '<p>data-block-key="x" <a href="https://a.fr">a</a></p><h3>b</h3>'


def test_a_page_is_found_by_its_address(client, home):
    english = translate_page(home, title="Home")
    page = add_page(home, StandardPage, title="Mentions", slug="mentions")
    twin = translate_page(page, title="Notice", slug="notice")
    index = add_page(home, LaureateIndexPage, title="Lauréats", slug="laureats")
    translate_page(index, title="Laureates", slug="laureates")
    albi = make_territory("Albi")
    make_award(body=albi, edition=make_edition(year=2018, labelled_count=1), level="4")
    laureate = make_page(index=index, territory=albi)
    pages = {
        "/": home,
        "/en/": english,
        "mentions": page,
        "/en/notice/": twin,
        f"/laureats/{laureate.slug}/": laureate,
        f"/en/laureates/{laureate.slug}/": laureate,
    }

    found = {path: client.get(f"{PAGES}find/", {"html_path": path}).get("Location") for path in pages}

    assert found == {path: f"http://testserver{PAGES}{page.pk}/?" for path, page in pages.items()}


def test_the_same_answer_is_not_sent_again_and_may_be_shared(client, home):
    answer = client.get(PAGES)
    again = client.get(PAGES, headers={"If-None-Match": answer["ETag"]})

    assert (again.status_code, again.content, answer["Cache-Control"], "language" in answer["Vary"].lower()) == (
        304,
        b"",
        "public, max-age=0, s-maxage=60",
        False,
    )


def hide_pages(home):
    """Return one page hidden for each reason, under pages that are public."""
    index = add_page(home, NewsIndexPage, title="Actualités", slug="actualites")
    laureates = add_page(home, LaureateIndexPage, title="Lauréats", slug="laureats")
    coming = EditionFactory(code="2031")
    draft = add_page(home, StandardPage, title="Canari", slug="brouillon", live=False)
    private = add_page(home, StandardPage, title="Canari", slug="prive")
    PageViewRestriction.objects.create(page=private, restriction_type="login")
    below = add_page(private, StandardPage, title="Canari", slug="dessous")
    article = add_page(index, NewsPage, title="Canari", slug="resultats", results_of=coming, live=False)
    type(article).objects.filter(pk=article.pk).update(live=True)
    unlabelled = make_page(index=laureates, territory=make_territory("Canari"))
    translate_page(home, title="Home")
    alias = add_page(home, StandardPage, title="Canari", slug="copie")
    type(alias).objects.filter(pk=alias.pk).update(alias_of=home)
    return [draft, private, below, article, unlabelled, alias]


FILTERS = ("id", "child_of", "ancestor_of", "descendant_of", "translation_of")


def test_a_hidden_page_is_one_that_nothing_bears(client, home, django_assert_num_queries):
    hidden = hide_pages(home)
    known = ids(client)
    addresses = [PAGES + "{}/", *(f"{PAGES}?{name}={{}}" for name in FILTERS), PAGES + "find/?id={}"]
    answers = {
        (address, key): (answer.status_code, answer.content)
        for address in addresses
        for key in [*(page.pk for page in hidden), 999999]
        for answer in [client.get(address.format(key))]
    }

    assert set(known).isdisjoint(page.pk for page in hidden)
    assert {key: answer for key, answer in answers.items() if answer != answers[key[0], 999999]} == {}
    assert "Canari" not in client.get(f"{PAGES}?search=canari&fields=*").text


def test_hidden_addresses_are_found_nowhere(client, home):
    hidden = hide_pages(home)
    paths = ["/rien/", "/actualites/rien/", *(page.url for page in hidden)]

    answers = {client.get(f"{PAGES}find/", {"html_path": path}).content for path in paths}

    assert len(answers) == 1
    assert json.loads(answers.pop())["status"] == 404


def test_what_is_public_names_nothing_hidden(client, home):
    hidden = hide_pages(home)
    links = "".join(f'<a linktype="page" id="{page.pk}">x</a>' for page in hidden)
    blocks = [("paragraph", links), *(("call_to_action", {"text": "x", "page": page.pk}) for page in hidden)]
    page = add_page(home, StandardPage, title="Page", slug="page", body=body(*blocks))
    child = add_page(hidden[0], StandardPage, title="Fille", slug="fille")

    told = [block["value"] for block in detail(client, page)["body"]]

    assert told == ["<a>x</a>" * len(hidden), *[{"text": "x", "page": None}] * len(hidden)]
    assert detail(client, child)["meta"]["parent"] is None
