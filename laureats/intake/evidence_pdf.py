# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""A PDF, looked over without a reader of PDF: whether it is whole, locked, or able to act.

Actions are sought everywhere: no text of a PDF, however it is cut into streams, hides them. Names alone stand in
dictionaries, either bare or within object streams, which are inflated within bounds; in other streams, which are
pictures, fonts and texts, the same letters would be chance.
"""

import re
import zlib
from collections.abc import Iterator

from django.utils.translation import gettext as _

from laureats.faults import Refused
from laureats.intake.gate import refuse

MIB = 1024 * 1024
_MOST_INFLATED = 64 * MIB
_END_WITHIN = 2048
_ESCAPED = re.compile(rb"#([0-9a-fA-F]{2})")
_ACTING = re.compile(rb"/(?:JavaScript|JS|XFA|Launch|EmbeddedFiles?|RichMedia|ImportData|SubmitForm)(?![A-Za-z0-9])")
_ACTING_ANYWHERE = re.compile(rb"/S[\s\x00]*/(?:JavaScript|Launch|ImportData|SubmitForm)|/(?:EmbeddedFile|RichMedia)")
_LOCKED = re.compile(rb"/Encrypt(?![A-Za-z0-9])")
_STREAM = re.compile(rb"(?<![a-z])stream(?:\r\n|\n|\r)")
_OBJECTS = re.compile(rb"/ObjStm(?![A-Za-z0-9])")
# How no program that writes PDF packs its objects, and how one who hides them would.
_DISGUISED = re.compile(rb"/(?:ASCIIHexDecode|ASCII85Decode|LZWDecode|RunLengthDecode|Predictor)(?![A-Za-z0-9])")
_MOST_OBJECT_STREAMS = 5_000
_CHUNK = 64 * 1024


class _TooMuch(Exception):
    """Object streams that inflate without end."""


class _Disguised(Exception):
    """Object streams packed so that nobody reads them."""


def check_pdf(content: bytes, *, name: str) -> None:
    """Raise `Refused` for a PDF that is cut short, locked by a password, or holds programs or files."""
    if b"%%EOF" not in content[-_END_WITHIN:]:
        raise _refuse_damaged(name)
    plain = _unescape_all(content)
    if _LOCKED.search(plain):
        message = _("“%(name)s” is locked by a password or against copying: save it without protection.")
        raise refuse("encrypted", message % {"name": name})
    try:
        is_acting = _ACTING_ANYWHERE.search(plain) or any(map(_ACTING.search, _list_dictionaries(content)))
    except _TooMuch as fault:
        raise _refuse_damaged(name) from fault
    except _Disguised:
        is_acting = True
    if is_acting:
        message = _("“%(name)s” holds programs or other files: print it to a new PDF and send that one.")
        raise refuse("acting", message % {"name": name})


def _list_dictionaries(content: bytes) -> Iterator[bytes]:
    """Yield what stands between streams, and what object streams hold."""
    place = 0
    while found := _STREAM.search(content, place):
        yield _unescape_all(content[place : found.start()])
        end = content.find(b"endstream", found.end())
        place = len(content) if end < 0 else end
    yield _unescape_all(content[place:])
    yield from map(_unescape_all, _list_objects(content))


def _list_objects(content: bytes) -> Iterator[bytes]:
    """Yield what object streams hold, wherever the word that begins them stands: a text may hold that word too."""
    place, budget, number = 0, _MOST_INFLATED, 0
    for found in _STREAM.finditer(content):
        before = _unescape_all(content[place : found.start()])
        place = found.end()
        if _OBJECTS.search(before) is None:
            continue
        if _DISGUISED.search(before):
            raise _Disguised
        inflated = _inflate(content, place=place, most=budget)
        budget, number = budget - len(inflated), number + 1
        if number > _MOST_OBJECT_STREAMS:
            raise _TooMuch
        yield inflated


def _inflate(content: bytes, *, place: int, most: int) -> bytes:
    """Return what is deflated from a place on; blank where nothing is: its names stand bare, and are read there."""
    inflater, inflated = zlib.decompressobj(), bytearray()
    try:
        for start in range(place, len(content), _CHUNK):
            inflated += inflater.decompress(content[start : start + _CHUNK], max(most - len(inflated), 1))
            if inflater.eof:
                break
            if inflater.unconsumed_tail or len(inflated) > most:
                raise _TooMuch
    except zlib.error:
        pass  # What was read before the fault is looked over all the same.
    return bytes(inflated)


def _unescape_all(content: bytes) -> bytes:
    return _ESCAPED.sub(_unescape, content)


def _unescape(match: re.Match[bytes]) -> bytes:
    return bytes([int(match.group(1), 16)])


def _refuse_damaged(name: str) -> Refused:
    return refuse("damaged", _("“%(name)s” is a damaged PDF: make it again.") % {"name": name})
