// SPDX-License-Identifier: AGPL-3.0-or-later
import { all, linesOf, rename, unwrap } from './dom.ts';

/** A list of words and what they mean becomes lines: «**Phishing**: un messaggio falso». */
export function joinDefinitions(dom: Document): void {
  for (const term of all(dom, 'dt')) {
    const [line] = linesOf(term);
    const bold = dom.createElement('b');
    bold.append(...(line?.childNodes ?? []));
    const meaning = term.nextElementSibling;
    // Several words with one meaning are one line.
    if (meaning?.matches('dt')) {
      meaning.prepend(...bold.childNodes, ', ');
      term.remove();
      continue;
    }
    const [first, ...others] = meaning?.matches('dd') ? meaningOf(meaning) : [];
    if (!meaning || !first) {
      term.replaceChildren(bold);
      rename(term, 'p');
      continue;
    }
    first.prepend(bold, ': ');
    meaning.replaceWith(first, ...others);
    term.remove();
  }
  for (const meaning of all(dom, 'dd')) rename(meaning, 'div');
  for (const list of all(dom, 'dl')) unwrap(list);
}

/** What stands in a meaning, with a paragraph first. */
function meaningOf(meaning: Element): Element[] {
  if (meaning.querySelector('ul, ol, table')) {
    const head = meaning.ownerDocument.createElement('p');
    while (
      meaning.firstChild &&
      !(meaning.firstChild as Element).matches?.('ul, ol, table, p, div')
    )
      head.append(meaning.firstChild);
    return [head, ...meaning.children];
  }
  return linesOf(meaning);
}
