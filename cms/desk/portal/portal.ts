// SPDX-License-Identifier: AGPL-3.0-or-later
import type { PayloadRequest } from 'payload';
import type { Person } from '../../access/person.ts';
import { managesAccounts } from '../../access/roles.ts';
import { deliveries, deliverSoon, WAITING } from '../../notifications/deliver.ts';
import { outbox, type OutboxRow } from '../../records/outbox.ts';
import { revisions } from '../../records/rows.ts';
import { inTransaction, type Work } from '../../records/transaction.ts';
import { VerbError } from '../../records/verb-error.ts';
import { publisherHealth, ratingsAnswer } from '../../site-link/ask-health.ts';
import { nudge } from '../../site-link/nudge.ts';
import { cmsEnv } from '../../values/env.ts';
import { currentPerson } from '../../workflow/subject.ts';
import { settleDue } from '../../workflow/settle/settle-due.ts';
import { type PortalMails, portalMails } from './mail.ts';
import { PORTAL_MESSAGES } from './messages.ts';
import { type PortalMoments, portalMoments } from './moments.ts';
import { type PortalSite, portalSite } from './site.ts';

/** `GET /api/portal`: what waits, is held or does not answer, for administrators. */
export interface Portal {
  readonly site: PortalSite;
  /** The program that publishes; `null` when it does not answer. */
  readonly publisher: { readonly reachesCms: boolean; readonly lastLook: string | null } | null;
  /** Does the program that takes ratings answer? */
  readonly ratings: boolean;
  readonly moments: PortalMoments;
  readonly mail: PortalMails;
}

async function administrator(req: PayloadRequest): Promise<Person> {
  const person = await currentPerson(req);
  if (managesAccounts(person)) return person;
  throw new VerbError('forbidden', PORTAL_MESSAGES.onlyAdministrators);
}

/** @throws VerbError `not-logged-in`, `forbidden` */
export async function portalOf(req: PayloadRequest): Promise<Portal> {
  await administrator(req);
  const [health, ratings] = await Promise.all([publisherHealth(), ratingsAnswer()]);
  const lastSync = health?.cms.lastSync;
  return {
    site: await portalSite(req),
    publisher: health
      ? {
          reachesCms: health.cms.error === null,
          lastLook: lastSync ? new Date(lastSync).toISOString() : null,
        }
      : null,
    ratings,
    moments: await portalMoments(req, Date.now()),
    mail: await portalMails(req, req.i18n.language),
  };
}

/** A mail that waits. @throws VerbError `wrong-state` when it does not any more */
async function waitingMail({ req }: Work, id: string): Promise<OutboxRow> {
  const row = await outbox.first(req, { and: [{ id: { equals: id } }, ...WAITING] });
  if (!row) throw new VerbError('wrong-state', PORTAL_MESSAGES.noMail);
  return row;
}

/** Milliseconds that a person waits for the outcome of an attempt. */
const PATIENCE_MS = 8_000;

/** Tries a mail that waits now. */
export async function retryMail(req: PayloadRequest, id: string): Promise<object> {
  await administrator(req);
  if (!cmsEnv().SMTP_URL) throw new VerbError('wrong-state', PORTAL_MESSAGES.noServer);
  await inTransaction(req, async (work) => {
    const row = await waitingMail(work, id);
    await outbox.update(req, row.id, { nextAt: work.now });
  });
  deliverSoon(req.payload);
  const { promise, resolve } = Promise.withResolvers<void>();
  const timer = setTimeout(resolve, PATIENCE_MS);
  await Promise.race([deliveries(req.payload), promise]);
  clearTimeout(timer);
  const row = await outbox.first(req, { id: { equals: id } });
  return { sent: Boolean(row?.sentAt) };
}

/** Gives a mail up. Its row stays, with who did it. */
export async function discardMail(req: PayloadRequest, id: string): Promise<object> {
  return inTransaction(req, async (work) => {
    const { name } = await administrator(req);
    const row = await waitingMail(work, id);
    const lastError = PORTAL_MESSAGES.deletedBy(name).it;
    await outbox.update(req, row.id, { droppedAt: work.now, lastError, text: '' });
    return { discarded: true };
  });
}

/** Asks the publisher to look now. */
export async function nudgeNow(req: PayloadRequest): Promise<object> {
  await administrator(req);
  const last = await revisions.first(req, {}, '-revision');
  if (last)
    await nudge(last).catch((cause: unknown) => {
      throw new VerbError('site-silent', PORTAL_MESSAGES.publisherSilent, {}, { cause });
    });
  return { nudged: last !== undefined };
}

/** Notes the moments that have come. */
export async function settleNow(req: PayloadRequest): Promise<object> {
  await administrator(req);
  try {
    return { settled: await settleDue(req.payload) };
  } catch (cause) {
    req.payload.logger.error({ err: cause, msg: 'A moment was not kept; tried again.' });
    throw new VerbError('busy', PORTAL_MESSAGES.notSettled, {}, { cause });
  }
}
