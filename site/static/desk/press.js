/* SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
   SPDX-License-Identifier: AGPL-3.0-or-later */
/* The preview of texts follows what is typed; without this script, its button does it. */

(() => {
  const PAUSE = 600; // milliseconds
  const form = document.querySelector("[data-press-texts]");
  const shown = document.querySelector("[data-press-preview]");
  if (!form || !shown) {
    return;
  }
  let timer;
  let asked = 0;

  const refresh = async () => {
    asked += 1;
    const number = asked;
    const data = new FormData(form);
    data.set("deed", "preview");
    const answer = await fetch(form.action, { method: "POST", body: data });
    if (!answer.ok || number !== asked) {
      return;
    }
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const articles = page.querySelectorAll("[data-press-preview] article, [data-press-preview] [data-press-none]");
    const place = shown.querySelector("[data-press-words]");
    place.replaceChildren(...articles);
  };

  form.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(refresh, PAUSE);
  });
})();
