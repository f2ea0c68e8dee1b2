# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""An export as Démarches Simplifiées gives it, and the mapping that reads it."""

from laureats.authors import Author
from laureats.imports.uploads import Upload
from laureats.intake.mapping.merging import Conflicts
from laureats.intake.mapping.plans import confirm_export, plan_export
from laureats.models import ColumnMapping
from tests.laureats.imports.factories import csv_table

AUTHOR = Author(name="Ada")
HEADINGS = [
    "ID",
    "Email",
    "Nom",
    "Prénom",
    "Établissement SIRET",
    "Collectivité",
    "Type",
    "État du dossier",
    "Déposé le",
    "Archivé",
    "Votre politique ?",
    "Est-elle votée ?",
    "Part des postes",
    "Licence",
    "Délibération",
]
COLUMNS = {
    "ID": "dossier",
    "Email": "manager_email",
    "Nom": "manager_name",
    "Prénom": "manager_name",
    "Établissement SIRET": "siren",
    "Collectivité": "territory",
    "Type": "kind",
    "État du dossier": "status",
    "Déposé le": "submitted_at",
    "Archivé": "",
    "Votre politique ?": "answer:STR.politique",
    "Est-elle votée ?": "answer:STR.vote",
    "Part des postes": "answer:LOG.part",
    "Licence": "answer:LOG.licence",
    "Délibération": "evidence:STR.piece",
}
VALUES = {
    "État du dossier": {"En construction": "draft", "En instruction": "submitted", "Accepté": "eligible"}
    | {"Classé sans suite": ""}
}
ROW = {
    "ID": "12345",
    "Email": "camille@angouleme.example",
    "Nom": "Martin",
    "Prénom": "Camille",
    "Établissement SIRET": "",
    "Collectivité": "Angoulême",
    "Type": "commune",
    "État du dossier": "En instruction",
    "Déposé le": "12/03/2026 14:05",
    "Archivé": "Non",
    "Votre politique ?": "Une politique,\nsur deux lignes",
    "Est-elle votée ?": "Oui",
    "Part des postes": "1\u202f0,5",
    "Licence": "agpl",
    "Délibération": "delib.pdf",
}


def make_mapping(*, columns=COLUMNS, values=VALUES, name="DS 2026"):
    return ColumnMapping.objects.create(name=name, columns=dict(columns), values=dict(values), author_name="Ada")


def make_export(*rows, headings=HEADINGS, delimiter=","):
    """Return an export; each row tells what differs from the usual one."""
    lines = [[({**ROW, **row}).get(heading, "") for heading in headings] for row in rows]
    return Upload(name="export.csv", content=csv_table(headings, *lines, delimiter=delimiter))


def plan(edition, upload, *, mapping=None, conflicts=Conflicts.ASK):
    mapping = mapping or ColumnMapping.objects.first() or make_mapping()
    return plan_export(edition=edition, upload=upload, mapping=mapping, conflicts=conflicts)


def bring(edition, upload, *, mapping=None, conflicts=Conflicts.ASK):
    """Check and confirm an export, and return the report of the check."""
    mapping = mapping or ColumnMapping.objects.first() or make_mapping()
    checked = plan(edition, upload, mapping=mapping, conflicts=conflicts)
    confirm_export(plan=checked, author=AUTHOR, mapping=mapping, conflicts=conflicts)
    return checked.report


def faults_of(checked):
    return [(fault.cell, fault.code) for fault in checked.report.faults]
