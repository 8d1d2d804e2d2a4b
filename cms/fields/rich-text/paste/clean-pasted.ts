// SPDX-License-Identifier: AGPL-3.0-or-later
import { withoutTracking } from '../../../values/tracking.ts';
import { hidesTarget } from '../../../values/wrapped-links.ts';
import { linkAddress } from '../links.ts';
import { all, isBlank, LINES, rename, unwrap } from './dom.ts';
import { joinDefinitions } from './definitions.ts';
import { drop, type Dropped } from './dropped.ts';
import {
  countLettered,
  flattenItems,
  keepListsApart,
  keepStarts,
  linesFromLists,
} from './list-items.ts';
import { isLayout, liftOut, linesFromTable, unfold, unfoldLayout } from './tables.ts';
import { joinOnlineLists, joinWordLists } from './word-lists.ts';

/** What is made into nodes. The words of every other element stay, those of a program's own elements too. */
const KNOWN =
  'p, div, h2, h3, h4, ul, ol, li, a, b, strong, i, em, span, br, ' +
  'table, caption, thead, tbody, tfoot, tr, th, td';

/** Parts of a page that the portal does not have: their words stay, on lines of their own. */
const BOXES =
  'blockquote, figure, figcaption, center, form, fieldset, legend, details, summary, address, pre, caption, ' +
  'section, article, aside, header, footer, main, nav, hgroup, dialog, menu, dir, optgroup, option';

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

/** Lists that say something else than before. */
export interface CleanedLists {
  /** Lists in letters or Roman numerals, which count in numbers here. */
  readonly lettered: number;
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

/** The line ends of a text that is set as it was typed. */
function keepLines(dom: Document): void {
  for (const box of all(dom, 'pre'))
    for (const node of all(box, '*')
      .concat(box)
      .flatMap((one) => [...one.childNodes]))
      if (node.nodeType === Node.TEXT_NODE && node.textContent?.includes('\n')) {
        const lines = node.textContent.split('\n');
        const parts = lines.flatMap((line, at) =>
          at === 0 ? [line] : [dom.createElement('br'), line],
        );
        (node as Text).replaceWith(...parts);
      }
}

/** Takes the words out of elements that make no node: beside one that it does not know, the editor loses spaces. */
function unwrapUnknown(dom: Document): void {
  for (const element of all(dom, `body :not(${KNOWN})`))
    if (element.querySelector(LINES)) rename(element, 'div');
    else unwrap(element);
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
): Dropped & CleanedLinks & CleanedLists {
  removeComments(dom);
  const dropped = drop(dom);
  keepLines(dom);
  for (const box of all(dom, BOXES)) if (!box.matches('table > caption')) rename(box, 'div');
  joinDefinitions(dom);
  joinWordLists(dom);
  joinOnlineLists(dom);
  const numbers = keepStarts(dom);
  const lettered = countLettered(dom);
  for (const element of all(dom, '*')) if (element.tagName.includes(':')) unwrap(element);
  cleanTables(dom, tables);
  if (lists) flattenItems(dom);
  else linesFromLists(dom);
  for (const quotation of all(dom, 'q')) quotation.replaceWith('«', ...quotation.childNodes, '»');
  cleanHeadings(dom, headings);
  unwrapUnknown(dom);
  for (const element of all(dom, 'body *')) keepMarks(element);
  const links = cleanLinks(dom);
  for (const paragraph of all(dom, 'p, h2, h3, h4'))
    if (isBlank(paragraph) && !paragraph.closest('td, th')) paragraph.remove();
  if (lists) keepListsApart(dom);
  return { ...dropped, ...links, numbers, lettered };
}
