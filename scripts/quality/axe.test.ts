// SPDX-License-Identifier: AGPL-3.0-or-later
import type { AxeBuilder } from '@axe-core/playwright';
import { expect, test } from 'vitest';
import { axeFor } from '../harness/axe.ts';
import { DESK, describeTemplates, PHONE } from './browser.ts';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** The rules whose answer colours and the room can change; what a page says is the same in the dark. */
const LOOKS = [
  'color-contrast',
  'link-in-text-block',
  'target-size',
  'scrollable-region-focusable',
];

async function violations(axe: AxeBuilder): Promise<string[]> {
  const found = await axe.analyze();
  return found.violations.flatMap((violation) =>
    violation.nodes.map((node) => `${violation.id}: ${node.target.join(' ')} ${node.html}`),
  );
}

// Without motion: a colour on its way to another one has no contrast of its own.
describeTemplates({ viewport: PHONE, reducedMotion: 'reduce' }, (page) => {
  test('axe with WCAG 2.2 AA finds nothing on a phone', async () => {
    expect(await violations(axeFor(page(), TAGS))).toEqual([]);
  });

  test('nor on a desk, in the dark', async () => {
    await page().setViewportSize(DESK);
    await page().emulateMedia({ colorScheme: 'dark' });
    expect(await violations(axeFor(page()).withRules(LOOKS))).toEqual([]);
  });
});
