# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""From a template of ours to a PDF that assistive tools can read (PDF/UA-1), with the site's own fonts embedded.

Nothing is fetched: fonts come from the installed package, styles from `site/static/documents/`. The same template,
context and libraries give the same bytes: no date of making and no random identifier is written.
"""

import logging
from collections.abc import Mapping
from functools import cache
from hashlib import sha256
from importlib.resources import as_file, files
from pathlib import Path
from typing import TYPE_CHECKING, Any

from django.contrib.staticfiles import finders
from django.template.loader import render_to_string
from django.utils import translation

if TYPE_CHECKING:
    from weasyprint.urls import URLFetcher

FONTS = "fontpkg_atkinson_hyperlegible"
STYLE_SHEETS = ("documents/document.css", "documents/press.css", "documents/sheets.css", "documents/ceremony.css")
FACES = {("normal", "400"): "Regular", ("normal", "700"): "Bold", ("italic", "400"): "Italic"}


def render_pdf(
    template: str, context: dict[str, Any], *, language: str = "fr", pictures: Mapping[str, bytes] | None = None
) -> bytes:
    """Return the PDF of a template that extends `laureats/documents/base.html`, in `language`.

    `pictures` are those that the template may show, by the address that it gives them.

    The identifier of the file is drawn from its HTML, so that two documents that differ have two. A template that asks
    for anything from outside raises `weasyprint.urls.FatalURLFetchingError`.
    """
    # WeasyPrint takes a second and a half to import: processes that print nothing do without.
    from weasyprint import CSS, HTML
    from weasyprint.text.fonts import FontConfiguration

    with translation.override(language):
        html = render_to_string(template, {**context, "language": language})
    logging.getLogger("fontTools").setLevel(logging.WARNING)
    fonts = FontConfiguration()
    fetcher = _make_fetcher(pictures or {})
    sheets = [
        CSS(string=_font_faces(), font_config=fonts, url_fetcher=fetcher),
        CSS(string=_style_sheet(), font_config=fonts, url_fetcher=fetcher),
    ]
    document = HTML(string=html, url_fetcher=fetcher)
    identifier = sha256(html.encode()).digest()[:16]
    pdf: bytes = document.write_pdf(
        stylesheets=sheets, font_config=fonts, pdf_variant="pdf/ua-1", pdf_identifier=identifier
    )
    return pdf


def _style_sheet() -> str:
    return "\n".join(map(_read_static, STYLE_SHEETS))


def _read_static(name: str) -> str:
    found = finders.find(name)
    if found is None:
        raise FileNotFoundError(name)
    return Path(found).read_text(encoding="utf-8")


@cache
def _font_faces() -> str:
    return "".join(
        f"@font-face {{ font-family: 'Atkinson Hyperlegible'; font-style: {style}; font-weight: {weight};"
        f" src: url({_font_path(name).as_uri()}); }}"
        for (style, weight), name in FACES.items()
    )


def _font_path(name: str) -> Path:
    with as_file(files(FONTS) / "files" / f"AtkinsonHyperlegible-{name}.ttf") as path:
        return path


def _make_fetcher(pictures: Mapping[str, bytes]) -> "URLFetcher":
    """Return what reads our fonts and these pictures, and stops the making of a document that asks for more."""
    from weasyprint.urls import FatalURLFetchingError, URLFetcher, URLFetcherResponse

    class OwnFetcher(URLFetcher):
        def fetch(self, url: str, headers: Any = None) -> Any:
            if url in pictures:
                return URLFetcherResponse(url, pictures[url])
            if url not in {_font_path(name).as_uri() for name in FACES.values()}:
                raise FatalURLFetchingError(f"A document may not read {url}.")
            return super().fetch(url, headers)

    return OwnFetcher(allowed_protocols=("file",))
