# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The Atom feeds, read back as a reader of feeds does."""

from datetime import UTC, datetime

import feedparser
import pytest
from defusedxml import ElementTree
from wagtail.models import Site

from home.models import NewsCategory
from label.models import Edition
from tests.factories import EditionFactory
from tests.home.news.factories import close, make_article, make_category, make_picture
from tests.laureats.palmares.factories import FUTURE
from tests.page_reading import ReadPage
from tests.page_tree import body, count_queries, translate_page

pytestmark = [
    pytest.mark.django_db,
    # Pictures: what Wagtail leaves open.
    pytest.mark.filterwarnings("ignore:Unclosed file:ResourceWarning"),
]

ATOM = "{http://www.w3.org/2005/Atom}"
LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"
FEED = "/actualites/atom/"


def read(response):
    assert response["Content-Type"] == "application/atom+xml; charset=utf-8"
    return ElementTree.fromstring(response.content)


def text(element, name):
    return element.findtext(f"{ATOM}{name}")


def links(element):
    return {link.get("rel"): link.get("href") for link in element.findall(f"{ATOM}link")}


def entries(feed):
    return [text(entry, "title") for entry in feed.findall(f"{ATOM}entry")]


def test_a_feed_says_whose_it_is_and_where(client, index):
    index.introduction = "La vie du label."
    index.save()
    make_article(index, "remise", last_published_at=datetime(2018, 11, 7, 9, tzinfo=UTC))

    feed = read(client.get(FEED))

    assert feed.tag == f"{ATOM}feed"
    assert feed.get(LANGUAGE) == "fr"
    assert text(feed, "title") == "Label d’essai – Actualités"
    assert text(feed, "subtitle") == "La vie du label."
    assert text(feed, "id") == "http://testserver/actualites/"
    assert text(feed, "updated") == "2018-11-07T09:00:00+00:00"
    assert feed.findtext(f"{ATOM}author/{ATOM}name") == "Label d’essai"
    assert links(feed) == {
        "alternate": "http://testserver/actualites/",
        "self": "http://testserver/actualites/atom/",
    }


def test_an_entry_holds_the_whole_article_with_whole_addresses(client, index):
    category = make_category("Palmarès", "palmares", locale=index.locale)
    words = body(
        ("heading", "La soirée"),
        ("paragraph", '<p>Voir <a href="/palmares/">le palmarès</a> &amp; la suite.</p>'),
        ("steps", ["<p>Un</p>"]),
    )
    article = make_article(
        index,
        "remise",
        title="Remise <des> labels",
        introduction="Moins de 3 & plus",
        category=category,
        body=words,
        picture=make_picture(),
        picture_description="La scène",
    )

    entry = read(client.get(FEED)).find(f"{ATOM}entry")

    assert text(entry, "title") == "Remise <des> labels"
    assert text(entry, "summary") == "Moins de 3 &amp; plus"
    assert text(entry, "published") == "2018-11-06T00:00:00+01:00"
    assert text(entry, "updated") == "2018-11-06T00:00:00+01:00"
    assert links(entry) == {"alternate": "http://testserver/actualites/remise/"}
    assert entry.find(f"{ATOM}category").get("term") == "Palmarès"
    content = entry.find(f"{ATOM}content")
    address = article.picture.get_rendition("width-960|format-png").url
    assert content.get("type") == "html"
    assert content.text.startswith(f'<p><img src="http://testserver{address}" alt="La scène"></p><h2>La soirée</h2>')
    assert '<a href="http://testserver/palmares/">le palmarès</a> &amp; la suite.' in content.text


def test_an_entry_keeps_its_name_when_its_address_changes(client, index):
    article = make_article(index, "remise")
    before = text(read(client.get(FEED)).find(f"{ATOM}entry"), "id")
    article.slug = "remise-des-labels"
    article.save()

    after = read(client.get(FEED)).find(f"{ATOM}entry")

    assert links(after) == {"alternate": "http://testserver/actualites/remise-des-labels/"}
    assert text(after, "id") == before
    assert before.startswith("urn:uuid:")


def test_drafts_closed_articles_and_results_to_come_are_absent(client, index):
    make_article(index, "ouvert")
    make_article(index, "brouillon", live=False)
    close(make_article(index, "ferme"))
    make_article(index, "palmares-2026", live=False, results_of=EditionFactory(results_at=FUTURE))

    answer = client.get(FEED)

    assert Edition.objects.count() == 1
    assert entries(read(answer)) == ["Ouvert"]


