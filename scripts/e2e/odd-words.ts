// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Page } from 'playwright-core';

/** Words of English that no Italian text has; names of programs and what they say when they fail. */
const ODD = [
  /\b(?:the|and|of|with|your|this|is|are|add|edit|remove|delete|select|search|save|close|open|choose|upload|create|copy|field|row|column|loading|drag|drop|toggle|press|time|month|year|untitled|failed|invalid|required|thumbnail|type)\b/i,
  // camelCase, snake_case, keys of message files.
  /\b[a-z]+[A-Z][a-z]+|\b[a-z]+_[a-z]+\b|\b[a-z]+:[a-z][A-Za-z]+\b/,
  /\[object|\bundefined\b|\bNaN\b|\b[\da-f]{8}-[\da-f]{4}-/,
];

/** What has capitals or marks of its own: addresses, files, figures of pictures. */
const OWN = /https?:\/\/\S+|\S+@\S+|\bwww\.\S+|[\w-]+\.(?:webp|png|jpe?g|example)\b/g;

/** Names of languages in themselves; they stand in pickers. */
const NAMES = new Set(['English', 'Tagalog', 'Shqip']);

/** Every text and name of a page of the Italian desk that is not Italian, or is for programs; contents are not meant. */
export async function oddWords(page: Page): Promise<string[]> {
  const texts = await page.evaluate(() => {
    const found = new Set<string>();
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode())
      if (
        !node.parentElement?.closest(
          'script, style, td, [lang=en], [contenteditable=true], [data-entry]',
        )
      )
        found.add(node.nodeValue?.trim() ?? '');
    const names = ['aria-label', 'title', 'placeholder', 'alt', 'aria-roledescription'];
    for (const name of names)
      for (const element of document.querySelectorAll(`[${name}]`))
        found.add(element.getAttribute(name)?.trim() ?? '');
    return [...found];
  });
  return texts.filter(
    (text) => !NAMES.has(text) && ODD.some((odd) => odd.test(text.replaceAll(OWN, ''))),
  );
}
