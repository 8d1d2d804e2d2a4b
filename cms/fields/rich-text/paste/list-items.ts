// SPDX-License-Identifier: AGPL-3.0-or-later
import { all, rename, unwrap } from './dom.ts';

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

/** Where there is no place for a list, an item is a line. */
export function linesFromLists(dom: Document): void {
  for (const item of all(dom, 'li')) rename(item, 'p');
  for (const list of all(dom, 'ul, ol')) unwrap(list);
  for (const inner of all(dom, 'p p')) unwrap(inner);
}
