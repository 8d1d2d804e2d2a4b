// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Db } from '../records/table.ts';
import { SUBMISSION_MAIL_ROLES } from '../access/roles.ts';
import type { Work } from '../records/transaction.ts';
import { type Recipient, recipientsAmong } from './choice.ts';
import { textLink } from './links.ts';
import { deadLinkMail } from './dead-link-mail.ts';
import { tell } from './tell.ts';

interface DeadLink {
  readonly document: string;
  readonly link: string;
  readonly title: string;
  readonly organisation: string | null;
}

/** The editors of the organisation that answers for it; of what belongs to the Comune, or has no editor, the reviewers. */
async function tellable(db: Db, organisation: string | null): Promise<Recipient[]> {
  const editors =
    organisation === null
      ? []
      : await recipientsAmong(db, {
          and: [{ role: { equals: 'editor' } }, { organisation: { equals: organisation } }],
        });
  return editors.length > 0
    ? editors
    : recipientsAmong(db, { role: { in: [...SUBMISSION_MAIL_ROLES] } });
}

/** Tells those who answer for a press item that its link leads nowhere. */
export async function notifyOfDeadLink(
  work: Work,
  { document, link, title, organisation }: DeadLink,
): Promise<void> {
  const item = { type: 'press', document } as const;
  const mail = deadLinkMail(title, link, textLink(item));
  const news = [{ ...item, kind: 'dead-link', title, reason: link } as const];
  for (const person of await tellable(work.req, organisation))
    await tell(work, person, { topic: 'mailWaiting', mail, news });
}
