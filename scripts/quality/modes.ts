// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Page } from 'playwright-core';

/** Animations that run on a page, and elements with a transition. */
export function moving(
  page: Page,
): Promise<{ running: number; smooth: string; transitions: string[] }> {
  return page.evaluate(() => ({
    running: document.getAnimations().filter(({ playState }) => playState === 'running').length,
    smooth: getComputedStyle(document.documentElement).scrollBehavior,
    transitions: [...document.querySelectorAll('body *')]
      .filter((element) =>
        getComputedStyle(element)
          .transitionDuration.split(',')
          .some((duration) => Number.parseFloat(duration) > 0.01),
      )
      .map((element) => `<${element.tagName.toLowerCase()} class="${element.className}">`),
  }));
}

const MARK = 'data-appeared-in-test';

/** What {@link appearing} has found. */
export const APPEARED = `[${MARK}]`;

/**
 * Finds what a page hides, between its header and its footer, until it is shown in another way.
 * @param change shows it in another way
 * @returns how many elements are seen after that and were not before; they match {@link APPEARED}
 */
export async function appearing(page: Page, change: () => Promise<void>): Promise<number> {
  await page.evaluate((mark) => {
    for (const element of document.querySelectorAll('body *'))
      if (!element.closest('body > header, body > footer'))
        element.toggleAttribute(mark, !element.checkVisibility({ visibilityProperty: true }));
  }, MARK);
  await change();
  return page.evaluate((mark) => {
    for (const element of document.querySelectorAll(`[${mark}]`))
      element.toggleAttribute(mark, element.checkVisibility({ visibilityProperty: true }));
    return document.querySelectorAll(`[${mark}]`).length;
  }, MARK);
}

/**
 * Buttons and fields that have neither border nor outline: in forced colours they are invisible. A box or a radio button
 * that the browser draws itself is drawn in those colours.
 */
export function invisibleFields(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('button, input:not([type=hidden]), select')]
      .filter((element) => element.checkVisibility({ visibilityProperty: true }))
      .filter((element) => {
        const style = getComputedStyle(element);
        if (element.matches('[type=checkbox], [type=radio]') && style.appearance === 'auto')
          return false;
        return style.borderStyle === 'none' && style.outlineStyle === 'none';
      })
      .map((element) => element.outerHTML.slice(0, 80)),
  );
}

/** Looks at a page as it is printed; the page must be in print media. */
export function printed(page: Page) {
  return page.evaluate(() => {
    const seen = (selector: string): HTMLElement[] =>
      [...document.querySelectorAll<HTMLElement>(selector)].filter((element) =>
        element.checkVisibility(),
      );
    const short = (element: HTMLElement): string => element.outerHTML.slice(0, 80);
    return {
      /** Controls that are on the paper although one cannot press them there. */
      menus: seen('header nav, footer nav, form[role=search], .skiplinks').map(short),
      /** Links in texts and lists whose address is not printed. */
      silent: seen('main :is(p, li, dd) a[href^="http"]')
        // Its text is the address.
        .filter((link) => !link.getAttribute('href')?.includes(link.textContent.trim()))
        .filter((link) => !getComputedStyle(link, '::after').content.includes('http'))
        .map(short),
      /** Size of the smallest text, in CSS pixels. */
      smallest: Math.min(
        ...seen('main p, main li').map((element) =>
          Number.parseFloat(getComputedStyle(element).fontSize),
        ),
      ),
    };
  });
}
