// SPDX-License-Identifier: AGPL-3.0-or-later
import { COLLECTION_OF } from '@portico/shared/contract/types';
import { DEFAULT_LOCALE } from '@portico/shared/locales';
import type { Where } from 'payload';
import { approves } from '../access/rights.ts';
import { type Role, SUBMISSION_MAIL_ROLES } from '../access/roles.ts';
import { table } from '../records/table.ts';
import type { Person } from '../access/person.ts';
import { cmsEnv } from '../values/env.ts';
import { outbox } from '../records/outbox.ts';
import { remarkersIn, remarks } from '../records/remarks.ts';
import type { SubmissionRow } from '../records/rows.ts';
import type { Work } from '../records/transaction.ts';
import { deliverSoon, WAITING } from './deliver.ts';
import {
  mailIn,
  remarksMail,
  type SaidMail,
  sentAlongMail,
  submittedMail,
  type Verdict,
  verdictMail,
} from './mails.ts';

interface UserRow {
  readonly id: string;
  readonly email: string;
  readonly role: Role;
}

const users = table<UserRow>('users');

const linkTo = (submission: SubmissionRow): string =>
  `${cmsEnv().CMS_URL}/admin/collections/${COLLECTION_OF[submission.type]}/${submission.document}`;

/** The page on which a submission is examined. */
export const examinationOf = ({ type, document }: SubmissionRow): string =>
  `${cmsEnv().CMS_URL}/admin/esame/${COLLECTION_OF[type]}/${document}`;

/** In which language a person reads the desk stands in a cookie of theirs: here it is not known. */
const LANGUAGE = DEFAULT_LOCALE;

/** Addresses of these users but some. */
async function addressesOf(work: Work, to: Where, without: readonly string[]): Promise<string[]> {
  const found = await users.find(work.req, { where: to, select: { email: true } });
  return found.filter(({ id }) => !without.includes(id)).map(({ email }) => email);
}

/** Writes one mail for each of these users but some, in the verb's transaction; they leave after the commit. */
export async function send(work: Work, to: Where, without: readonly string[], said: SaidMail) {
  const mail = mailIn(LANGUAGE, said);
  const addresses = await addressesOf(work, to, without);
  for (const address of addresses)
    await outbox.create(work.req, {
      to: address,
      ...mail,
      at: work.now,
      nextAt: work.now,
      attempts: 0,
    });
  if (addresses.length > 0) work.afterCommit(() => deliverSoon(work.req.payload));
}

const writersOf = ({ submittedBy, contributors }: SubmissionRow): string[] => [
  submittedBy,
  ...contributors.map(({ user }) => user),
];

/** The page of one text; of several the first page, where all of them stand. */
const linkToAll = (first: SubmissionRow, others: readonly SubmissionRow[]): string =>
  others.length === 0 ? linkTo(first) : `${cmsEnv().CMS_URL}/admin`;

/** Tells the reviewers that texts wait, each in one mail, but not those who wrote or sent them. */
export async function notifyReviewers(
  work: Work,
  ...submitted: readonly SubmissionRow[]
): Promise<void> {
  const reviewers = await users.find(work.req, {
    where: { role: { in: [...SUBMISSION_MAIL_ROLES] } },
    select: { email: true },
  });
  for (const { id } of reviewers) {
    const [first, ...others] = submitted.filter((one) => !writersOf(one).includes(id));
    if (!first) continue;
    const titles = others.map(({ title }) => title);
    const mail = submittedMail(first, linkToAll(first, others), titles);
    await send(work, { id: { equals: id } }, [], mail);
  }
}

/** The people who wrote in a text itself, and not only its pictures. */
const authorsOf = ({ document, contributors }: SubmissionRow): string[] =>
  contributors.filter(({ key, user }) => key === `${document}/${user}`).map(({ user }) => user);

