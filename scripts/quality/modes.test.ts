// SPDX-License-Identifier: AGPL-3.0-or-later
import { describe, expect, inject, test } from 'vitest';
import { DESK, noBrowser, TEMPLATES, withPage } from './browser.ts';
import { tabThrough } from './looking.ts';

/** 14 points in CSS pixels. */
const PRINT_PX = (14 * 96) / 72;

describe.skipIf(noBrowser)('modes', () => {
  test.each(TEMPLATES)('%s keeps still where motion is reduced', async (_name, path) => {
    await withPage({ reducedMotion: 'reduce' }, async (page) => {
      await page.goto(path);
      const moving = await page.evaluate(() => ({
        running: document.getAnimations().length,
        smooth: getComputedStyle(document.documentElement).scrollBehavior,
        transitions: [...document.querySelectorAll('body *')]
          .filter((element) =>
            getComputedStyle(element)
              .transitionDuration.split(',')
              .some((duration) => Number.parseFloat(duration) > 0.01),
          )
          .map((element) => element.tagName),
      }));
      expect(moving).toEqual({ running: 0, smooth: 'auto', transitions: [] });
    });
  });

  test.each(TEMPLATES)('%s shows focus and edges in forced colours', async (_name, path) => {
    await withPage({ forcedColors: 'active' }, async (page) => {
      await page.goto(path);
      const stops = await tabThrough(page, 12);
      // A shadow disappears in forced colours: only an outline or a border is left.
      expect(stops.filter((stop) => !stop.marked)).toEqual([]);
      const invisible = await page.evaluate(() =>
        [...document.querySelectorAll<HTMLElement>('button, input:not([type=hidden]), select')]
          .filter((element) => element.checkVisibility({ visibilityProperty: true }))
          .filter((element) => {
            const style = getComputedStyle(element);
            return style.borderStyle === 'none' && style.outlineStyle === 'none';
          })
          .map((element) => element.outerHTML.slice(0, 80)),
      );
      expect(invisible).toEqual([]);
    });
  });

  test.each(TEMPLATES)('%s prints without menus, large, with addresses', async (_name, path) => {
    await withPage({ viewport: DESK }, async (page) => {
      await page.goto(path);
      await page.emulateMedia({ media: 'print' });
      const printed = await page.evaluate(() => ({
        menus: [...document.querySelectorAll<HTMLElement>('nav, form[role=search], .skiplinks')]
          .filter((element) => element.checkVisibility())
          .map((element) => element.outerHTML.slice(0, 80)),
        small: [...document.querySelectorAll<HTMLElement>('main p, main li')]
          .filter((element) => element.checkVisibility())
          .map((element) => Number.parseFloat(getComputedStyle(element).fontSize))
          .reduce((least, size) => Math.min(least, size), 1000),
        silent: [...document.querySelectorAll<HTMLElement>('main p a[href^="http"]')]
          .filter((element) => element.checkVisibility())
          .filter((element) => !getComputedStyle(element, '::after').content.includes('http'))
          .filter((element) => !element.textContent.includes('.'))
          .map((element) => element.outerHTML.slice(0, 80)),
      }));
      expect(printed.menus).toEqual([]);
      expect(printed.silent).toEqual([]);
      expect(printed.small).toBeGreaterThanOrEqual(PRINT_PX - 0.1);
    });
  });

  test('«Cosa fare subito» fits one sheet of A4', async () => {
    await withPage({ viewport: DESK }, async (page) => {
      await page.goto(inject('templates')['urgent'] ?? '');
      const pdf = await page.pdf({ format: 'A4' });
      expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
    });
  });
});
