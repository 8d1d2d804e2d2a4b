// SPDX-License-Identifier: AGPL-3.0-or-later
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

/** Parts of a page of the desk that are ours; the rest is Payload's. */
const OURS = ['.desk-page', '.desk-bar', '.desk-panel', '.desk-notice', '.desk-session'];

/** What axe finds in our parts of a page and holds for serious, one line each. */
export async function seriousViolations(page: Page): Promise<string[]> {
  const axe = new AxeBuilder({ page });
  for (const part of OURS) {
    if ((await page.locator(part).count()) > 0) axe.include(part);
  }
  const { violations } = await axe.analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
}
