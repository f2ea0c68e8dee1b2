# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Figures as phrases in the reader's language: whole words, right in the singular, and no more sure than history is."""

from collections.abc import Sequence

from django.utils.text import capfirst
from django.utils.translation import get_language, ngettext, pgettext
from django.utils.translation import gettext as _

from laureats.press.figures import Bound, Figures, LevelCount, MentionHolders, Quantity
from laureats.press.firsts import name_first
from laureats.press.laureates import Laureate


def tell_candidates(figures: Figures) -> str:
    number = figures.candidates
    return ngettext("%(count)d candidature", "%(count)d candidatures", number) % {"count": number}


def tell_labelled(figures: Figures) -> str:
    return _bodies_labelled(figures.labelled)


def tell_already_labelled(figures: Figures) -> str:
    quantity = figures.already_labelled
    if quantity.number == 0:
        nobody = _("no body labelled in an earlier edition")
        return nobody if quantity.bound is Bound.EXACT else _as_far_as_is_known(nobody)
    sentence = ngettext(
        "%(count)d body labelled in an earlier edition",
        "%(count)d bodies labelled in earlier editions",
        quantity.number,
    )
    return _bounded(sentence, quantity=quantity)


def tell_newcomers(figures: Figures) -> str:
    quantity = figures.newcomers
    if quantity.number == 0:
        return _("no newcomer")
    return _bounded(ngettext("%(count)d newcomer", "%(count)d newcomers", quantity.number), quantity=quantity)


def tell_deferred(figures: Figures) -> str:
    number = figures.deferred
    return ngettext("%(count)d file put off", "%(count)d files put off", number) % {"count": number}


def tell_highest_reached(figures: Figures) -> str:
    highest = figures.highest_reached
    return level_in_sentence(highest) if highest else _("no level")


def tell_top_level(figures: Figures) -> str:
    """Return a sentence on the highest level of the ladder; nothing for an edition without levels."""
    if not figures.levels:
        return ""
    top = figures.levels[0]
    named = {"level": level_in_sentence(top), "bodies": join_bodies(top.laureates)}
    if top.laureates:
        return capfirst(_("%(level)s, the highest, is awarded to %(bodies)s.") % named)
    if figures.past_levels_are_known and not top.was_reached:
        return capfirst(_("%(level)s, the highest, has never been reached yet.") % named)
    return _("Nobody reaches %(level)s, the highest, this year.") % named


def tell_first_levels(figures: Figures) -> str:
    told = [
        _("%(level)s, reached for the first time by %(bodies)s")
        % {"level": level_in_sentence(level), "bodies": join_bodies(level.laureates)}
        for level in figures.first_levels
    ]
    sure = figures.past_levels_are_known
    return _join_firsts(told, is_sure=sure) or _("no level reached for the first time")


def tell_firsts_of_kind(figures: Figures) -> str:
    told = [
        _("%(bodies)s, %(first)s") % {"bodies": join_bodies(first.laureates), "first": name}
        for first in figures.firsts_of_kind
        if (name := name_first(first.family, number=len(first.laureates)))
    ]
    return _join_firsts(told, is_sure=figures.past_is_complete) or _("no new category of bodies")


def tell_mentions(figures: Figures) -> str:
    return _join_clauses([_tell_mention(mention) for mention in figures.mentions]) or _("no mention")


def tell_laureates(figures: Figures) -> str:
    """Return one line a level that someone holds, highest first."""
    return "\n".join(_tell_level(level) for level in figures.levels if level.laureates) or _("no laureate")


def tell_number_at(level: LevelCount) -> str:
    return _bodies_labelled(len(level.laureates))


def level_in_sentence(level: LevelCount) -> str:
    """Return "niveau 4", "Bronze": a common noun takes a small letter, a name keeps its capital."""
    return level.name[:1].lower() + level.name[1:] if " " in level.name else level.name


def join_bodies(laureates: Sequence[Laureate]) -> str:
    """Return "la ville d'Arles, le GIP Recia et Rennes Métropole"; a sentence in English takes no French article."""
    is_french = (get_language() or "").startswith("fr")
    names = [laureate.name_in_sentence if is_french else laureate.name for laureate in laureates]
    if len(names) < 2:
        return "".join(names)
    return _("%(others)s and %(last)s") % {"others": ", ".join(names[:-1]), "last": names[-1]}


def _bodies_labelled(number: int) -> str:
    if number == 0:
        return _("no body labelled")
    return ngettext("%(count)d body labelled", "%(count)d bodies labelled", number) % {"count": number}


def _bounded(sentence: str, *, quantity: Quantity) -> str:
    phrase = sentence % {"count": quantity.number}
    if quantity.bound is Bound.AT_LEAST:
        return _("at least %(phrase)s") % {"phrase": phrase}
    if quantity.bound is Bound.AT_MOST:
        return _("at most %(phrase)s") % {"phrase": phrase}
    return phrase


def _join_firsts(told: Sequence[str], *, is_sure: bool) -> str:
    joined = _join_clauses(told)
    return joined if is_sure or not joined else _as_far_as_is_known(joined)


def _as_far_as_is_known(phrase: str) -> str:
    return _("%(phrase)s, as far as is known") % {"phrase": phrase}


def _join_clauses(told: Sequence[str]) -> str:
    return pgettext("between two clauses", "; ").join(told)


def _tell_mention(mention: MentionHolders) -> str:
    named = {"mention": mention.name[:1].lower() + mention.name[1:], "bodies": join_bodies(mention.laureates)}
    return (_("%(mention)s: %(bodies)s, ex æquo") if mention.is_shared else _("%(mention)s: %(bodies)s")) % named


def _tell_level(level: LevelCount) -> str:
    names = ", ".join(laureate.name for laureate in level.laureates)
    return _("%(level)s: %(bodies)s.") % {"level": level.name, "bodies": names}
