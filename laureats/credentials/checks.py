# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What `manage.py check` says of the keys: a wrong one always, a missing one before a deployment."""

from collections.abc import Callable, Iterator, Sequence
from typing import Any

from django.core.checks import CheckMessage, Tags, Warning, register
from django.utils.translation import gettext_lazy

from laureats.credentials.keys import KeyMissingError, KeyUnavailableError, read_retired_keys, read_signing_key

HINT = gettext_lazy("Until then labels have no signed credential; the rest of the site is not concerned.")
READERS: dict[str, Callable[[], object]] = {"laureats.W001": read_signing_key, "laureats.W002": read_retired_keys}


@register(Tags.security)
def check_keys(app_configs: Sequence[Any] | None, **options: Any) -> list[CheckMessage]:
    """Return what is wrong with the keys that are given."""
    return [_warn(error, code=code) for code, error in _find_faults() if not isinstance(error, KeyMissingError)]


@register(Tags.security, deploy=True)
def check_key_is_given(app_configs: Sequence[Any] | None, **options: Any) -> list[CheckMessage]:
    return [_warn(error, code=code) for code, error in _find_faults() if isinstance(error, KeyMissingError)]


def _find_faults() -> Iterator[tuple[str, KeyUnavailableError]]:
    for code, read in READERS.items():
        try:
            read()
        except KeyUnavailableError as error:
            yield code, error


def _warn(error: KeyUnavailableError, *, code: str) -> CheckMessage:
    return Warning(str(error), hint=str(HINT), id=code)
