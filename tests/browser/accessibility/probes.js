// SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
// SPDX-License-Identifier: AGPL-3.0-or-later
//
// What a page is asked about itself. Each probe returns the faults that it finds, in words, or what it read.
(() => {
  const describe = (element) => element.outerHTML.replace(/\s+/g, ' ').slice(0, 160);
  const name = (element) =>
    element.getAttribute('aria-label') ||
    (element.getAttribute('aria-labelledby') || '').split(' ').map((id) => document.getElementById(id)?.textContent ?? '').join(' ').trim();
  const isSeen = (element) => element.checkVisibility({ visibilityProperty: true, opacityProperty: true });
  const all = (selector) => [...document.querySelectorAll(selector)];

  function* textRects(root) {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const text = walker.currentNode;
      if (!text.data.trim() || !isSeen(text.parentElement)) continue;
      const range = document.createRange();
      range.selectNodeContents(text);
      for (const rect of range.getClientRects()) if (rect.width > 0) yield { text, rect };
    }
  }

  // The nearest box that cuts what leaves it; one of a pixel is there to be read aloud, not to be seen.
  function clippingBox(element) {
    for (let box = element; box && box !== document.body; box = box.parentElement) {
      if (box.clientWidth === 1 && box.clientHeight === 1) return null;
      if (['hidden', 'clip'].includes(getComputedStyle(box).overflowX)) return box;
    }
    return null;
  }

  // The switch keeps the words of a search, which no canonical address has; a page with no twin names none.
  function readEnglish() {
    const isTwin = document.querySelector('link[rel=alternate][hreflang=en]');
    return (isTwin && document.querySelector('a.tool-link[hreflang=en]')?.href) || null;
  }

  function readHead() {
    return {
      title: document.title,
      language: document.documentElement.lang,
      mainHeadings: all('h1').filter(isSeen).map((heading) => heading.textContent.trim()),
      isHeadingReached: Boolean(document.querySelector('h1#page-title[tabindex="-1"]')),
      english: readEnglish(),
    };
  }

  // Something around it cuts or scrolls it: it makes the page no wider.
  function isHeld(element) {
    for (let box = element.parentElement; box !== document.body; box = box.parentElement) {
      if (getComputedStyle(box).overflowX !== 'visible') return true;
    }
    return false;
  }

  function listWider() {
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    const far = all('body *').filter((element) => element.getBoundingClientRect().right > clientWidth && !isHeld(element));
    return [`wider than the window, ${scrollWidth} pixels`, ...far.slice(-1).map(describe)];
  }

  // What scrolls sideways is reached by the keyboard, and says what it is.
  function listMuteScrollers() {
    return all('body *')
      .filter((element) => element.scrollWidth > element.clientWidth + 1 && ['auto', 'scroll'].includes(getComputedStyle(element).overflowX))
      .filter((element) => element.tabIndex < 0 || !name(element))
      .map((element) => `scroller without keyboard or name: ${describe(element)}`);
  }

  function listCut() {
    const cut = new Set();
    for (const { text, rect } of textRects(document.body)) {
      const box = clippingBox(text.parentElement)?.getBoundingClientRect();
      const isCut = box && (rect.left < box.left - 1 || rect.right > box.right + 1 || rect.top < box.top - 1 || rect.bottom > box.bottom + 1);
      if (isCut) cut.add(`text cut: ${text.data.trim().slice(0, 60)}`);
    }
    return [...cut];
  }

  // What WCAG 1.4.12 asks to bear: a stylesheet of the page's own kind, since the policy of contents refuses others.
  function spaceText() {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important } p { margin-bottom: 2em !important }');
    document.adoptedStyleSheets = [sheet];
  }

  function restoreText() {
    document.adoptedStyleSheets = [];
  }

  const channels = (color) => color.match(/[\d.]+/g).map(Number);
  const isOpaque = (color) => (channels(color)[3] ?? 1) > 0;

  function luminance(color) {
    const [red, green, blue] = channels(color).map((value) => (value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4));
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  }

  function contrast(one, other) {
    const [low, high] = [luminance(one), luminance(other)].sort((a, b) => a - b);
    return (high + 0.05) / (low + 0.05);
  }

  function groundOf(element) {
    for (let box = element; box; box = box.parentElement) {
      const color = getComputedStyle(box).backgroundColor;
      if (isOpaque(color)) return color;
    }
    return 'rgb(255, 255, 255)';
  }

  // An outline, or, for a point of a drawing, its edge.
  function listFaultsOfMark(element) {
    const style = getComputedStyle(element);
    const isDrawn = element instanceof SVGElement;
    const [width, color] = isDrawn ? [style.strokeWidth, style.stroke] : [style.outlineStyle === 'none' ? '0' : style.outlineWidth, style.outlineColor];
    if (parseFloat(width) < 2) return ['no mark of the focus'];
    const reached = contrast(color, groundOf(element.parentElement));
    return reached < 3 ? [`mark of the focus at ${reached.toFixed(1)}:1`] : [];
  }

  function listFaultsOfPlace(element) {
    const rect = element.getClientRects()[0];
    if (!rect) return ['focus on nothing'];
    const { innerWidth: width, innerHeight: height } = window;
    if (rect.bottom <= 0 || rect.top >= height || rect.right <= 0 || rect.left >= width) return ['focus out of the window'];
    const x = Math.min(Math.max((rect.left + rect.right) / 2, 0), width - 1);
    const y = Math.min(Math.max((rect.top + rect.bottom) / 2, 0), height - 1);
    const seen = document.elementFromPoint(x, y);
    return seen && (element.contains(seen) || seen.contains(element)) ? [] : ['focus under something else'];
  }

  let first = null;
  let last = null;

  function listFaultsOfOrder(element) {
    const isAfter = !last || last.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING;
    last = element;
    return isAfter ? [] : ['focus goes back'];
  }

  // What the keyboard has reached: null once it has left the page, or begins again.
  function readFocus() {
    const element = document.activeElement;
    if (!element || element === document.body || element === first) return null;
    first ??= element;
    const faults = [...listFaultsOfOrder(element), ...listFaultsOfPlace(element), ...listFaultsOfMark(element)];
    return faults.map((fault) => `${fault}: ${describe(element)}`);
  }

  window.probes = { readHead, listWider, listMuteScrollers, listCut, spaceText, restoreText, readFocus };
})();