def test_each_category_has_its_feed_which_its_list_tells(client, index):
    category = make_category("Palmarès", "palmares", locale=index.locale)
    make_article(index, "un", category=category)
    make_article(index, "deux")

    page = ReadPage(client.get("/actualites/categorie/palmares/"))
    link = page.one("link", type="application/atom+xml")
    feed = read(client.get(link["href"]))

    assert (link["title"], link["href"]) == ("Actualités\xa0: Palmarès", "/actualites/categorie/palmares/atom/")
    assert text(feed, "title") == "Label d’essai – Actualités – Palmarès"
    assert entries(feed) == ["Un"]


def test_each_language_has_its_feed(client, index):
    translate_page(index.get_parent().specific, title="Home")
    translate_page(index, title="News", slug="news")
    translate_page(make_article(index, "remise"), title="Awards", slug="awards")

    french, english = read(client.get(FEED)), read(client.get("/en/news/atom/"))

    assert (english.get(LANGUAGE), entries(english)) == ("en", ["Awards"])
    assert entries(french) == ["Remise"]
    assert text(french.find(f"{ATOM}entry"), "id") != text(english.find(f"{ATOM}entry"), "id")


@pytest.mark.parametrize("address", ["/", "/actualites/", "/actualites/remise/"])
def test_readers_of_feeds_find_it(client, index, address):
    make_article(index, "remise")

    link = ReadPage(client.get(address)).one("link", type="application/atom+xml")

    assert (link["rel"], link["title"], link["href"]) == ("alternate", "Actualités", FEED)


def test_who_has_it_already_is_told_so_until_something_is_published(client, index):
    article = make_article(index, "remise")
    first = client.get(FEED)
    again = client.get(FEED, headers={"If-None-Match": first["ETag"]})
    article.title = "Remise des labels"
    article.save_revision().publish()

    later = client.get(FEED, headers={"If-None-Match": first["ETag"]})

    assert first["Cache-Control"] == "public, max-age=0, s-maxage=60"
    assert (again.status_code, again.content) == (304, b"")
    assert later.status_code == 200
    assert entries(read(later)) == ["Remise des labels"]


def rename_category():
    NewsCategory.objects.update(name="Honneurs")


def rename_site():
    # Without `save()`, the site that Wagtail remembers keeps its name.
    site = Site.objects.get()
    site.site_name = "Autre label"
    site.save()


@pytest.mark.parametrize("rename", [rename_category, rename_site])
def test_who_has_it_already_reads_it_again_when_what_it_names_is_renamed(client, index, rename):
    make_article(index, "remise", category=make_category("Palmarès", "palmares", locale=index.locale))
    first = client.get(FEED)
    rename()

    later = client.get(FEED, headers={"If-None-Match": first["ETag"]})

    assert (later.status_code, later.content == first.content) == (200, False)


def test_a_feed_without_articles_is_as_old_as_its_page(client, index):
    index.last_published_at = datetime(2020, 1, 2, tzinfo=UTC)
    index.save()

    feed = read(client.get(FEED))

    assert (entries(feed), text(feed, "updated")) == ([], "2020-01-02T00:00:00+00:00")


def test_a_character_that_xml_cannot_hold_is_left_out(client, index):
    make_article(index, "remise", title="Re\x0bmise", introduction="Un\x08 mot")

    assert entries(read(client.get(FEED))) == ["Remise"]


def test_a_feed_holds_the_twenty_latest(client, index):
    for number in range(1, 23):
        make_article(index, f"a{number}", day=f"2018-01-{number:02}")

    assert entries(read(client.get(FEED))) == [f"A{number}" for number in range(22, 2, -1)]


def test_three_articles_take_as_many_queries_as_one(client, index):
    def add(slug):
        make_article(index, slug, picture=make_picture(), picture_description="Une scène")

    add("un")
    with_one = count_queries(client, FEED)
    add("deux")
    add("trois")

    assert count_queries(client, FEED) == with_one


def test_a_picture_whose_file_is_gone_is_left_out(client, index):
    picture = make_picture()
    make_article(index, "un", picture=picture, picture_description="Une scène")
    picture.file.storage.delete(picture.file.name)

    answers = [client.get(address) for address in ("/actualites/atom/", "/actualites/un/")]

    assert [answer.status_code for answer in answers] == [200, 200]
    assert "Une scène" not in answers[0].text


def test_a_reader_of_feeds_finds_no_fault_in_it(client, index):
    make_article(index, "remise", introduction="Les labels.", last_published_at=datetime(2018, 11, 7, 9, tzinfo=UTC))

    parsed = feedparser.parse(client.get(FEED).content)

    (entry,) = parsed.entries
    assert (parsed.bozo, parsed.version) == (False, "atom10")
    assert (entry.title, entry.link) == ("Remise", "http://testserver/actualites/remise/")
    assert (entry.updated, entry.summary) == ("2018-11-07T09:00:00+00:00", "Les labels.")
