/* SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
   SPDX-License-Identifier: AGPL-3.0-or-later */
/* For editors alone: marks, in what they wrote, the words that the checker of contents tells about. Its own rules cannot
   read words without evaluating code, which the Content-Security-Policy refuses. */
"use strict";

(() => {
  const VAGUE =
    /^(cliquez ici|cliquer ici|ici|là|lire la suite|la suite|en savoir plus|voir|voir plus|click here|here|read more|learn more)$/;
  const ADDRESS = /^(https?:\/\/|www\.)\S+$/i;
  const SIZE = /\d\s?(o|ko|mo|go|octets|bytes|kb|mb|gb)(?![a-z])/i;
  const WORD = /\p{L}{2,}/gu;

  const wordsOf = (element) => element.textContent.replace(/\s+/g, " ").trim();
  const isVague = (element) => VAGUE.test(wordsOf(element).toLowerCase().replace(/^[→«\s]+|[\s.…!»→]+$/g, ""));
  const isAddress = (element) => ADDRESS.test(wordsOf(element));
  const isShouted = (element) => {
    const words = wordsOf(element);
    return words === words.toUpperCase() && (words.match(WORD) || []).length > 1;
  };
  const hasNoSize = (element) => !SIZE.test(wordsOf(element));

  const RULES = [
    ["link-vague-words", "a[href]", isVague],
    ["link-address-words", "a[href]", isAddress],
    ["heading-capitals", "h1, h2, h3, h4", isShouted],
    ["document-without-size", "a[href^='/documents/']", hasNoSize],
  ];

  const content = document.querySelector("main");
  for (const [rule, selector, isWrong] of RULES) {
    for (const element of content?.querySelectorAll(selector) || []) {
      if (isWrong(element)) element.dataset.editorCheck = `${element.dataset.editorCheck || ""} ${rule}`.trim();
    }
  }
})();
