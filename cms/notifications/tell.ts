// SPDX-License-Identifier: AGPL-3.0-or-later
import type { DocumentType } from '@portico/shared/contract/types';
import { DEFAULT_LOCALE } from '@portico/shared/locales';
import { type DigestItem, digestItems, type NewsKind } from '../records/digest-items.ts';
import { outbox } from '../records/outbox.ts';
import type { Work } from '../records/transaction.ts';
import { choiceOf, type MailTopic, type Recipient } from './choice.ts';
import { deliverSoon } from './deliver.ts';
import { nextDigest } from './digest-hour.ts';
import { choiceLink } from './links.ts';
import { type Mail, type SaidMail, mailIn, withChoice } from './mail.ts';

/** Something that happened to a text. */
export interface News {
  readonly kind: NewsKind;
  readonly document: string;
  readonly type: DocumentType;
  readonly title: string;
  readonly submission?: string;
  readonly byName?: string;
  readonly reason?: string | undefined;
}

/** In which language a person reads the desk stands in a cookie of theirs: here it is not known. */
const MAIL_LANGUAGE = DEFAULT_LOCALE;

/** A mail about the work in one language, with where one chooses when such mails come. */
export const workMail = (mail: SaidMail): Mail =>
  mailIn(MAIL_LANGUAGE, withChoice(mail, choiceLink()));

/** Keeps news for the next daily mail of a person, in place of older news of their kind. */
async function keepForDigest(
  work: Work,
  user: string,
  topic: MailTopic,
  news: News,
): Promise<void> {
  const key = `${user}/${news.document}/${news.kind}/${topic}`;
  const row: Omit<DigestItem, 'id'> = {
    key,
    user,
    document: news.document,
    type: news.type,
    title: news.title,
    kind: news.kind,
    submission: news.submission ?? null,
    byName: news.byName ?? null,
    reason: news.reason ?? null,
    at: work.now,
    dueAt: nextDigest(Date.parse(work.now)),
  };
  const known = await digestItems.first(work.req, { key: { equals: key } });
  // It leaves when the first of them would have left.
  if (known) await digestItems.update(work.req, known.id, { ...row, dueAt: known.dueAt });
  else await digestItems.create(work.req, row);
}

interface Telling {
  readonly topic: MailTopic;
  /** The mail of those who want it at once. */
  readonly mail: SaidMail;
  readonly news: readonly News[];
  /** When it leaves; at once when absent. */
  readonly nextAt?: string;
}

/**
 * Tells a person what happened, as they chose: in a mail of its own, in that of the next morning, or not at all. In the
 * verb's transaction; mail leaves after the commit.
 */
export async function tell(work: Work, person: Recipient, telling: Telling): Promise<void> {
  const { topic, mail, news, nextAt = work.now } = telling;
  const choice = choiceOf(person, topic);
  if (choice === 'daily') for (const one of news) await keepForDigest(work, person.id, topic, one);
  if (choice === 'now') await send(work, person, mail, nextAt);
}

/** Tells people what cannot wait for a morning: all but those who want no mail. */
export async function tellAtOnce(
  work: Work,
  people: readonly Recipient[],
  topic: MailTopic,
  mail: SaidMail,
): Promise<void> {
  for (const person of people)
    if (choiceOf(person, topic) !== 'never') await send(work, person, mail, work.now);
}

async function send(
  work: Work,
  { email }: Recipient,
  mail: SaidMail,
  nextAt: string,
): Promise<void> {
  const row = { to: email, ...workMail(mail), at: work.now, nextAt, attempts: 0 };
  await outbox.create(work.req, row);
  work.afterCommit(() => deliverSoon(work.req.payload));
}
