// SPDX-License-Identifier: AGPL-3.0-or-later
import { ENGLISH_ATTRIBUTES, ENGLISH_TEXTS, type Leftover } from '../../i18n/english.ts';

const inItalian = (leftovers: readonly Leftover[], english: string): string | undefined => {
  for (const [from, to] of leftovers) {
    if (typeof from === 'string' ? from === english : from.test(english))
      return english.replace(from, to);
  }
  return undefined;
};

const ATTRIBUTES = ['aria-label', 'title', 'aria-roledescription'] as const;

const WITH_ATTRIBUTE = ATTRIBUTES.map((name) => `[${name}]`).join(', ');

/** Says in Italian what Payload and its libraries have in English only, wherever these words stand. */
export function sayInItalian(root: ParentNode): void {
  for (const element of root.querySelectorAll(WITH_ATTRIBUTE))
    for (const name of ATTRIBUTES) {
      const said = inItalian(ENGLISH_ATTRIBUTES, element.getAttribute(name) ?? '');
      if (said !== undefined) element.setAttribute(name, said);
    }
  for (const [selector, leftovers] of ENGLISH_TEXTS)
    for (const element of root.querySelectorAll(selector)) {
      // The text itself is changed, not its element: React holds on to both.
      const text = element.firstChild;
      const said = text && inItalian(leftovers, text.nodeValue?.trim() ?? '');
      if (said !== undefined && said !== null && text) text.nodeValue = said;
    }
}
