// SPDX-License-Identifier: AGPL-3.0-or-later
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

/**
 * axe, ready to look at a page. It writes down only what is wrong, and works in the page itself instead of gathering its
 * answers in a second one: that is for frames of other origins, which nothing of ours has. So it takes a third of the
 * time.
 * @param tags of the rules; all that axe has switched on when there are none
 */
export function axeFor(page: Page, tags: string[] = []): AxeBuilder {
  const axe = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] });
  return tags.length > 0 ? axe.withTags(tags) : axe;
}
