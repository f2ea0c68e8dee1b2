# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""One value of an export beside the same one here: which of the two stands."""

from enum import StrEnum

from laureats.intake.mapping.earlier import digest_value


class Conflicts(StrEnum):
    """What becomes of values that were changed on both sides."""

    ASK = "ask"
    KEEP = "keep"
    REPLACE = "replace"


class Verdict(StrEnum):
    SAME = "same"
    TAKE = "take"
    KEEP = "keep"
    CONFLICT = "conflict"


def judge_value(*, ours: str, theirs: str, earlier: str | None) -> Verdict:
    """Tell what becomes of a value. `earlier` is the digest of what the last import brought, None when it brought none.

    What nobody changed here follows the export; what changed here alone stays; what changed on both sides is asked.
    """
    if not theirs or theirs == ours:
        return Verdict.SAME
    if earlier is None:
        return Verdict.CONFLICT if ours else Verdict.TAKE
    if earlier == digest_value(theirs):
        return Verdict.KEEP
    return Verdict.TAKE if earlier == digest_value(ours) else Verdict.CONFLICT
