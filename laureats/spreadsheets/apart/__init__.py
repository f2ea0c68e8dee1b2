# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Reading in a process of its own: a file that stops the reader stops nothing else.

The child is a bare Python: no Django, no library, no secret in its environment, no file or socket of ours, bounds of
memory and processor set by the kernel. What comes back from it is data in a plain format, never a pickle.
Nothing is imported here, so that the child starts with what it needs alone.
"""
