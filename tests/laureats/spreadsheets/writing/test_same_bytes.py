# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""A file that says when it was written is the same to the byte when made again."""

from datetime import UTC, datetime

from laureats.spreadsheets.writing import Table, write_table


def write(*, written_at):
    table = Table(title="Lauréats", header=["nom"], rows=[["Albi"]], written_at=written_at)
    return write_table(table, file_format="ods")


def test_an_ods_that_says_when_it_was_written_has_the_same_bytes():
    moment = datetime(2026, 11, 18, 17, 30, tzinfo=UTC)

    assert write(written_at=moment) == write(written_at=moment)
    assert write(written_at=moment) != write(written_at=moment.replace(year=2027))
