# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Which parameter is wrong, in the words of the label's API: Wagtail tells it in an English sentence alone."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop
from wagtail.api.v2.utils import BadRequestError

from core.api.faults import OTHERWISE
from core.api.faults import SENTENCES as SENTENCES_OF_VALUES
from core.api.problems import Fault

_PAGE = gettext_noop("Write the number of a page that the site shows.")
_FIELDS = gettext_noop("These fields are not known here: %(names)s. Choose type first for those of a type of page.")

# What Wagtail says, the parameter that it means unless the sentence names it, and how readers are told.
SENTENCES = (
    (r"(?P<parameter>offset|limit) must be", "", SENTENCES_OF_VALUES["int_parsing"]),
    (r"limit cannot be higher than (?P<le>\d+)", "limit", gettext_noop("Write a number that is %(le)s at most.")),
    (r"type doesn't exist", "type", gettext_noop("Write types of pages, such as home.NewsPage, separated by commas.")),
    (r"parent page|child_of", "child_of", _PAGE),
    (r"filtering by descendant_of", "descendant_of", gettext_noop("Ask child_of or descendant_of, not both.")),
    (r"ancestor page|descendant_of", "descendant_of", _PAGE),
    (r"descendant page|ancestor_of", "ancestor_of", _PAGE),
    (r"translation_of", "translation_of", _PAGE),
    (r"unknown fields: (?P<names>.+)", "fields", _FIELDS),
    (
        r"'(?P<names>.+)' does not support nested",
        "fields",
        gettext_noop("“%(names)s” has no fields of its own: name it alone."),
    ),
    (r"fields error", "fields", gettext_noop("Write names of fields, separated by commas: see the documentation.")),
    (r"field filter error\. .+ (for|value for) (?P<parameter>\w+)( \(|$)", "", OTHERWISE),
    (r"cannot order by", "order", gettext_noop("A search is not put in this order: leave it out.")),
    (r"cannot filter by '(?P<parameter>\w+)'", "", gettext_noop("A search is not filtered by this: leave one out.")),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Wrong:
    """A parameter and what is wrong with it: a sentence to translate, in the language that is known at the end."""

    parameter: str
    sentence: str
    terms: Mapping[str, object]

    def tell(self) -> Fault:
        return Fault(parameter=self.parameter, message=_(self.sentence) % self.terms)


class WrongParameters(BadRequestError):
    def __init__(self, wrong: Iterable[Wrong]) -> None:
        self.wrong = sorted(wrong, key=lambda each: each.parameter)
        super().__init__(", ".join(each.parameter for each in self.wrong))


def refuse(parameter: str, sentence: str, **terms: object) -> WrongParameters:
    """Return the refusal of one parameter, to raise."""
    return WrongParameters([Wrong(parameter=parameter, sentence=sentence, terms=terms)])


def tell_faults(error: BadRequestError) -> list[Fault]:
    """Return the faults of a refusal, in the language of the moment; none for what Wagtail says in new words."""
    if isinstance(error, WrongParameters):
        return [each.tell() for each in error.wrong]
    for pattern, parameter, sentence in SENTENCES:
        if found := re.match(pattern, str(error)):
            terms = found.groupdict()
            return [Wrong(parameter=terms.get("parameter") or parameter, sentence=sentence, terms=terms).tell()]
    return []
