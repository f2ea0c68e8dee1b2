# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The Nu HTML checker of the W3C, pinned by package-lock.json, asked from Python: one run for all pages."""

import json
import subprocess
import tempfile
from pathlib import Path
from urllib.parse import urlsplit

FOLDER = Path(__file__).resolve().parent
JAR = FOLDER / "node_modules/vnu-jar/build/dist/vnu.jar"
VERSION = json.loads((FOLDER / "package.json").read_text(encoding="utf-8"))["dependencies"]["vnu-jar"]
# A list without bullets is no list for VoiceOver any more, unless it says so: WebKit does it on purpose.
FALSE_ALARMS = {f"The “list” role is unnecessary for element “{element}”." for element in ("ul", "ol")}


def check_markup(pages):
    """Return the errors and warnings on each page of `{name: HTML}` that has some, by its name."""
    with tempfile.TemporaryDirectory() as directory:
        files = {f"{number}.html": name for number, name in enumerate(pages)}
        for file, name in files.items():
            (Path(directory) / file).write_text(pages[name], encoding="utf-8")
        messages = _run(sorted(Path(directory).glob("*.html")))
    found = {}
    for message in messages:
        if message["message"] not in FALSE_ALARMS:
            name = files[Path(urlsplit(message["url"]).path).name]
            found.setdefault(name, []).append(f"{message['message']} {message.get('extract', '').strip()}")
    return found


def _run(files):
    options = ["--format", "json", "--exit-zero-always", "--stdout"]
    command = ["java", "-Xss2m", "-jar", str(JAR), *options, *map(str, files)]
    done = subprocess.run(command, check=True, capture_output=True, text=True, timeout=300)
    return json.loads(done.stdout)["messages"]
