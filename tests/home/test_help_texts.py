# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Every field that editors fill in says what it is for, in French."""

import pytest
from django.utils.translation import override
from wagtail.admin.panels import FieldPanel, InlinePanel
from wagtail.contrib.settings.registry import registry
from wagtail.contrib.settings.views import get_setting_edit_handler
from wagtail.models import Page, get_page_models
from wagtail.snippets.models import get_snippet_models

FORMS = {
    **{model: model.get_edit_handler for model in get_page_models() if model is not Page},
    **{model: model.snippet_viewset.get_edit_handler for model in get_snippet_models()},
    **{model: lambda model=model: get_setting_edit_handler(model) for model in registry},
}


def list_fields(panel):
    """Return the panels of fields under a panel, those of its repeated parts included."""
    inner = [panel.child_edit_handler] if isinstance(panel, InlinePanel) else getattr(panel, "children", [])
    own = [panel] if isinstance(panel, FieldPanel) else []
    return own + [field for child in inner for field in list_fields(child)]


def find_help(panel, *, language):
    with override(language):
        return str(panel.help_text or getattr(panel.db_field, "help_text", ""))


@pytest.mark.parametrize("model", FORMS, ids=lambda model: model.__name__)
def test_every_field_has_help_in_french(model):
    fields = list_fields(FORMS[model]())

    helps = {field.field_name: (find_help(field, language="en"), find_help(field, language="fr")) for field in fields}

    assert helps
    assert {name: texts for name, texts in helps.items() if not texts[1] or texts[0] == texts[1]} == {}
