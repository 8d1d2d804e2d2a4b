// SPDX-License-Identifier: AGPL-3.0-or-later
'use client';
import { useEffect } from 'react';

const BAR = '.doc-controls:is(:has(.desk-bar), :has(.desk-save))';
const TOOLBAR = '.fixed-toolbar';

/** Part of the window that bars may take: beyond it the text has no room, and they scroll away. */
const MOST = 0.5;

const heightOf = (element: Element | null): number =>
  Math.ceil(element?.getBoundingClientRect().height ?? 0);

/**
 * Writes the height of the bar that stays in sight, and of the toolbar below it, into `--desk-bar-height` and
 * `--desk-toolbar-height`: what lies below must not hide behind them. Both follow their words, the width, and how large
 * the person reads, which no style sheet knows. `data-desk-bar` of the page is `tall` where they would cover the text.
 */
export function useBarHeight(): void {
  useEffect(() => {
    const page = document.documentElement;
    let seen: readonly (Element | null)[] = [];
    const measure = (): void => {
      const [bar = 0, toolbar = 0] = seen.map(heightOf);
      page.style.setProperty('--desk-bar-height', `${bar}px`);
      page.style.setProperty('--desk-toolbar-height', `${toolbar}px`);
      page.dataset['deskBar'] = bar + toolbar > window.innerHeight * MOST ? 'tall' : 'low';
    };
    const sizes = new ResizeObserver(measure);
    const find = (): void => {
      const found = [BAR, TOOLBAR].map((selector) => document.querySelector(selector));
      if (found.every((element, index) => element === seen[index])) return;
      sizes.disconnect();
      seen = found;
      for (const element of found) if (element) sizes.observe(element);
      measure();
    };
    find();
    const changes = new MutationObserver(find);
    changes.observe(document.body, { childList: true, subtree: true });
    window.addEventListener('resize', measure);
    return () => {
      changes.disconnect();
      sizes.disconnect();
      window.removeEventListener('resize', measure);
    };
  }, []);
}
