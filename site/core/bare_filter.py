# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Pictures drawn from pixels and colours alone.

Willow copies what a camera wrote, the place included, into every JPEG and PNG that it makes.
"""

from typing import Any

from wagtail.images.image_operations import FilterOperation
from wagtail.images.models import Filter

NEEDED_TO_DRAW = {"icc_profile", "transparency", "background", "duration", "loop"}


class DropMetadata(FilterOperation):
    def construct(self) -> None:
        """Take no argument: no filter in a template names this."""

    def run(self, willow: Any, image: Any, env: dict[str, object]) -> None:
        info = getattr(willow.image, "info", {})
        for name in info.keys() - NEEDED_TO_DRAW:
            del info[name]


class BareFilter(Filter):
    @property
    def filter_operations(self) -> list[FilterOperation]:
        return [*super().filter_operations, DropMetadata("drop_metadata")]
