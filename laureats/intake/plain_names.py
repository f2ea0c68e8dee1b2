# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Names that people type and that this site writes to others: names alone, in its letters as in its forms."""

from collections.abc import Mapping

from django.core.validators import RegexValidator
from django.utils.translation import gettext_lazy as _

# A name that holds an address would have this site write it to whoever is said to ask; one that holds a placeholder
# would take the secret of somebody else's link; one of several lines would write a letter of its own.
one_name = RegexValidator(
    r"[/@<>{}\\\x00-\x1f\x7f\x85\u2028\u2029]|www\.",
    inverse_match=True,
    message=_("Write a name alone, without any address."),
)


def write_plainly(words: Mapping[str, object]) -> dict[str, object]:
    """Return the words of a letter without braces, as `mail_templates.fill` does: none is the place of a link."""
    return {
        name: word.replace("{", "(").replace("}", ")") if isinstance(word, str) else word
        for name, word in words.items()
    }
