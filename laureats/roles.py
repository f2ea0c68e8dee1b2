# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Who may do what: the groups of the back office and their permissions."""

from collections.abc import Iterable, Mapping, Sequence

from django.contrib.auth.models import Group, Permission
from django.db import DEFAULT_DB_ALIAS
from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.models import Q
from wagtail.models import Collection, GroupCollectionPermission, GroupPagePermission, Page, WorkflowContentType

from core.models import ColleagueReview
from laureats.review import set_up_review

SECRETARIAT = "Secrétariat"
COMMUNICATION = "Communication"
ADMINISTRATION = "Administration"

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
        "editionintake",
        "mailtemplate",
        "columnmapping",
        "evidencefile",
        "answer",
        "invitation",
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
    "extension",
    "intakeevent",
    "fileaccess",
    "applicationrequest",
    "applicantlink",
    "candidaturemail",
]
# What the desk asks for before a deed: writing to the jury, importing, sealing and releasing.
DEEDS_OF_SECRETARIAT = [
    "add_sheetdelivery",
    "add_sheetimport",
    "add_palmares",
    "change_palmares",
    "add_erratum",
    "change_kit",
    "add_extension",
    "add_candidaturemail",
    "change_candidaturemail",
]
PAGE_PERMISSIONS = ["add_page", "change_page", "publish_page", "lock_page", "unlock_page"]
# Wagtail looks for the permissions of its own image and document, whatever models the site has instead.
FILE_PERMISSIONS = {
    "wagtailimages": ["add_image", "change_image", "choose_image"],
    "wagtaildocs": ["add_document", "change_document", "choose_document"],
}
FILE_PERMISSIONS_OF_ADMINISTRATION = {
    "wagtailimages": [*FILE_PERMISSIONS["wagtailimages"], "delete_image"],
    "wagtaildocs": [*FILE_PERMISSIONS["wagtaildocs"], "delete_document"],
}
# The texts that stand around pages: menus, categories, explanations of domains, and where the public writes to us.
TEXTS = {
    "core": ["view_menu", "add_menu", "change_menu", "change_sitecontacts"],
    "home": [
        "view_newscategory",
        "add_newscategory",
        "change_newscategory",
        "delete_newscategory",
        "view_checkedlink",
    ],
    "label": [
        "view_domainexplanation",
        "add_domainexplanation",
        "change_domainexplanation",
        "delete_domainexplanation",
        "publish_domainexplanation",
        "lock_domainexplanation",
        "unlock_domainexplanation",
    ],
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
# Administrators hold every permission of these apps, and of what Wagtail's settings menu shows. They cannot give the
# power to do everything, nor touch the accounts of those who have it: `core.accounts`.
APPS_OF_ADMINISTRATION = ["core", "label", "laureats", "home", "wagtail_localize", "wagtailredirects"]
SETTINGS_OF_ADMINISTRATION = {
    "auth": ["view_group", "add_group", "change_group", "delete_group"],
    "wagtailcore": [
        f"{deed}_{model}"
        for model in ("collection", "locale", "site", "task", "workflow")
        for deed in ("view", "add", "change", "delete")
    ],
}


def setup_roles() -> None:
    """Create the groups, and give them what they lack. What an administrator added stays."""
    secretariat = _give(SECRETARIAT, permissions=_named(_permissions_of_secretariat()))
    communication = _give(COMMUNICATION, permissions=_named(RECORDS_OF_COMMUNICATION))
    communication.permissions.add(*_named(TEXTS))
    administration = _give(ADMINISTRATION, permissions=_permissions_of_administration())
    for group in (secretariat, communication):
        group.permissions.add(*_named(REVIEW_OF_PROPOSALS))
        _open_files(group, permissions=FILE_PERMISSIONS)
    for group in (communication, administration):
        _open_pages(group)
    _open_files(administration, permissions=FILE_PERMISSIONS_OF_ADMINISTRATION)
    set_up_review(groups=[communication, administration])


def can_set_up_roles(connection: BaseDatabaseWrapper) -> bool:
    """Tell whether the database has got far enough: not while migrations go back, nor once everything was flushed."""
    needed = {model._meta.db_table for model in (Permission, Page, Collection, ColleagueReview, WorkflowContentType)}
    tables = set(connection.introspection.table_names())
    return connection.alias == DEFAULT_DB_ALIAS and needed <= tables and Page.objects.filter(depth=1).exists()


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


def _permissions_of_administration() -> list[Permission]:
    every = Permission.objects.filter(content_type__app_label__in=APPS_OF_ADMINISTRATION)
    return [*every, *_named(SETTINGS_OF_ADMINISTRATION)]


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


def _open_files(group: Group, *, permissions: Mapping[str, Sequence[str]]) -> None:
    root = Collection.get_first_root_node()
    for permission in _named(permissions):
        GroupCollectionPermission.objects.get_or_create(group=group, collection=root, permission=permission)
