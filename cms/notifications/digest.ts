// SPDX-License-Identifier: AGPL-3.0-or-later
import { createLocalReq, type Payload } from 'payload';
import { approves } from '../access/rights.ts';
import { type DigestItem, digestItems } from '../records/digest-items.ts';
import { outbox } from '../records/outbox.ts';
import { openRemarks } from '../records/remarks.ts';
import { submissions } from '../records/rows.ts';
import type { SubmissionState } from '../records/states.ts';
import type { Db } from '../records/table.ts';
import { inTransaction } from '../records/transaction.ts';
import { cmsEnv } from '../values/env.ts';
import { choiceOf, MAIL_TOPICS, type Recipient, recipientsAmong } from './choice.ts';
import { digestMail } from './digest-mail.ts';
import { deskLink } from './links.ts';
import { workMail } from './tell.ts';

/** The states of its submission in which news of a kind are news still: else something newer was decided. */
const STILL: Readonly<Partial<Record<DigestItem['kind'], readonly SubmissionState[]>>> = {
  submitted: ['pending'],
  'sent-along': ['pending'],
  remarks: ['pending'],
  returned: ['returned'],
};

/** Is there still something in it for this person? */
async function isNews(db: Db, person: Recipient, item: DigestItem): Promise<boolean> {
  const topic = MAIL_TOPICS.find((one) => item.key.endsWith(`/${one}`));
  if (!topic || choiceOf(person, topic) === 'never') return false;
  if (item.kind === 'submitted' && !approves(person.role)) return false;
  if (item.kind === 'remarks' && !(await openRemarks(db, [item.document])).has(item.document))
    return false;
  const states = STILL[item.kind];
  if (!states) return true;
  const submission = await submissions.first(db, { id: { equals: item.submission ?? '' } });
  return submission !== undefined && states.includes(submission.state);
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
