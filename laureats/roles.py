# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Who may do what: the groups of the back office and their permissions."""

from collections.abc import Iterable, Mapping, Sequence

from django.contrib.auth.models import Group, Permission
from django.db.models import Q
from wagtail.models import Collection, GroupCollectionPermission, GroupPagePermission, Page

SECRETARIAT = "Secrétariat"
COMMUNICATION = "Communication"

# The secretariat keeps the records. Awards, marks and journals are read: imports, decisions and releases write them.
KEPT_BY_SECRETARIAT = {
    "label": ["edition", "domain", "criterion", "level", "profile", "profilelevel", "mention", "person", "juryseat"],
    "laureats": [
        "territory",
        "formername",
        "succession",
        "candidature",
        "recusal",
        "decision",
        "deferral",
        "contestation",
        "palmarestext",
    ],
}
READ_BY_SECRETARIAT = [
    "mark",
    "opinion",
    "award",
    "sheetexport",
    "sheetdelivery",
    "sheetimport",
    "palmares",
    "unsealing",
    "erratum",
    "complement",
    "decisionchange",
    "interestdeclaration",
    "seatchange",
    "releaseevent",
    "embargodownload",
    "palmaresfile",
    "kit",
    "kitdownload",
]
# What the desk asks for before a deed: writing to the jury, importing, sealing and releasing.
DEEDS_OF_SECRETARIAT = [
    "add_sheetdelivery",
    "add_sheetimport",
    "add_palmares",
    "change_palmares",
    "add_erratum",
    "change_kit",
]
PAGE_PERMISSIONS = ["add_page", "change_page", "publish_page", "lock_page", "unlock_page"]
# Wagtail looks for the permissions of its own image and document, whatever models the site has instead.
FILE_PERMISSIONS = {
    "wagtailimages": ["add_image", "change_image", "choose_image"],
    "wagtaildocs": ["add_document", "change_document", "choose_document"],
}
# What laureates propose for their pages is read, accepted and asked for by both groups.
REVIEW_OF_PROPOSALS = {"laureats": ["view_proposal", "change_proposal"]}
# The communication team reads editions, keeps the jury's people and photos, and the label kits; it never sees marks nor
# candidatures.
RECORDS_OF_COMMUNICATION = {
    "label": ["view_edition", "view_juryseat", "view_person", "change_person"],
    "laureats": ["view_kit", "change_kit", "view_kitdownload"],
    "wagtail_localize": ["submit_translation"],
    "wagtailredirects": ["view_redirect", "add_redirect", "change_redirect", "delete_redirect"],
}


def setup_roles() -> None:
    """Create the groups, and give them what they lack. What an administrator added stays."""
    secretariat = _give(SECRETARIAT, permissions=_named(_permissions_of_secretariat()))
    communication = _give(COMMUNICATION, permissions=_named(RECORDS_OF_COMMUNICATION))
    _open_pages(communication)
    for group in (secretariat, communication):
        group.permissions.add(*_named(REVIEW_OF_PROPOSALS))
        _open_files(group)


def _give(name: str, *, permissions: Iterable[Permission]) -> Group:
    group, _created = Group.objects.get_or_create(name=name)
    group.permissions.add(*permissions, *_named({"wagtailadmin": ["access_admin"]}))
    return group


def _permissions_of_secretariat() -> dict[str, list[str]]:
    kept = {
        app: [f"{deed}_{model}" for deed in ("view", "add", "change", "delete") for model in models]
        for app, models in KEPT_BY_SECRETARIAT.items()
    }
    read = [f"view_{model}" for model in READ_BY_SECRETARIAT]
    return kept | {"laureats": [*kept["laureats"], *read, *DEEDS_OF_SECRETARIAT]}


def _named(codenames: Mapping[str, Sequence[str]]) -> list[Permission]:
    """Return the permissions of those code names, by app."""
    wanted = Q(pk=None)
    for app, names in codenames.items():
        wanted |= Q(content_type__app_label=app, codename__in=names)
    return list(Permission.objects.filter(wanted))


def _open_pages(group: Group) -> None:
    root = Page.get_first_root_node()
    for permission in _named({"wagtailcore": PAGE_PERMISSIONS}):
        GroupPagePermission.objects.get_or_create(group=group, page=root, permission=permission)


def _open_files(group: Group) -> None:
    root = Collection.get_first_root_node()
    for permission in _named(FILE_PERMISSIONS):
        GroupCollectionPermission.objects.get_or_create(group=group, collection=root, permission=permission)
