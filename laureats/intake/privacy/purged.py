# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What a purge erases of one edition, table by table."""

from django.conf import settings
from django.utils import translation
from django.utils.translation import gettext as _

from label.models import Edition
from label.questions import AnswerKind, read_questions
from laureats.models import (
    Answer,
    ApplicantLink,
    Attendee,
    EvidenceFile,
    FileAccess,
    Invitation,
    SheetImport,
)

_PEOPLE = (
    "referent_name",
    "referent_role",
    "referent_email",
    "manager_name",
    "manager_role",
    "manager_email",
    "mandate_confirmed_by",
    "status_reason",
)
# A number, a choice, a yes tell of the body; a text may tell of anybody.
_KEPT_KINDS = frozenset({AnswerKind.NUMBER, AnswerKind.CHOICE, AnswerKind.YES_NO})


def erase_candidatures(edition: Edition) -> list[str]:
    """Erase the people, the texts and the evidence of the candidatures. Return the files to delete."""
    edition.candidatures.update(**dict.fromkeys(_PEOPLE, ""))
    kept = [
        question.code
        for domain in edition.domains.all()
        for question in read_questions(domain)
        if question.kind in _KEPT_KINDS
    ]
    answers = Answer.objects.filter(candidature__edition=edition)
    answers.exclude(question__in=kept).delete()
    answers.update(author_name="")
    evidence = EvidenceFile.objects.filter(candidature__edition=edition)
    names = list(evidence.values_list("file", flat=True))
    evidence.delete()
    return names


def erase_surroundings(edition: Edition) -> list[str]:
    """Erase links, requests, mails, guests, accesses, who did what, and why. Return the files to delete."""
    edition.candidature_mails.all().delete()
    ApplicantLink.objects.filter(candidature__edition=edition).delete()
    edition.application_requests.all().delete()
    Attendee.objects.filter(invitation__candidature__edition=edition).delete()
    Invitation.objects.filter(candidature__edition=edition).update(note="")
    FileAccess.objects.filter(candidature__edition=edition).delete()
    # What happened and when stays; who, and in which words, does not.
    edition.intake_events.update(author_name="", note="", detail={})
    # An extension has a reason, always: its words give way to a sentence that names nobody.
    edition.extensions.update(author=None, author_name="", reason=_purged_reason())
    imports = SheetImport.objects.filter(edition=edition, subject=SheetImport.Subject.CANDIDATURES).exclude(file="")
    names = list(imports.values_list("file", flat=True))
    imports.update(file="")
    return names


def _purged_reason() -> str:
    with translation.override(settings.LANGUAGE_CODE):
        return _("Reason erased at the term of the edition.")
