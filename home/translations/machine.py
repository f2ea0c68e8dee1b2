# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Translation by a LibreTranslate server, bounded in time, whose failures are told in a sentence."""

from collections.abc import Iterable, Iterator
from itertools import islice
from time import monotonic

import requests
from django.utils.translation import gettext as _
from wagtail.models import Locale
from wagtail_localize.machine_translators.libretranslate import LibreTranslator
from wagtail_localize.strings import StringValue

# What one request asks for, and when to stop asking: what is left is asked for by pressing the button again.
TEXTS_A_REQUEST = 20
SECONDS_IN_ALL = 20


class MachineTranslationError(Exception):
    """The server did not translate; the message is for the translator."""


class BoundedLibreTranslator(LibreTranslator):
    """Options: `LIBRETRANSLATE_URL`, `API_KEY` (may be blank), `TIMEOUT` in seconds for one request."""

    def translate(
        self, source_locale: Locale, target_locale: Locale, strings: Iterable[StringValue]
    ) -> dict[StringValue, StringValue]:
        """Return what was translated in time. Raise `MachineTranslationError` when nothing was."""
        started = monotonic()
        translated: dict[StringValue, StringValue] = {}
        for batch in _batches(strings):
            try:
                translated |= super().translate(source_locale, target_locale, batch)
            except (requests.RequestException, KeyError, TypeError, ValueError) as error:
                if not translated:
                    raise MachineTranslationError(_tell(error)) from error
                break
            if monotonic() - started > SECONDS_IN_ALL:
                break
        return translated


def _batches(strings: Iterable[StringValue]) -> Iterator[list[StringValue]]:
    waiting = iter(strings)
    while batch := list(islice(waiting, TEXTS_A_REQUEST)):
        yield batch


def _tell(error: Exception) -> str:
    if isinstance(error, requests.Timeout):
        return _("The translation server takes too long to answer. Try again, or translate by hand.")
    if isinstance(error, requests.ConnectionError):
        return _("The translation server cannot be reached. Try again later, or translate by hand.")
    if isinstance(error, requests.HTTPError) and error.response is not None:
        message = _("The translation server refuses (%(code)d). Tell whoever runs the site.")
        return message % {"code": error.response.status_code}
    return _("The translation server gave an answer that is no translation. Tell whoever runs the site.")
