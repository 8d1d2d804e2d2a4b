// SPDX-License-Identifier: AGPL-3.0-or-later
import type { ActiveLocale } from '@portico/shared/locales';
import { unbroken } from './unbroken.ts';

/** A part of a title that is in another language than its page: a name that has no other. */
export interface Foreign {
  readonly words: string;
  readonly language: ActiveLocale;
}

/** A title as HTML; words of another language say which. */
export function titleMarkup(title: string, foreign: Foreign | undefined): string {
  const html = unbroken(title);
  if (!foreign) return html;
  const words = unbroken(foreign.words);
  return html.replace(words, () => `<span lang="${foreign.language}">${words}</span>`);
}
