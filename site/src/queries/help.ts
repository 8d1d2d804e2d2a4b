// SPDX-License-Identifier: AGPL-3.0-or-later
import type { HelpEntry, HelpKey } from '@portico/shared/contract/settings';
import type { ActiveLocale } from '@portico/shared/locales';
import type { z } from 'zod';
import type { Query } from './query.ts';
import { settings } from './settings.ts';

/** One entry of «Serve aiuto?» with the language of its words. */
export type Help = z.infer<typeof HelpEntry> & { readonly language: ActiveLocale };

/** A number to call. */
export interface HelpNumber {
  readonly name: string;
  readonly phone: string;
  /** Language of the name. */
  readonly language: ActiveLocale;
}

/** The numbers to call, for paper. */
export const helpNumbers: Query<{ readonly locale: ActiveLocale }, readonly HelpNumber[]> = {
  name: 'help-numbers',
  answer: (store, { locale }) => {
    const { content, language } = settings.answer(store, { locale });
    return content.help.flatMap(({ name, phone }) => (phone ? [{ name, phone, language }] : []));
  },
};

/** The help of a key; nothing when the city entered none. */
export const helpOf: Query<{ readonly key: HelpKey; readonly locale: ActiveLocale }, Help | null> =
  {
    name: 'help',
    answer: (store, { key, locale }) => {
      const { content, language } = settings.answer(store, { locale });
      const entry = content.help.find((help) => help.key === key);
      return entry ? { ...entry, language } : null;
    },
  };
