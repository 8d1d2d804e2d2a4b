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
