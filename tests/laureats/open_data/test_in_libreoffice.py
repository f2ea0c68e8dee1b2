# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""LibreOffice opens the ODS as it was written: texts are texts, numbers are numbers."""

import csv

import pytest

from tests.laureats.open_data.conftest import HOSTILE
from tests.laureats.open_data.reading import read_bytes

# One LibreOffice at a time, as for the other files.
pytestmark = [pytest.mark.django_db, pytest.mark.office, pytest.mark.xdist_group("office")]
# Commas, quotes, UTF-8, as LibreOffice numbers them.
AS_CSV = "csv:Text - txt - csv (StarCalc):44,34,76"


def test_libreoffice_reads_every_text_as_a_text(hostile, convert, tmp_path):
    source = tmp_path / "laureats.ods"
    source.write_bytes(read_bytes("laureats.ods"))

    (saved,) = convert([source], to=AS_CSV, directory=tmp_path / "saved")

    with saved.open(encoding="utf-8", newline="") as stream:
        rows = list(csv.DictReader(stream))
    assert sorted(row["opinion"] for row in rows) == sorted(text.replace("\r\n", "\n") for text in HOSTILE)
    assert {row["is_fictional"] for row in rows} == {"FALSE"}
    assert {row["latitude"].replace(",", ".") for row in rows} == {"", "44.8378"}
