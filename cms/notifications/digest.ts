// SPDX-License-Identifier: AGPL-3.0-or-later
import { createLocalReq, type Payload } from 'payload';
import { approves } from '../access/rights.ts';
import { type DigestItem, digestItems } from '../records/digest-items.ts';
import { outbox } from '../records/outbox.ts';
import { openRemarks } from '../records/remarks.ts';
import type { SubmissionRow } from '../records/rows.ts';
import { standingOf } from '../records/state.ts';
import type { Db } from '../records/table.ts';
import { inTransaction } from '../records/transaction.ts';
import { cmsEnv } from '../values/env.ts';
import {
  choiceOf,
  MAIL_TOPICS,
  type MailTopic,
  type Recipient,
  recipientsAmong,
} from './choice.ts';
import { digestMail } from './digest-mail.ts';
import { deskLink } from './links.ts';
import { writersOf } from './notify.ts';
import { workMail } from './tell.ts';

type StillNews = (
  db: Db,
  person: Recipient,
  item: DigestItem,
  last: SubmissionRow | undefined,
) => boolean | Promise<boolean>;

/** Open remarks stay when a text is sent again. A decision, or a recall, leads to those of before: they need no mail. */
const isRemarkNews: StillNews = async (db, person, { document, at }, last) => {
  if (!last || (last.closedAt ?? '') > at) return false;
  if (last.submittedBy === person.id && last.submittedAt > at) return false;
  return (await openRemarks(db, [document])).has(document);
};

/** When news are news still, by the last submission of their text; those of other kinds always are. */
const STILL: Readonly<Partial<Record<DigestItem['kind'], StillNews>>> = {
  // The one that waits need not be the one that was told: an announcement puts another in its place.
  submitted: (_db, person, _item, last) =>
    last?.state === 'pending' && !writersOf(last).includes(person.id),
  'sent-along': (_db, person, _item, last) =>
    last?.state === 'pending' && last.submittedBy !== person.id,
  remarks: isRemarkNews,
  lapsed: (_db, _person, { submission }, last) =>
    last?.state === 'pending' && last.id === submission,
  returned: (_db, _person, { submission }, last) =>
    last?.state === 'returned' && last.id === submission,
};

/** News that only lead those further who decide; a dead link waits for others too. */
const isForReviewers = (topic: MailTopic, { kind }: DigestItem): boolean =>
  topic === 'mailWaiting' && (kind === 'submitted' || kind === 'remarks');

/** Is there still something in it for this person? */
async function isNews(db: Db, person: Recipient, item: DigestItem): Promise<boolean> {
  const topic = MAIL_TOPICS.find((one) => item.key.endsWith(`/${one}`));
  if (!topic || choiceOf(person, topic) === 'never') return false;
  if (isForReviewers(topic, item) && !approves(person.role)) return false;
  const still = STILL[item.kind];
  if (!still) return true;
  return still(db, person, item, (await standingOf(db, item.document)).last);
}

/** Makes one mail of what is due for a person, in one transaction: it is in the outbox, or it still waits here. */
async function gatherFor(payload: Payload, user: string, now: string): Promise<void> {
  await inTransaction(await createLocalReq({}, payload), async ({ req }) => {
    const due = await digestItems.find(req, {
      where: { and: [{ user: { equals: user } }, { dueAt: { less_than_equal: now } }] },
      sort: 'at',
    });
    if (due.length === 0) return;
    const [person] = await recipientsAmong(req, { id: { equals: user } });
    const news: DigestItem[] = [];
    for (const item of due) if (person && (await isNews(req, person, item))) news.push(item);
    await digestItems.remove(req, { id: { in: due.map(({ id }) => id) } });
    if (!person || news.length === 0) return;
    const { subject, text } = workMail(digestMail(person.name, news, deskLink()));
    await outbox.create(req, {
      to: person.email,
      subject,
      text,
      at: now,
      nextAt: now,
      attempts: 0,
    });
  });
}

/**
 * Puts the daily mails that are due into the outbox. A machine that slept at the hour makes them when it wakes, once.
 * Without a mail server they wait here, and lose what is settled meanwhile.
 */
export async function gatherDigests(payload: Payload, now = new Date()): Promise<void> {
  if (!cmsEnv().SMTP_URL) return;
  const at = now.toISOString();
  const due = await digestItems.find(
    { payload },
    { where: { dueAt: { less_than_equal: at } }, select: { user: true } },
  );
  for (const user of new Set(due.map((item) => item.user)))
    await gatherFor(payload, user, at).catch((error: unknown) =>
      payload.logger.error({ err: error, msg: 'A mail of the day was not made; tried again.' }),
    );
}
