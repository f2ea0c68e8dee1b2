/* SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
   SPDX-License-Identifier: AGPL-3.0-or-later */
/* The page of kits follows their making: it presses its own button, or loads itself again. Without this script, a person
   does. */

(() => {
  const PAUSE = 1000; // milliseconds, before the next kits
  const REFRESH = 5000; // milliseconds, between two looks at what a worker does
  const form = document.querySelector("[data-kits-go-on]");
  if (form) {
    setTimeout(() => form.requestSubmit(), PAUSE);
  } else if (document.querySelector("[data-kits-refresh]")) {
    setTimeout(() => window.location.reload(), REFRESH);
  }
})();
