# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Parts of pages that are the same for anyone, drawn once a minute.

Django's own `{% cache %}` writes to the shared cache, where nothing could tell a release: these are kept by
`core.page_memory`, under the word of the pages.
"""

from django import template
from django.template import Context
from django.template.base import FilterExpression, NodeList, Parser, Token
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import get_language

from core.page_memory import remember

register = template.Library()


class KeptNode(template.Node):
    child_nodelists = ("nodelist",)

    def __init__(self, *, nodelist: NodeList, names: list[FilterExpression]) -> None:
        self.nodelist = nodelist
        self.names = names

    def render(self, context: Context) -> SafeString:
        key = ("part", get_language(), *(name.resolve(context) for name in self.names))
        drawn = remember(key, lambda: str(self.nodelist.render(context)), request=context["request"])
        return mark_safe(drawn)  # noqa: S308 - what a template has drawn is escaped already


@register.tag
def kept(parser: Parser, token: Token) -> KeptNode:
    """Keep what stands up to `{% endkept %}`: its names tell it apart, and none of them may come from outside."""
    names = [parser.compile_filter(bit) for bit in token.split_contents()[1:]]
    if not names:
        raise template.TemplateSyntaxError("A kept part has a name.")
    nodelist = parser.parse(("endkept",))
    parser.delete_first_token()
    return KeptNode(nodelist=nodelist, names=names)
