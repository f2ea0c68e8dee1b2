# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What a laureate's page holds beside its labels: words, pictures, scores, neighbours, and what machines read."""

import json
from decimal import Decimal

import pytest
from django.core.files.base import ContentFile
from django.utils import timezone
from PIL import Image

from core.models import CustomImage
from label.models import Domain, Edition, Mention
from laureats.assets.artworks import scale_of_level
from laureats.models import ArtworkSet, Award, BadgeFile, Kit, LaureateInitiative, LaureatePhoto
from tests.factories import DomainFactory
from tests.laureats.public.factories import MEDALS, make_award, make_edition, make_page, make_territory
from tests.laureats.public.reading import count_queries, read, text_of, texts

pytestmark = [
    pytest.mark.django_db,
    # Wagtail leaves the temporary file of a rendition to the garbage collector.
    pytest.mark.filterwarnings("ignore:Unclosed file:ResourceWarning"),
]
ADDRESS = "/en/laureates/angouleme/"


@pytest.fixture
def page(site):
    territory = make_territory("Angoulême", population=41_908, latitude="45.6500", longitude="0.1600", region="75")
    return make_page(index=site.laureats, territory=territory)


def label(page, *, year=2018, level="4", **fields):
    return make_award(body=page.territory, edition=make_edition(year=year), level=level, **fields)


def make_image(title, *, size=(1200, 800)):
    content = ContentFile(b"", name=f"{title}.png")
    Image.new("RGB", size, "#0c5c4b").save(content, "PNG")
    return CustomImage.objects.create(title=title, file=content, width=size[0], height=size[1])


def visit(client):
    return read(client.get(ADDRESS))


def test_testimony_is_a_quote_of_the_body(page, client):
    label(page)
    page.testimony, page.testimony_author = "Un cap pour nos agents.", "Mme LUNEL"
    page.save()

    quote = visit(client).select_one("section[aria-labelledby=testimony]")

    assert text_of(quote) == "In its own words Un cap pour nos agents. Mme LUNEL"
    assert quote.blockquote["lang"] == "fr"


def test_initiatives_give_their_repository_and_licence(page, client):
    label(page)
    for order, fields in enumerate([{"repository": "https://www.example.org/g", "licence": "AGPL-3.0"}, {}]):
        LaureateInitiative.objects.create(page=page, title=f"Guichet {order}", sort_order=order, **fields)

    section = visit(client).select_one("section[aria-labelledby=initiatives]")

    assert texts(section, "li") == ["Guichet 0 example.org – Guichet 0 AGPL-3.0", "Guichet 1"]
    assert [link["href"] for link in section.select("a")] == ["https://www.example.org/g"]


def test_photos_say_their_size_credit_and_licence(page, client):
    label(page)
    LaureatePhoto.objects.create(
        page=page, image=make_image("mairie"), description="La mairie", credit="A. LUNEL", licence="CC BY 4.0"
    )

    figure = visit(client).select_one("section[aria-labelledby=photos] figure")

    picture = figure.img
    assert {key: picture[key] for key in ("width", "height", "alt", "loading", "lang")} == {
        "width": "1200",
        "height": "800",
        "alt": "La mairie",
        "loading": "lazy",
        "lang": "fr",
    }
    assert (picture["src"].endswith(".png"), text_of(figure)) == (True, "A. LUNEL, CC BY 4.0")


def test_coat_of_arms_says_whose_it_is_and_who_drew_it(page, client):
    label(page)
    page.territory.coat_of_arms = make_image("armes", size=(300, 400))
    page.territory.coat_of_arms_credit = "Archives"
    page.territory.save()

    figure = visit(client).select_one(".laureate-head figure")

    assert (figure.img["alt"], text_of(figure)) == ("Coat of arms or logo: Ville d'Angoulême", "Archives")


def test_picture_whose_file_is_lost_leaves_the_page_standing(page, client):
    label(page)
    image = make_image("perdue")
    LaureatePhoto.objects.create(page=page, image=image, credit="A. LUNEL")
    image.file.storage.delete(image.file.name)

    assert text_of(visit(client).h1) == "Ville d'Angoulême"


