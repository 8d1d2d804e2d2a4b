// SPDX-License-Identifier: AGPL-3.0-or-later
import { DECIDING_ROLES } from '../access/roles.ts';
import type { Said } from '../i18n/said.ts';
import { titleOf } from '../records/catalogue.ts';
import type { PublishedRow, SubmissionRow } from '../records/rows.ts';
import type { Work } from '../records/transaction.ts';
import { recipientsAmong } from './choice.ts';
import { deskLink, reviewLink, textLink } from './links.ts';
import type { SaidMail } from './mail.ts';
import { mailAbout } from './mail-about.ts';
import { newsOf, writersOf } from './notify.ts';
import { alongSaid, withOthers } from './several.ts';
import { tell, tellAtOnce } from './tell.ts';
import { DECIDE } from './text-mails.ts';

const AGAIN: Said = { it: 'Da approvare di nuovo', en: 'To approve again' };
const STAYS: Said = { it: 'Non esce più dal sito', en: 'Does not leave the site any more' };
const ALIKE: Said = { it: 'Vale anche per', en: 'The same holds for' };

/** What lapsed of one person, and why. */
interface Lapse {
  readonly what: Said;
  readonly why: Said;
  /** One title at least. */
  readonly titles: readonly string[];
  /** To the first of them, where it is the only one; else the mail leads to the desk. */
  readonly link: string;
  readonly open?: Said;
}

function lapseMail({ what, why, titles, link, open }: Lapse): SaidMail {
  const [title = '', ...others] = titles;
  const along = alongSaid(others, ALIKE);
  const to = others.length === 0 ? link : deskLink();
  const said = (first: string): Said => ({
    it: `«${first}». ${why.it}${along.it}`,
    en: `“${first}”. ${why.en}${along.en}`,
  });
  return withOthers(mailAbout({ title }, to, what, said, open), others);
}

/**
 * Tells those who decide, and the writers, that approvals of one person hold no more, each in one mail: the texts wait, and
 * miss their moment else. Those who can act hear it at once.
 */
export async function notifyOfLapse(
  work: Work,
  submissions: readonly SubmissionRow[],
  why: Said,
): Promise<void> {
  const titled = ({ title }: SubmissionRow): string => title;
  for (const person of await recipientsAmong(work.req, { role: { in: [...DECIDING_ROLES] } })) {
    const theirs = submissions.filter((one) => !writersOf(one).includes(person.id));
    const [first] = theirs;
    if (!first) continue;
    const link = reviewLink(first);
    const lapse = { what: AGAIN, why, titles: theirs.map(titled), link, open: DECIDE };
    await tellAtOnce(work, [person], 'mailWaiting', lapseMail(lapse));
  }
  const writers = [...new Set(submissions.flatMap(writersOf))];
  for (const writer of await recipientsAmong(work.req, { id: { in: writers } })) {
    const theirs = submissions.filter((one) => writersOf(one).includes(writer.id));
    const [first] = theirs;
    if (!first) continue;
    const mail = lapseMail({ what: AGAIN, why, titles: theirs.map(titled), link: textLink(first) });
    const news = theirs.map(newsOf('lapsed', undefined, why.it));
    await tell(work, writer, { topic: 'mailDecisions', mail, news });
  }
}

/** Tells those who decide, each in one mail, that texts stay online after the day on which they were to leave. */
export async function notifyOfLapsedWithdrawals(
  work: Work,
  rows: readonly PublishedRow[],
  why: Said,
): Promise<void> {
  const [first] = rows;
  if (!first) return;
  const people = await recipientsAmong(work.req, { role: { in: [...DECIDING_ROLES] } });
  const titles = rows.map(({ type, canonical }) => titleOf(type, JSON.parse(canonical)));
  const link = textLink({ type: first.type, document: first.id });
  const mail = lapseMail({ what: STAYS, why, titles, link });
  await tellAtOnce(work, people, 'mailWaiting', mail);
}
