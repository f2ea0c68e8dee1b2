# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What is asked of those who begin: who they are, and of a body that is not in the list, which it is."""

import re
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from label.kinds import Kind
from laureats.body_names import make_slug
from laureats.body_search.folding import fold_query
from laureats.departments import NAMES, name_with_code
from laureats.intake.plain_names import one_name
from laureats.matching import UNPLACED_KINDS
from laureats.models import Candidature, Territory
from laureats.siren import is_valid_siren


class EmailForm(forms.Form):
    email = forms.EmailField(
        label=_("Your email address"),
        max_length=254,
        error_messages={
            "required": _("Write your email address: your link is sent there."),
            "invalid": _("Write a whole email address. For instance: prenom.nom@ville-exemple.fr."),
        },
        widget=forms.EmailInput(attrs={"autocomplete": "email"}),
    )
    # Nobody sees it: what fills it in is a program.
    subject = forms.CharField(label=_("Leave this field empty"), required=False)

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        for field in self.fields.values():
            if not isinstance(field.widget, forms.RadioSelect):
                field.widget.attrs["class"] = "field__input"

    @property
    def is_from_a_program(self) -> bool:
        return bool(self.data.get("subject"))


class AskForm(EmailForm):
    name = forms.CharField(
        label=_("Your name"),
        max_length=150,
        validators=[one_name],
        help_text=_("First name and last name: you will manage the file."),
        error_messages={"required": _("Write your name: the secretariat wants to know whom it answers.")},
        widget=forms.TextInput(attrs={"autocomplete": "name"}),
    )
    form = forms.ChoiceField(
        label=_("Which form do you fill in?"),
        choices=Candidature.Form.choices,
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose the full form or the simplified one.")},
    )
    field_order: tuple[str, ...] = ("form", "name", "email", "subject")

    def __init__(self, *args: Any, has_choice: bool, **options: Any) -> None:
        super().__init__(*args, **options)
        if not has_choice:
            del self.fields["form"]

    @property
    def chosen_form(self) -> str:
        return str(self.cleaned_data.get("form") or Candidature.Form.FULL)


class DeclareForm(AskForm):
    """What is asked of a body that is not in the list, in the fewest words that let the secretariat recognise it."""

    body_name = forms.CharField(
        label=_("Name of your body"),
        max_length=200,
        validators=[one_name],
        error_messages={"required": _("Write the name of your body.")},
        widget=forms.TextInput(attrs={"autocomplete": "organization"}),
    )
    body_kind = forms.ChoiceField(
        label=_("Kind of body"),
        choices=[("", _("Choose")), *Kind.choices],
        error_messages={"required": _("Choose the kind of your body, or “Other”.")},
    )
    department = forms.ChoiceField(
        label=_("Département"),
        required=False,
        choices=[("", _("Choose")), *((code, name_with_code(code)) for code in NAMES)],
        help_text=_("The one of its seat."),
    )
    siren = forms.CharField(
        label=_("SIREN number, if you know it"),
        required=False,
        max_length=30,
        help_text=_("Nine digits, or the fourteen of a SIRET."),
    )
    field_order = ("body_name", "body_kind", "department", "siren", "name", "email", "subject")
    # The recorded body whose SIREN was typed: it is in the list.
    known_body: Territory | None = None

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, has_choice=False, **options)

    def clean_body_name(self) -> str:
        name = " ".join(str(self.cleaned_data["body_name"]).split())
        if not make_slug(name):
            raise ValidationError(_("Write the name of your body in letters."))
        return name

    def clean_siren(self) -> str:
        typed = str(self.cleaned_data["siren"]).strip()
        digits = fold_query(re.sub(r"[\s.]", "", typed))
        if typed and not is_valid_siren(digits):
            raise ValidationError(_("This is no SIREN number: check its nine digits, or leave the field empty."))
        self.known_body = Territory.objects.filter(siren=digits, is_declared=False).first() if typed else None
        if self.known_body:
            message = _("This SIREN number is the one of %(body)s, which is in the list: choose it there.")
            raise ValidationError(message, params={"body": self.known_body.display_name})
        return digits if typed else ""

    def clean(self) -> dict[str, Any]:
        values = super().clean() or self.cleaned_data
        kind = values.get("body_kind")
        if kind and Kind(kind) not in UNPLACED_KINDS and not values.get("department", "missing"):
            self.add_error("department", _("Choose the département where your body has its seat."))
        return values
