// SPDX-License-Identifier: AGPL-3.0-or-later
import { civilDate } from '@portico/shared/civil-date';
import { civilMinute } from '@portico/shared/civil-moment';
import { addDays, daysBetween, NOTICE_DAYS } from '@portico/shared/verification';
import { createLocalReq, type Payload } from 'payload';
import { can } from '../../access/can.ts';
import type { Person } from '../../access/person.ts';
import { isWriter, SUBMISSION_MAIL_ROLES } from '../../access/roles.ts';
import { type Recipient, recipientsAmong } from '../../notifications/choice.ts';
import { tellAtOnce } from '../../notifications/tell.ts';
import { verifyMail, type VerifyReminder } from '../../notifications/verify-mail.ts';
import type { Db } from '../../records/table.ts';
import { inTransaction, type Work } from '../../records/transaction.ts';
import { type DueText, textsDue, verifyReminders } from '../../records/verification.ts';
import { personWith } from '../subject.ts';

/** Before this hour in Rome nobody is reminded. */
const FIRST_HOUR = '07';

type Kind = keyof VerifyReminder;

/** Of what a text is to be reminded of on a day; the last of them says all that came before. */
function kindsOf({ day }: DueText, today: string): readonly Kind[] {
  const left = daysBetween(today, day);
  if (left > 0) return ['soon'];
  return left > -NOTICE_DAYS ? ['due'] : ['due', 'late'];
}

const keyOf = ({ row, day }: DueText, kind: Kind): string => `${row.id}/${day}/${kind}`;

/** What nobody was told of yet. A reminder that was slept through is not written later: the one of today says more. */
async function untold(db: Db, today: string): Promise<Readonly<Record<Kind, readonly DueText[]>>> {
  const due = await textsDue(db, addDays(today, NOTICE_DAYS), today);
  const ids = due.map(({ row }) => row.id);
  const rows = await verifyReminders.findAmong(db, 'document', ids, { select: { key: true } });
  const told = new Set(rows.map(({ key }) => key));
  const of = (kind: Kind): DueText[] =>
    due.filter((one) => kindsOf(one, today).includes(kind) && !told.has(keyOf(one, kind)));
  return { soon: of('soon'), due: of('due'), late: of('late') };
}

interface Reader {
  readonly person: Person;
  readonly recipient: Recipient;
}

async function readers(db: Db): Promise<Reader[]> {
  const found: Reader[] = [];
  for (const recipient of await recipientsAmong(db, {})) {
    const person = await personWith(db, recipient.id);
    if (person) found.push({ person, recipient });
  }
  return found;
}

const mayVerify = (person: Person, { row: { type, id, organisation, edition } }: DueText) =>
  can(
    person,
    'verify',
    { type, id, organisation: organisation ?? undefined, edition: edition ?? undefined },
    'live',
  ).allowed;

/** Those who write it for its owner; of what belongs to the Comune, or has no editor, the reviewers. */
function answerFor(all: readonly Reader[], text: DueText): Reader[] {
  const writers = all.filter(({ person }) => isWriter(person.role) && mayVerify(person, text));
  return writers.length > 0 ? writers : reviewersAmong(all);
}

const reviewersAmong = (all: readonly Reader[]): Reader[] =>
  all.filter(({ person }) => SUBMISSION_MAIL_ROLES.includes(person.role));

/** Writes one mail for each person, about all of their texts. @returns how many */
async function tell(work: Work, news: Readonly<Record<Kind, readonly DueText[]>>): Promise<number> {
  const all = await readers(work.req);
  const reviewers = reviewersAmong(all);
  let sent = 0;
  for (const reader of all) {
    const own = (texts: readonly DueText[]): DueText[] =>
      texts.filter((text) => answerFor(all, text).includes(reader));
    const late = reviewers.includes(reader) ? news.late : [];
    const reminder: VerifyReminder = {
      soon: own(news.soon),
      due: own(news.due).filter((text) => !late.includes(text)),
      late,
    };
    if (Object.values(reminder).every(({ length }) => length === 0)) continue;
    await tellAtOnce(work, [reader.recipient], 'mailWaiting', verifyMail(reminder));
    sent += 1;
  }
  return sent;
}

/**
 * Reminds those who answer for texts two weeks before these must be checked again and on the day, and the reviewers of
 * what is overdue for two weeks: each in one mail. Once each, whatever was off in between, and however often it is called.
 * @returns how many mails were written
 */
export async function remindToVerify(payload: Payload, now = new Date()): Promise<number> {
  if (civilMinute(now).slice(11, 13) < FIRST_HOUR) return 0;
  const today = civilDate(now);
  return inTransaction(await createLocalReq({}, payload), async (work) => {
    const news = await untold(work.req, today);
    const sent = await tell(work, news);
    for (const kind of ['soon', 'due', 'late'] as const)
      for (const text of news[kind])
        await verifyReminders.create(work.req, {
          key: keyOf(text, kind),
          document: text.row.id,
          at: now.toISOString(),
        });
    return sent;
  });
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
    payload.logger.error({ err: error, msg: 'Nobody was reminded to check texts; tried again.' });
  }
}
