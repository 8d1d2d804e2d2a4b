// SPDX-License-Identifier: AGPL-3.0-or-later
import { AxeBuilder } from '@axe-core/playwright';
import { describe, expect, test } from 'vitest';
import { DESK, noBrowser, PHONE, TEMPLATES, withPage } from './browser.ts';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

const VIEWS = [
  { name: 'phone, light', viewport: PHONE, colorScheme: 'light' },
  { name: 'desk, dark', viewport: DESK, colorScheme: 'dark' },
] as const;

describe.skipIf(noBrowser)('axe with WCAG 2.2 AA finds nothing', () => {
  describe.each(VIEWS)('$name', ({ viewport, colorScheme }) => {
    test.each(TEMPLATES)('%s', async (_name, path) => {
      const violations = await withPage({ viewport, colorScheme }, async (page) => {
        await page.goto(path);
        return (await new AxeBuilder({ page }).withTags(TAGS).analyze()).violations;
      });
      const found = violations.flatMap((violation) =>
        violation.nodes.map((node) => `${violation.id}: ${node.target.join(' ')} ${node.html}`),
      );
      expect(found).toEqual([]);
    });
  });
});
