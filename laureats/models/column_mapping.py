# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""How the columns of another system's export are read."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from laureats.models.authored import Authored


class ColumnMapping(Authored):
    """A saved mapping: `columns` gives a target to each heading, "" to those that are left out on purpose.

    A target is a column of `import_candidatures`, or "answer:" and the code of a question.
    """

    name = models.CharField(_("name"), max_length=100, unique=True)
    source = models.CharField(_("system"), max_length=100, default="Démarches Simplifiées")
    columns = models.JSONField(_("columns"), default=dict)
    values = models.JSONField(
        _("values"), default=dict, blank=True, help_text=_("For a heading, what its words stand for here.")
    )
    changed_at = models.DateTimeField(_("changed at"), auto_now=True)

    class Meta:
        ordering = ["name"]
        verbose_name = _("mapping of columns")
        verbose_name_plural = _("mappings of columns")

    def __str__(self) -> str:
        return self.name
