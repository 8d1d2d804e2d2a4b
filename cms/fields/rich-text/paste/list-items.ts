// SPDX-License-Identifier: AGPL-3.0-or-later
import { all, isBlank, linesOf, rename } from './dom.ts';

const numberOf = (element: Element, name: 'start' | 'value'): number | undefined => {
  const number = element.getAttribute(name) ?? '';
  return /^\d{1,4}$/.test(number) ? Number(number) : undefined;
};

/** The numbers of the entries of a list: they stand at the list or at any entry, and may go down. */
function numbersOf(list: Element): number[] {
  const entries = all(list, ':scope > li');
  const step = list.hasAttribute('reversed') ? -1 : 1;
  let next = numberOf(list, 'start') ?? (step < 0 ? entries.length : 1);
  return entries.map((entry) => {
    const number = numberOf(entry, 'value') ?? next;
    next = number + step;
    return number;
  });
}

/**
 * A list keeps the number of its first entry. The editor makes one list of two that follow each other, so that all
 * others are counted on from there.
 * @returns how many numbers do not follow the one before
 */
export function keepStarts(dom: Document): number {
  let jumps = 0;
  for (const list of all(dom, 'ol')) {
    const numbers = numbersOf(list);
    jumps += numbers.filter((number, at) => at > 0 && number !== (numbers[at - 1] ?? 0) + 1).length;
    list.removeAttribute('start');
    const [first = 1] = numbers;
    if (first !== 1) list.setAttribute('start', String(first));
  }
  return jumps;
}

/** Writes the number of each item into its words, where there is no place for a list. */
export function writeNumbers(root: ParentNode): void {
  for (const list of all(root, 'ol')) {
    const numbers = numbersOf(list);
    for (const [at, item] of all(list, ':scope > li').entries()) {
      const first = [...item.childNodes].find((node) => !isBlank(node));
      const line = item.querySelector(':scope > :is(p, div)');
      (first === line ? (line ?? item) : item).prepend(`${numbers[at]}. `);
    }
  }
}

/** Where there is no place for a list, an item is a line. */
export function linesFromLists(dom: Document): void {
  writeNumbers(dom);
  for (const list of all(dom, 'ul, ol'))
    if (!list.parentElement?.closest('ul, ol')) list.replaceWith(...linesOf(list));
}

/** Numbers that are letters: «c)», «iv.». */
const LETTERS =
  /(?:^|;)\s*list-style(?:-type)?\s*:[^;]*(?:lower|upper)-(?:alpha|latin|roman|greek)/i;

const hasLetters = (element: Element): boolean =>
  /^[ai]$/i.test(element.getAttribute('type') ?? '') ||
  LETTERS.test(element.getAttribute('style') ?? '');

/** How many lists count in letters: here they count in numbers. */
export const countLettered = (dom: Document): number =>
  all(dom, 'ol').filter(
    (list) => hasLetters(list) || all(list, ':scope > li').some((item) => hasLetters(item)),
  ).length;

/** A heading in an item is a line of it. */
export function flattenItems(dom: Document): void {
  for (const heading of all(dom, 'li :is(h1, h2, h3, h4, h5, h6)')) rename(heading, 'p');
}

/** The editor makes one list of two that follow each other; an empty line keeps apart what is numbered for itself. */
export function keepListsApart(dom: Document): void {
  for (const list of all(dom, 'ol + ol')) {
    const isNext = isBlank(list.previousSibling ?? list) || list.previousSibling?.nodeName === 'OL';
    if (isNext && !list.closest('li')) list.before(dom.createElement('p'));
  }
}
