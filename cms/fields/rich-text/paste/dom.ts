// SPDX-License-Identifier: AGPL-3.0-or-later

export const all = (root: ParentNode, selector: string): Element[] => [
  ...root.querySelectorAll(selector),
];

export const unwrap = (element: Element): void => element.replaceWith(...element.childNodes);

export function rename(element: Element, name: string): Element {
  const renamed = element.ownerDocument.createElement(name);
  renamed.append(...element.childNodes);
  element.replaceWith(renamed);
  return renamed;
}

export const isBlank = (node: Node): boolean => (node.textContent ?? '').trim() === '';

/** What begins a line of its own. */
export const LINES =
  'p, div, ul, ol, li, dl, dt, dd, h1, h2, h3, h4, h5, h6, pre, table, section, article, blockquote';

/** The lines of an element as paragraphs: of its own words, and of what stands in it. */
export function linesOf(element: Element): Element[] {
  const lines: Element[] = [];
  let open: Element | undefined;
  for (const child of [...element.childNodes]) {
    if (child.nodeType === Node.ELEMENT_NODE && (child as Element).matches(LINES)) {
      lines.push(...linesOf(child as Element));
      open = undefined;
    } else {
      if (!open) {
        open = element.ownerDocument.createElement('p');
        lines.push(open);
      }
      open.append(child);
    }
  }
  return lines.filter((line) => !isBlank(line));
}
