// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Where } from 'payload';
import type { Role } from '../access/roles.ts';
import { type Db, table } from '../records/table.ts';

/** When somebody wants mail. Links to a password, and invitations, come whatever they chose. */
export const MAIL_CHOICES = ['now', 'daily', 'never'] as const;

export type MailChoice = (typeof MAIL_CHOICES)[number];

/** The columns of an account that hold a choice: of what waits for the person, and of what was decided on their texts. */
export const MAIL_TOPICS = ['mailWaiting', 'mailDecisions'] as const;

export type MailTopic = (typeof MAIL_TOPICS)[number];

/** Somebody who gets mail. */
export type Recipient = {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly role: Role;
} & { readonly [T in MailTopic]?: MailChoice | null };

const users = table<Recipient>('users');

const SELECT = {
  name: true,
  email: true,
  role: true,
  mailWaiting: true,
  mailDecisions: true,
} as const;

/** The people of the desk among some. */
export const recipientsAmong = (db: Db, where: Where): Promise<Recipient[]> =>
  users.find(db, { where, select: SELECT });

/** At once, where nobody chose: an alert must not wait for a morning. */
export const choiceOf = (person: Recipient, topic: MailTopic): MailChoice => person[topic] ?? 'now';
