// SPDX-License-Identifier: AGPL-3.0-or-later
import { civilDate } from '@portico/shared/civil-date';
import type { PublishedDocument } from '@portico/shared/contract/document';
import type { Issue } from '@portico/shared/errors';
import { ACTIVE_LOCALES } from '@portico/shared/locales';
import { spoken } from '../../i18n/said.ts';
import { SENTENCES } from './messages.ts';

/** A number or address to turn to goes online only when somebody has opened its source: on a day that has come. */
export function helpIssues(document: PublishedDocument, language: string): Issue[] {
  if (document.type !== 'settings') return [];
  const today = civilDate(Date.now());
  return ACTIVE_LOCALES.flatMap((locale) =>
    (document.locales[locale]?.help ?? []).flatMap(({ name, checkedOn }, index): Issue[] =>
      checkedOn !== undefined && checkedOn <= today
        ? []
        : [
            {
              code: 'help-unchecked',
              locale,
              field: `help.${index}.checkedOn`,
              message: spoken(SENTENCES.helpUnchecked(name), language),
            },
          ],
    ),
  );
}
