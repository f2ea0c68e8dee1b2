# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What the secretariat writes down at the meeting."""

from collections.abc import Iterable, Iterator
from typing import Any

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from label.models import Level
from laureats.deliberation.best_total import BestTotal
from laureats.deliberation.deciding import Verdict, clean_words, computed_word
from laureats.deliberation.queries import DeliberatedFile, Deliberation
from laureats.faults import Fault
from laureats.imports.decisions.columns import MENTION_SEPARATOR
from laureats.imports.decisions.columns import NO_LABEL as AWARDED_NONE
from laureats.levels import INCOMPLETE

UNDECIDED, NO_LABEL = "undecided", "none"
# A level's code may be any word: it is never mistaken for one of ours.
LEVEL = "level:"
# The field that mends each fault; any other is told above the form.
FIELDS = {
    "unknown_level": "level",
    "moved": "level",
    "reason_required": "reason",
    "unknown_mention": "mentions",
}
# What each fault shows its author anew: without it, what they saw stays what the next save is held against.
SIGHT_TOLD_BY = {"overtaken": "seen", "moved": "computed"}


class DecisionForm(forms.Form):
    """The decision of one file. `seen` and `computed` carry what its author was shown."""

    level = forms.ChoiceField(
        label=gettext_lazy("Level"),
        widget=forms.RadioSelect,
        error_messages={"required": gettext_lazy("Choose what is decided.")},
    )
    reason = forms.CharField(
        label=gettext_lazy("Reason"),
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=gettext_lazy("Required when the level differs from the computed one, or the file is incomplete."),
    )
    opinion = forms.CharField(
        label=gettext_lazy("Jury’s opinion"),
        required=False,
        widget=forms.Textarea(attrs={"rows": 4}),
        help_text=gettext_lazy("Public once the results are."),
    )
    mentions = forms.MultipleChoiceField(
        label=gettext_lazy("Mentions"), required=False, widget=forms.CheckboxSelectMultiple
    )
    seen = forms.IntegerField(widget=forms.HiddenInput)
    computed = forms.CharField(widget=forms.HiddenInput)

    def __init__(self, *args: Any, file: DeliberatedFile, deliberation: Deliberation, **options: Any) -> None:
        super().__init__(*args, **options)
        levels = list(deliberation.levels.values())
        self.fields["level"].choices = list(_list_choices(file, levels=levels))  # type: ignore[attr-defined]
        mentions = [(mention.code, mention.name) for mention in deliberation.mentions.values()]
        self.fields["mentions"].choices = mentions  # type: ignore[attr-defined]  # Choice fields, both.

    def clean_reason(self) -> str:
        return clean_words(self.cleaned_data["reason"])

    def clean_opinion(self) -> str:
        return clean_words(self.cleaned_data["opinion"])

    def read_verdict(self) -> Verdict:
        """Return what a valid form says."""
        said = self.cleaned_data
        return Verdict(
            is_decided=said["level"] != UNDECIDED,
            level=_decode(said["level"]),
            reason=said["reason"],
            opinion=said["opinion"],
            mentions=frozenset(said["mentions"]),
            computed=INCOMPLETE if said["computed"] == INCOMPLETE else _decode(said["computed"]),
        )


class DeferralForm(forms.Form):
    reason = forms.CharField(
        label=gettext_lazy("Why the file is deferred"), widget=forms.Textarea(attrs={"rows": 3}), max_length=5000
    )

    def __init__(self, data: QueryDict | None = None) -> None:
        # Beside the form of the decision, which has a reason too.
        super().__init__(data, auto_id="deferral-%s")


def make_form(file: DeliberatedFile, *, deliberation: Deliberation) -> DecisionForm:
    """Return the form with what is recorded, and the mention for the best total ticked for an undecided holder."""
    decision = file.decision
    mentions = [mention.code for mention in file.mentions]
    if file.status.state == "none" and is_proposed(file, best_total=deliberation.best_total):
        mentions.append(deliberation.best_total.mention.code)  # type: ignore[union-attr]  # It proposes.
    initial = {
        "level": _initial_level(file),
        "reason": decision.reason if decision else "",
        "opinion": decision.opinion if decision else "",
        "mentions": mentions,
        **sight_of(file),
    }
    return DecisionForm(initial=initial, file=file, deliberation=deliberation)


def make_refused_form(
    data: QueryDict, *, file: DeliberatedFile, deliberation: Deliberation, told: Iterable[Fault]
) -> DecisionForm:
    """Return a form with what its author wrote, and what the faults have told them of since."""
    answered = data.copy()
    told_of = {SIGHT_TOLD_BY[fault.code] for fault in told if fault.code in SIGHT_TOLD_BY}
    for name, value in sight_of(file).items():
        if name in told_of:
            answered[name] = str(value)
    form = DecisionForm(answered, file=file, deliberation=deliberation)
    for fault in told:
        form.add_error(FIELDS.get(fault.code), fault.message)
    return form


def spell_answers(form: DecisionForm) -> dict[str, str]:
    """Return what a valid form says, by field, as `spell_decision` writes it."""
    said = form.cleaned_data
    level = "" if said["level"] == UNDECIDED else _decode(said["level"]) or AWARDED_NONE
    mentions = f"{MENTION_SEPARATOR} ".join(sorted(said["mentions"]))
    return {"awarded_level": level, "reason": said["reason"], "opinion": said["opinion"], "mentions": mentions}


def sight_of(file: DeliberatedFile) -> dict[str, Any]:
    """Return what an author of a decision has before their eyes: its last change, and the computed level."""
    computed = computed_word(file.result)
    return {"seen": file.last_change, "computed": computed if computed == INCOMPLETE else encode_level(computed)}


def is_proposed(file: DeliberatedFile, *, best_total: BestTotal | None) -> bool:
    """Tell whether the mention for the best total is proposed to a file that does not have it."""
    return best_total is not None and file.reference in best_total.holders - best_total.awarded


def _initial_level(file: DeliberatedFile) -> str | None:
    """Return what is decided. A file to review has to be decided again: nothing is chosen for its author."""
    if file.status.state == "to_review":
        return None
    return UNDECIDED if file.status.state == "none" else encode_level(file.status.awarded_level)


def _list_choices(file: DeliberatedFile, *, levels: list[Level]) -> Iterator[tuple[str, str]]:
    """Yield the computed level first, then the others from the lowest."""
    named: dict[str | None, str] = {level.code: level.name for level in levels}
    named[None] = _("No label")
    computed = file.result.computed_level
    if not file.is_incomplete:
        yield encode_level(computed), _("%(level)s (computed)") % {"level": named[computed]}
    for code, name in named.items():
        if file.is_incomplete or code != computed:
            yield encode_level(code), name
    yield UNDECIDED, _("Not decided yet")


def encode_level(level: str | None) -> str:
    """Return how a form spells a level, None for no label."""
    return NO_LABEL if level is None else f"{LEVEL}{level}"


def _decode(choice: str) -> str | None:
    return choice.removeprefix(LEVEL) if choice.startswith(LEVEL) else None
