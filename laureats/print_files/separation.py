# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""A PDF drawn in the colours of a screen, turned into one in the four inks of a press.

It works on the objects that WeasyPrint hands over before it writes them (its `finisher`): colours of paths, shadings
and groups. Masks in grey stay: they are no colour.
"""

from typing import Any

import pydyf

from laureats.print_files.inks import inks_of

SCREEN, PRESS = "/DeviceRGB", "/DeviceCMYK"
OPERATORS = {b"rg": b"k", b"RG": b"K"}


def separate(pdf: pydyf.PDF) -> None:
    """Put every colour of the document in four inks."""
    for item in pdf.objects:
        if isinstance(item, pydyf.Stream):
            item.stream = [_separate_operation(operation) for operation in item.stream]
            _separate_group(item.extra)
        elif isinstance(item, pydyf.Dictionary):
            _separate_shading(item)


def _separate_operation(operation: Any) -> Any:
    if not isinstance(operation, bytes):
        return operation
    *numbers, operator = operation.rsplit(maxsplit=3)
    if operator not in OPERATORS or len(numbers) != 3:
        return operation
    return b" ".join([*(_number(ink) for ink in inks_of(*map(float, numbers))), OPERATORS[operator]])


def _number(share: float) -> bytes:
    return f"{share:g}".encode()


def _separate_group(extra: Any) -> None:
    group = extra.get("Group")
    if group and group.get("CS") == SCREEN:
        group["CS"] = PRESS


def _separate_shading(item: pydyf.Dictionary) -> None:
    if item.get("ColorSpace") != SCREEN or "ShadingType" not in item:
        return
    item["ColorSpace"] = PRESS
    for function in item["Function"]["Functions"]:
        for end in ("C0", "C1"):
            function[end] = pydyf.Array(inks_of(*function[end]))
