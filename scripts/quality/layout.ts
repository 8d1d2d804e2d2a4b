// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Page } from 'playwright-core';

/** Texts that are cut off: the content is larger than its box, which hides the rest. */
export function cutTexts(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('body *')]
      .filter((element) => {
        const style = getComputedStyle(element);
        const hides = [style.overflowX, style.overflowY].some((value) =>
          ['hidden', 'clip'].includes(value),
        );
        if (!hides || !element.textContent?.trim()) return false;
        const { width, height } = element.getBoundingClientRect();
        // For screen readers only: one pixel, cut on purpose.
        if (width <= 1 || height <= 1 || style.clip !== 'auto') return false;
        return (
          element.scrollWidth > element.clientWidth + 1 ||
          element.scrollHeight > element.clientHeight + 1
        );
      })
      .map((element) => `<${element.tagName.toLowerCase()}> ${element.textContent.slice(0, 60)}`),
  );
}

/** Tables that are wider than their box: what is cut off is behind a scroll that nobody sees. */
export function cutTables(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('.table-responsive')]
      .filter((box) => box.scrollWidth > box.clientWidth + 1)
      .map((box) => box.ariaLabel ?? ''),
  );
}

/** What of an article is not on the first screen: title, summary, the first point of «In breve». */
export function belowTheFold(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    ['h1', '.lead', '#in-brief + ul > li'].filter((selector) => {
      const bottom = document.querySelector(selector)?.getBoundingClientRect().bottom;
      return bottom === undefined || bottom > innerHeight;
    }),
  );
}

/** Whether words that begin beside the text reach into the right third of the first screen, below the header. */
export function hasRightThird(page: Page): Promise<boolean> {
  return page.evaluate(() => {
    const { left = 0, width = 0 } =
      document.querySelector('main :is(.article, .event)')?.getBoundingClientRect() ?? {};
    return [...document.querySelectorAll('main :is(p, li, dt, h2)')].some((element) => {
      const box = element.getBoundingClientRect();
      const isBeside = box.left >= left + width * 0.45 && box.right >= left + width * 0.8;
      return box.width > 0 && isBeside && box.top < innerHeight;
    });
  });
}

/** Elements that stick out to the right of the window, and by how much the page can be scrolled sideways. */
export function sideways(page: Page): Promise<{ scroll: number; culprits: string[] }> {
  return page.evaluate(() => {
    const root = document.documentElement;
    const scroll = root.scrollWidth - root.clientWidth;
    const culprits = [...document.querySelectorAll('body *')]
      .filter((element) => element.getBoundingClientRect().right > root.clientWidth + 1)
      .map((element) => `<${element.tagName.toLowerCase()} class="${element.className}">`);
    return { scroll, culprits: scroll > 0 ? culprits.slice(0, 5) : [] };
  });
}

/**
 * Things to press that are smaller than `size` pixels.
 * @param inSentence what may be as large as its text, where it stands in a sentence (WCAG 2.5.8, «Inline»)
 */
export function smallTargets(
  page: Page,
  selector: string,
  size: number,
  inSentence = ':not(*)',
): Promise<string[]> {
  return page.evaluate(
    ({ selector, size, inSentence }) =>
      [...document.querySelectorAll<HTMLElement>(selector)]
        .filter((element) => element.checkVisibility({ visibilityProperty: true }))
        .map((element) => ({ element, rect: element.getBoundingClientRect() }))
        // Out of sight until it has the focus: a skip link.
        .filter(({ rect }) => rect.bottom > 0 && rect.right > 0 && rect.width > 1)
        .filter(
          ({ element }) =>
            !element.matches(inSentence) ||
            ![...(element.parentElement?.childNodes ?? [])].some(
              (node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim(),
            ),
        )
        .filter(({ rect }) => rect.width < size || rect.height < size)
        .map(
          ({ element, rect }) =>
            `<${element.tagName.toLowerCase()}> ${element.textContent.slice(0, 40)} is ${Math.round(rect.width)} × ${Math.round(rect.height)}`,
        ),
    { selector, size, inSentence },
  );
}

/** Items of the breadcrumb that begin with something else than their words: at the start of a line it leads nowhere. */
export function indentedCrumbs(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('.breadcrumb-item')]
      .filter((item) => item.checkVisibility())
      .filter((item) => {
        const words = document.createRange();
        words.selectNodeContents(item);
        return words.getBoundingClientRect().left > item.getBoundingClientRect().left + 1;
      })
      .map((item) => item.textContent.trim()),
  );
}

/** Words of at most ten letters that stand on two lines, without a hyphen between or only two letters before it. */
export function brokenWords(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const broken: string[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const parent = node.parentElement;
      if (!parent?.checkVisibility() || getComputedStyle(parent).hyphens === 'auto') continue;
      const words = (node.textContent ?? '').matchAll(
        /(?<=^|[\s«“(’])(?:\p{L}{1,2}-\p{L}{2,9}|\p{L}{2,10})(?=[\s»”).,:;?!]|$)/gu,
      );
      for (const { 0: word, index } of words) {
        const range = document.createRange();
        range.setStart(node, index);
        range.setEnd(node, index + word.length);
        const lines = new Set([...range.getClientRects()].map(({ top }) => Math.round(top)));
        if (lines.size > 1) broken.push(word);
      }
    }
    return broken;
  });
}

/** Puts one word of 200 letters into every text that comes from a document: all but the words of buttons and the like. */
export function lengthenWords(page: Page): Promise<void> {
  return page.evaluate(() => {
    const own =
      'button, summary, label, option, .btn, .share, .skiplinks, .text-nowrap, .visually-hidden, script';
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const nodes: Node[] = [];
    for (let node = walker.nextNode(); node; node = walker.nextNode()) nodes.push(node);
    for (const node of nodes) {
      if (node.textContent?.trim() && !node.parentElement?.closest(own))
        node.textContent = 'W'.repeat(200);
    }
  });
}
