/* SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
   SPDX-License-Identifier: AGPL-3.0-or-later */
/* Buttons that copy a text. Without this script they stay hidden, and the text is selected by hand. */

(() => {
  const tell = (button, key) => {
    const place = document.getElementById(button.getAttribute("aria-describedby"));
    place.textContent = place.dataset[key];
    setTimeout(() => {
      place.textContent = "";
    }, 6000);
  };

  const copy = async (button) => {
    const field = document.getElementById(button.dataset.copy);
    try {
      await navigator.clipboard.writeText(field.value);
      tell(button, "done");
    } catch {
      // A browser may refuse, or know no clipboard on an address without TLS.
      field.focus();
      field.select();
      tell(button, "select");
    }
  };

  for (const button of document.querySelectorAll("[data-copy]")) {
    button.hidden = false;
    button.addEventListener("click", () => copy(button));
  }
})();
