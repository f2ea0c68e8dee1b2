# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The faces of some invented jurors: those without show what a page does then."""

from home.demonstration.editions import RELEASED
from home.demonstration.values import Library
from label.models import Person

FACES = {"ARNAUDET": "portrait-1", "BELLISSANT": "portrait-2", "ESCOFFRE": "portrait-3"}


def show_faces(library: Library) -> None:
    for person in Person.objects.filter(last_name__in=FACES, seats__edition__code=RELEASED).distinct():
        person.photo = library.pictures[FACES[person.last_name]]
        person.save(update_fields=["photo"])
