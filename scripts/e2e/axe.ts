// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Page } from 'playwright-core';
import { lookAt } from '../harness/axe.ts';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** In the editor these parts are ours; its fields are Payload's. */
export const OURS_IN_EDITOR = ['.desk-bar', '.desk-panel'];

/**
 * What axe finds on a page of the desk and holds for serious, one line each.
 * @param parts where to look; the whole page when there are none
 */
export async function seriousViolations(
  page: Page,
  parts: readonly string[] = [],
): Promise<string[]> {
  const found = await lookAt(page, { include: parts, tags: TAGS });
  return found
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, target }) => `${id}: ${target}`);
}
