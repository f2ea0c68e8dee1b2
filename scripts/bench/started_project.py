# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The project that the installed `wagtail start` writes, for its home page: made for a run, and thrown away."""

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

NAME = "started"


@contextmanager
def start_project() -> Iterator[Path]:
    """Have Wagtail write a project, take its welcome out of the home page as its comment invites, and give its place."""
    with TemporaryDirectory(prefix="tnl-bench-") as directory:
        command = [sys.executable, "-m", "wagtail.bin.wagtail", "start", NAME, directory]
        # It is no project yet: it reads no settings.
        environment = {name: value for name, value in os.environ.items() if name != "DJANGO_SETTINGS_MODULE"}
        subprocess.run(command, check=True, env=environment, stdout=subprocess.DEVNULL)
        (Path(directory) / "home" / "templates" / "home" / "welcome_page.html").write_text("")
        yield Path(directory)


def describe_templates(project: Path) -> dict[str, Any]:
    """Return the engine of its templates: apart from the site's, since both have a `base.html`."""
    return {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "NAME": NAME,
        "DIRS": [project, project / NAME / "templates", project / "home" / "templates"],
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.debug",
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
            ]
        },
    }


def list_static_directories(project: Path) -> list[Path]:
    return [project / NAME / "static", project / "home" / "static"]
