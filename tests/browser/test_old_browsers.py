# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What a browser lacks, a reader does without: scripts, recent style sheets or none, recent formats of pictures."""

import re
import shutil
from collections import Counter

import pytest

from tests.browser.demo_server import ROOT, manage, serve_seeded
from tests.browser.page_types import PAGE_TYPES
from tests.browser.visits import open_stranger, show_pictures

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("browser")]
ARTICLE = "/actualites/edition-d-exemple-2026/"
ADD_PICTURES = """
from io import BytesIO
from django.core.files.base import ContentFile
from PIL import Image
from core.models import CustomImage
from home.models import NewsPage
photo, drawing = BytesIO(), BytesIO()
Image.effect_mandelbrot((1600, 1000), (-2, -1.5, 1, 1.5), 60).convert("RGB").save(photo, "JPEG")
Image.new("RGBA", (700, 400), (12, 92, 75, 90)).save(drawing, "PNG")
page = NewsPage.objects.get(slug="edition-d-exemple-2026", locale__language_code="fr")
for name, stream in (("photo.jpg", photo), ("dessin.png", drawing)):
    image = CustomImage.objects.create(title=name, file=ContentFile(stream.getvalue(), name=name))
    image.contextual_alt_text, image.decorative = f"Voici {name}", False
    page.body.append(("picture", {"image": image, "caption": name}))
page.save_revision().publish()
"""
# Those of its text: it bears one of its own besides, and leads to others.
PICTURES = "main .prose picture img"
TOPS = """() => [".skip-link", "header", "main h1", "main h2", "footer"]
  .map(part => document.querySelector(part).getBoundingClientRect().top)"""
LOADED = "images => images.map(i => [i.complete && i.naturalWidth > 0, i.currentSrc.split('.').pop(), i.alt])"
# What browsers of some years ago pass over, a declaration or a rule at a time.
RECENT_VALUES = re.compile(r"[^{};]*:[^{};]*(?:var\(|clamp\(|min\(|max\(|color-mix\(|grid|\bflex\b|sticky)[^{};]*;?")
RECENT_PROPERTIES = re.compile(r"(?<=[{;])[\w-]*(?:-inline|-block|gap|inset|aspect-ratio|columns)[\w-]*:[^{};]*;?")
RECENT_SELECTORS = re.compile(r"[^{}]*:(?:has|is|where|focus-visible)\b[^{}]*\{[^{}]*\}")


@pytest.fixture(scope="module")
def illustrated(seeded_files, tmp_path_factory):
    """Return the address of a demonstration one article of which shows a photo and a drawing with holes."""
    directory = shutil.copytree(seeded_files, tmp_path_factory.mktemp("illustrated") / "site")
    manage(directory, "shell", "-c", ADD_PICTURES)
    with serve_seeded(directory) as address:
        yield address


@pytest.fixture(scope="module")
def modern(chromium, demo_site):
    """Return what each type of page says and leads to in a browser that lacks nothing."""
    with open_stranger(chromium, demo_site) as page:
        return read_all(page)


def read(page, address):
    """Return the words that are shown, in their order, and where the links of the content lead."""
    page.goto(address)
    main = page.locator("main")
    # A script adds buttons that copy, and only a long page asks to go back to its top: its length is the style sheet's.
    main.locator("button[type=button], .to-top").evaluate_all("parts => parts.forEach(part => part.remove())")
    links = main.locator("a").evaluate_all("links => links.map(a => a.getAttribute('href'))")
    return re.findall(r"\w+", main.inner_text().casefold()), links


def read_all(page):
    return {each.address: read(page, each.address) for each in PAGE_TYPES}


def find_missing(pages, modern):
    """Return what a page no longer shows or leads to, by address; words that are shown besides are no loss."""
    missing = {}
    for address, (words, links) in modern.items():
        shown, kept = pages[address]
        lost = Counter(words) - Counter(shown)
        if lost or links != kept:
            missing[address] = (sorted(lost), set(links) ^ set(kept))
    return missing