def test_queries_do_not_grow_with_the_pictures_and_initiatives(page, client):
    label(page)

    def count_after(numbers):
        for number in numbers:
            LaureatePhoto.objects.create(page=page, image=make_image(f"photo-{number}"), credit="A. LUNEL")
            LaureateInitiative.objects.create(page=page, title=f"Guichet {number}")
        return count_queries(client=client, address=f"{ADDRESS}?drawn=anew")

    assert count_after([1]) == count_after([2, 3])


def score(page, *, count):
    edition = make_edition(year=2026, publishes_scores=True)
    codes = [f"D{number}" for number in range(count)]
    for code in codes:
        DomainFactory(edition=edition, code=code, name=f"Domaine {code}")
    derivation = {"domains": [{"code": code, "shown": "50.00"} for code in codes], "levels": []}
    make_award(body=page.territory, edition=edition, level="4", total=Decimal("50.00"), derivation=derivation)


def test_scores_are_drawn_and_written(page, client):
    score(page, count=3)

    scores = visit(client).select_one("section.scores")

    assert texts(scores, "tbody th") == ["1 Domaine D0", "2 Domaine D1", "3 Domaine D2"]
    assert (len(scores.select("svg polygon.radar__shape")), scores.svg["role"]) == (1, "img")
    assert scores.select("[style]") == []


def test_scores_stand_across_the_page_shape_beside_figures(page, client):
    score(page, count=3)

    scores = visit(client).select_one("section.scores.scores--drawn")

    assert (scores.find_parent(class_="split"), [child["class"][0] for child in scores.find_all(recursive=False)]) == (
        None,
        ["section__title", "radar", "scores__figures"],
    )


def test_two_domains_are_written_alone(page, client):
    score(page, count=2)

    scores = visit(client).select_one("section.scores")

    assert (scores.svg, texts(scores, "tbody th")) == (None, ["Domaine D0", "Domaine D1"])


@pytest.mark.parametrize(("english", "language"), [("", "fr"), ("In English", None)])
def test_names_given_in_french_alone_say_so_to_readers_of_english(page, client, english, language):
    score(page, count=3)
    Domain.objects.update(name_en=english)
    Mention.objects.create(edition=Edition.objects.get(), code="total", name="Meilleur total", name_en=english)
    Award.objects.update(mentions=[{"code": "total", "name": "Meilleur total"}])

    document = visit(client)

    marked = document.select(".scores tbody th span:last-child, .chip--mention")
    assert {element.get("lang") for element in marked} == {language}


def test_neighbours_and_peers_are_named_with_their_level(site, page, client):
    label(page)
    edition = make_edition(year=2019)
    for name, fields in [("Cognac", {}), ("Albi", {"department": "81", "population": 50_000})]:
        award = make_award(body=make_territory(name, **fields), edition=edition, level="3")
        make_page(index=site.laureats, territory=award.territory)

    aside = visit(client).aside

    assert texts(aside, "h2, li") == [
        "Labelled in the same département",
        "Ville de Cognac 2019 Niveau 3 of 5",
        "Labelled, of the same kind, from 20,000 to 100,000 inhabitants",
        "Ville d'Albi 2019 Niveau 3 of 5",
    ]
    assert [link["href"] for link in aside.select("li a")] == ["/en/laureates/cognac/", "/en/laureates/albi/"]


def test_kit_is_offered_once_built_and_enabled(page, client):
    award = make_award(body=page.territory, edition=make_edition(year=2025, scale=MEDALS), level="or")
    Kit.objects.create(award=award, requested_at=timezone.now(), archive="kits/a.zip")
    assert visit(client).select(".offers a") == []

    ArtworkSet.objects.create(edition=award.edition, scale="medals", is_enabled=True)

    assert [link["href"] for link in visit(client).select(".offers a")] == ["/en/laureates/angouleme/kit/"]


