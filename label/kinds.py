# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The closed list of the kinds of public bodies that may apply."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Kind(models.TextChoices):
    COMMUNE = "commune", _("Municipality")
    CC = "cc", _("Community of municipalities")
    CA = "ca", _("Agglomeration community")
    CU = "cu", _("Urban community")
    METRO = "metro", _("Metropolis")
    MET69 = "met69", _("Metropolis of Lyon")
    EPCI = "epci", _("Intermunicipal body")
    EPT = "ept", _("Territorial public body (Greater Paris)")
    DEPARTEMENT = "departement", _("Department")
    REGION = "region", _("Region")
    SYNDICAT = "syndicat", _("Joint authority")
    GIP = "gip", _("Public interest group")
    ASSOCIATION = "association", _("Association of pooled services")
    AGENCE = "agence", _("National agency")
    ETABLISSEMENT_PUBLIC = "etablissement-public", _("Public establishment")
    AUTRE = "autre", _("Other")
