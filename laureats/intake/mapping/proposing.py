# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What a column of an export seems to bring: proposed to a person, who decides."""

from collections.abc import Mapping

from laureats.imports.cell_values import fold
from laureats.intake.mapping.exports import Export, Heading
from laureats.intake.mapping.targets import LEFT_OUT, Target

# Headings that Démarches Simplifiées gives by itself, folded.
_STANDARD = {
    "id": "dossier",
    "dossier id": "dossier",
    "numero de dossier": "dossier",
    "n° de dossier": "dossier",
    "email": "manager_email",
    "nom": "manager_name",
    "prenom": "manager_name",
    "etablissement siret": "siren",
    "entreprise siren": "siren",
    "entreprise raison sociale": "territory",
    "etat du dossier": "status",
    "depose le": "submitted_at",
    "civilite": LEFT_OUT,
    "archive": LEFT_OUT,
    "derniere mise a jour le": LEFT_OUT,
    "derniere mise a jour du dossier le": LEFT_OUT,
    "passe en instruction le": LEFT_OUT,
    "traite le": LEFT_OUT,
    "motivation de la decision": LEFT_OUT,
    "instructeurs": LEFT_OUT,
    "etablissement siege social": LEFT_OUT,
}


def propose_targets(export: Export, *, targets: Mapping[str, Target]) -> dict[str, str]:
    """Return the target that each heading names word for word: a usual heading, or the text of a question.

    A target is proposed once, unless several columns may make it up.
    """
    named = {fold(key): target for key, target in _names_of(targets)}
    proposed: dict[str, str] = {}
    for heading in export.headings:
        code = _find(heading, named=named)
        if code is not None and (code == LEFT_OUT or code not in proposed.values() or targets[code].may_be_joined):
            proposed[heading.key] = code
    return proposed


def _names_of(targets: Mapping[str, Target]) -> list[tuple[str, str]]:
    questions = [(target.question.text, target.code) for target in targets.values() if target.question]
    return [*_STANDARD.items(), *questions]


def _find(heading: Heading, *, named: Mapping[str, str]) -> str | None:
    return named.get(fold(heading.text)) if heading.occurrence == 1 else None
