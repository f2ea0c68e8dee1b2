/* SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
   SPDX-License-Identifier: AGPL-3.0-or-later */
/* The bodies that answer, shown as one types. Without this script, or without a connection, the button finds them. */

(() => {
  const field = document.getElementById("body-words");
  const place = document.getElementById("found");
  if (!field || !place) {
    return;
  }
  const status = document.getElementById("found-status");
  const pause = 300;
  let timer = 0;
  let asked = null;

  const show = async () => {
    const typed = field.value.trim();
    asked?.abort();
    if (typed.length < 3) {
      return;
    }
    asked = new AbortController();
    try {
      const answer = await fetch(`${place.dataset.address}?q=${encodeURIComponent(typed)}`, { signal: asked.signal });
      if (!answer.ok) {
        return;
      }
      place.innerHTML = await answer.text();
      status.textContent = place.querySelector("h2")?.textContent.trim() ?? "";
    } catch {
      // Typed on, or no connection: what is shown stays.
    }
  };

  field.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(show, pause);
  });
})();
