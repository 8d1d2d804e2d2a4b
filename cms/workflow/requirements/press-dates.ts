// SPDX-License-Identifier: AGPL-3.0-or-later
import { civilDate } from '@portico/shared/civil-date';
import type { PublishedDocument } from '@portico/shared/contract/document';
import type { Issue } from '@portico/shared/errors';
import { spoken } from '../../i18n/said.ts';
import { SENTENCES } from './messages.ts';

/** That a link leads nowhere is found on a day that has come. */
export function pressDateIssues(document: PublishedDocument, language: string): Issue[] {
  if (document.type !== 'press' || document.offlineSince === undefined) return [];
  if (document.offlineSince <= civilDate(Date.now())) return [];
  const message = spoken(SENTENCES.offlineInFuture, language);
  return [{ code: 'offline-in-future', field: 'offlineSince', message }];
}
