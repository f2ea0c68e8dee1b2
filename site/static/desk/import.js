// SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

// The first step of an import: files are dropped, listed, removed, then sent one by one, each with what came of it.
// Without this script the form sends them all at once.
"use strict";

(() => {
  const form = document.querySelector("[data-desk-send]");
  if (!form) return;

  const texts = JSON.parse(document.getElementById("desk-import-texts").textContent);
  const input = form.querySelector("input[type=file]");
  const drop = form.querySelector("[data-desk-drop]");
  const panel = form.querySelector("[data-desk-chosen]");
  const list = panel.querySelector("ul");
  const progress = panel.querySelector("progress");
  const status = panel.querySelector("[role=status]");
  const template = panel.querySelector("template");
  const submit = form.querySelector("[data-desk-submit]");
  const goOn = form.querySelector("[data-desk-go-on]");
  const addUrl = form.dataset.addUrl;

  // Files that wait to be sent, each with its line in the list.
  let waiting = [];
  let batch = "";

  const fillIn = (sentence, values) => sentence.replace(/%\((\w+)\)s/g, (_whole, name) => values[name]);

  const formatSize = (bytes) => {
    const [unit, size] = bytes < 1e6 ? ["kilobyte", Math.ceil(bytes / 1e3)] : ["megabyte", bytes / 1e6];
    const format = { style: "unit", unit, maximumFractionDigits: 1 };
    return new Intl.NumberFormat(document.documentElement.lang, format).format(size);
  };

  const refresh = () => {
    panel.hidden = list.children.length === 0;
    // Once some files are kept, there is nothing to send before others are chosen.
    submit.hidden = Boolean(batch) && waiting.length === 0;
  };

  const removeFile = (entry) => {
    const next = entry.line.nextElementSibling || entry.line.previousElementSibling;
    waiting = waiting.filter((other) => other !== entry);
    entry.line.remove();
    keepInInput();
    refresh();
    const button = next && next.querySelector("button:not([hidden])");
    (button || input).focus();
  };

  // The form's own field holds what is listed, for a form that is sent whole.
  const keepInInput = () => {
    const transfer = new DataTransfer();
    waiting.forEach((entry) => transfer.items.add(entry.file));
    input.files = transfer.files;
  };

  const listFile = (file) => {
    const line = template.content.firstElementChild.cloneNode(true);
    const entry = { file, line };
    line.querySelector(".desk-chosen__name").textContent = file.name;
    line.querySelector(".desk-chosen__size").textContent = formatSize(file.size);
    const button = line.querySelector("button");
    button.setAttribute("aria-label", fillIn(texts.remove, { file: file.name }));
    button.addEventListener("click", () => removeFile(entry));
    list.append(line);
    return entry;
  };

  const chooseFiles = (files) => {
    if (!input.multiple) {
      list.replaceChildren();
      waiting = [];
    }
    const added = input.multiple ? [...files] : [...files].slice(0, 1);
    waiting = waiting.concat(added.map(listFile));
    keepInInput();
    status.textContent = "";
    refresh();
  };

  const showOutcome = (entry, { state, sentence }) => {
    entry.line.dataset.state = state;
    entry.line.querySelector(".desk-chosen__outcome").textContent = sentence;
  };

  // Send one file, and return what the site says of it.
  const sendFile = async (entry) => {
    const data = new FormData();
    data.append("spreadsheets", entry.file, entry.file.name);
    data.append("csrfmiddlewaretoken", form.elements.csrfmiddlewaretoken.value);
    if (batch) data.append("batch", batch);
    try {
      const response = await fetch(addUrl, { method: "POST", body: data, headers: { Accept: "application/json" } });
      return await response.json();
    } catch {
      return { state: "failed", sentence: texts.failed };
    }
  };

  const sendEntry = async (entry, { number, total }) => {
    status.textContent = fillIn(texts.progress, { number, total, file: entry.file.name });
    entry.line.querySelector("button").hidden = true;
    showOutcome(entry, { state: "sending", sentence: texts.sending });
    const outcome = await sendFile(entry);
    showOutcome(entry, outcome);
    progress.value = number;
    if (outcome.batch) {
      batch = outcome.batch;
      goOn.href = outcome.check_url;
    }
    return outcome.state === "read" || outcome.state === "faulty";
  };

  const setBusy = (isBusy) => {
    submit.disabled = isBusy;
    input.disabled = isBusy;
    form.setAttribute("aria-busy", String(isBusy));
  };

  const sendAll = async () => {
    const entries = waiting;
    let kept = 0;
    setBusy(true);
    goOn.hidden = true;
    progress.max = entries.length;
    progress.value = 0;
    progress.hidden = false;
    for (const [index, entry] of entries.entries()) {
      kept += await sendEntry(entry, { number: index + 1, total: entries.length });
    }
    if (kept === entries.length) {
      status.textContent = texts.done;
      window.location.assign(goOn.href);
      return;
    }
    offerTheRest();
  };

  // Some were refused: what was kept waits, and more may be sent with it.
  const offerTheRest = () => {
    waiting = [];
    setBusy(false);
    keepInInput();
    progress.hidden = true;
    goOn.hidden = !batch;
    refresh();
    status.textContent = batch ? texts.refused : texts.allRefused;
    (batch ? goOn : input).focus();
  };

  form.addEventListener("submit", (event) => {
    if (!addUrl || waiting.length === 0) return;
    event.preventDefault();
    sendAll();
  });

  input.addEventListener("change", () => chooseFiles(input.files));

  const isOfFiles = (event) => event.dataTransfer && [...event.dataTransfer.types].includes("Files");

  drop.addEventListener("dragover", (event) => {
    if (!isOfFiles(event)) return;
    event.preventDefault();
    drop.classList.add("desk-drop--over");
  });
  drop.addEventListener("dragleave", () => drop.classList.remove("desk-drop--over"));
  drop.addEventListener("drop", (event) => {
    if (!isOfFiles(event)) return;
    event.preventDefault();
    drop.classList.remove("desk-drop--over");
    if (!input.disabled) chooseFiles(event.dataTransfer.files);
  });

  form.querySelector("[data-desk-hint]").hidden = false;
})();
