// SPDX-License-Identifier: AGPL-3.0-or-later

/** Name of the highlight in the style sheet. */
const NAME = 'spoken';

/** Brings a place into sight, unless it is. */
function intoSight(range: Range): void {
  const { top, bottom } = range.getBoundingClientRect();
  if (top >= 0 && bottom <= innerHeight) return;
  range.startContainer.parentElement?.scrollIntoView({ block: 'center' });
}

/** Takes the mark away. */
export function unmark(): void {
  if ('highlights' in CSS) CSS.highlights.delete(NAME);
  document.querySelector('[data-spoken]')?.removeAttribute('data-spoken');
}

/** Marks the sentence that is read; where a browser cannot mark a sentence, what it stands in. */
export function mark(range: Range): void {
  unmark();
  if ('highlights' in CSS) CSS.highlights.set(NAME, new Highlight(range));
  else range.startContainer.parentElement?.setAttribute('data-spoken', '');
  intoSight(range);
}
