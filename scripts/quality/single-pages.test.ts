// SPDX-License-Identifier: AGPL-3.0-or-later
import { TYPES } from '@portico/shared/contract/types';
import { HELP_LOCALES } from '@portico/shared/locales';
import { documentPath, helpPath, portalPath } from '@portico/shared/paths';
import { describe, expect, inject, test } from 'vitest';
import { DESK, noBrowser, PHONE, withPage } from './browser.ts';
import { belowTheFold, cutTables } from './layout.ts';

/** Its table has three columns. */
const WITH_TABLE = documentPath('article', 'riconoscere-un-messaggio-falso', 'it');
const address = `/${TYPES.event.words.it.address}/`;
const events = inject('pages').filter((path) => new RegExp(`^${address}[^/]+/$`).test(path));

/** What an event answers first. */
const FIRST = 'main dl > div';

describe.skipIf(noBrowser)('the page of an event', () => {
  test('answers when, where, at what cost and whom to ask in the first screen of a phone', async () => {
    expect(events.length).toBeGreaterThan(5);
    await withPage({ viewport: PHONE }, async (page) => {
      for (const path of events) {
        await page.goto(path);
        const bottoms = await page
          .locator(FIRST)
          .evaluateAll((cells) => cells.map((cell) => cell.getBoundingClientRect().bottom));
        expect(bottoms.length, path).toBeGreaterThan(3);
        expect(Math.max(...bottoms), path).toBeLessThanOrEqual(PHONE.height);
      }
    });
  });

  test('keeps them beside the text on a wide screen', async () => {
    await withPage({ viewport: DESK }, async (page) => {
      for (const path of events) {
        await page.goto(path);
        const bar = page.locator('main dl').first();
        const text = await page.locator('main .article-text').boundingBox();
        const beside = await bar.boundingBox();
        expect(beside?.x, path).toBeGreaterThan((text?.x ?? 0) + (text?.width ?? DESK.width) - 1);
        await page.evaluate(() => scrollTo({ top: 400, behavior: 'instant' }));
        expect((await bar.boundingBox())?.y, path).toBeGreaterThanOrEqual(0);
      }
    });
  });
});

test.skipIf(noBrowser)(
  'a table on a phone is a card for each row, where each cell says the name of its column',
  async () => {
    await withPage({ viewport: PHONE }, async (page) => {
      await page.goto(WITH_TABLE);
      expect(await cutTables(page)).toEqual([]);
      expect(await belowTheFold(page)).toEqual([]);
      const shown = () => page.locator('td').allInnerTexts();
      const names = await page.locator('th').allTextContents();
      expect(names.length).toBeGreaterThan(2);
      const cells = await shown();
      expect(cells.filter((text, i) => !text.startsWith(`${names[i % names.length]}:`))).toEqual(
        [],
      );
      await page.setViewportSize(DESK);
      expect((await shown()).join(' ')).not.toContain(`${names[1]}:`);
    });
  },
);

test.skipIf(noBrowser)(
  'a link to a place is followed at once: a long page does not slide past',
  async () => {
    await withPage({ viewport: PHONE, reducedMotion: 'no-preference' }, async (page) => {
      await page.goto(portalPath('index', 'it'));
      expect(
        await page.evaluate(() => getComputedStyle(document.documentElement).scrollBehavior),
      ).toBe('auto');
    });
  },
);

const sides = (pdf: Buffer): number | undefined =>
  pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length;

test.skipIf(noBrowser)('help is two sides of A4 at most in every language', async () => {
  await withPage({ viewport: DESK }, async (page) => {
    for (const language of HELP_LOCALES) {
      await page.goto(helpPath(language));
      expect(sides(await page.pdf({ format: 'A4' })), language).toBeLessThanOrEqual(2);
    }
  });
});

test.skipIf(noBrowser)(
  'the help page is two sides of A4 with every answer; an opened situation is alone on one, with what to bring',
  async () => {
    await withPage({ viewport: DESK }, async (page) => {
      await page.goto(inject('templates')['help'] ?? '');
      expect(sides(await page.pdf({ format: 'A4' }))).toBeLessThanOrEqual(2);
      await page.emulateMedia({ media: 'print' });
      for (const situation of await page.locator('.situation').all())
        expect(await situation.isVisible()).toBe(true);
      await page.emulateMedia({ media: null });
      await page.locator('.situation summary').nth(1).click();
      expect(sides(await page.pdf({ format: 'A4' }))).toBe(1);
      await page.emulateMedia({ media: 'print' });
      expect(await page.getByText('Che cosa portare per la denuncia').isVisible()).toBe(true);
    });
  },
);
