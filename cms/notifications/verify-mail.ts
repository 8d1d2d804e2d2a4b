// SPDX-License-Identifier: AGPL-3.0-or-later
import { COLLECTION_OF } from '@portico/shared/contract/types';
import { theDay } from '../i18n/civil-days.ts';
import type { Said } from '../i18n/said.ts';
import { VERB_WORDS } from '../i18n/vocabulary.ts';
import type { DueText } from '../records/verification.ts';
import { cmsEnv } from '../values/env.ts';
import { type SaidMail, line } from './mail.ts';

/** What one person is told on a day. */
export interface VerifyReminder {
  /** Due within two weeks. */
  readonly soon: readonly DueText[];
  /** Due today, or overdue. */
  readonly due: readonly DueText[];
  /** To reviewers: overdue for two weeks or more, whoever answers for them. */
  readonly late: readonly DueText[];
}

const HEADINGS: Readonly<Record<keyof VerifyReminder, Said>> = {
  due: {
    it: 'Da ricontrollare: il giorno è arrivato, o è già passato',
    en: 'To be checked again: the day has come, or is over',
  },
  soon: { it: 'Da ricontrollare tra poco', en: 'To be checked again soon' },
  late: {
    it: 'Scaduti da due settimane o più: nessuno li ha ricontrollati, e il sito lo dice ai lettori',
    en: 'Overdue for two weeks or more: nobody has checked them, and the site tells readers',
  },
};

/** Texts of one part of a mail at most; the first page has all of them. */
const MAX_TEXTS = 30;

function listed(texts: readonly DueText[], heading: Said): Said {
  const lines = (language: 'it' | 'en', by: string): string[] =>
    texts.slice(0, MAX_TEXTS).map(({ row: { type, id, title }, day }) => {
      const link = `${cmsEnv().CMS_URL}/admin/collections/${COLLECTION_OF[type]}/${id}`;
      const name = language === 'it' ? `«${line(title)}»` : `“${line(title)}”`;
      return `– ${name}, ${by} ${theDay(day)[language]}\n  ${link}`;
    });
  const more = texts.length - MAX_TEXTS;
  const rest = (text: string): string[] => (more > 0 ? [text] : []);
  return {
    it: [`${heading.it}:`, ...lines('it', 'entro'), ...rest(`– e altri ${more}`)].join('\n'),
    en: [`${heading.en}:`, ...lines('en', 'by'), ...rest(`– and ${more} more`)].join('\n'),
  };
}

/** One mail with all texts of a person. */
export function verifyMail(reminder: VerifyReminder): SaidMail {
  const kinds = ['due', 'soon', 'late'] as const;
  const texts = kinds.flatMap((kind) => reminder[kind]);
  const [first] = texts;
  const ids = new Set(texts.map(({ row }) => row.id));
  const title = line(first?.row.title ?? '').slice(0, 100);
  const parts = kinds
    .filter((kind) => reminder[kind].length > 0)
    .map((kind) => listed(reminder[kind], HEADINGS[kind]));
  const { button } = VERB_WORDS.verify;
  const page = `${cmsEnv().CMS_URL}/admin`;
  return {
    subject:
      ids.size === 1
        ? { it: `Da ricontrollare: ${title}`, en: `To be checked again: ${title}` }
        : {
            it: `Da ricontrollare: ${ids.size} contenuti`,
            en: `To be checked again: ${ids.size} contents`,
          },
    text: {
      it: `${parts.map(({ it }) => it).join('\n\n')}\n\nLeggi se è ancora tutto vero. Se lo è, premi «${button.it}». Se no, correggi e invia in revisione.\n\nTutti insieme: ${page}\n`,
      en: `${parts.map(({ en }) => en).join('\n\n')}\n\nRead whether all of it is still true. If it is, press “${button.en}”. If not, correct it and submit it for review.\n\nAll together: ${page}\n`,
    },
  };
}
