# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
import pytest

from laureats.faults import Refused
from laureats.imports.uploads import Upload
from laureats.intake.mapping.exports import read_export
from tests.laureats.imports.factories import ods_table

pytestmark = pytest.mark.usefixtures("english")


def read(text, name="export.csv"):
    return read_export(Upload(name=name, content=text.encode() if isinstance(text, str) else text))


@pytest.mark.parametrize("text", ["\ufeffID,Nom\n1,Martin\n", "ID;Nom\r\n1;Martin\r\n", "\n\nID\tNom\n1\tMartin\n"])
def test_read_export_takes_the_usual_csv_files(text):
    export = read(text)

    assert [heading.key for heading in export.headings] == ["ID", "Nom"]
    assert [export.samples_of(heading) for heading in export.headings] == [["1"], ["Martin"]]


def test_read_export_tells_repeated_headings_apart_by_their_order():
    export = read("Nom,ID,Nom\nMartin,1,Dubois\n")

    told = [(heading.key, heading.letter) for heading in export.headings]
    assert told == [("Nom", "A"), ("ID", "B"), ("Nom [2]", "C")]


def test_read_export_keeps_lines_within_a_cell():
    export = read('ID,Texte\n1,"deux\nlignes"\n')

    [cell] = export.cells_of(export.headings[1])
    assert cell.value == "deux\nlignes"
    assert export.samples_of(export.headings[1]) == ["deux lignes"]


def test_read_export_takes_an_ods_file():
    export = read(ods_table(["ID", "Nom"], ["1", "Martin"]), name="export.ods")

    assert [heading.key for heading in export.headings] == ["ID", "Nom"]


def test_samples_are_each_told_once_and_three_at_most():
    export = read("ID\n1\n1\n2\n3\n4\n")

    assert export.samples_of(export.headings[0]) == ["1", "2", "3"]


@pytest.mark.parametrize("content", ["", "\n\n"])
def test_read_export_refuses_a_blank_file(content):
    with pytest.raises(Refused):
        read(content)
