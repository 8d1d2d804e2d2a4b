// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { axeFor } from '../harness/axe.ts';
import { DESK, describeTemplates, PHONE } from './browser.ts';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

async function violations(page: Page): Promise<string[]> {
  const found = await (await axeFor(page, TAGS)).analyze();
  return found.violations.flatMap((violation) =>
    violation.nodes.map((node) => `${violation.id}: ${node.target.join(' ')} ${node.html}`),
  );
}

// Without motion: a colour on its way to another one has no contrast of its own.
describeTemplates({ viewport: PHONE, reducedMotion: 'reduce' }, (page) => {
  test('axe with WCAG 2.2 AA finds nothing on a phone', async () => {
    expect(await violations(page())).toEqual([]);
  });

  test('nor on a desk, in the dark', async () => {
    await page().setViewportSize(DESK);
    await page().emulateMedia({ colorScheme: 'dark' });
    expect(await violations(page())).toEqual([]);
  });
});
