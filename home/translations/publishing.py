# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Publishing a translation: not while words are missing, which would be read in the language of the source."""

from collections.abc import Iterable
from contextlib import suppress
from typing import Any

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from wagtail.models import DraftStateMixin, Page
from wagtail.snippets.permissions import get_permission_name
from wagtail_localize.models import Translation, TranslationSource

from home.models import NewsPage
from home.news_embargo import awaits_release, describe_waiting


def guard_publication(request: HttpRequest, record: Any) -> HttpResponse | None:
    """Refuse, before wagtail-localize answers, the publication of a translation that is not whole."""
    if request.method != "POST" or request.POST.get("action") != "publish":
        return None
    translation = _translation_or_none(record)
    if translation is None:
        return None
    if not isinstance(record, DraftStateMixin):
        _tell_public_words(request, record, missing=count_missing(translation))
        return None
    refusal = _describe_refusal(record, missing=count_missing(translation))
    if not refusal:
        return None
    messages.error(request, refusal)
    return redirect(request.path)


def guard_bulk_publication(
    request: HttpRequest, action_type: str, objects: Iterable[Any], action: Any
) -> HttpResponse | None:
    """Refuse to publish several pages at once when the translation of one is not whole."""
    if action_type != "publish":
        return None
    refusals = [refusal for page in _pages_to_publish(objects, action=action) if (refusal := _find_refusal(page))]
    for refusal in refusals:
        messages.error(request, refusal)
    return redirect(action.next_url) if refusals else None


def publish_whole_translations(request: HttpRequest, source: TranslationSource) -> None:
    """Publish the translations of a source that are whole and that the user may publish; say why others are not."""
    for translation in source.translations.filter(enabled=True).select_related("target_locale"):
        record = translation.get_target_instance()
        refusal = _find_refusal(record)
        if refusal:
            messages.error(request, refusal)
        elif _may_publish(request.user, record):
            # wagtail-localize keeps the reason beside the text, and shows it to the translator.
            with suppress(ValidationError):
                translation.save_target(user=request.user, publish=True)


def count_missing(translation: Translation) -> int:
    """Return how many pieces of text have no sound translation."""
    total, given = translation.get_progress()
    return int(total - given)


def _translation_or_none(record: Any) -> Translation | None:
    twins = Translation.objects.filter(target_locale=getattr(record, "locale_id", None), enabled=True)
    key = getattr(record, "translation_key", None)
    found: Translation | None = twins.filter(source__object=key).first() if key else None
    return found


def _pages_to_publish(objects: Iterable[Any], *, action: Any) -> Iterable[Any]:
    below = action.get_execution_context().get("include_descendants")
    for page in objects:
        yield page.specific
        if below:
            yield from page.get_descendants().not_live().specific()


def _find_refusal(record: Any) -> str:
    """Return why a translation may not be published, blank when it may: what has no draft is public already."""
    translation = _translation_or_none(record)
    if translation is None or not isinstance(record, DraftStateMixin):
        return ""
    return _describe_refusal(record, missing=count_missing(translation))


def _describe_refusal(record: Any, *, missing: int) -> str:
    if isinstance(record, NewsPage) and awaits_release(record):
        return describe_waiting(record)
    if not missing:
        return ""
    message = ngettext(
        "“%(title)s” is not published: %(count)d text is still to be translated. What you gave is kept.",
        "“%(title)s” is not published: %(count)d texts are still to be translated. What you gave is kept.",
        missing,
    )
    return message % {"title": record, "count": missing}


def _tell_public_words(request: HttpRequest, record: Any, *, missing: int) -> None:
    if missing:
        message = _("“%(title)s” has no draft: until they are translated, its texts are public in their own language.")
        messages.warning(request, message % {"title": record})


def _may_publish(user: Any, record: Any) -> bool:
    if isinstance(record, Page):
        return bool(record.permissions_for_user(user).can_publish())
    deed = "publish" if isinstance(record, DraftStateMixin) else "change"
    return bool(user.has_perm(get_permission_name(deed, type(record))))
