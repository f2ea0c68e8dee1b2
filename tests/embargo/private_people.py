# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""People whom no public answer may name or tell how to reach, in every record that knows them."""

from wagtail.images.tests.utils import get_test_image_file

from core.models import CustomDocument, CustomImage, User
from laureats.models import Proposal
from tests.embargo import canaries


def plant_people(*, edition, article):
    """Give jurors mails and a portrait, an article and its files an account, and a body someone who writes for it."""
    account = User.objects.create_user(
        canaries.ACCOUNT, email=canaries.ACCOUNT_EMAIL, first_name="Ada", last_name=canaries.ACCOUNT_NAME
    )
    article.owner = account
    article.save()
    article.save_revision(user=account)
    CustomDocument.objects.filter(title=canaries.ARTICLE).update(uploaded_by_user=account)
    for seat in edition.seats.select_related("person"):
        seat.person.email = canaries.JUROR_EMAIL
        seat.person.photo = plant_portrait(account)
        seat.person.save()


def plant_portrait(account):
    """Keep the portrait of someone who did not agree to have it shown."""
    file = get_test_image_file(filename="canari-portrait.png")
    return CustomImage.objects.create(title=canaries.PORTRAIT, file=file, uploaded_by_user=account)


def plant_proposal(link):
    """Keep what someone sent for their body, which nobody read yet."""
    Proposal.objects.create(
        territory=link.territory,
        link=link,
        sender_name=canaries.SENDER,
        sender_role=canaries.SENDER,
        testimony=canaries.PROPOSED,
        testimony_author=canaries.SENDER,
        consent="Oui.",
    )


def list_telephones(digits):
    """Return the ways in which a French telephone number of ten digits is written."""
    pairs = [digits[start : start + 2] for start in range(0, 10, 2)]
    spaced = [sign.join(pairs) for sign in ("", " ", ".", "-", "\u00a0", "\u202f")]
    return [*spaced, *(f"+33{sign}{each[1:]}" for each in spaced for sign in ("", " ", "(0)"))]
