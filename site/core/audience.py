# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What pages need to know of the measurement of the audience, when an administrator has turned it on."""

from dataclasses import dataclass
from urllib.parse import urlsplit

from django.http import HttpRequest

from core.api.locales import is_api
from core.discreet_logs import PERSONAL_PARTS
from core.matomo_addresses import is_plain_address
from core.models import AudienceMeasurement
from core.page_generation import read_generation


@dataclass(frozen=True, slots=True, kw_only=True)
class Measurement:
    """Where the visits of those who accept it are counted."""

    address: str
    site: int

    @property
    def host(self) -> str:
        return urlsplit(self.address).netloc

    @property
    def policy(self) -> dict[str, list[str]]:
        """Return the sources that it adds to the security policy: two files, not the whole host."""
        counter = f"{self.address}matomo.php"
        return {"script-src": [f"{self.address}matomo.js"], "connect-src": [counter], "img-src": [counter]}


def read_setting_or_none() -> AudienceMeasurement | None:
    """Return the setting of the site when it is on, and says where to learn more.

    An address that no form would take counts as none.
    """
    settings = AudienceMeasurement.objects.select_related("privacy_page").filter(privacy_page__live=True)
    setting: AudienceMeasurement | None = settings.filter(is_on=True, site__is_default_site=True).first()
    return setting if setting and is_plain_address(setting.matomo_address) else None


def describe(setting: AudienceMeasurement | None) -> Measurement | None:
    if setting is None or setting.matomo_site is None:
        return None
    return Measurement(address=setting.matomo_address, site=setting.matomo_site)


def is_measured(request: HttpRequest) -> bool:
    """Tell whether a visit may be counted: the address of a personal link is a secret, a preview is no visit.

    Nor is what programs read.
    """
    if is_api(request.path_info):
        return False
    return not getattr(request, "is_preview", False) and not any(f"/{part}/" in request.path for part in PERSONAL_PARTS)


class _Known:
    """What this process knows of the setting, under the word of the pages: it is forgotten when they are."""

    def __init__(self) -> None:
        self.kept: tuple[str, Measurement | None] = ("", None)

    def read(self) -> Measurement | None:
        word = read_generation()
        if self.kept[0] != word:
            self.kept = (word, describe(read_setting_or_none()))
        return self.kept[1]


_known = _Known()


def read_measurement_or_none() -> Measurement | None:
    """Return the measurement without a query, once this process has looked; at most a second late."""
    return _known.read()
