# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The mention for the best total on the table: who holds it, who should, and the button that settles it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from laureats.deliberation.queries import Deliberation
from laureats.desk.shown_names import ShownNames


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownBestTotal:
    """Bodies by name, but `holders`, which the button sends back. `is_open` while the mention may be given."""

    mention: str
    holders: Sequence[str]
    holder_names: Sequence[str]
    lacking: Sequence[str]
    surplus: Sequence[str]
    is_open: bool


def show_best_total(deliberation: Deliberation, *, names: ShownNames) -> ShownBestTotal | None:
    """Return what to tell of the mention; None without it, or while no file has a total."""
    best = deliberation.best_total
    if best is None or not best.holders:
        return None
    holders = sorted(best.holders)
    return ShownBestTotal(
        mention=best.mention.name,
        holders=holders,
        holder_names=_name_bodies(holders, names=names),
        lacking=_name_bodies(best.lacking, names=names),
        surplus=_name_bodies(best.surplus, names=names),
        is_open=not (deliberation.edition.is_sealed or deliberation.edition.is_released),
    )


def _name_bodies(references: Iterable[str], *, names: ShownNames) -> list[str]:
    return [names.bodies.get(reference, reference) for reference in references]
