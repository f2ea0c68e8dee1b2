# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What addresses this room answers, after the secret of a link."""

from django.urls import URLPattern, path

from laureats.intake.submission.mandate_pages import MandatePage
from laureats.intake.submission.people_pages import PeoplePage
from laureats.intake.submission.reuse_pages import ReusePage
from laureats.intake.submission.submit_pages import ReceiptFile, SubmitPage
from laureats.intake.submission.withdraw_pages import WithdrawPage

urlpatterns: list[URLPattern] = [
    path("<str:secret>/personnes/", PeoplePage.as_view(), name="application_people"),
    path("<str:secret>/mandat/", MandatePage.as_view(), name="application_mandate"),
    path("<str:secret>/envoi/", SubmitPage.as_view(), name="application_submit"),
    path("<str:secret>/accuse-de-reception.pdf", ReceiptFile.as_view(), name="application_receipt"),
    path("<str:secret>/retrait/", WithdrawPage.as_view(), name="application_withdraw"),
    path("<str:secret>/reprise/", ReusePage.as_view(), name="application_reuse"),
]
