// SPDX-License-Identifier: AGPL-3.0-or-later
'use client';
import { useEffect } from 'react';

/**
 * Writes the height of the bar that stays in sight into `--desk-bar-height`: what lies below it, the toolbar of a text
 * and the field with the focus, must not hide behind it. Its height follows its words, which no style sheet knows.
 */
export function useBarHeight(): void {
  useEffect(() => {
    let bar: Element | null = null;
    const sizes = new ResizeObserver(([entry]) => {
      const height = entry?.borderBoxSize[0]?.blockSize ?? 0;
      document.documentElement.style.setProperty('--desk-bar-height', `${Math.ceil(height)}px`);
    });
    const find = (): void => {
      const found = document.querySelector('.doc-controls:has(.desk-bar)');
      if (found === bar) return;
      sizes.disconnect();
      bar = found;
      if (bar) sizes.observe(bar);
      else document.documentElement.style.removeProperty('--desk-bar-height');
    };
    find();
    const pages = new MutationObserver(find);
    pages.observe(document.body, { childList: true, subtree: true });
    return () => {
      pages.disconnect();
      sizes.disconnect();
    };
  }, []);
}
