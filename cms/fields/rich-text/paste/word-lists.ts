// SPDX-License-Identifier: AGPL-3.0-or-later
/** A paragraph that Word means as an item of a list. */
const ITEM = 'p[class^="MsoListParagraph"], p[style*="mso-list"]';

const NUMBERED = /^\s*(?:\d+|[a-z]|[ivx]+)[.)]/i;

function takeMarker(item: Element): string {
  const marker = [...item.querySelectorAll('span')].find((span) =>
    /mso-list:\s*Ignore/i.test(span.getAttribute('style') ?? ''),
  );
  const text = marker?.textContent ?? '';
  marker?.remove();
  return text;
}

const nextElement = (element: Element): Element | null => element.nextElementSibling;

/** Word writes lists as paragraphs with a bullet in them: puts them into real lists. */
export function joinWordLists(dom: Document): void {
  for (const first of [...dom.querySelectorAll(ITEM)]) {
    if (!first.isConnected || first.closest('li')) continue;
    const items: Element[] = [];
    for (let at: Element | null = first; at?.matches(ITEM); at = nextElement(at)) items.push(at);
    const list = dom.createElement(NUMBERED.test(takeMarker(first)) ? 'ol' : 'ul');
    first.before(list);
    for (const item of items) {
      takeMarker(item);
      const entry = dom.createElement('li');
      entry.append(...item.childNodes);
      item.remove();
      list.append(entry);
    }
  }
}
