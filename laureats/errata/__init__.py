# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What happens after a release: dated corrections, the chain of fingerprints that they extend, and contestations.

Nothing released is edited in silence. A correction is a new record with its reason and its author, public beside the
award; what was sealed stays, and stays verifiable.
"""