/** Tells the authors of texts that another person sent them along: they may not have been finished. Each gets one mail. */
export async function notifySentAlong(
  work: Work,
  by: Person,
  along: readonly SubmissionRow[],
): Promise<void> {
  for (const author of new Set(along.flatMap(authorsOf))) {
    const [first, ...others] = along.filter((one) => authorsOf(one).includes(author));
    if (!first) continue;
    const titles = others.map(({ title }) => title);
    const mail = sentAlongMail(first, by, linkToAll(first, others), titles);
    await send(work, { id: { equals: author } }, [by.id], mail);
  }
}

/** Minutes until a mail about remarks leaves: those that are written meanwhile need no other. */
const REMARKS_MINUTES = 10;

/** Who gets a mail about remarks: from an author the reviewers in the talk, or all of them; from a reviewer the authors. */
async function otherSide(work: Work, submission: SubmissionRow, by: Person): Promise<Where> {
  const writers = writersOf(submission);
  if (!writers.includes(by.id) && approves(by.role)) return { id: { in: writers } };
  const where = { document: { equals: submission.document } };
  const ids = remarkersIn(await remarks.find(work.req, { where })).map(({ id }) => id);
  const talking = await users.find(work.req, { where: { id: { in: ids } } });
  const reviewers = talking.filter(
    ({ id, role }) => id !== by.id && approves(role) && !writers.includes(id),
  );
  return reviewers.length > 0
    ? { id: { in: reviewers.map(({ id }) => id) } }
    : { role: { in: [...SUBMISSION_MAIL_ROLES] } };
}

/** The mail about the remarks on a text, and the rows of it that wait. */
async function remarksMailOf(work: Work, submission: SubmissionRow) {
  const mail = mailIn(LANGUAGE, remarksMail(submission, linkTo(submission)));
  const rows = await outbox.find(work.req, {
    where: { and: [...WAITING, { subject: { equals: mail.subject } }] },
  });
  return { mail, waiting: rows.filter(({ text }) => text === mail.text) };
}

/** Tells the other side that there is something new in the remarks, unless a mail that says so waits already. */
export async function notifyOfRemarks(
  work: Work,
  submission: SubmissionRow,
  by: Person,
): Promise<void> {
  const { mail, waiting } = await remarksMailOf(work, submission);
  const told = waiting.map(({ to }) => to);
  const nextAt = new Date(Date.parse(work.now) + REMARKS_MINUTES * 60_000).toISOString();
  for (const to of await addressesOf(work, await otherSide(work, submission, by), [by.id]))
    if (!told.includes(to))
      await outbox.create(work.req, { to, ...mail, at: work.now, nextAt, attempts: 0 });
}

/** A decision leads to the same remarks: no second mail about them follows it. */
async function dropRemarksMail(work: Work, { submission, by }: Verdict): Promise<void> {
  const { waiting } = await remarksMailOf(work, submission);
  const to = await addressesOf(work, { id: { in: writersOf(submission) } }, [by.id]);
  const covered = waiting.filter((row) => to.includes(row.to)).map(({ id }) => id);
  if (covered.length > 0) await outbox.remove(work.req, { id: { in: covered } });
}

/**
 * Tells the authors and the senders of texts the decision on them, but not the person who decided: each of them in one
 * mail for each reason, about the first of their texts, that names the others.
 */
export async function notifyWriters(work: Work, ...verdicts: readonly Verdict[]): Promise<void> {
  for (const verdict of verdicts) await dropRemarksMail(work, verdict);
  const alike = Map.groupBy(verdicts, ({ reason }) => reason ?? '');
  for (const decided of alike.values())
    for (const writer of new Set(decided.flatMap(({ submission }) => writersOf(submission)))) {
      const [first, ...others] = decided.filter(({ submission }) =>
        writersOf(submission).includes(writer),
      );
      if (!first) continue;
      const titles = others.map(({ submission }) => submission.title);
      const mail = verdictMail(first, linkTo(first.submission), titles);
      await send(work, { id: { equals: writer } }, [first.by.id], mail);
    }
}
