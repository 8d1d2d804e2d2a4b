// SPDX-License-Identifier: AGPL-3.0-or-later

/** Views of Payload and of the desk, beside the header. */
const VIEWS =
  '.template-default__wrap > :not(header, .app-header, nav, style, script), .template-minimal__wrap';

/** Makes the view of a page its `main`, where Payload has none: lists, first page, login; and puts headings in order. */
export function markMain(root: ParentNode): void {
  for (const second of root.querySelectorAll('.drawer main')) second.setAttribute('role', 'group');
  const own = root.querySelector('main:not([role=group])');
  for (const view of root.querySelectorAll(VIEWS)) {
    const isMain = view.getAttribute('role') === 'main';
    if (own && isMain) view.removeAttribute('role');
    else if (!own && !isMain) view.setAttribute('role', 'main');
  }
  // Else a second banner, beside the one of the page.
  for (const header of root.querySelectorAll('.list-header:not([role])'))
    header.setAttribute('role', 'none');
  // The title of a document stands beside Payload's `main`.
  for (const header of root.querySelectorAll('.doc-header')) {
    const title = header.querySelector('h1')?.textContent?.trim();
    if (!title || header.getAttribute('aria-label') === title) continue;
    header.setAttribute('role', 'region');
    header.setAttribute('aria-label', title);
  }
  for (const title of root.querySelectorAll(
    'h3.array-field__title, h3.group-field__title, .payload-settings > h3, .no-results h3',
  ))
    if (!title.hasAttribute('aria-level')) title.setAttribute('aria-level', '2');
}
