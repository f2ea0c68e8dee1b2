# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
import pytest

from laureats.desk.credential_panel import CredentialPanel

PANELS = [("nowhere", "ne peut pas être lu"), ("", "n’est pas renseignée")]


@pytest.mark.parametrize(("key", "told"), PANELS)
def test_the_first_page_says_why_nothing_is_signed(settings, key, told):
    settings.CREDENTIAL_PRIVATE_KEY = key

    assert told in CredentialPanel().render_html()


def test_nothing_is_said_while_the_key_signs():
    assert CredentialPanel().render_html().strip() == ""
