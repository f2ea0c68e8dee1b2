# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The addresses of the journal of imports, inside the desk."""

from django.urls import path

from laureats.desk.journal import Journal, JournalEntry, JournalFile, JournalValues
from laureats.desk.undoing import UndoBatch, UndoImport

JOURNAL = "bureau/<str:code>/journal/"
ENTRY = f"{JOURNAL}<uuid:identifier>/"

urlpatterns = [
    path(JOURNAL, Journal.as_view(), name="desk_journal"),
    path(ENTRY, JournalEntry.as_view(), name="desk_journal_entry"),
    path(f"{ENTRY}fichier/", JournalFile.as_view(), name="desk_journal_file"),
    path(f"{ENTRY}valeurs/", JournalValues.as_view(), name="desk_journal_values"),
    path(f"{ENTRY}annuler/", UndoImport.as_view(), name="desk_undo_import"),
    path(f"{JOURNAL}lot/<uuid:batch>/annuler/", UndoBatch.as_view(), name="desk_undo_batch"),
]
