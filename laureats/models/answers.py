# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What a body answers, question by question, and the files that prove it."""

import uuid

from django.db import models
from django.utils.translation import gettext_lazy as _

from laureats.models.candidature import Candidature
from laureats.models.imports import private_storage

CODE_LENGTH = 120


class Answer(models.Model):
    """The answer to one question, as text: "yes" or "no", a number with a point, the code of a choice, an address.

    `version` grows with each change: whoever saves over another person's words is told. `to_check` marks what comes
    from an earlier edition or from another system, until somebody reads it again.
    """

    candidature = models.ForeignKey(Candidature, models.CASCADE, related_name="answers", verbose_name=_("candidature"))
    question = models.CharField(_("question"), max_length=CODE_LENGTH)
    value = models.TextField(_("answer"), blank=True)
    to_check = models.BooleanField(_("to check"), default=False)
    version = models.PositiveIntegerField(_("version"), default=1)
    author_name = models.CharField(_("author"), max_length=150, blank=True)
    changed_at = models.DateTimeField(_("changed at"), auto_now=True)

    class Meta:
        ordering = ["candidature", "question"]
        verbose_name = _("answer")
        verbose_name_plural = _("answers")
        constraints = [models.UniqueConstraint(fields=["candidature", "question"], name="answer_unique_question")]

    def __str__(self) -> str:
        return f"{self.candidature_id} {self.question}"


class EvidenceFile(models.Model):
    """A file given with an answer. On the disk it bears its fingerprint; `name` is what its sender called it."""

    identifier = models.UUIDField(_("identifier"), default=uuid.uuid4, unique=True, editable=False)
    candidature = models.ForeignKey(Candidature, models.CASCADE, related_name="evidence", verbose_name=_("candidature"))
    question = models.CharField(_("question"), max_length=CODE_LENGTH, blank=True)
    file = models.FileField(_("file"), storage=private_storage, upload_to="evidence/%Y/", max_length=255)
    name = models.CharField(_("name"), max_length=150)
    media_type = models.CharField(_("type"), max_length=100)
    size = models.PositiveIntegerField(_("size"))
    sha256 = models.CharField("SHA-256", max_length=64)
    to_check = models.BooleanField(_("to check"), default=False)
    author_name = models.CharField(_("author"), max_length=150, blank=True)
    created_at = models.DateTimeField(_("date"), auto_now_add=True)

    class Meta:
        ordering = ["candidature", "question", "id"]
        verbose_name = _("evidence")
        verbose_name_plural = _("pieces of evidence")

    def __str__(self) -> str:
        return self.name
