# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What jurors and files have in common, in sentences."""

from collections.abc import Iterable
from dataclasses import dataclass

from laureats.jurors.alert_sentences import describe_alert, describe_cover
from laureats.jurors.alerts import Alert


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownWarning:
    """`juror` is a name, `code` that of the seat; `is_open` while neither recusal nor interest stands against it."""

    juror: str
    code: str
    matched: str
    cover: str
    is_open: bool


def show_warnings(alerts: Iterable[Alert]) -> list[ShownWarning]:
    return [
        ShownWarning(
            juror=alert.seat.person.full_name,
            code=alert.seat.code,
            matched=describe_alert(alert),
            cover=describe_cover(alert),
            is_open=alert.is_open,
        )
        for alert in alerts
    ]
