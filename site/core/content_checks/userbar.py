# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Wagtail's checker of the page that is drawn, with our rules and our words."""

from typing import Any, NamedTuple

from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from wagtail.admin.userbar import ContentCheckerItem


class Rule(NamedTuple):
    """What `editors/mark_words.js` marks, by the name of the rule."""

    name: str
    impact: str
    error: Any
    help_text: Any


RULES = (
    Rule(
        name="link-vague-words",
        impact="serious",
        error=_("A link does not say where it leads"),
        help_text=_("Name the page or the document, rather than “click here”."),
    ),
    Rule(
        name="link-address-words",
        impact="minor",
        error=_("The words of a link are an address"),
        help_text=_("Name what is there: an address is spelt out letter by letter."),
    ),
    Rule(
        name="heading-capitals",
        impact="moderate",
        error=_("A heading is all in capitals"),
        help_text=_("Some software spells it letter by letter."),
    ),
    Rule(
        name="document-without-size",
        impact="moderate",
        error=_("A document has no size"),
        help_text=_("Say its format and its size in the words of the link, for instance: PDF, 2 MB."),
    ),
)
MARK = {"data-editor-check": "/./"}
# Of axe's own rules, those that an editor can break.
RULES_OF_AXE = ("image-alt", "list", "listitem")


class ContentChecker(ContentCheckerItem):
    """Looks at what editors write, not at the frame of the site, which has checks of its own."""

    axe_include = ["main"]
    axe_run_only = [*ContentCheckerItem.axe_run_only, *RULES_OF_AXE, *(rule.name for rule in RULES)]
    axe_custom_rules = [
        *ContentCheckerItem.axe_custom_rules,
        *(
            {
                "id": rule.name,
                "impact": rule.impact,
                "selector": f"[data-editor-check~='{rule.name}']",
                "none": ["marked"],
                "enabled": True,
            }
            for rule in RULES
        ),
    ]
    axe_custom_checks = [
        *ContentCheckerItem.axe_custom_checks,
        # What is marked is wrong: there is nothing more to find out.
        {"id": "marked", "evaluate": "matches-definition-evaluate", "options": {"matcher": {"attributes": MARK}}},
    ]
    axe_messages = {
        **ContentCheckerItem.axe_messages,
        **{rule.name: {"error_name": rule.error, "help_text": rule.help_text} for rule in RULES},
        "image-alt": {
            "error_name": _("A picture has no description"),
            "help_text": _("Describe it for those who cannot see it, or say that it is decorative."),
        },
        "heading-order": {
            "error_name": _("A level of heading is skipped"),
            "help_text": _("Headings go down one level at a time."),
        },
        "list": {
            "error_name": _("A list is not one"),
            "help_text": _("Use the button of lists, rather than dashes."),
        },
        "listitem": {
            "error_name": _("A part of a list stands alone"),
            "help_text": _("Use the button of lists, rather than dashes."),
        },
    }


def use_own_checker(request: HttpRequest, items: list[Any], page: Any) -> None:
    """Put our checker in the place of Wagtail's."""
    items[:] = [ContentChecker() if isinstance(item, ContentCheckerItem) else item for item in items]
