# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Badges shown elsewhere by the address of a laureate alone: a provider of oEmbed 1.0 (https://oembed.com)."""
