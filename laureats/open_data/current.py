# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The present version, for the pages whose own files are as first published."""

from dataclasses import dataclass

from laureats.models.open_data import OpenDataVersion
from laureats.public.addresses import local_address


@dataclass(frozen=True, slots=True, kw_only=True)
class CurrentOpenData:
    """`address` is that of the page of open data."""

    address: str
    version: str


def current_open_data() -> CurrentOpenData | None:
    """Return the latest version, none where there is no file yet or no page to tell of it."""
    # The pages import these modules.
    from laureats.models.open_data_page import OpenDataPage

    address = local_address(OpenDataPage)
    version = OpenDataVersion.objects.order_by("-number").values_list("key", flat=True).first() if address else None
    return CurrentOpenData(address=address, version=version) if version else None
