// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Locator, Page } from 'playwright-core';

const node = (type: string, more: object = {}) => ({ type, version: 1, ...more });
const root = (children: readonly object[]) => ({
  root: node('root', { format: '', indent: 0, direction: null, children }),
});
const element = (type: string, children: readonly object[], more: object = {}) =>
  node(type, { format: '', indent: 0, direction: null, children, ...more });
const cell = (headerState: number) =>
  element('tablecell', [element('paragraph', [])], { headerState, colSpan: 1, rowSpan: 1 });

const BLOCKS = {
  callout: { tone: 'note', content: root([element('paragraph', [])]) },
  steps: { items: [{ id: 'a'.repeat(24), content: root([element('paragraph', [])]) }] },
  definition: { content: root([element('paragraph', [])]) },
  quote: { content: root([element('paragraph', [])]) },
  image: {},
  table: {
    content: root([
      element('table', [element('tablerow', [cell(1)]), element('tablerow', [cell(0)])]),
    ]),
  },
};

/** A text with one block of every kind. */
export const everyBlock = root(
  Object.entries(BLOCKS).map(([blockType, fields], index) => ({
    type: 'block',
    version: 2,
    format: '',
    fields: { id: String(index).repeat(24), blockType, ...fields },
  })),
);

/** Title and text of a callout and a step; term and meaning; words and source; caption; caption and table. */
export const FIELDS_OF_BLOCKS = 11;

/** The fields of blocks in which one types: lines, and texts with an editor of their own. */
export const fieldsOfBlocks = (page: Page): Locator =>
  page.locator(
    '.LexicalEditorTheme__block input[type=text][name], .LexicalEditorTheme__block [contenteditable=true]',
  );

/** What stands in these fields. */
export const textsOf = (fields: Locator): Promise<string[]> =>
  fields.evaluateAll((all) =>
    all.map((field) =>
      (field instanceof HTMLInputElement ? field.value : (field.textContent ?? '')).trim(),
    ),
  );

/** Puts the cursor behind the last word of a field. The key for the end of a text leaves the block. */
export async function toEnd(field: Locator): Promise<void> {
  const paragraph = field.locator('p').last();
  const last = (await paragraph.count()) > 0 ? paragraph : field;
  // Beside the pointer a table shows the handle of its rows, which would take the press.
  await field.page().mouse.move(0, 0);
  const { width = 0, height = 0 } = (await last.boundingBox()) ?? {};
  await last.click({ position: { x: width / 2, y: height - 5 } });
  await field.press('End');
}
