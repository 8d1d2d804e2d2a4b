// SPDX-License-Identifier: AGPL-3.0-or-later
import type { DefaultServerCellComponentProps } from 'payload';
import { deskLanguage, deskMessages } from '../../i18n/desk.ts';
import { accountWords } from './account-words.ts';

/** How far an account is, in the list of accounts. */
export function AccountStateCell({ i18n, rowData }: DefaultServerCellComponentProps) {
  // Payload also renders it without a row.
  if (rowData === undefined) return null;
  const language = deskLanguage(i18n.language);
  const speech = { say: deskMessages(language), language, now: new Date() };
  return <span>{accountWords(rowData, speech)}</span>;
}
