// SPDX-License-Identifier: AGPL-3.0-or-later
import { linkAddress } from '../links.ts';
import { joinWordLists } from './word-lists.ts';

/** Says nothing to a reader, or cannot come along. */
const DROPPED =
  'style, script, meta, link, title, template, hr, iframe, object, embed, video, audio, canvas, svg, input, select, button, textarea, xml';

const PICTURES = 'img, picture';

/** Marks that the portal does not have: their words stay. */
const UNWRAPPED =
  'u, ins, del, s, strike, mark, font, code, kbd, samp, sub, sup, small, big, blockquote, figure, figcaption, center';

const HEADINGS: Readonly<Record<string, string>> = { H1: 'h2', H5: 'h4', H6: 'h4' };

const all = (root: Document, selector: string): Element[] => [...root.querySelectorAll(selector)];

function rename(element: Element, name: string): void {
  const renamed = element.ownerDocument.createElement(name);
  renamed.append(...element.childNodes);
  element.replaceWith(renamed);
}

const unwrap = (element: Element): void => element.replaceWith(...element.childNodes);

/** Of what a style says only bold and italic have a meaning here. */
function keepMarks(element: Element): void {
  const style = element.getAttribute('style') ?? '';
  const weight = /font-weight:\s*(?:bold|normal|\d+)/i.exec(style)?.[0];
  const slant = /font-style:\s*(?:italic|normal)/i.exec(style)?.[0];
  for (const { name } of [...element.attributes])
    if (name !== 'href') element.removeAttribute(name);
  const kept = [weight, slant].filter(Boolean).join('; ');
  if (kept) element.setAttribute('style', kept);
}

/** Outside a table block a row is a line, its cells divided by strokes: nothing of it is lost. */
function linesFromTable(table: Element): void {
  const lines = [...table.querySelectorAll('tr')].map((row) => {
    const line = row.ownerDocument.createElement('p');
    line.textContent = [...row.querySelectorAll('td, th')]
      .map((cell) => (cell.textContent ?? '').replaceAll(/\s+/g, ' ').trim())
      .filter(Boolean)
      .join(' | ');
    return line;
  });
  table.replaceWith(...lines);
}

function cleanLink(link: Element): void {
  const address = linkAddress(link.getAttribute('href') ?? '');
  if (address === undefined) unwrap(link);
  else link.setAttribute('href', address);
}

const isBlank = (element: Element): boolean => (element.textContent ?? '').trim() === '';

function removeComments(node: Node): void {
  for (const child of [...node.childNodes]) {
    if (child.nodeType === Node.COMMENT_NODE) child.remove();
    else removeComments(child);
  }
}

/**
 * Makes of pasted HTML what the closed list of nodes can say. All of the text stays.
 * @returns how many pictures were left out: they must come through the media library
 */
export function cleanPasted(
  dom: Document,
  { tables }: { readonly tables: boolean },
): { readonly pictures: number } {
  removeComments(dom);
  const pictures = all(dom, PICTURES);
  for (const picture of pictures) picture.remove();
  for (const element of all(dom, DROPPED)) element.remove();
  for (const element of all(dom, '*')) if (element.tagName.includes(':')) unwrap(element);
  joinWordLists(dom);
  if (!tables) for (const table of all(dom, 'table').reverse()) linesFromTable(table);
  for (const element of all(dom, UNWRAPPED)) unwrap(element);
  for (const heading of all(dom, 'h1, h5, h6')) rename(heading, HEADINGS[heading.tagName] ?? 'h4');
  for (const element of all(dom, 'pre')) rename(element, 'p');
  for (const element of all(dom, 'body *')) keepMarks(element);
  for (const link of all(dom, 'a')) cleanLink(link);
  for (const paragraph of all(dom, 'p, h2, h3, h4')) if (isBlank(paragraph)) paragraph.remove();
  return { pictures: pictures.filter((one) => one.tagName === 'IMG').length };
}
