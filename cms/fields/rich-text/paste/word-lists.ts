// SPDX-License-Identifier: AGPL-3.0-or-later
import { all, unwrap } from './dom.ts';

/** An item of a list, where the list is flat and the item says how deep it is. */
interface Item {
  /** From 1. */
  readonly level: number;
  readonly ordered: boolean;
  /** Counts in letters or Roman numerals. */
  readonly lettered?: boolean;
  /** What its number may be, the likeliest first. */
  readonly numbers: readonly number[];
  /** Items of two lists side by side differ in this. */
  readonly list: string;
  readonly content: readonly ChildNode[];
}

const ROMAN: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50, c: 100 };

function roman(text: string): number {
  const values = [...text].map((letter) => ROMAN[letter] ?? 0);
  return values.reduce(
    (sum, value, at) => sum + (value < (values[at + 1] ?? 0) ? -value : value),
    0,
  );
}

/**
 * The numbers that a marker may stand for: «3.», «c)», «iii.»; the likeliest first. A single letter is one of the
 * alphabet, but for «i», which rather begins a list. None for a bullet.
 */
export function numbersIn(marker: string): readonly number[] {
  const [, sign = ''] = /^\s*(?:\d+\.)*\(?(\d+|[a-z]{1,6})\s*[.)°]/i.exec(marker) ?? [];
  const lower = sign.toLowerCase();
  if (/^\d+$/.test(sign)) return [Number(sign)];
  const letters = /^[a-z]$/.test(lower) ? [lower.charCodeAt(0) - 96] : [];
  const romans = /^[ivxlc]+$/.test(lower) ? [roman(lower)] : [];
  return lower === 'i' ? [...romans, ...letters] : [...letters, ...romans];
}

const numberOf = (entry: Element | null): number => Number(entry?.getAttribute('value') ?? '0');

/** Builds real lists from items in a row. */
function listsOf(dom: Document, items: readonly Item[]): Element[] {
  const lists: Element[] = [];
  const open: { readonly list: Element; readonly item: Item }[] = [];
  for (const item of items) {
    const level = Math.min(Math.max(item.level, 1), open.length + 1);
    open.splice(level);
    const current = open[level - 1];
    const isOther =
      current &&
      (current.item.ordered !== item.ordered || (level === 1 && current.item.list !== item.list));
    if (!current || isOther) {
      const list = dom.createElement(item.ordered ? 'ol' : 'ul');
      if (item.lettered) list.setAttribute('type', 'a');
      open.splice(level - 1);
      const around = open.at(-1)?.list.lastElementChild;
      if (around) around.append(list);
      else lists.push(list);
      open.push({ list, item });
    }
    const entry = dom.createElement('li');
    entry.append(...item.content);
    const { list } = open.at(-1) as { list: Element };
    const next = numberOf(list.lastElementChild) + 1;
    const number = item.numbers.includes(next) ? next : item.numbers[0];
    if (item.ordered && number !== undefined) entry.setAttribute('value', String(number));
    list.append(entry);
  }
  return lists;
}

const WORD_ITEM = 'p[class^="MsoListParagraph"], [style*="mso-list:"]';

const markerIn = (item: Element): Element | undefined =>
  all(item, 'span').find((span) => /mso-list:\s*Ignore/i.test(span.getAttribute('style') ?? ''));

const isWordItem = (element: Element): boolean => {
  if (!element.matches(WORD_ITEM) || !/^(?:P|DIV)$/.test(element.tagName)) return false;
  const style = element.getAttribute('style') ?? '';
  return (
    !/mso-list:\s*none/i.test(style) && (/mso-list:/i.test(style) || Boolean(markerIn(element)))
  );
};

function wordItem(element: Element): Item {
  const marker = markerIn(element);
  const sign = marker?.textContent ?? '';
  marker?.remove();
  const [, list = '', level = '1'] =
    /(?:^|;)\s*mso-list:\s*([^\s;]+)\s+level(\d+)/i.exec(element.getAttribute('style') ?? '') ?? [];
  const numbers = numbersIn(sign);
  const content = [...element.childNodes];
  const ordered = numbers.length > 0;
  const lettered = ordered && !/\d/.test(sign);
  return { level: Number(level), ordered, lettered, numbers, list, content };
}

/** Elements that follow each other, as long as they are of a kind. */
function runFrom(first: Element, isOne: (element: Element) => boolean): Element[] {
  const run: Element[] = [];
  for (let at: Element | null = first; at && isOne(at); at = at.nextElementSibling) run.push(at);
  return run;
}

function replace(run: readonly Element[], lists: readonly Element[]): void {
  run[0]?.before(...lists);
  for (const element of run) element.remove();
}

/** A numbered heading stays one, with its number as words; a bullet before a heading says nothing. */
function keepHeadings(dom: Document): void {
  for (const heading of all(dom, ':is(h1, h2, h3, h4, h5, h6)[style*="mso-list:" i]')) {
    const marker = markerIn(heading);
    const sign = (marker?.textContent ?? '').trim();
    marker?.replaceWith(/[\p{L}\p{N}]/u.test(sign) && sign !== 'o' ? `${sign} ` : '');
  }
}

/** Word writes lists as paragraphs with a bullet or a number in them: puts them into real lists, with level and start. */
export function joinWordLists(dom: Document): void {
  keepHeadings(dom);
  for (const first of all(dom, WORD_ITEM)) {
    if (!first.isConnected || first.closest('li') || !isWordItem(first)) continue;
    const run = runFrom(first, isWordItem);
    replace(run, listsOf(dom, run.map(wordItem)));
  }
}

const levelOf = (item: Element): number =>
  Number(item.getAttribute('data-aria-level') ?? item.getAttribute('aria-level') ?? '0');

const depthOf = (item: Element): number => {
  let depth = 0;
  for (let at = item.closest('ul, ol'); at; at = at.parentElement?.closest('ul, ol') ?? null)
    depth += 1;
  return depth;
};

const isList = (element: Element): boolean => /^[OU]L$/.test(element.tagName);

function onlineItems(list: Element): Item[] {
  const start = Number(list.getAttribute('start') ?? '1');
  return [...list.children].map((item, at) => ({
    level: Math.max(levelOf(item), 1),
    ordered: list.tagName === 'OL',
    numbers: [start + at],
    list: item.getAttribute('data-listid') ?? '',
    content: [...item.childNodes],
  }));
}

/** Word in the browser writes each item as a list of its own, that says how deep it is: puts them into one. */
export function joinOnlineLists(dom: Document): void {
  for (const box of all(dom, 'div.ListContainerWrapper, div[class*="ListContainerWrapper"]'))
    unwrap(box);
  for (const item of all(dom, 'li')) {
    if (!item.isConnected || levelOf(item) <= depthOf(item)) continue;
    const list = item.parentElement;
    if (!list || !isList(list) || list.parentElement?.closest('ul, ol')) continue;
    let first = list;
    while (first.previousElementSibling && isList(first.previousElementSibling))
      first = first.previousElementSibling as HTMLElement;
    const run = runFrom(first, isList);
    replace(run, listsOf(dom, run.flatMap(onlineItems)));
  }
}
