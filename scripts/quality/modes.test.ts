// SPDX-License-Identifier: AGPL-3.0-or-later
import { HELP_LOCALES } from '@portico/shared/locales';
import { helpPath } from '@portico/shared/paths';
import { expect, inject, test } from 'vitest';
import { DESK, describeTemplates, noBrowser, withPage } from './browser.ts';
import { tabThrough } from './focus.ts';
import { invisibleFields, moving, printed } from './modes.ts';

/** 14 points in CSS pixels. */
const PRINT_PX = (14 * 96) / 72;

describeTemplates({ viewport: DESK }, (page) => {
  test('keeps still where motion is reduced', async () => {
    await page().emulateMedia({ reducedMotion: 'reduce' });
    expect(await moving(page())).toEqual({ running: 0, smooth: 'auto', transitions: [] });
  });

  test('shows focus and edges in forced colours', async () => {
    await page().emulateMedia({ forcedColors: 'active' });
    const stops = await tabThrough(page(), 12);
    expect(stops.filter((stop) => !stop.marked)).toEqual([]);
    expect(await invisibleFields(page())).toEqual([]);
  });

  test('prints without menus, large, with addresses', async () => {
    await page().emulateMedia({ media: 'print', forcedColors: null });
    const { menus, silent, smallest } = await printed(page());
    expect(menus).toEqual([]);
    expect(silent).toEqual([]);
    expect(smallest).toBeGreaterThanOrEqual(PRINT_PX - 0.1);
  });
});

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
