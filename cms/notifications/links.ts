// SPDX-License-Identifier: AGPL-3.0-or-later
import { COLLECTION_OF, type DocumentType } from '@portico/shared/contract/types';
import { cmsEnv } from '../values/env.ts';
import type { MailTopic } from './choice.ts';

interface Named {
  readonly type: DocumentType;
  readonly document: string;
}

/** The text in its form. */
export const textLink = ({ type, document }: Named): string =>
  `${cmsEnv().CMS_URL}/admin/collections/${COLLECTION_OF[type]}/${document}`;

/** The page on which it is read and decided on. */
export const reviewLink = ({ type, document }: Named): string =>
  `${cmsEnv().CMS_URL}/admin/esame/${COLLECTION_OF[type]}/${document}`;

/** What waits for somebody leads to the decision, what was decided to the text. */
export const linkFor = (topic: MailTopic): ((named: Named) => string) =>
  topic === 'mailWaiting' ? reviewLink : textLink;

/** The first page, where everything stands that waits. */
export const deskLink = (): string => `${cmsEnv().CMS_URL}/admin`;

/** Where a person chooses when they get mail. */
export const choiceLink = (): string => `${cmsEnv().CMS_URL}/admin/account`;
