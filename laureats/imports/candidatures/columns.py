# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The columns of a file of candidatures, and the words its closed lists take."""

from collections.abc import Mapping

from label.kinds import Kind
from laureats import departments
from laureats.imports.cell_values import fold
from laureats.imports.flat_tables import Layout
from laureats.models import Candidature
from laureats.spreadsheets.headers import Wanted

Status = Candidature.Status

LAYOUT = Layout(
    columns=(
        Wanted(key="reference", names=("reference", "référence", "réf.")),
        Wanted(key="dossier", names=("dossier", "numéro de dossier", "n° de dossier", "n° dossier")),
        Wanted(key="siren", names=("siren", "numéro SIREN", "n° SIREN")),
        Wanted(key="territory", names=("territory", "territoire", "collectivité", "organisme")),
        Wanted(key="kind", names=("kind", "type", "genre", "nature", "type de collectivité")),
        Wanted(key="department", names=("department", "département", "code département")),
        Wanted(key="population", names=("population", "habitants", "nombre d'habitants")),
        Wanted(key="referent_name", names=("referent_name", "élu référent", "élue référente", "élu·e référent·e")),
        Wanted(key="referent_role", names=("referent_role", "fonction", "fonction de l'élu référent", "mandat")),
        Wanted(key="manager_name", names=("manager_name", "responsable", "responsable de candidature")),
        Wanted(key="manager_email", names=("manager_email", "email", "courriel", "courriel du responsable")),
        Wanted(key="status", names=("status", "statut", "état")),
    ),
    one_of=("territory", "siren", "reference"),
)

FRENCH_STATUSES: Mapping[str, str] = {
    Status.DRAFT.value: "brouillon",
    Status.SUBMITTED.value: "déposée",
    Status.ELIGIBLE.value: "éligible",
    Status.REFUSED.value: "refusée",
    Status.WITHDRAWN.value: "retirée",
}
FRENCH_KINDS: Mapping[str, str] = {
    Kind.COMMUNE.value: "commune",
    Kind.CC.value: "communauté de communes",
    Kind.CA.value: "communauté d'agglomération",
    Kind.CU.value: "communauté urbaine",
    Kind.METRO.value: "métropole",
    Kind.MET69.value: "métropole de Lyon",
    Kind.EPCI.value: "intercommunalité",
    Kind.EPT.value: "établissement public territorial",
    Kind.DEPARTEMENT.value: "département",
    Kind.REGION.value: "région",
    Kind.SYNDICAT.value: "syndicat",
    Kind.GIP.value: "groupement d'intérêt public",
    Kind.ASSOCIATION.value: "association",
    Kind.AGENCE.value: "agence nationale",
    Kind.ETABLISSEMENT_PUBLIC.value: "établissement public",
    Kind.AUTRE.value: "autre",
}


def choices_of(french: Mapping[str, str]) -> dict[str, str]:
    """Return the codes by what a cell may say, folded: the code itself, or its French name. Codes win."""
    return {fold(name): code for code, name in french.items()} | {fold(code): code for code in french}


def accepted_words(french: Mapping[str, str]) -> list[str]:
    """Return "ca (communauté d'agglomération)" for each code, the code alone when the name is the same."""
    return [code if code == name else f"{code} ({name})" for code, name in french.items()]


def department_choices() -> dict[str, str]:
    """Return the codes by what a cell may say: "01", the 1 that a spreadsheet makes of it, or the name."""
    names = {fold(name): code for code, name in departments.NAMES.items()}
    numbers = {fold(code.lstrip("0")): code for code in departments.NAMES}
    return names | numbers | {fold(code): code for code in departments.NAMES}
