# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The documents lead to one another: no link is broken, and the README leads to all of them."""

import re
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
README = ROOT / "README.md"
LINK = re.compile(r"\]\((?!https?:|mailto:|#)([^)#\s]+)")


def list_documents():
    return [document for folder in ("docs", "examples") for document in (ROOT / folder).rglob("*.md")]


def list_targets(document):
    text = re.sub(r"```.*?```", "", document.read_text(encoding="utf-8"), flags=re.DOTALL)
    return [(document.parent / target).resolve() for target in LINK.findall(text)]


def find_reached(document, *, reached):
    """Add to `reached` every Markdown file that links lead to, step by step."""
    for target in list_targets(document):
        if target.suffix == ".md" and target not in reached and target.exists():
            reached.add(target)
            find_reached(target, reached=reached)
    return reached


def test_documents_link_to_files_that_exist():
    documents = [*ROOT.glob("*.md"), *list_documents()]
    broken = [
        (str(each.relative_to(ROOT)), str(target))
        for each in documents
        for target in list_targets(each)
        if not target.exists()
    ]

    assert broken == []


def test_readme_leads_to_every_document():
    reached = find_reached(README, reached={README})

    assert sorted(str(each.relative_to(ROOT)) for each in list_documents() if each not in reached) == []
