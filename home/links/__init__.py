# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The links of the site: found in the pages, followed, and told to editors when they lead nowhere."""
