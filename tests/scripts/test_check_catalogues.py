# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What continuous integration refuses in a catalogue of translations."""

import polib
import pytest

from scripts.check_catalogues import list_faults, main

SOUND = [
    {"msgid": "Home", "msgstr": "Accueil"},
    {"msgid": "%(count)s of {total}", "msgstr": "%(count)s sur {total}"},
    {
        "msgid": "One text",
        "msgid_plural": "%(count)s texts",
        "msgstr_plural": {0: "Un texte", 1: "%(count)s textes"},
    },
]
FAULTS = {
    "without French": ({"msgstr": ""}, "not translated"),
    "doubtful": ({"msgstr": "Accueil", "flags": ["fuzzy"]}, "doubtful"),
    "obsolete": ({"msgstr": "Accueil", "obsolete": True}, "nothing asks for it any more"),
    "half a plural": ({"msgid_plural": "Homes", "msgstr_plural": {0: "Accueil", 1: ""}}, "not translated"),
    "one form of two": ({"msgid_plural": "Homes", "msgstr_plural": {0: "Accueil"}}, "not translated"),
    "another value": (
        {"msgid": "Home %(name)s", "msgstr": "Accueil %(nom)s"},
        "names a value that the message does not have",
    ),
    "a lost value": ({"msgid": "Home {name}", "msgstr": "Accueil"}, "loses a value"),
}


def make_catalogue(*entries):
    catalogue = polib.POFile()
    catalogue.metadata = {"Plural-Forms": "nplurals=2; plural=(n > 1);", "Content-Type": "text/plain; charset=UTF-8"}
    catalogue.extend(polib.POEntry(**entry) for entry in entries)
    return catalogue


@pytest.mark.parametrize(("entry", "fault"), FAULTS.values(), ids=FAULTS)
def test_each_fault_is_said_with_its_sentence(entry, fault):
    entry = {"msgid": "Home"} | entry

    assert list(list_faults(make_catalogue(*SOUND[1:], entry))) == [f"{fault}: {entry['msgid']}"]


def test_the_check_fails_on_a_fault_and_passes_without(tmp_path, capsys):
    sound, faulty = tmp_path / "sound.po", tmp_path / "faulty.po"
    make_catalogue(*SOUND).save(str(sound))
    make_catalogue(*SOUND, {"msgid": "Search", "msgstr": ""}).save(str(faulty))

    assert (main([str(sound)]), main([str(sound), str(faulty)])) == (0, 1)
    assert capsys.readouterr().err == f"{faulty}: not translated: Search\n"
