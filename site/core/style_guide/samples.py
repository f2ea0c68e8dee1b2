# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""One sample a component: `templates/core/style/<component>.html` shows what `css/components/<component>.css` draws."""

import datetime
from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from core.styles import style_parts


@dataclass(frozen=True, slots=True, kw_only=True)
class Sample:
    name: str
    template: str


@dataclass(frozen=True, slots=True)
class SampleLevel:
    code: str
    local_name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SampleMoment:
    title: str | Promise
    time: datetime.time | None = None
    text: str | Promise = ""


SIGN_SCALE = [SampleLevel(str(rank), f"Niveau {rank}") for rank in range(1, 6)]
MEDAL_SCALE = [
    SampleLevel("badge", "Badge"),
    SampleLevel("bronze", "Label Bronze"),
    SampleLevel("argent", "Label Argent"),
    SampleLevel("or", "Label Or"),
]
PROGRAMME = [
    SampleMoment(
        time=datetime.time(18, 30), title=_("Round table"), text=_("Labelled bodies tell what they have done.")
    ),
    SampleMoment(time=datetime.time(19, 45), title=_("Results")),
    SampleMoment(title=_("Follow it live")),
]


def list_samples() -> list[Sample]:
    names = (part.stem for part in style_parts() if part.parent.name == "components")
    return [Sample(name=name, template=f"core/style/{name}.html") for name in names]
