# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The picture that social networks show beside a link to a page that has none of its own, one a language."""

from html import escape

from core.identity.drawing import draw_png

WIDTH, HEIGHT = 1200, 630
WORDS = {
    "fr": ("Territoire", "Numérique Libre", "Le label des organismes publics locaux", "qui choisissent le libre"),
    "en": ("Territoire", "Numérique Libre", "The label of local public bodies", "that choose free software"),
}
# The mark of the site, as in templates/includes/sprite.html, drawn with one line a level.
DRAWING = """<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1200 630" font-family="Atkinson Hyperlegible">
<rect width="1200" height="630" fill="#0c2f28"/>
<g fill="none" stroke="#2a5147" transform="translate(812 -30) scale(14.4)">
  <circle cx="24" cy="24" r="22.5" stroke-width=".9" stroke-dasharray="21.206 7.069" stroke-dashoffset="-3.534"
    transform="rotate(-90 24 24)"/>
  <circle cx="24" cy="24" r="20.6" stroke-width=".25"/>
  <circle cx="24" cy="24" r="15.5" stroke-width=".9"/>
  <path d="M18.6 18.6a7.8 7.8 0 1 1 0 10.8" stroke-width="1.6"/>
</g>
<g fill="none" stroke="#a4e0cc" transform="translate(88 84) scale(2.6)">
  <circle cx="24" cy="24" r="21.5" stroke-width="3" stroke-dasharray="20.263 6.754" stroke-dashoffset="-3.377"
    transform="rotate(-90 24 24)"/>
  <circle cx="24" cy="24" r="15.5" stroke-width="2.5"/>
  <path d="M19 19.2a7.2 7.2 0 1 1 0 9.6" stroke-width="3.4" stroke-linecap="round"/>
</g>
<g fill="#f0f6f3" font-size="88" font-weight="700"><text x="88" y="330">{0}</text><text x="88" y="424">{1}</text></g>
<g fill="#bdd2ca" font-size="38"><text x="88" y="504">{2}</text><text x="88" y="554">{3}</text></g>
</svg>"""


def build_share_cards() -> dict[str, bytes]:
    """Return the card of each language by the name of its file."""
    return {f"share-{code}.png": _draw(words) for code, words in WORDS.items()}


def _draw(words: tuple[str, ...]) -> bytes:
    return draw_png(DRAWING.format(*map(escape, words)), width=WIDTH)
