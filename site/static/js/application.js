/* SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
   SPDX-License-Identifier: AGPL-3.0-or-later */
/* Saves the answers of a page by itself. Without this script its buttons do. What could not be sent is kept in this tab
   of the browser until it is saved; a batch that got no answer is sent again as it was, so that nobody is told that they
   wrote over themselves. */

(() => {
  // The page that was saved says so in the address that it led to: what this tab kept of it is no longer needed.
  const forgetSaved = () => {
    const saved = new URLSearchParams(location.search).get("enregistre");
    try {
      for (const key of Object.keys(sessionStorage)) {
        if (saved && key.startsWith("application:") && key.endsWith(`/${saved}/`)) sessionStorage.removeItem(key);
      }
    } catch {
      // A browser that keeps nothing has nothing to forget.
    }
  };

  forgetSaved();
  const AFTER_TYPING = 1500;
  // A field is often left by pressing a button: what is told must not move the button away under the pointer.
  const AFTER_LEAVING = 400;
  const FIRST_RETRY = 2000;
  const LONGEST_RETRY = 60000;
  const form = document.querySelector("[data-autosave]");
  if (!form) return;
  const state = document.getElementById("autosave-state");
  const KEY = `application:${form.action}`;
  const dirty = new Set();
  // Answers that somebody else changed meanwhile: not saved until the two are compared.
  const apart = {};
  let batch = null;
  let timer = 0;
  let retry = FIRST_RETRY;
  let isSending = false;
  let isOver = false;

  const codeOf = (field) => (field.name.startsWith("answer-") ? field.name.slice("answer-".length) : null);
  const fieldsOf = (code) => [...form.elements].filter((field) => field.name === `answer-${code}`);
  const seenOf = (code) => form.elements[`seen-${code}`];
  const questionOf = (code) => form.querySelector(`[data-question="${CSS.escape(code)}"]`);
  const valueOf = (code) => new FormData(form).get(`answer-${code}`);
  const tell = (text) => {
    state.textContent = text;
  };

  const setValue = (code, value) => {
    for (const field of fieldsOf(code)) {
      if (field.type === "radio") field.checked = field.value === value;
      else field.value = value;
    }
  };

  const keepInTab = () => {
    const kept = { ...apart, ...batch };
    for (const code of dirty) kept[code] = { value: valueOf(code), seen: kept[code]?.seen ?? seenOf(code).value };
    try {
      if (Object.keys(kept).length) sessionStorage.setItem(KEY, JSON.stringify(kept));
      else sessionStorage.removeItem(KEY);
    } catch {
      // A browser that keeps nothing: the words are still on the page.
    }
  };

  const takeBatch = () => {
    if (!batch && dirty.size) {
      batch = {};
      for (const code of dirty) batch[code] = { value: valueOf(code), seen: seenOf(code).value };
      dirty.clear();
    }
    return batch;
  };

  const write = () => {
    const body = new URLSearchParams({ csrfmiddlewaretoken: form.elements.csrfmiddlewaretoken.value });
    for (const [code, { value, seen }] of Object.entries(batch)) {
      body.append(`answer-${code}`, value);
      body.append(`seen-${code}`, seen);
    }
    return body;
  };

  const showError = (code, sentence) => {
    const place = questionOf(code).querySelector("[data-error]");
    const field = document.getElementById(`question-${code}`);
    place.textContent = sentence;
    if (sentence) {
      field.setAttribute("aria-invalid", "true");
      const parts = new Set([...(field.getAttribute("aria-describedby") ?? "").split(" "), place.id].filter(Boolean));
      field.setAttribute("aria-describedby", [...parts].join(" "));
    } else field.removeAttribute("aria-invalid");
  };

  const settle = ({ message, tokens, errors, conflicts }) => {
    for (const [code, token] of Object.entries(tokens)) {
      seenOf(code).value = token;
      delete apart[code];
    }
    for (const code of Object.keys(conflicts)) apart[code] = batch[code];
    for (const [code, sentence] of Object.entries(errors)) showError(code, sentence);
    for (const [code, sentence] of Object.entries(conflicts)) showError(code, sentence);
    batch = null;
    retry = FIRST_RETRY;
    keepInTab();
    tell(Object.values(conflicts)[0] ?? message);
  };

  const schedule = (delay) => {
    clearTimeout(timer);
    if (!isOver) timer = setTimeout(send, delay);
  };

  const waitAndRetry = (text) => {
    keepInTab();
    tell(text);
    schedule(retry);
    retry = Math.min(retry * 2, LONGEST_RETRY);
  };

  const read = async (answer) => {
    const said = answer.headers.get("Content-Type")?.startsWith("application/json") ? await answer.json() : {};
    if (answer.ok) return settle(said);
    if (said.closed) {
      // The words stay on the page, to be copied.
      isOver = true;
      keepInTab();
      return tell(said.closed);
    }
    return waitAndRetry(said.message ?? form.dataset.lost);
  };

  const send = async () => {
    clearTimeout(timer);
    if (isSending || isOver || !takeBatch()) return;
    isSending = true;
    tell(form.dataset.saving);
    try {
      await read(await fetch(form.dataset.autosave, { method: "POST", body: write(), keepalive: true }));
    } catch {
      waitAndRetry(form.dataset.lost);
    } finally {
      isSending = false;
    }
    if (!batch && dirty.size) schedule(AFTER_TYPING);
  };

  const countLetters = (field) => {
    const left = field.parentElement.querySelector("[data-left]");
    if (left) left.textContent = `${form.dataset.letters} ${field.dataset.most - [...field.value].length}`;
  };

  const change = (event) => {
    const code = codeOf(event.target);
    if (code === null) return;
    if (event.target.dataset.most) countLetters(event.target);
    dirty.add(code);
    schedule(batch ? retry : AFTER_TYPING);
  };

  const restore = () => {
    let kept = {};
    try {
      kept = JSON.parse(sessionStorage.getItem(KEY)) ?? {};
    } catch {
      // Something else under that name.
    }
    for (const [code, { value, seen }] of Object.entries(kept)) {
      if (!seenOf(code) || value === valueOf(code)) continue;
      setValue(code, value);
      seenOf(code).value = seen;
      dirty.add(code);
    }
    if (dirty.size) {
      tell(form.dataset.restored);
      schedule(0);
    } else keepInTab();
  };

  const leave = () => {
    keepInTab();
    send();
  };

  form.addEventListener("input", change);
  form.addEventListener("change", (event) => {
    if (codeOf(event.target) !== null && !batch) schedule(AFTER_LEAVING);
  });
  form.addEventListener("submit", () => {
    isOver = true;
    clearTimeout(timer);
    keepInTab();
  });
  addEventListener("pagehide", () => isOver || leave());
  addEventListener("online", send);
  for (const field of form.querySelectorAll("[data-most]")) countLetters(field);
  restore();
})();
