// SPDX-License-Identifier: AGPL-3.0-or-later
import { civilDate } from '@portico/shared/civil-date';
import type { PublishedDocument } from '@portico/shared/contract/document';
import type { Issue } from '@portico/shared/errors';
import { spoken } from '../../i18n/said.ts';
import { SENTENCES } from './messages.ts';

/** An alert is in force from its day on: that day has come. */
export function alertDayIssues(
  document: PublishedDocument,
  language: string,
  today = civilDate(Date.now()),
): Issue[] {
  if (document.type !== 'alert' || document.since <= today) return [];
  const message = spoken(SENTENCES.sinceInFuture, language);
  return [{ code: 'since-in-future', field: 'since', message }];
}
