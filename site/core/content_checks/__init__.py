# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What keeps a text from being read by everyone, found while it is written.

Wagtail's checker sees the page that is drawn; these see what is saved. Advice is shown and stops nothing; a fault stops
the publication and the request for a review, never a draft.
"""
