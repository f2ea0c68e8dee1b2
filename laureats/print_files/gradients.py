# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Gradients as a press likes them: each shading painted as such, where WeasyPrint repeats a transparent tile of it.

Tiles show their seams at low resolution, and a group of transparency is one more thing for a printer to flatten.
"""

import pydyf

PAINTS_GROUP, PAINTS_SHADING = b" Do", b" sh"


def lay_bare(pdf: pydyf.PDF) -> None:
    """Put a pattern that is its shading in place of each tile that paints an opaque one and nothing else."""
    for number, item in enumerate(pdf.objects):
        if not isinstance(item, pydyf.Stream) or item.extra.get("Type") != "/Pattern":
            continue
        if shading := _find_only_shading(item, pdf=pdf):
            pattern = pydyf.Dictionary(
                {"Type": "/Pattern", "PatternType": 2, "Shading": shading, "Matrix": item.extra["Matrix"]}
            )
            pattern.number = number
            pdf.objects[number] = pattern


def _find_only_shading(tile: pydyf.Stream, *, pdf: pydyf.PDF) -> bytes | None:
    """Return the reference of the shading that a tile paints through one group."""
    group = _painted(tile, verb=PAINTS_GROUP, kind="XObject", pdf=pdf)
    if group is None:
        return None
    stream = _referred(group, pdf=pdf)
    if len(stream.stream) != 1:
        return None
    return _painted(stream, verb=PAINTS_SHADING, kind="Shading", pdf=pdf)


def _painted(stream: pydyf.Stream, *, verb: bytes, kind: str, pdf: pydyf.PDF) -> bytes | None:
    """Return the reference of what the last operation of a stream paints."""
    last = bytes(stream.stream[-1]) if stream.stream else b""
    if not last.endswith(verb):
        return None
    resources = _referred(stream.extra["Resources"], pdf=pdf)
    name = last.removesuffix(verb).decode().lstrip("/")
    reference: bytes = resources[kind][name]
    return reference


def _referred(reference: bytes | pydyf.Object, *, pdf: pydyf.PDF) -> pydyf.Object:
    return pdf.objects[int(reference.split()[0])] if isinstance(reference, bytes) else reference
