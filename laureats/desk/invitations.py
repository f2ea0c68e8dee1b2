# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Inviting jurors: the mail is shown before it leaves."""

from datetime import timedelta
from typing import Any

from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy

from label.models import JurySeat
from laureats.correspondence.queries import JurorPost
from laureats.correspondence.sending import send_invitations
from laureats.desk.jury_forms import InvitationForm
from laureats.desk.mailing import Kind, MailPage
from laureats.desk.workbook_forms import ReminderForm
from laureats.jurors.queries import list_uninvited

DAYS_TO_ANSWER = 14


class InvitationPage(MailPage):
    page_title = gettext_lazy("Invite jurors")
    kind = Kind.INVITATION
    form_class = InvitationForm
    home_name = "desk_jury"
    home_title = gettext_lazy("Jury")

    @cached_property
    def uninvited(self) -> list[str]:
        return list_uninvited(self.edition)

    def concerns(self, juror: JurorPost) -> bool:
        return True

    def first_choice(self) -> list[str]:
        return self.uninvited

    def first_values(self) -> dict[str, Any]:
        due_on = timezone.localdate() + timedelta(days=DAYS_TO_ANSWER)
        return {**super().first_values(), "due_on": due_on}

    def send(self, *, seats: list[JurySeat], form: ReminderForm) -> None:
        values = form.cleaned_data
        send_invitations(
            edition=self.edition, seats=seats, due_on=values["due_on"], message=values["message"], author=self.author
        )
