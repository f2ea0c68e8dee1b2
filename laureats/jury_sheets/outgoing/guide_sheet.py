# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The sheet of instructions: what to write where. The workbook is a French document, and so are its constants."""

from collections.abc import Iterator, Sequence
from datetime import date

from django.conf import settings
from django.utils import formats, translation

from label.models import Criterion, Edition, JurySeat
from laureats.jury_sheets import layout
from laureats.jury_sheets.outgoing import looks
from laureats.spreadsheets.writing import CellStyle, DraftRow, DraftSheet
from laureats.spreadsheets.writing.cell_values import french_number

_WIDTHS = (48.0, 200.0)
_MARKS = (
    ("Une note", "Un nombre de 0 au maximum du critère, par pas de {step}. Le maximum est sous le code du critère."),
    ("NA", "Le critère ne s’applique pas à cette collectivité : il ne comptera pas pour elle."),
    ("Une cellule vide", "Le critère n’est pas noté. Vous pourrez le noter plus tard et renvoyer le classeur."),
    ("récusé", "Ligne grisée : vous ne participez pas à l’examen de cette candidature. Rien n’y est à saisir."),
)
_OPINIONS = (
    (
        "Un avis",
        "Un texte libre pour chaque candidature, sur plusieurs lignes si besoin : Ctrl+Entrée dans LibreOffice, "
        "Alt+Entrée dans Excel. Il n’est pas obligatoire.",
    ),
)
_KEEP = (
    (
        "À conserver",
        "Les feuilles, les lignes et les colonnes. N’ajoutez, ne supprimez et ne renommez rien : une colonne ajoutée "
        "ne serait pas lue.",
    ),
    (
        "Cellules verrouillées",
        "Seules les notes et les avis se modifient. La protection n’a pas de mot de passe : elle évite les erreurs de "
        "saisie.",
    ),
    (
        "Feuille _meta",
        "Masquée, elle dit à qui est ce classeur et quand il a été préparé. Ne la supprimez pas, et ne recopiez pas "
        "vos notes dans un autre classeur.",
    ),
)


def draft_guide(*, seat: JurySeat, criteria: Sequence[Criterion], left_out: Sequence[str]) -> DraftSheet:
    """Draft the sheet; criteria come with their domains. Opinions `left_out` are too long for the file."""
    return DraftSheet(
        name=layout.GUIDE_SHEET,
        column_widths=_WIDTHS,
        rows=_draft_rows(seat=seat, criteria=criteria, left_out=left_out),
        is_protected=True,
    )


def _draft_rows(*, seat: JurySeat, criteria: Sequence[Criterion], left_out: Sequence[str]) -> Iterator[DraftRow]:
    edition = seat.edition
    step = french_number(edition.mark_step)
    yield _row("Mode d’emploi", style=looks.TITLE)
    yield from _entries(_describe(seat))
    yield from _section(
        f"Feuille {layout.MARKS_SHEET}", entries=[(name, text.format(step=step)) for name, text in _MARKS]
    )
    yield from _section(f"Feuille {layout.OPINIONS_SHEET}", entries=[*_OPINIONS, *_excuse(left_out)])
    yield from _section("Bon à savoir", entries=_KEEP)
    yield from _section("Envoi", entries=_return(edition))
    yield from _section("Critères", entries=[])
    yield from _list_criteria(criteria)


def _describe(seat: JurySeat) -> list[tuple[str, str]]:
    return [("Édition", seat.edition.name), ("Membre du jury", seat.person.full_name)]


def _excuse(references: Sequence[str]) -> list[tuple[str, str]]:
    text = "Votre avis est trop long pour ce format de fichier : il est conservé tel quel et n’apparaît pas ici."
    return [(reference, text) for reference in references]


def _return(edition: Edition) -> list[tuple[str, str]]:
    """Say by when and to whom: the address that the site writes from is the secretariat's."""
    due = [("À rendre", f"Au plus tard le {_show_day(edition.marks_due_on)}.")] if edition.marks_due_on else []
    return [
        *due,
        (
            "À qui",
            f"Au secrétariat du label, {settings.DEFAULT_FROM_EMAIL}, en joignant ce fichier enregistré dans le même "
            "format ; ou par votre lien personnel, si un message vous en a donné un.",
        ),
        ("Corriger", "Le même classeur, complété ou corrigé, peut être renvoyé autant de fois que nécessaire."),
    ]


def _show_day(day: date) -> str:
    with translation.override("fr"):
        return formats.date_format(day, "l j F Y")


def _list_criteria(criteria: Sequence[Criterion]) -> Iterator[DraftRow]:
    domain, rank = None, -1
    for criterion in criteria:
        if criterion.domain_id != domain:
            domain, rank = criterion.domain_id, rank + 1
            heading = looks.domain_heading(rank)
            yield DraftRow(values=[criterion.domain.code, criterion.domain.name], styles=[heading, heading])
        named = f"{criterion.name} (sur {french_number(criterion.max_points)})"
        yield from _entries([(criterion.code, f"{named}, bonus" if criterion.bonus else named)])


def _section(title: str, *, entries: Sequence[tuple[str, str]]) -> Iterator[DraftRow]:
    yield _row("", style=looks.PLAIN)
    yield _row(title, style=looks.HEADING)
    yield from _entries(entries)


def _entries(entries: Sequence[tuple[str, str]]) -> Iterator[DraftRow]:
    yield from (DraftRow(values=entry, styles=[looks.LABEL, looks.PLAIN]) for entry in entries)


def _row(text: str, *, style: CellStyle) -> DraftRow:
    return DraftRow(values=[text, None], styles=[style, looks.PLAIN])
