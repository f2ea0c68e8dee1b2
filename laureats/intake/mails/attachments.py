# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What is attached to a kind of mail, made when it leaves."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from laureats.models import CandidatureMail


@dataclass(frozen=True, slots=True, kw_only=True)
class Attachment:
    name: str
    content: bytes
    media_type: str


Maker = Callable[[CandidatureMail], Iterator[Attachment]]
_MAKERS: dict[str, Maker] = {}


def attach_to(kind: str, maker: Maker) -> None:
    """Have `maker` make what goes with the mails of a kind. Rooms call this once, when apps are ready."""
    _MAKERS[kind] = maker


def make_attachments(mail: CandidatureMail) -> list[Attachment]:
    maker = _MAKERS.get(mail.kind)
    return list(maker(mail)) if maker else []
