// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Where } from 'payload';
import type { Person } from '../access/person.ts';
import { approves } from '../access/rights.ts';
import { SUBMISSION_MAIL_ROLES } from '../access/roles.ts';
import type { NewsKind } from '../records/digest-items.ts';
import { outbox } from '../records/outbox.ts';
import { remarkersIn, remarks } from '../records/remarks.ts';
import type { SubmissionRow } from '../records/rows.ts';
import type { Work } from '../records/transaction.ts';
import { type MailTopic, type Recipient, recipientsAmong } from './choice.ts';
import { WAITING } from './deliver.ts';
import { deskLink, linkFor, reviewLink, textLink } from './links.ts';
import {
  type Verdict,
  remarksMail,
  sentAlongMail,
  submittedMail,
  verdictMail,
} from './text-mails.ts';
import { type News, tell, workMail } from './tell.ts';

/** Ids of those who wrote and sent it. */
export const writersOf = ({ submittedBy, contributors }: SubmissionRow): string[] => [
  submittedBy,
  ...contributors.map(({ user }) => user),
];

/** The people with these ids who have an account, less some. */
const peopleWith = async (
  work: Work,
  ids: readonly string[],
  without: readonly string[] = [],
): Promise<Recipient[]> =>
  recipientsAmong(work.req, { id: { in: ids.filter((id) => !without.includes(id)) } });

/** What the daily mail says of a submission. */
export const newsOf =
  (kind: NewsKind, byName?: string, reason?: string) =>
  ({ id, document, type, title }: SubmissionRow): News => ({
    kind,
    document,
    type,
    title,
    submission: id,
    ...(byName !== undefined && { byName }),
    reason,
  });

/** Tells the reviewers that texts wait, each in one mail, but not those who wrote or sent them. */
export async function notifyReviewers(
  work: Work,
  ...submitted: readonly SubmissionRow[]
): Promise<void> {
  const reviewers = await recipientsAmong(work.req, { role: { in: [...SUBMISSION_MAIL_ROLES] } });
  for (const reviewer of reviewers) {
    const theirs = submitted.filter((one) => !writersOf(one).includes(reviewer.id));
    const [first, ...others] = theirs;
    if (!first) continue;
    const link = others.length === 0 ? reviewLink(first) : deskLink();
    const mail = submittedMail(
      first,
      link,
      others.map(({ title }) => title),
    );
    const news = theirs.map((one) => newsOf('submitted', one.submittedByName)(one));
    await tell(work, reviewer, { topic: 'mailWaiting', mail, news });
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
  const authors = [...new Set(along.flatMap(authorsOf))];
  for (const author of await peopleWith(work, authors, [by.id])) {
    const theirs = along.filter((one) => authorsOf(one).includes(author.id));
    const [first, ...others] = theirs;
    if (!first) continue;
    const link = others.length === 0 ? textLink(first) : deskLink();
    const mail = sentAlongMail(
      first,
      by,
      link,
      others.map(({ title }) => title),
    );
    const news = theirs.map(newsOf('sent-along', by.name));
    await tell(work, author, { topic: 'mailDecisions', mail, news });
  }
}

/** Minutes until a mail about remarks leaves: those that are written meanwhile need no other. */
const REMARKS_MINUTES = 10;

/** Who gets a mail about remarks, and as what. */
interface OtherSide {
  readonly topic: MailTopic;
  readonly people: Where;
}

/** From an author the reviewers in the talk, or all of them; from a reviewer the authors. */
async function otherSide(work: Work, submission: SubmissionRow, by: Person): Promise<OtherSide> {
  const writers = writersOf(submission);
  if (!writers.includes(by.id) && approves(by.role))
    return { topic: 'mailDecisions', people: { id: { in: writers } } };
  const where = { document: { equals: submission.document } };
  const ids = remarkersIn(await remarks.find(work.req, { where })).map(({ id }) => id);
  const talking = await peopleWith(work, ids, [by.id, ...writers]);
  const reviewers = talking.filter(({ role }) => approves(role)).map(({ id }) => id);
  const people: Where =
    reviewers.length > 0 ? { id: { in: reviewers } } : { role: { in: [...SUBMISSION_MAIL_ROLES] } };
  return { topic: 'mailWaiting', people };
}

/** The mail about the remarks on a text, and the rows of it that wait. */
async function remarksMailOf(work: Work, submission: SubmissionRow, topic: MailTopic) {
  const mail = remarksMail(submission, linkFor(topic)(submission), topic);
  const { subject, text } = workMail(mail);
  const rows = await outbox.find(work.req, {
    where: { and: [...WAITING, { subject: { equals: subject } }] },
  });
  return { mail, waiting: rows.filter((row) => row.text === text) };
}

/** Tells the other side that there is something new in the remarks, unless a mail that says so waits already. */
export async function notifyOfRemarks(
  work: Work,
  submission: SubmissionRow,
  by: Person,
): Promise<void> {
  const { topic, people } = await otherSide(work, submission, by);
  const { mail, waiting } = await remarksMailOf(work, submission, topic);
  const told = waiting.map(({ to }) => to);
  const nextAt = new Date(Date.parse(work.now) + REMARKS_MINUTES * 60_000).toISOString();
  const news = [newsOf('remarks', by.name)(submission)];
  for (const person of await recipientsAmong(work.req, people))
    if (person.id !== by.id && !told.includes(person.email))
      await tell(work, person, { topic, mail, news, nextAt });
}

/** A decision leads to the same remarks: no second mail about them follows it. */
async function dropRemarksMail(work: Work, { submission, by }: Verdict): Promise<void> {
  const { waiting } = await remarksMailOf(work, submission, 'mailDecisions');
  const to = (await peopleWith(work, writersOf(submission), [by.id])).map(({ email }) => email);
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
  for (const decided of alike.values()) {
    const writers = [...new Set(decided.flatMap(({ submission }) => writersOf(submission)))];
    for (const writer of await peopleWith(work, writers)) {
      const theirs = decided.filter(({ submission }) => writersOf(submission).includes(writer.id));
      const [first, ...others] = theirs;
      if (!first || writer.id === first.by.id) continue;
      const titles = others.map(({ submission }) => submission.title);
      const mail = verdictMail(first, textLink(first.submission), titles);
      const news = theirs.map(({ kind, submission, by, reason }) =>
        newsOf(kind, by.name, reason)(submission),
      );
      await tell(work, writer, { topic: 'mailDecisions', mail, news });
    }
  }
}
