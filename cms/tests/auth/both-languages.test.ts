// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Field } from 'payload';
import { expect, test } from 'vitest';
import { files } from '../../media/file-collection.ts';
import { FILE_MESSAGES, REFUSED_FILE_TYPES } from '../../media/file-messages.ts';
import { media } from '../../media/picture-collection.ts';
import { MEDIA_MESSAGES, REFUSED_TYPES } from '../../media/picture-messages.ts';
import { resetMail } from '../../notifications/account-mails.ts';
import { sentAlongMail, submittedMail, verdictMail } from '../../notifications/text-mails.ts';
import { PREVIEW_MESSAGES } from '../../preview/messages.ts';
import type { SubmissionRow } from '../../records/rows.ts';
import { users } from '../../users/collection.ts';
import { ACCOUNT_MESSAGES } from '../../users/messages.ts';
import { INVITATION_MESSAGES } from '../../users/invitation/messages.ts';
import { PASSWORD_MESSAGES } from '../../users/password/messages.ts';
import { testEnv } from '../harness.ts';

const submission = { title: 'Titolo', submittedByName: 'Giovanna' } as SubmissionRow;
const by = { id: 'u', name: 'Marco', role: 'reviewer', editions: [] } as const;
const link = 'https://cms.example/x';

const MAILS = {
  reset: resetMail(link, new Date(0)),
  submitted: submittedMail(submission, link),
  sentAlong: sentAlongMail(submission, by, link),
  approved: verdictMail({ kind: 'approved', submission, by }, link),
  returned: verdictMail({ kind: 'returned', submission, by, reason: 'Perché' }, link),
  withdrawn: verdictMail({ kind: 'withdrawn', submission, by, reason: 'Perché' }, link),
};

interface Words {
  readonly place: string;
  readonly words: unknown;
}

/** The texts in an object of messages; functions are called with figures. */
function wordsIn(value: unknown, place: string): Words[] {
  if (typeof value === 'function') return wordsIn(value(12, 34), place);
  if (typeof value !== 'object' || value === null || 'it' in value || 'en' in value)
    return [{ place, words: value }];
  return Object.entries(value).flatMap(([key, inner]) => wordsIn(inner, `${place}.${key}`));
}

/** Labels, help and options of the visible fields; the names of roles are options. */
function wordsOfFields(fields: readonly Field[], slug: string): Words[] {
  return fields.flatMap((field): Words[] => {
    if (!('name' in field) || field.type === 'ui' || field.admin?.hidden) return [];
    const place = `${slug}.${field.name}`;
    const help = field.admin && 'description' in field.admin ? [field.admin.description] : [];
    const options = field.type === 'select' ? field.options : [];
    const names = options.map((option) => (typeof option === 'object' ? option.label : option));
    return [field.label, ...help, ...names].map((words) => ({ place, words }));
  });
}

/** Licences of Creative Commons are called the same in every language. */
const isProperName = (words: string): boolean => /^CC(?:0| BY)/.test(words);

const ENV = testEnv('/nonexistent');
const collections = [media(ENV), files(ENV), users(ENV)];

test.each([
  ...wordsIn(MEDIA_MESSAGES, 'media'),
  ...wordsIn(REFUSED_TYPES, 'refused types'),
  ...wordsIn(FILE_MESSAGES, 'files'),
  ...wordsIn(REFUSED_FILE_TYPES, 'refused file types'),
  ...wordsIn(PASSWORD_MESSAGES, 'password'),
  ...wordsIn(ACCOUNT_MESSAGES, 'account'),
  ...wordsIn(INVITATION_MESSAGES, 'invitation'),
  ...wordsIn(PREVIEW_MESSAGES, 'preview'),
  ...wordsIn(MAILS, 'mails'),
  ...collections.flatMap(({ slug, fields }) => wordsOfFields(fields, slug)),
  ...wordsIn(media(ENV).labels, 'media.labels'),
  ...wordsIn(files(ENV).labels, 'files.labels'),
  ...wordsIn(users(ENV).labels?.plural, 'users.labels'),
])('$place speaks Italian and English', ({ words }) => {
  expect(words).toEqual({ it: expect.stringMatching(/\S/), en: expect.stringMatching(/\S/) });
  const { it, en } = words as { it: string; en: string };
  if (!isProperName(it)) expect(it).not.toBe(en);
});
