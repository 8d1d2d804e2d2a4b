// SPDX-License-Identifier: AGPL-3.0-or-later
import type { PayloadRequest } from 'payload';
import type { Db } from '../../records/table.ts';
import { inTransaction, type Work } from '../../records/transaction.ts';
import { VerbError } from '../../records/verb-error.ts';
import type { CmsEnv } from '../../values/env.ts';
import { textAt } from '../../values/text-at.ts';
import { endOtherSessions } from '../session/end-session.ts';
import { noteEvent } from './account-history.ts';
import { appUri, CODE_LIFE, newSecret, qrImage, stepOf } from './app-code.ts';
import { sessionOf } from '../session/session-of.ts';
import { admitHolder, holderOf } from './holder.ts';
import { FACTOR_MESSAGES } from './messages.ts';
import { accounts, factorsOf } from './needed-step.ts';
import { useOnce } from './once.ts';
import {
  CHALLENGE_LIFE,
  challengeIn,
  newPasskeyIn,
  newPasskeyOptions,
  type PasskeyAnswer,
} from './passkey.ts';
import { newCodes, storeCodes } from './recovery-codes.ts';
import { type FactorRow, secondFactors } from './rows.ts';
import { openInTime, seal, sealFor } from './seal.ts';

/** For how long a shown QR code can be confirmed, in milliseconds. */
const OFFER_LIFE = 20 * 60_000;

/** A factor that was added, with the cookies to set and, with the first one, the recovery codes to show once. */
export interface Added {
  readonly cookies: readonly string[];
  readonly codes?: readonly string[];
}

type NewFactor = Pick<FactorRow, 'key' | 'kind' | 'name'> &
  Partial<Pick<FactorRow, 'secret' | 'credential' | 'publicKey' | 'counter' | 'transports'>>;

/** A secret to be scanned or typed into an app; nothing is stored before its first code is right. */
export async function offerApp(env: CmsEnv, req: PayloadRequest) {
  const account = await holderOf(env, req);
  await refuseSecondApp(req, account.id);
  const secret = newSecret();
  const uri = appUri(secret, account.email);
  const offer = sealFor(req.payload, 'app offer', account.id, OFFER_LIFE, { secret });
  return { secret, uri, qr: qrImage(uri), offer };
}

async function refuseSecondApp(db: Db, id: string): Promise<void> {
  if ((await factorsOf(db, id)).some(({ kind }) => kind === 'app'))
    throw new VerbError('wrong-state', FACTOR_MESSAGES.appThere);
}

/**
 * Stores a factor in one transaction, with everything that goes along: the first one brings the recovery codes, and
 * ends the sessions that were opened without it.
 * @param check refuses in the transaction what became wrong meanwhile
 */
async function addFactor(
  env: CmsEnv,
  req: PayloadRequest,
  factor: NewFactor,
  check: (work: Work) => Promise<void>,
): Promise<Added> {
  const { id } = await holderOf(env, req);
  const isFirst = (await factorsOf(req, id)).length === 0;
  const codes = isFirst ? await newCodes() : undefined;
  return inTransaction(req, async (work) => {
    const cookies = await admitHolder(env, work);
    const account = await accounts.byId(work.req, id);
    if (!account) throw new VerbError('not-logged-in', FACTOR_MESSAGES.noPending);
    await check(work);
    await secondFactors.create(work.req, { user: id, at: work.now, ...factor });
    if (codes) {
      await storeCodes(work, id, codes);
      if (req.user) await endOtherSessions(work.req, id, sessionOf(req.user));
    }
    const kind = factor.kind === 'app' ? 'app-added' : 'passkey-added';
    await noteEvent(work, account, kind, { what: factor.name });
    return { cookies, ...(codes && { codes: codes.shown }) };
  });
}

/** Adds the app whose secret was offered, once it shows the right code. */
export async function addApp(
  env: CmsEnv,
  req: PayloadRequest,
  { offer, code, name }: { readonly offer: string; readonly code: string; readonly name: string },
): Promise<Added> {
  const { id } = await holderOf(env, req);
  const offered = openInTime(req.payload, 'app offer', id, offer);
  if (!offered) throw new VerbError('wrong-state', FACTOR_MESSAGES.offerOver);
  const secret = textAt(offered, 'secret');
  const step = stepOf(code.replaceAll(/\s/g, ''), secret);
  if (step === undefined) throw new VerbError('wrong-code', FACTOR_MESSAGES.firstCodeWrong);
  const sealed = seal(req.payload, 'app secret', id, secret);
  const factor = { key: `app:${id}`, kind: 'app', name, secret: sealed } as const;
  return addFactor(env, req, factor, async (work) => {
    await refuseSecondApp(work.req, id);
    if (!(await useOnce(work, `app:${id}:${step}`, CODE_LIFE)))
      throw new VerbError('wrong-code', FACTOR_MESSAGES.firstCodeWrong);
  });
}

/** The question to make a passkey. */
export async function offerPasskey(env: CmsEnv, req: PayloadRequest) {
  const account = await holderOf(env, req);
  return newPasskeyOptions(req.payload, account, await factorsOf(req, account.id));
}

/** Adds the passkey that a browser made. */
export async function addPasskey(
  env: CmsEnv,
  req: PayloadRequest,
  answer: PasskeyAnswer,
  name: string,
): Promise<Added> {
  const { id } = await holderOf(env, req);
  const challenge = challengeIn(req.payload, id, answer);
  const made = challenge && (await newPasskeyIn(req.payload, challenge, answer));
  if (!made) throw new VerbError('wrong-code', FACTOR_MESSAGES.passkeyFailed);
  const factor = { key: `passkey:${made.credential}`, kind: 'passkey', name, ...made } as const;
  return addFactor(env, req, factor, async (work) => {
    if (await secondFactors.first(work.req, { key: { equals: factor.key } }))
      throw new VerbError('wrong-state', FACTOR_MESSAGES.passkeyThere);
    if (!(await useOnce(work, `passkey:${challenge}`, CHALLENGE_LIFE)))
      throw new VerbError('wrong-code', FACTOR_MESSAGES.passkeyFailed);
  });
}