def age(style):
    """Return a style sheet as an old browser understands it."""
    for recent in (RECENT_SELECTORS, RECENT_VALUES, RECENT_PROPERTIES):
        style = recent.sub("", style)
    return style


def test_without_javascript_pages_say_the_same(modern, chromium, demo_site):
    with open_stranger(chromium, demo_site, java_script_enabled=False) as page:
        assert read_all(page) == modern


def test_without_any_style_sheet_pages_are_read_in_order(modern, chromium, demo_site):
    with open_stranger(chromium, demo_site) as page:
        page.route("**/*.css", lambda route: route.abort())
        pages = read_all(page)
        page.goto("/")
        first = page.locator("body a").first.get_attribute("href")
        order = page.evaluate(TOPS)
        widest = page.evaluate("Math.max(...[...document.querySelectorAll('svg')].map(e => e.clientWidth))")
    assert (find_missing(pages, modern), first) == ({}, "#content")
    assert order == sorted(order)
    # A drawing without a style sheet would else be as wide as the window.
    assert widest <= 320


def test_with_an_old_style_sheet_pages_say_the_same_within_the_window(modern, chromium, demo_site):
    style = (ROOT / "site/static/css/site.css").read_text(encoding="utf-8")
    old = age(style)
    pages, outside = {}, []
    with open_stranger(chromium, demo_site, viewport={"width": 1280, "height": 900}) as page:
        page.route("**/site*.css", lambda route: route.fulfill(body=old, content_type="text/css"))
        for each in PAGE_TYPES:
            pages[each.address] = read(page, each.address)
            if page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth"):
                outside.append(each.address)

    recent = [word for word in ("var(", "display: grid", "clamp(", ":has(") if word in old]
    assert (len(old) > 1000, recent) == (True, [])
    assert (find_missing(pages, modern), outside) == ({}, [])


def open_article(chromium, illustrated, *, refused=()):
    """Return the pictures of the article in a browser that does not read the formats refused."""
    with open_stranger(chromium, illustrated) as page:
        if refused:
            session = page.context.new_cdp_session(page)
            session.send("Emulation.setDisabledImageTypes", {"imageTypes": list(refused)})
        page.goto(ARTICLE)
        show_pictures(page)
        return page.locator(PICTURES).evaluate_all(LOADED)


@pytest.mark.parametrize(
    ("refused", "suffixes"),
    [((), ("avif", "avif")), (("avif",), ("webp", "webp")), (("avif", "webp"), ("jpg", "png"))],
)
def test_each_browser_reads_the_lightest_picture_that_it_can(refused, suffixes, chromium, illustrated):
    shown = open_article(chromium, illustrated, refused=refused)

    assert shown == [[True, suffixes[0], "Voici photo.jpg"], [True, suffixes[1], "Voici dessin.png"]]


def test_each_file_of_a_picture_is_what_its_source_says(chromium, illustrated):
    sources = (
        "sources => sources.flatMap(s => s.srcset.split(', ').map(each => "
        "[new URL(each.split(' ')[0], location).href, s.type]))"
    )
    with open_stranger(chromium, illustrated) as page:
        page.goto(ARTICLE)
        promised = page.locator("main .prose picture source").evaluate_all(sources)
        answers = [(page.context.request.get(url), kind) for url, kind in promised]
        kept = [(answer.headers["content-type"], _kind_of(answer.body()), kind) for answer, kind in answers]
    # The photo is 1600 pixels wide, in three widths; the drawing 700, in two.
    assert sorted(kept) == [("image/avif",) * 3] * 5 + [("image/webp",) * 3] * 5


def _kind_of(content):
    return "image/avif" if content[4:12] == b"ftypavif" else "image/webp" if content[8:12] == b"WEBP" else "unknown"


def test_files_are_taken_without_javascript(chromium, demo_site):
    with open_stranger(chromium, demo_site, java_script_enabled=False, accept_downloads=True) as page:
        page.goto("/palmares/2026/")
        with page.expect_download() as waiting:
            page.locator("main a[href$='.ods']").first.click()
        content = waiting.value.path().read_bytes()

    assert content[:2] == b"PK"
