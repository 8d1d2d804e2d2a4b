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

/** Sheets, and programs of a Mac, say in a style sheet which words are struck out: puts that beside the words. */
export function applyHidingClasses(dom: Document): void {
  const sheets = all(dom, 'style').map((sheet) => sheet.textContent);
  for (const [, selector = '', rule = ''] of sheets.join('\n').matchAll(/([^{}]+)\{([^{}]*)\}/g))
    if (HIDING.test(rule))
      for (const [, name = ''] of selector.matchAll(/(?:^|[\s,])\w*\.([\w-]+)\s*(?=,|$)/g))
        for (const one of dom.getElementsByClassName(name))
          one.setAttribute('style', `${styleOf(one)};${rule}`);
}

/** Removes what somebody deleted or hid. @returns how many parts */
export function removeDeleted(dom: Document): number {
  const found = all(dom, '*').filter((one) => one.matches(DELETED) || isHidden(one));
  const parts = found.filter((one) => !found.some((other) => other !== one && other.contains(one)));
  // A space that nobody can read is no loss.
  const said = parts.filter((one) => !isBlank(one) || one.querySelector('img, svg')).length;
  // Without its cell a row would be shifted.
  for (const one of parts)
    if (one.matches('td, th')) one.replaceChildren();
    else one.remove();
  return said;
}

const STRUCK = /text-decoration[^;]*line-through[^;]*/i;

/** Google Docs draws the box of a task as a picture, and strikes out what is done: both say that it is a task. */
export function keepTasks(dom: Document): void {
  for (const box of all(dom, 'img[aria-roledescription="checkbox"]')) box.remove();
  for (const done of all(dom, '[role="checkbox"][aria-checked="true"] [style*="line-through" i]'))
    done.setAttribute('style', styleOf(done).replace(STRUCK, ''));
}
