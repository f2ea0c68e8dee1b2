/* SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
   SPDX-License-Identifier: AGPL-3.0-or-later */
/* Asks whether the visit may be counted, and keeps the answer for six months in this browser alone. Nothing is stored
   before an answer, and nothing is loaded before a yes. A browser that says “do not track” has answered already. */

(() => {
  const KEY = "audience";
  const SIX_MONTHS = 182 * 24 * 60 * 60 * 1000;
  const banner = document.getElementById("audience");
  const title = document.getElementById("audience-title");
  let asker = null;

  const refusesTracking = () =>
    navigator.globalPrivacyControl === true || navigator.doNotTrack === "1" || window.doNotTrack === "1";

  const readChoice = () => {
    try {
      const { choice, on } = JSON.parse(localStorage.getItem(KEY));
      const age = Date.now() - on;
      return age >= 0 && age < SIX_MONTHS ? choice : null;
    } catch {
      // Nothing kept, something else under that name, or a browser that keeps nothing.
      return null;
    }
  };

  const keepChoice = (choice) => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ choice, on: Date.now() }));
    } catch {
      // It is asked again on the next page.
    }
  };

  // Another site is named without the page that led here; our own addresses may hold what was searched for.
  const readReferrer = () => {
    try {
      const { origin } = new URL(document.referrer);
      return origin === location.origin ? "" : origin;
    } catch {
      return "";
    }
  };

  const measure = () => {
    const { matomo, site } = banner.dataset;
    window._paq = [
      ["disableCookies"],
      ["disableBrowserFeatureDetection"],
      ["setDoNotTrack", true],
      ["setCustomUrl", location.origin + location.pathname],
      ["setReferrerUrl", readReferrer()],
      ["setTrackerUrl", `${matomo}matomo.php`],
      ["setSiteId", site],
      ["trackPageView"],
    ];
    const script = document.createElement("script");
    script.src = `${matomo}matomo.js`;
    script.async = true;
    document.head.append(script);
  };

  const ask = (event) => {
    asker = event.currentTarget;
    banner.hidden = false;
    title.focus();
  };

  const answer = (event) => {
    const choice = event.currentTarget.dataset.audience;
    const isMeasured = Boolean(window._paq);
    keepChoice(choice);
    banner.hidden = true;
    const told = document.getElementById("audience-told");
    told.textContent = told.dataset[choice];
    (asker ?? document.getElementById("content"))?.focus({ preventScroll: !asker });
    asker = null;
    if (choice === "accept" && !isMeasured) {
      measure();
    }
  };

  if (refusesTracking()) {
    return;
  }
  for (const button of banner.querySelectorAll("[data-audience]")) {
    button.addEventListener("click", answer);
  }
  document.addEventListener("DOMContentLoaded", () => {
    for (const button of document.querySelectorAll("[data-audience=ask]")) {
      button.hidden = false;
      button.addEventListener("click", ask);
    }
  });
  const choice = readChoice();
  banner.hidden = choice === "accept" || choice === "refuse";
  if (choice === "accept") {
    measure();
  }
})();
