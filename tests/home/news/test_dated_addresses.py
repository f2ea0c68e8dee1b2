# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Addresses of the former site: they lead to what anyone may read, and to nothing else."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from wagtail.contrib.redirects.models import Redirect

from home.models import StandardPage
from tests.factories import EditionFactory
from tests.home.news.factories import close, make_article
from tests.laureats.palmares.factories import FUTURE
from tests.page_tree import add_page, translate_page

pytestmark = pytest.mark.django_db

FORMER = ("/2018/11/06/{}/", "/2018/11/{}/", "/actualites/2018/11/06/{}/", "/actualites/2018/11/{}/")


@pytest.mark.parametrize("former", FORMER)
def test_a_former_address_leads_to_its_article_for_good(client, index, former):
    make_article(index, "remise")

    answer = client.get(former.format("remise"))

    assert (answer.status_code, answer["Location"]) == (301, "/actualites/remise/")


def test_a_former_address_without_its_last_slash_leads_there_too(client, index):
    make_article(index, "remise")

    answer = client.get("/2018/11/06/remise", follow=True)

    assert answer.redirect_chain == [("/2018/11/06/remise/", 301), ("/actualites/remise/", 301)]


@pytest.mark.parametrize("former", ["/2018/11/07/remise/", "/2018/12/remise/", "/2019/11/remise/", "/2018/99/remise/"])
def test_an_address_of_another_day_is_not_found(client, index, former):
    make_article(index, "remise")

    assert client.get(former).status_code == 404


@pytest.mark.parametrize("former", FORMER)
def test_what_the_public_may_not_read_answers_as_what_does_not_exist(client, index, former):
    make_article(index, "brouillon", live=False)
    make_article(index, "attendu", live=False, results_of=EditionFactory(results_at=FUTURE))
    close(make_article(index, "ferme"))

    answers = [ask(client, former.format(slug)) for slug in ("inconnu", "brouillon", "attendu", "ferme")]

    assert answers == [answers[0]] * 4
    assert answers[0][0] == 404


def ask(client, address):
    client.get(address)
    with CaptureQueriesContext(connection) as queries:
        answer = client.get(address)
    return answer.status_code, len(queries)


def test_the_former_address_of_a_renamed_article_still_leads_to_it(client, index):
    article = make_article(index, "remise-des-labels")
    Redirect.add_redirect("/actualites/remise", redirect_to=article)

    assert client.get("/2018/11/06/remise/")["Location"] == "/actualites/remise-des-labels/"


def test_the_french_article_comes_before_its_translation(client, index):
    translate_page(index.get_parent().specific, title="Home")
    translate_page(index, title="News", slug="news")
    translate_page(make_article(index, "b-boost"), title="B-Boost")

    assert client.get("/2018/11/06/b-boost/")["Location"] == "/actualites/b-boost/"


def test_pages_that_stand_at_such_an_address_answer(client, index):
    year = add_page(index.get_parent().specific, StandardPage, title="Année", slug="2018")
    month = add_page(year, StandardPage, title="Mois", slug="11")
    add_page(month, StandardPage, title="Page de novembre", slug="bilan")

    answer = client.get("/2018/11/bilan/")

    assert "Page de novembre" in answer.content.decode()
