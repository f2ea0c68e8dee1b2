# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What keeps a file from being sent: each obstacle with the page and the field where it is removed."""

from collections.abc import Iterator
from dataclasses import dataclass

from django.utils.translation import gettext as _

from laureats.intake.answer_faults import list_faults
from laureats.models import Candidature


@dataclass(frozen=True, slots=True, kw_only=True)
class Obstacle:
    """`page` is the name of a page of the file, `parts` what its address holds after the secret."""

    page: str
    parts: tuple[str, ...] = ()
    anchor: str
    where: str
    sentence: str


def list_obstacles(candidature: Candidature) -> list[Obstacle]:
    """Return everything that is missing, people first, then the questions in the order of the form."""
    return [*_list_missing_people(candidature), *_list_answers_to_do(candidature)]


def _list_missing_people(candidature: Candidature) -> Iterator[Obstacle]:
    referent, manager = _("Elected representative"), _("Application manager")
    asked = {
        "referent_name": (referent, _("Write the name of the elected representative.")),
        "referent_role": (referent, _("Write the function of the elected representative.")),
        "referent_email": (referent, _("Write the mail address of the elected representative.")),
        "manager_name": (manager, _("Write the name of the person who follows the file.")),
        "manager_email": (manager, _("Write the mail address of the person who follows the file.")),
    }
    for name, (where, sentence) in asked.items():
        if not getattr(candidature, name):
            yield Obstacle(page="application_people", anchor=f"id_{name}", where=where, sentence=sentence)


def _list_answers_to_do(candidature: Candidature) -> Iterator[Obstacle]:
    names = {domain.code: domain.local_name for domain in candidature.edition.domains.all()}
    for fault in list_faults(candidature):
        yield Obstacle(
            page="application_domain",
            parts=(fault.domain,),
            anchor=f"question-{fault.question}",
            where=f"{names[fault.domain]}, {fault.text}",
            sentence=fault.message,
        )
