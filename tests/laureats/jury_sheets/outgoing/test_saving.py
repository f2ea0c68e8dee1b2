# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Files written to disk, each whole or not at all."""

import pytest

from laureats.jury_sheets.outgoing import save_sheets
from tests.laureats.jury_sheets.outgoing.factories import export


def test_files_are_written_over_those_of_the_same_names(edition, tmp_path):
    sheets = export(edition)
    (tmp_path / "deep").mkdir()
    (tmp_path / "deep/grille-2026-gonnu.ods").write_bytes(b"ancien")

    paths = save_sheets(sheets, directory=tmp_path / "deep")

    assert [path.read_bytes() for path in paths] == [sheet.content for sheet in sheets]
    assert sorted((tmp_path / "deep").iterdir()) == sorted(paths)


def test_a_directory_is_made_when_missing(edition, tmp_path):
    (path, _other) = save_sheets(export(edition), directory=tmp_path / "a/b")

    assert path == tmp_path / "a/b/grille-2026-gonnu.ods"


def test_nothing_is_left_half_written(edition, tmp_path):
    (tmp_path / ".grille-2026-aime.ods.part").mkdir()

    with pytest.raises(IsADirectoryError):
        save_sheets(export(edition), directory=tmp_path)

    assert [path.name for path in tmp_path.iterdir()] == [".grille-2026-aime.ods.part"]
