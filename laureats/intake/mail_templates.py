# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The words that the secretariat writes to candidates: templates, and a closed list of placeholders between braces.

`{lien}` stays in a text: the address takes its place when the mail leaves.
"""

import re
from collections.abc import Collection, Iterator, Mapping
from difflib import get_close_matches

from django.conf import settings
from django.template.loader import render_to_string
from django.utils import timezone, translation
from django.utils.translation import gettext as _

from core.formats import format_hour, format_long_date
from laureats.correspondence.letters import Letter
from laureats.faults import Fault, Refused
from laureats.intake.periods import period_of
from laureats.models import Candidature, CandidatureMail, MailTemplate
from laureats.press.placeholders import fold

Purpose = MailTemplate.Purpose
LINK = CandidatureMail.LINK.strip("{}")
REASON = "motif"
_OF_A_FILE = ("organisme", "référence", "édition", "responsable", "clôture", LINK)
_OF_THE_CEREMONY = ("organisme", "édition", "responsable", LINK)
# What each kind of template may hold.
PLACEHOLDERS: Mapping[str, tuple[str, ...]] = {
    Purpose.MESSAGE: _OF_A_FILE,
    Purpose.COMPLETION: _OF_A_FILE,
    Purpose.ELIGIBLE: _OF_A_FILE,
    Purpose.REFUSAL: (*_OF_A_FILE, REASON),
    Purpose.INVITATION: (*_OF_THE_CEREMONY, "date", "heure", "lieu", "moment"),
    Purpose.LABELLED: (*_OF_THE_CEREMONY, "niveau", "mentions"),
    Purpose.UNLABELLED: _OF_THE_CEREMONY,
}
_PLACEHOLDER = re.compile(r"\{([^{}]*)\}")
_LONGEST_QUOTE = 60


def list_templates(purpose: MailTemplate.Purpose) -> list[MailTemplate]:
    """Return the templates of a purpose, else the one that the site ships, unsaved."""
    return list(MailTemplate.objects.filter(purpose=purpose)) or [shipped_template(purpose)]


def shipped_template(purpose: MailTemplate.Purpose) -> MailTemplate:
    with translation.override(settings.LANGUAGE_CODE):
        subjects = {
            Purpose.MESSAGE: _("{édition}: about your candidature {référence}"),
            Purpose.COMPLETION: _("{édition}: your candidature {référence} is to be completed"),
            Purpose.ELIGIBLE: _("{édition}: your candidature {référence} is eligible"),
            Purpose.REFUSAL: _("{édition}: your candidature {référence} cannot be examined"),
        }
        text = render_to_string(f"laureats/mail/intake_{purpose}.txt", {"site": settings.WAGTAIL_SITE_NAME})
        name = _("Usual text")
        return MailTemplate(purpose=purpose, name=name, subject=subjects[purpose], text=f"{text.strip()}\n")


def find_faults(*, subject: str, text: str, purpose: str) -> list[Fault]:
    """Return one fault for each placeholder that is not in the list, with the nearest; subjects take no link."""
    names = PLACEHOLDERS[purpose]
    return [*_find_unknown(subject, names=set(names) - {LINK}), *_find_unknown(text, names=names)]


def fill_letter(*, subject: str, text: str, purpose: str, candidature: Candidature, reason: str = "") -> Letter:
    """Return the words for one file. Raise `Refused` with every placeholder that is not in the list."""
    faults = find_faults(subject=subject, text=text, purpose=purpose)
    if faults:
        raise Refused(faults)
    words = tell_words(candidature, reason=reason)
    return Letter(subject=fill(subject, words=words), text=f"{fill(text, words=words).strip()}\n")


def tell_words(candidature: Candidature, *, reason: str = "") -> dict[str, str]:
    """Return what stands for each placeholder of a file, in the site's first language."""
    with translation.override(settings.LANGUAGE_CODE):
        return {
            "organisme": candidature.territory.display_name,
            "référence": candidature.reference,
            "édition": candidature.edition.name,
            "responsable": candidature.manager_name or _("Madam, Sir"),
            "clôture": tell_closing(candidature),
            REASON: reason,
        }


def tell_closing(candidature: Candidature) -> str:
    """Say until when the file can change: its day and its hour."""
    last = period_of(candidature.edition, territory=candidature.territory_id).last_instant
    if last is None:
        return _("a date to be told")
    local = timezone.localtime(last)
    return _("%(day)s at %(hour)s") % {"day": format_long_date(local.date()), "hour": format_hour(local.time())}


def fill(text: str, *, words: Mapping[str, str]) -> str:
    """Return a text whose placeholders are known, with these words; the link is left to be filled in."""
    # What people typed holds no placeholder of its own.
    phrases = {fold(name): phrase.replace("{", "(").replace("}", ")") for name, phrase in words.items()}
    phrases[LINK] = CandidatureMail.LINK
    return _PLACEHOLDER.sub(lambda match: phrases[fold(match[1])], text)


def list_named(text: str) -> set[str]:
    """Return the placeholders of a text, folded."""
    return {fold(match[1]) for match in _PLACEHOLDER.finditer(text)}


def _find_unknown(text: str, *, names: Collection[str]) -> Iterator[Fault]:
    known = {fold(name): name for name in sorted(names)}
    for match in _PLACEHOLDER.finditer(text):
        name = fold(match[1])
        if name not in known:
            nearest = known[get_close_matches(name, known, n=1, cutoff=0)[0]]
            message = _("{%(read)s} is not a placeholder of this mail; the nearest one is {%(nearest)s}.")
            told = {"read": match[1].strip()[:_LONGEST_QUOTE], "nearest": nearest}
            yield Fault(code="unknown_placeholder", message=message % told)
