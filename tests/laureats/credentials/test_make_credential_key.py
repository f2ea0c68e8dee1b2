# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
import stat

import pytest
from django.core.management import call_command

from core.commands import Misuse
from home.demonstration.credential_key import ensure_key
from laureats.credentials import keys


def test_the_key_that_is_printed_signs(settings, capsys):
    call_command("make_credential_key")

    settings.CREDENTIAL_PRIVATE_KEY = capsys.readouterr().out
    assert keys.read_signing_key().private.key_size == 3072


def test_the_file_is_its_owners_alone_and_is_never_written_over(settings, tmp_path):
    file = tmp_path / "key.pem"
    call_command("make_credential_key", "--output", str(file))
    written = file.read_text()

    with pytest.raises(Misuse, match=r"key\.pem"):
        call_command("make_credential_key", "--output", str(file))

    assert (file.read_text(), stat.S_IMODE(file.stat().st_mode)) == (written, 0o600)


def test_the_demonstration_makes_its_key_once(tmp_path):
    file = tmp_path / "key.pem"
    ensure_key(str(file))
    written = file.read_text()

    ensure_key(str(file))

    assert written.startswith("-----BEGIN PRIVATE KEY-----")
    assert file.read_text() == written
