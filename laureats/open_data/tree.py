# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The public addresses as a tree of files, for a server in front that hands them out itself."""

from collections.abc import Iterator
from pathlib import Path

from laureats.models.open_data import OpenDataFile, OpenDataVersion
from laureats.open_data.addresses import versioned_path
from laureats.open_data.store import (
    COMPRESSED,
    OBJECTS,
    compressed_path,
    ensure_stored,
    replace_by_link,
    store_root,
)

TREE = "public"


def write_tree() -> None:
    """Bring the tree up to the rows: what is new is put there, what is no longer handed out is taken away."""
    wanted: set[Path] = set()
    for file, paths in _list_files():
        stored = ensure_stored(file)
        packed = compressed_path(stored)
        for path in paths:
            replace_by_link(path, to=stored)
            if packed.exists():
                replace_by_link(compressed_path(path), to=packed)
        wanted |= {stored, *paths}
    _take_away_others(wanted)


def _list_files() -> Iterator[tuple[OpenDataFile, list[Path]]]:
    """Yield each file that is handed out, with its places in the tree."""
    latest = OpenDataVersion.objects.order_by("-number").values_list("pk", flat=True).first()
    tree = store_root() / TREE
    files = OpenDataFile.objects.filter(content__isnull=False).defer("content").select_related("version")
    for file in files:
        names = [file.name] if file.version_id == latest else []
        if file.is_versioned:
            names.append(versioned_path(key=file.version.key, name=file.name))
        yield file, [tree / name for name in names]


def _take_away_others(wanted: set[Path]) -> None:
    for folder in (OBJECTS, TREE):
        for path in (store_root() / folder).rglob("*"):
            named = path.with_name(path.name.removesuffix(COMPRESSED))
            if path.is_file() and not path.name.startswith(".") and named not in wanted:
                path.unlink(missing_ok=True)
