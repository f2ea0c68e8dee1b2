# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The styles of our ODTs: few, with the names that word processors know, so that a reader's own theme applies."""

from home.odt.xml import write_part, write_text

FONT = "Atkinson Hyperlegible"
_PARAGRAPHS = (
    ("Text_20_body", "Text body", 'fo:margin-bottom="0.3cm" fo:line-height="125%"', ""),
    ("List_20_item", "List item", 'fo:margin-bottom="0.1cm"', ""),
    ("Quotations", "Quotations", 'fo:margin-left="0.8cm" fo:margin-bottom="0.3cm"', 'fo:font-style="italic"'),
    ("Caption", "caption", 'fo:margin-bottom="0.4cm"', 'fo:font-size="9pt"'),
    ("Footer", "Footer", "", 'fo:font-size="9pt"'),
    ("Heading_20_1", "Heading 1", 'fo:margin-bottom="0.4cm"', 'fo:font-size="20pt" fo:font-weight="bold"'),
    (
        "Heading_20_2",
        "Heading 2",
        'fo:margin-top="0.6cm" fo:margin-bottom="0.2cm" fo:keep-with-next="always"',
        'fo:font-size="14pt" fo:font-weight="bold"',
    ),
    (
        "Heading_20_3",
        "Heading 3",
        'fo:margin-top="0.4cm" fo:margin-bottom="0.2cm" fo:keep-with-next="always"',
        'fo:font-size="12pt" fo:font-weight="bold"',
    ),
)
_SPANS = (
    ("Strong_20_Emphasis", "Strong Emphasis", 'fo:font-weight="bold"'),
    ("Emphasis", "Emphasis", 'fo:font-style="italic"'),
)
_LIST_LEVELS = 3
_PAGE = (
    '<style:page-layout style:name="A4"><style:page-layout-properties fo:page-width="21cm" fo:page-height="29.7cm"'
    ' fo:margin-top="2cm" fo:margin-bottom="2cm" fo:margin-left="2cm" fo:margin-right="2cm"/>'
    "<style:footer-style/></style:page-layout>"
)


def write_styles(*, language: str, foot: str) -> str:
    """Return the styles of a text in a language; `foot` is told at the foot of each page."""
    named = "".join([_write_default(language), *map(_write_paragraph, _PARAGRAPHS), *map(_write_span, _SPANS)])
    lists = _write_list("Bullets", mark="bullet") + _write_list("Numbers", mark="number")
    footer = f'<style:footer><text:p text:style-name="Footer">{write_text(foot)}</text:p></style:footer>'
    master = f'<style:master-page style:name="Standard" style:page-layout-name="A4">{footer}</style:master-page>'
    content = (
        f'<office:font-face-decls><style:font-face style:name="{FONT}" svg:font-family="&apos;{FONT}&apos;"/>'
        f"</office:font-face-decls><office:styles>{named}{lists}</office:styles>"
        f"<office:automatic-styles>{_PAGE}</office:automatic-styles>"
        f"<office:master-styles>{master}</office:master-styles>"
    )
    return write_part("document-styles", content=content)


def _write_default(language: str) -> str:
    country = "FR" if language == "fr" else "GB"
    return (
        f'<style:default-style style:family="paragraph"><style:text-properties style:font-name="{FONT}"'
        f' fo:font-size="11pt" fo:language="{language}" fo:country="{country}"/></style:default-style>'
        '<style:style style:name="Standard" style:family="paragraph" style:class="text"/>'
    )


def _write_paragraph(style: tuple[str, str, str, str]) -> str:
    name, shown, paragraph, text = style
    return (
        f'<style:style style:name="{name}" style:display-name="{shown}" style:family="paragraph"'
        f' style:parent-style-name="Standard"><style:paragraph-properties {paragraph}/>'
        f"<style:text-properties {text}/></style:style>"
    )


def _write_span(style: tuple[str, str, str]) -> str:
    name, shown, text = style
    return (
        f'<style:style style:name="{name}" style:display-name="{shown}" style:family="text">'
        f"<style:text-properties {text}/></style:style>"
    )


def _write_list(name: str, *, mark: str) -> str:
    levels = "".join(_write_level(level, mark=mark) for level in range(1, _LIST_LEVELS + 1))
    return f'<text:list-style style:name="{name}">{levels}</text:list-style>'


def _write_level(level: int, *, mark: str) -> str:
    drawn = 'text:bullet-char="•"' if mark == "bullet" else 'style:num-format="1" style:num-suffix="."'
    indent = f'text:space-before="{0.6 * (level - 1):.1f}cm" text:min-label-width="0.6cm"'
    return (
        f'<text:list-level-style-{mark} text:level="{level}" {drawn}><style:list-level-properties {indent}/>'
        f"</text:list-level-style-{mark}>"
    )
