# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""All that the site holds of the laureates and the label, to tell whether anything at all was written."""

from django.apps import apps

from laureats.models import ContentChange, PreparedPage
from laureats.models.imports import private_storage

# What the site keeps of the pages that it drew: not a record, and never the same twice.
DRAWN = {ContentChange, PreparedPage}


def read_whole_state():
    """Return every row of every table of ours, by table, and every private file with its bytes."""
    return {"tables": read_tables("label", "laureats", "core"), "files": read_private_files()}


def read_tables(*names):
    """Return every row of every table of these applications, by table."""
    models = {model for name in names for model in apps.get_app_config(name).get_models()} - DRAWN
    return {model._meta.db_table: list(model._default_manager.order_by("pk").values()) for model in models}


def read_private_files(folder=""):
    """Return the bytes of every private file by name."""
    storage = private_storage()
    try:
        folders, names = storage.listdir(folder)
    except FileNotFoundError:
        return {}
    files = {}
    for name in names:
        with storage.open(f"{folder}{name}") as stream:
            files[f"{folder}{name}"] = stream.read()
    for each in folders:
        files |= read_private_files(f"{folder}{each}/")
    return files
