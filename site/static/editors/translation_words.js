/* SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
   SPDX-License-Identifier: AGPL-3.0-or-later */
/* In the editor of translations: puts into the language of the reader the two texts that wagtail-localize writes in
   English without asking for their translation. Where it asks some day, nothing is found and nothing is changed. */
"use strict";

(() => {
  const editor = document.querySelector(".js-translation-editor");
  if (!editor || typeof window.gettext !== "function") return;

  const { sourceLocale, locale } = JSON.parse(editor.dataset.props);
  const names = { source: sourceLocale.displayName, target: locale.displayName };
  const WORDS = new Map([
    ["More actions", gettext("More actions")],
    [
      `${names.source} to ${names.target} translation`,
      interpolate(gettext("%(source)s to %(target)s translation"), names, true),
    ],
  ]);

  const translate = (root) => {
    const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
      const words = WORDS.get(texts.currentNode.nodeValue);
      if (words && words !== texts.currentNode.nodeValue) texts.currentNode.nodeValue = words;
    }
  };

  new MutationObserver(() => translate(editor)).observe(editor, { childList: true, subtree: true });
  translate(editor);
})();
