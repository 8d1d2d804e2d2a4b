// SPDX-License-Identifier: AGPL-3.0-or-later
import { withoutTracking } from '../../../values/tracking.ts';
import { hidesTarget } from '../../../values/wrapped-links.ts';
import { linkAddress } from '../links.ts';
import { all, isBlank, rename, unwrap } from './dom.ts';
import { drop, type Dropped } from './dropped.ts';
import { keepStarts, linesFromLists } from './list-items.ts';
import { isLayout, liftOut, linesFromTable, unfold, unfoldLayout } from './tables.ts';
import { joinOnlineLists, joinWordLists } from './word-lists.ts';

/** Marks that the portal does not have: their words stay. */
const UNWRAPPED =
  'u, ins, mark, font, code, kbd, samp, sub, sup, small, big, blockquote, figure, figcaption, center, label, form, fieldset';

/** What the editor into which something is pasted can hold. */
export interface Holds {
  readonly tables: boolean;
  /** Absent: it can. */
  readonly lists?: boolean;
  readonly headings?: boolean;
}

/** Of what a style says only bold and italic have a meaning here. */
function keepMarks(element: Element): void {
  const style = element.getAttribute('style') ?? '';
  const weight = /font-weight:\s*(?:bold|normal|\d+)/i.exec(style)?.[0];
  const slant = /font-style:\s*(?:italic|normal)/i.exec(style)?.[0];
  for (const { name } of [...element.attributes])
    if (name !== 'href' && name !== 'start') element.removeAttribute(name);
  const kept = [weight, slant].filter(Boolean).join('; ');
  if (kept) element.setAttribute('style', kept);
}

/** Links that no longer go over a server of somebody else, and links that no longer say where a reader comes from. */
export interface CleanedLinks {
  readonly unwrapped: number;
  readonly untracked: number;
  /** Links whose words stay, because nothing here can lead where they led. */
  readonly links: number;
}

function cleanLinks(dom: Document): CleanedLinks {
  const count = { unwrapped: 0, untracked: 0, links: 0 };
  for (const link of all(dom, 'a')) {
    const typed = link.getAttribute('href') ?? '';
    const address = linkAddress(typed);
    if (address === undefined) {
      // A place of the same page, or an anchor that others lead to, is no loss.
      if (typed !== '' && !typed.startsWith('#') && !isBlank(link)) count.links += 1;
      unwrap(link);
      continue;
    }
    const plain = withoutTracking(address);
    if (hidesTarget(typed) && !hidesTarget(address)) count.unwrapped += 1;
    if (plain !== address) count.untracked += 1;
    link.setAttribute('href', plain);
  }
  return count;
}

function removeComments(node: Node): void {
  for (const child of [...node.childNodes]) {
    if (child.nodeType === Node.COMMENT_NODE) child.remove();
    else removeComments(child);
  }
}

/** Tables become tables of ours at the top of the text, or lines where there is no place for one. */
function cleanTables(dom: Document, hold: boolean): void {
  // The innermost first: a table in a cell of another one is lines there.
  for (const table of all(dom, 'table').reverse()) {
    const isInside = table.parentElement?.closest('table, li') !== null;
    if (isLayout(table) && !isInside) unfoldLayout(table);
    else if (isInside || !hold) linesFromTable(table);
    else liftOut(unfold(table));
  }
}

/** The page's title is the only heading 1: where a text has one, all its headings go one level down; 4 is the deepest. */
function cleanHeadings(dom: Document, hold: boolean): void {
  const down = dom.querySelector('h1') ? 1 : 0;
  for (const heading of all(dom, 'h1, h2, h3, h4, h5, h6')) {
    const level = Math.min(Number(heading.tagName.slice(1)) + down, 4);
    rename(heading, hold ? `h${level}` : 'p');
  }
}

/**
 * Makes of pasted HTML what the closed list of nodes can say. All of the text stays, but for notes and comments.
 * @returns what was left out, and what was done to links
 */
export function cleanPasted(
  dom: Document,
  { tables, lists = true, headings = true }: Holds,
): Dropped & CleanedLinks {
  removeComments(dom);
  const dropped = drop(dom);
  joinWordLists(dom);
  joinOnlineLists(dom);
  const numbers = keepStarts(dom);
  for (const element of all(dom, '*')) if (element.tagName.includes(':')) unwrap(element);
  cleanTables(dom, tables);
  if (!lists) linesFromLists(dom);
  for (const element of all(dom, UNWRAPPED)) unwrap(element);
  cleanHeadings(dom, headings);
  for (const element of all(dom, 'pre, dt, dd, address')) rename(element, 'p');
  for (const element of all(dom, 'body *')) keepMarks(element);
  const links = cleanLinks(dom);
  for (const paragraph of all(dom, 'p, h2, h3, h4'))
    if (isBlank(paragraph) && !paragraph.closest('td, th')) paragraph.remove();
  return { ...dropped, ...links, numbers };
}
