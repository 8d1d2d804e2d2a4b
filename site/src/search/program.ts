// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Pagefind } from './pagefind-types.ts';
import { localeOf } from './state.ts';

/** Written by the publisher, not known to the compiler. */
const PAGEFIND = '/pagefind/pagefind.js';

/** The part of Pagefind's module that we use. */
interface Library {
  readonly createInstance: (options: Readonly<Record<string, unknown>>) => Pagefind;
}

/**
 * Loads the program; what was loaded once is there. One copy of it knows the words of one language: for texts in another
 * than the page's a second one is loaded, under an address of its own.
 */
export const loadLibrary = (locale: string): Promise<Library> =>
  import(
    /* @vite-ignore */ locale === localeOf(location.pathname) ? PAGEFIND : `${PAGEFIND}?${locale}`
  );

/**
 * Does something at once, with the language of the page as it was built on `<html>`: Pagefind reads there which index is meant,
 * and can be told nowhere else. A translator of the browser has written its own language there, and finds it again.
 */
export function inLanguage<A>(locale: string, work: () => A): A {
  const html = document.documentElement;
  const { lang } = html;
  if (lang === locale) return work();
  html.lang = locale;
  try {
    return work();
  } finally {
    html.lang = lang;
  }
}

/** Languages whose program is on its way. */
const askedFor = new Set<string>();

/** Pagefind asks for its program only when it has read its list of files. */
export function askForProgram(locale: string): void {
  if (askedFor.has(locale)) return;
  askedFor.add(locale);
  const link = document.createElement('link');
  Object.assign(link, { rel: 'preload', as: 'fetch', crossOrigin: 'anonymous' });
  link.href = `/pagefind/wasm.${locale}.pagefind`;
  document.head.append(link);
  void loadLibrary(locale).catch(() => {});
}
