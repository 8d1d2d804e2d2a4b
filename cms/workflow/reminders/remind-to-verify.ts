// SPDX-License-Identifier: AGPL-3.0-or-later
import { civilDate } from '@portico/shared/civil-date';
import { civilMinute } from '@portico/shared/civil-moment';
import { addDays, addMonths, NOTICE_DAYS } from '@portico/shared/verification';
import { createLocalReq, type Payload } from 'payload';
import { recipientsAmong } from '../../notifications/choice.ts';
import { tellAtOnce } from '../../notifications/tell.ts';
import { verifyMail, type VerifyReminder } from '../../notifications/verify-mail.ts';
import type { Db } from '../../records/table.ts';
import { inTransaction, type Work } from '../../records/transaction.ts';
import { type DueText, textsDue, verifyReminders } from '../../records/verification.ts';
import { personWith } from '../subject.ts';
import { type Kind, type Reader, type Share, sharesOf } from './shares.ts';

/** Before this hour in Rome nobody is reminded. */
const FIRST_HOUR = '07';

async function readers(db: Db): Promise<Reader[]> {
  const found: Reader[] = [];
  for (const recipient of await recipientsAmong(db, {})) {
    const person = await personWith(db, recipient.id);
    if (person) found.push({ person, recipient });
  }
  return found;
}

const keyOf = ({ row, day }: DueText, kind: Kind): string => `${row.id}/${day}/${kind}`;

const keysOf = (shares: readonly Share[]): string[] =>
  shares.flatMap(({ text, kinds }) => kinds.map((kind) => keyOf(text, kind)));

/** Months for which it is kept that somebody was told of a text that is not due any more. */
const KEPT_MONTHS = 12;

/** What is still to be known of what somebody was told: of texts that are due, and of those that were lately. */
function kept(told: readonly string[], shares: readonly Share[], today: string): string[] {
  const since = addMonths(today, -KEPT_MONTHS);
  const due = new Set(keysOf(shares));
  return told.filter((key) => due.has(key) || (key.split('/')[1] ?? '') > since);
}

/**
 * What a person was not told of yet. A reminder that was slept through is not written later: the one of today says more.
 */
function newsIn(shares: readonly Share[], told: ReadonlySet<string>): VerifyReminder | undefined {
  const news = shares.flatMap(({ text, kinds }) => {
    const kind = kinds.findLast((one) => !told.has(keyOf(text, one)));
    return kind ? [{ text, kind }] : [];
  });
  const of = (kind: Kind): DueText[] =>
    news.filter((one) => one.kind === kind).map(({ text }) => text);
  return news.length > 0 ? { soon: of('soon'), due: of('due'), late: of('late') } : undefined;
}

/** Writes the mail of a person, with what it tells them of: both or nothing, and once a day. @returns whether there was one */
async function remindOne(
  work: Work,
  { person, recipient }: Reader,
  shares: readonly Share[],
  now: Date,
): Promise<boolean> {
  const today = civilDate(now);
  const row = await verifyReminders.first(work.req, { key: { equals: person.id } });
  if (row && civilDate(new Date(row.at)) === today) return false;
  const told = row?.told ?? [];
  const reminder = newsIn(shares, new Set(told));
  if (!reminder) return false;
  await tellAtOnce(work, [recipient], 'mailWaiting', verifyMail(reminder));
  const values = {
    at: now.toISOString(),
    told: [...new Set([...kept(told, shares, today), ...keysOf(shares)])],
  };
  if (row) await verifyReminders.update(work.req, row.id, values);
  else await verifyReminders.create(work.req, { key: person.id, ...values });
  return true;
}

const messageOf = (error: unknown): string =>
  error instanceof Error ? error.message : String(error);

/**
 * Reminds those who answer for texts two weeks before these must be checked again and on the day, and the reviewers of
 * what is overdue for two weeks: each in one mail a day at most, about all of their texts. Once each, whatever was off in
 * between, and however often it is called. Each person is one short transaction, so that others write meanwhile.
 * @returns how many mails were written
 * @throws AggregateError after all others were reminded, with what failed
 */
export async function remindToVerify(payload: Payload, now = new Date()): Promise<number> {
  if (civilMinute(now).slice(11, 13) < FIRST_HOUR) return 0;
  const today = civilDate(now);
  const due = await textsDue({ payload }, addDays(today, NOTICE_DAYS), today);
  const failures: unknown[] = [];
  let sent = 0;
  for (const [reader, shares] of sharesOf(await readers({ payload }), due, today)) {
    if (shares.length === 0) continue;
    try {
      const req = await createLocalReq({}, payload);
      if (await inTransaction(req, (work) => remindOne(work, reader, shares, now))) sent += 1;
    } catch (error) {
      failures.push(error);
    }
  }
  if (failures.length > 0)
    throw new AggregateError(
      failures,
      `People who were not reminded: ${failures.length}. ${messageOf(failures[0])}`,
    );
  return sent;
}

/** The last day on which everybody was reminded, in this process. */
const doneOn = new WeakMap<Payload, string>();

/** The same once a day; what fails is logged, and tried again. */
export async function tryRemindToVerify(payload: Payload, now = new Date()): Promise<void> {
  const today = civilDate(now);
  if (doneOn.get(payload) === today || civilMinute(now).slice(11, 13) < FIRST_HOUR) return;
  try {
    await remindToVerify(payload, now);
    doneOn.set(payload, today);
  } catch (error) {
    payload.logger.error({
      err: error,
      msg: 'Not everybody was reminded to check texts; tried again.',
    });
  }
}
