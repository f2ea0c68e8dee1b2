# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Workbooks that LibreOffice itself protects with a password."""

import os
import signal
import subprocess
from contextlib import suppress

from tests.laureats.spreadsheets.office import find_office

_FILTERS = {"ods": "calc8", "xlsx": "Calc MS Excel 2007 XML"}
_MODULE = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd">
<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Module1" script:language="StarBasic">
Sub SaveLocked(source, target, filter)
    On Error GoTo Failed
    Dim hidden(0) As New com.sun.star.beans.PropertyValue
    hidden(0).Name = "Hidden"
    hidden(0).Value = True
    book = StarDesktop.loadComponentFromURL(source, "_blank", 0, hidden())
    Dim phrase(1) As New com.sun.star.beans.NamedValue
    phrase(0).Name = "OOXPassword"
    phrase(0).Value = "secret"
    phrase(1).Name = "CryptoType"
    phrase(1).Value = "StrongEncryptionDataSpace"
    Dim locked(1) As New com.sun.star.beans.PropertyValue
    locked(0).Name = "FilterName"
    locked(0).Value = filter
    If filter = "calc8" Then
        locked(1).Name = "Password"
        locked(1).Value = "secret"
    Else
        locked(1).Name = "EncryptionData"
        locked(1).Value = phrase()
    End If
    book.storeToURL(target, locked())
    book.close(True)
Failed:
    StarDesktop.terminate()
End Sub
</script:module>
"""


def lock_workbook(source, *, folder, file_format):
    """Return the path of a copy of a workbook that opens with a password alone. A macro saves it: no option does."""
    office = find_office()
    profile = folder / "profile"
    command = [office, f"-env:UserInstallation={profile.as_uri()}", "--headless", "--norestore"]
    _run([*command, "--convert-to", "ods", "--outdir", folder / "first", source])  # which makes the profile
    (profile / "user/basic/Standard/Module1.xba").write_text(_MODULE)
    target = folder / f"locked.{file_format}"
    arguments = ",".join(f'"{word}"' for word in (source.as_uri(), target.as_uri(), _FILTERS[file_format]))
    _run([*command, f"macro:///Standard.Module1.SaveLocked({arguments})"])
    return target


def _run(command):
    """Run LibreOffice, which starts a process of its own: both end when it takes too long."""
    with subprocess.Popen(
        command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True
    ) as office:
        try:
            assert office.wait(120) == 0
        finally:
            with suppress(ProcessLookupError):
                os.killpg(office.pid, signal.SIGKILL)
