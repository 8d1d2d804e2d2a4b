// SPDX-License-Identifier: AGPL-3.0-or-later
import { COLLECTION_OF } from '@portico/shared/contract/types';
import { DEFAULT_LOCALE } from '@portico/shared/locales';
import type { Payload, Where } from 'payload';
import { SUBMISSION_MAIL_ROLES } from '../access/roles.ts';
import { outbox } from '../records/outbox.ts';
import { table } from '../records/table.ts';
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
async function tellable(payload: Payload, organisation: string | null): Promise<string[]> {
  const emails = async (where: Where): Promise<string[]> =>
    (await users.find({ payload }, { where, select: { email: true } })).map(({ email }) => email);
  const editors =
    organisation === null
      ? []
      : await emails({
          and: [{ role: { equals: 'editor' } }, { organisation: { equals: organisation } }],
        });
  return editors.length > 0 ? editors : emails({ role: { in: [...SUBMISSION_MAIL_ROLES] } });
}

/** Tells those who answer for a press item that its link leads nowhere. */
export async function notifyOfDeadLink(
  payload: Payload,
  { document, link, title, organisation }: DeadLink,
  now: Date,
): Promise<void> {
  const page = `${cmsEnv().CMS_URL}/admin/collections/${COLLECTION_OF.press}/${document}`;
  const mail = mailIn(DEFAULT_LOCALE, deadLinkMail(title, link, page));
  const at = now.toISOString();
  for (const to of await tellable(payload, organisation))
    await outbox.create({ payload }, { to, ...mail, at, nextAt: at, attempts: 0 });
  deliverSoon(payload);
}
