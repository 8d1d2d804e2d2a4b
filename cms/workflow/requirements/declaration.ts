// SPDX-License-Identifier: AGPL-3.0-or-later
import type { PublishedDocument } from '@portico/shared/contract/document';
import { DECLARATION_URL } from '@portico/shared/contract/settings';
import type { Issue } from '@portico/shared/errors';
import { spoken } from '../../i18n/said.ts';
import { SENTENCES } from './messages.ts';

/** The accessibility declaration is one declaration on AgID's form (C.SI.3.2), not the form. */
export function declarationIssues(document: PublishedDocument, language: string): Issue[] {
  if (document.type !== 'settings' || DECLARATION_URL.test(document.declarationUrl)) return [];
  const message = spoken(SENTENCES.declaration, language);
  return [{ code: 'declaration', field: 'declarationUrl', message }];
}
