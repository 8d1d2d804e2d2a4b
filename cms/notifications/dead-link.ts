// SPDX-License-Identifier: AGPL-3.0-or-later
import { COLLECTION_OF } from '@portico/shared/contract/types';
import { DEFAULT_LOCALE } from '@portico/shared/locales';
import type { Where } from 'payload';
import { SUBMISSION_MAIL_ROLES } from '../access/roles.ts';
import { outbox } from '../records/outbox.ts';
import { type Db, table } from '../records/table.ts';
import type { Work } from '../records/transaction.ts';
import { cmsEnv } from '../values/env.ts';
import { deliverSoon } from './deliver.ts';
import { deadLinkMail, mailIn } from './mails.ts';

const users = table<{ readonly id: string; readonly email: string }>('users');

interface DeadLink {
  readonly document: string;
  readonly link: string;
  readonly title: string;
  readonly organisation: string | null;
}

/** The editors of the organisation that answers for it; of what belongs to the Comune, or has no editor, the reviewers. */
async function tellable(db: Db, organisation: string | null): Promise<string[]> {
  const emails = async (where: Where): Promise<string[]> =>
    (await users.find(db, { where, select: { email: true } })).map(({ email }) => email);
  const editors =
    organisation === null
      ? []
      : await emails({
          and: [{ role: { equals: 'editor' } }, { organisation: { equals: organisation } }],
        });
  return editors.length > 0 ? editors : emails({ role: { in: [...SUBMISSION_MAIL_ROLES] } });
}

/** Tells those who answer for a press item that its link leads nowhere; the mail leaves after the commit. */
export async function notifyOfDeadLink(
  { req, now, afterCommit }: Work,
  { document, link, title, organisation }: DeadLink,
): Promise<void> {
  const page = `${cmsEnv().CMS_URL}/admin/collections/${COLLECTION_OF.press}/${document}`;
  const mail = mailIn(DEFAULT_LOCALE, deadLinkMail(title, link, page));
  for (const to of await tellable(req, organisation))
    await outbox.create(req, { to, ...mail, at: now, nextAt: now, attempts: 0 });
  afterCommit(() => deliverSoon(req.payload));
}
