// SPDX-License-Identifier: AGPL-3.0-or-later
import { all, isBlank } from './dom.ts';

/** Words that stand there to be gone: changes of others that were not accepted. */
const DELETED = 'del, s, strike, .msoDel, [hidden]';

/** The same in a style, and what nobody sees. */
const HIDING =
  /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all|(?:opacity|max-height)\s*:\s*0(?![.\d])|text-decoration(?:-line)?\s*:[^;]*line-through)/i;

/** Mails hide a first line so; around other sizes it only closes a gap. */
const WITHOUT_SIZE = /(?:^|;)\s*font-size\s*:\s*0(?![.\d])/i;

const styleOf = (element: Element): string => element.getAttribute('style') ?? '';

const isHidden = (element: Element): boolean =>
  HIDING.test(styleOf(element)) ||
  (WITHOUT_SIZE.test(styleOf(element)) && !element.querySelector('[style*="font-size" i]'));

const withoutComments = (sheet: string): string =>
  sheet
    .split('*/')
    .map((part) => part.split('/*', 1)[0])
    .join(' ')
    .replaceAll(/<!--|-->/g, ' ');

/** Where the block that opens at `open` ends, blocks in it included; the end of the text where nothing closes it. */
function endOfBlock(sheet: string, open: number): number {
  let depth = 0;
  for (let at = open; at < sheet.length; at += 1) {
    if (sheet[at] === '{') depth += 1;
    else if (sheet[at] === '}') depth -= 1;
    if (depth === 0) return at;
  }
  return sheet.length;
}

/** The rules of a style sheet, but for those that hold on some screens, on paper or elsewhere only (`@media`). */
function rulesOf(text: string): (readonly [selectors: string, rule: string])[] {
  const sheet = withoutComments(text);
  const rules: (readonly [string, string])[] = [];
  let start = 0;
  for (;;) {
    const open = sheet.indexOf('{', start);
    if (open < 0) return rules;
    // `@import …;` may stand before.
    const selectors = sheet.slice(start, open).split(';').at(-1)?.trim() ?? '';
    const end = endOfBlock(sheet, open);
    if (!selectors.startsWith('@')) rules.push([selectors, sheet.slice(open + 1, end)]);
    start = end + 1;
  }
}

/** `.xl65`, `span.s1`: what stands within something else, or is hidden in a state, is seen elsewhere. */
const ONE_CLASS = /^(?:[a-z]\w*)?\.-?[a-z_][\w-]*$/i;

/** Sheets, and programs of a Mac, say in a style sheet which words are struck out: puts that beside the words. */
export function applyHidingClasses(dom: Document): void {
  for (const [selectors, rule] of all(dom, 'style').flatMap((one) => rulesOf(one.textContent))) {
    if (!HIDING.test(rule)) continue;
    const plain = selectors.split(',').map((one) => one.trim());
    for (const selector of plain.filter((one) => ONE_CLASS.test(one)))
      for (const one of all(dom, selector)) one.setAttribute('style', `${styleOf(one)};${rule}`);
  }
}

/** Removes what somebody deleted or hid. @returns how many parts */
export function removeDeleted(dom: Document): number {
  const parts: Element[] = [];
  // In the order of the document: what stands in one of them comes right behind it.
  for (const one of all(dom, '*'))
    if (!parts.at(-1)?.contains(one) && (one.matches(DELETED) || isHidden(one))) parts.push(one);
  // A space that nobody can read is no loss.
  const said = parts.filter((one) => !isBlank(one) || one.querySelector('img, svg')).length;
  // Without its cell a row would be shifted.
  for (const one of parts)
    if (one.matches('td, th')) one.replaceChildren();
    else one.remove();
  return said;
}

const STRUCK = /(?:^|;)\s*text-decoration[^;]*line-through[^;]*/i;

/** Google Docs draws the box of a task as a picture, and strikes out what is done: both say that it is a task. */
export function keepTasks(dom: Document): void {
  for (const box of all(dom, 'img[aria-roledescription="checkbox"]')) box.remove();
  for (const done of all(dom, '[role="checkbox"][aria-checked="true"] [style*="line-through" i]'))
    done.setAttribute('style', styleOf(done).replace(STRUCK, ''));
}