def test_kit_of_a_level_with_a_code_of_its_own_is_offered(page, client):
    """The page and the kit go by one rule, whatever an edition calls its levels."""
    award = make_award(
        body=page.territory, edition=make_edition(year=2025, scale=[("platine", "Platine")]), level="platine"
    )
    Kit.objects.create(award=award, requested_at=timezone.now(), archive="kits/a.zip")
    ArtworkSet.objects.create(edition=award.edition, scale=scale_of_level(award.level), is_enabled=True)

    assert len(visit(client).select(".offers a")) == 1


def test_kit_of_the_other_scale_is_not_offered(page, client):
    award = make_award(body=page.territory, edition=make_edition(year=2025, scale=MEDALS), level="or")
    Kit.objects.create(award=award, requested_at=timezone.now(), archive="kits/a.zip")
    ArtworkSet.objects.create(edition=award.edition, scale="signs", is_enabled=True)

    assert visit(client).select(".offers a") == []


def meta(document):
    return {
        tag.get("property") or tag["name"]: tag["content"] for tag in document.select("meta[property], meta[name^=tw]")
    }


def test_page_is_shared_with_its_level_its_opinion_and_its_badge(page, client):
    award = label(page, opinion=f"Le jury salue. {'Beaucoup de mots utiles ' * 12}")
    BadgeFile.objects.create(award=award, revision=2, extension="png", content=b"x", sha256="0" * 64)

    document = visit(client)

    shown = meta(document)
    description = shown.pop("og:description")
    assert (description.startswith("Le jury salue. Beaucoup"), description[-1], len(description) <= 201) == (
        True,
        "…",
        True,
    )
    assert shown == {
        "og:site_name": "Territoire Numérique Libre",
        "og:type": "website",
        "og:url": "http://testserver/en/laureates/angouleme/",
        "og:title": "Ville d'Angoulême: Niveau 4, label Territoire Numérique Libre 2018",
        "og:locale": "en_GB",
        "twitter:card": "summary_large_image",
        "og:image": "http://testserver/badges/angouleme/2018-r2.png",
        "og:image:alt": "Badge of the label: Niveau 4, 2018, Ville d'Angoulême",
        "og:image:type": "image/png",
    }
    assert document.title.get_text(strip=True) == "Ville d'Angoulême: Niveau 4, label Territoire Numérique Libre 2018"


def test_page_without_a_badge_is_shared_with_the_card_of_the_site(page, client):
    label(page, level=None)

    shown = meta(visit(client))

    assert shown["og:image"] == "http://testserver/static/img/share-en.png"
    assert shown["og:description"] == "Ville d'Angoulême: its free digital territory labels, year after year."


def test_machines_read_the_body_and_its_labels(page, client):
    label(page)
    label(page, year=2019, level=None)
    label(page, year=2020, withdrawn_at="2021-01-01T00:00Z")

    (script,) = visit(client).select("script")

    assert script["type"] == "application/ld+json"
    assert json.loads(script.string) == {
        "@context": "https://schema.org",
        "@type": "GovernmentOrganization",
        "@id": "http://testserver/en/laureates/angouleme/#body",
        "name": "Ville d'Angoulême",
        "url": "http://testserver/en/laureates/angouleme/",
        "iso6523Code": f"0002:{page.territory.siren}",
        "areaServed": {
            "@type": "AdministrativeArea",
            "name": "Angoulême",
            "geo": {"@type": "GeoCoordinates", "latitude": 45.65, "longitude": 0.16},
        },
        "award": ["Territoire Numérique Libre 2019 – Unknown level", "Territoire Numérique Libre 2018 – Niveau 4"],
    }


def test_name_cannot_leave_the_data_of_machines(page, client):
    label(page)
    page.territory.display_name_override = "</script><img src=x>&"
    page.territory.save()

    document = visit(client)

    assert json.loads(document.script.string)["name"] == "</script><img src=x>&"
    assert document.select("img[src=x]") == []
