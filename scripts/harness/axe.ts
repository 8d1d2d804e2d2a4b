// SPDX-License-Identifier: AGPL-3.0-or-later
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

/** Stands where the program would be sent to a page that has it already. */
const IS_THERE = '/* axe is there. */';

/**
 * axe, ready to look at a page. It writes down only what is wrong, and works in the page itself instead of gathering its
 * answers in a second one: that is for frames of other origins, which nothing of ours has. So it takes a third of the
 * time; a second look at a page two thirds of the first.
 * @param tags of the rules; all that axe has switched on when there are none
 */
export async function axeFor(page: Page, tags: string[] = []): Promise<AxeBuilder> {
  const isThere = await page.evaluate(() => 'axe' in window);
  const axe = new AxeBuilder({ page, ...(isThere && { axeSource: IS_THERE }) })
    .setLegacyMode()
    .options({ resultTypes: ['violations'] });
  return tags.length > 0 ? axe.withTags(tags) : axe;
}
