# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
import re
from io import StringIO

from django.core.management import call_command

from core import styles


def test_the_style_sheet_is_built_from_its_parts():
    assert styles.built_styles_path().read_text(encoding="utf-8") == styles.build_styles()


def test_every_part_is_in_the_style_sheet_once():
    names = [part.name for part in styles.style_parts()]
    on_disk = {path.name for path in styles.styles_directory().rglob("*.css")} - {"site.css"}

    assert sorted(names) == sorted(on_disk)
    assert names[:3] == ["tokens.css", "base.css", "layout.css"]
    assert names[-1] == "print.css"


def test_the_command_writes_the_style_sheet(tmp_path, settings):
    css = tmp_path / "static" / "css"
    (css / "components").mkdir(parents=True)
    for name in ("tokens", "base", "layout", "print", "components/card"):
        (css / f"{name}.css").write_text(f"/* {name} */\n.{name.split('/')[-1]} {{}}\n")
    settings.SITE_DIR = tmp_path

    call_command("build_styles", stdout=StringIO())

    rules = re.findall(r"^\.(\w+)", (css / "site.css").read_text(), re.MULTILINE)
    assert rules == ["tokens", "base", "layout", "card", "print"]


def test_components_name_tokens_and_never_raw_colours():
    parts = [part for part in styles.style_parts() if part.name not in {"tokens.css", "print.css"}]
    raw = re.compile(r"#[0-9a-fA-F]{3,8}\b|\brgba?\(|\bhsla?\(")

    assert [part.name for part in parts if raw.search(styles.COMMENT.sub("", part.read_text(encoding="utf-8")))] == []


def test_the_style_sheet_loads_nothing_from_elsewhere():
    sheet = styles.build_styles()

    assert set(re.findall(r"url\(\"([^\"]+)\"\)", sheet)) == {
        f"../fonts/atkinson-hyperlegible-{style}.woff2" for style in ("regular", "bold", "italic")
    }
    assert "@import" not in sheet
    assert "http" not in re.sub(r'href\^="http"', "", sheet)


def test_every_token_named_is_defined():
    sheet = styles.build_styles()

    used = set(re.findall(r"var\((--[\w-]+)", sheet))
    defined = set(re.findall(r"(--[\w-]+):", sheet))
    assert used - defined == set()


def test_the_style_sheet_holds_no_space_for_nothing():
    rules = styles.build_styles().removeprefix(styles.HEADER)

    assert re.findall(r"  |[{;] | }|\t", rules) == []
