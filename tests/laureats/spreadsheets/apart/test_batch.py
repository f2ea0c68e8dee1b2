# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""A file that stops its reader is refused; the process that asked lives on, and the next file is read."""

import os
from pathlib import Path

import pytest
from django.utils import translation

from laureats.spreadsheets import SpreadsheetRefused, Workbook, read_workbook
from laureats.spreadsheets.apart.batch import read_workbooks_apart
from laureats.spreadsheets.apart.bounds import Bounds
from tests.laureats.spreadsheets.factories import make_ods_number, make_ods_of_cells

READER = "tests.laureats.spreadsheets.apart.deeds.read_or_do"
SOUND = ("notes.csv", "Référence;STR-1\n2026-0001;3,5\n".encode())
HASTY = Bounds(processor_seconds=1, wall_seconds=3)


def deed(name):
    return (f"{name}.csv", f"do:{name}".encode())


def read(*files, bounds=HASTY):
    return list(read_workbooks_apart(files, reader=READER, bounds=bounds))


def show(outcome):
    """Return the format of a workbook, or the code and the English sentence of a refusal."""
    if isinstance(outcome, Workbook):
        return outcome.format
    with translation.override("en"):
        return outcome.code, outcome.message


STOPPED = (
    "unreadable",
    "The file stopped the program that reads it. Open it in LibreOffice or Excel, save it again and send the new copy.",
)
SLOW = ("too_large", "The file takes too long to read. Keep only the sheets that are needed.")
FAT = ("too_large", "The file takes too much memory to read. Keep only the sheets that are needed.")
OUTCOMES = {
    "follow_no_pointer": STOPPED,
    "be_killed": STOPPED,
    "abort": STOPPED,
    "leave": STOPPED,
    "leave_politely": STOPPED,
    "close_everything": STOPPED,
    "loop": SLOW,
    "sleep": SLOW,
    "eat_memory": FAT,
    "eat_memory_at_once": FAT,
    "recurse": STOPPED,
    "fail": STOPPED,
    "reply_garbage": STOPPED,
    "reply_endlessly": STOPPED,
    "announce_too_much": STOPPED,
    "reply_broken_rows": STOPPED,
    "reply_an_unknown_code": STOPPED,
    "reply_a_wide_sentence": STOPPED,
    "write_a_file": STOPPED,
}


@pytest.mark.parametrize("name", OUTCOMES)
def test_a_file_that_stops_its_reader_is_refused_and_the_next_one_is_read(name):
    outcomes = read(SOUND, deed(name), SOUND)

    assert list(map(show, outcomes)) == ["csv", OUTCOMES[name], "csv"]
    assert outcomes[2] == read_workbook(SOUND[1], name=SOUND[0])


def test_the_kernel_ends_a_reader_that_works_without_end():
    [outcome] = read(deed("loop"), bounds=Bounds(processor_seconds=1, wall_seconds=120))

    assert show(outcome) == SLOW


def test_what_a_library_prints_is_lost_and_harms_nothing():
    assert list(map(show, read(deed("print_garbage"), SOUND))) == ["csv", "csv"]


def test_the_child_has_no_secret_no_file_of_ours_and_no_library(monkeypatch, tmp_path):
    monkeypatch.setenv("SECRET_KEY", "secret")
    with (tmp_path / "secret").open("w") as held:
        os.set_inheritable(held.fileno(), True)
        [told] = read(deed("tell_about_itself"))

    said = {name: told.values[name] for name in ("directory", "environment", "descriptors", "libraries")}
    assert said == {
        "directory": "/",
        "environment": '["LC_CTYPE"]',  # what Python itself puts there
        "descriptors": "[0, 1, 2, 3, 4]",  # the last one is the folder being listed
        "libraries": "[]",
    }


def test_one_child_reads_a_batch_and_a_fresh_one_goes_on_after_a_death():
    asking = deed("tell_about_itself")

    told = read(asking, SOUND, asking, deed("be_killed"), asking)

    first, second, third = (told[index].values["pid"] for index in (0, 2, 4))
    assert (first == second, second == third) == (True, False)


def test_no_child_outlives_a_batch_left_on_the_way():
    outcomes = read_workbooks_apart([deed("tell_about_itself"), SOUND], reader=READER, bounds=HASTY)
    child = Path("/proc", str(next(outcomes).values["pid"]))
    was_there = child.exists()

    outcomes.close()

    assert (was_there, child.exists()) == (True, False)


def test_files_after_others_that_took_all_the_time_are_refused():
    outcomes = read(deed("sleep"), SOUND, bounds=Bounds(wall_seconds=0.3, batch_seconds=0.2))

    assert list(map(show, outcomes)) == [
        SLOW,
        ("too_large", "The files sent together take too long to read. Send fewer of them at once."),
    ]


def test_every_format_reads_as_in_this_process():
    files = [SOUND, ("notes.ods", make_ods_of_cells(make_ods_number("3.5")))]

    assert list(read_workbooks_apart(files)) == [read_workbook(content, name=name) for name, content in files]


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("notes.csv", b""),
        ("notes.pdf", b"x"),
        ("notes.csv", bytes(10 * 1024 * 1024 + 1)),
        ("notes.ods", b"PK\x03\x04"),
        ("notes.csv", b'a;"b'),
    ],
)
def test_refusals_are_those_of_this_process_in_the_language_of_the_reader(name, content):
    with pytest.raises(SpreadsheetRefused) as here:
        read_workbook(content, name=name)

    [there] = read_workbooks_apart([(name, content)])

    for language in ("fr", "en"):
        with translation.override(language):
            assert (there.code, there.message) == (here.value.code, here.value.message)
