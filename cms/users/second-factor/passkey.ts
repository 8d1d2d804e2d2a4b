// SPDX-License-Identifier: AGPL-3.0-or-later
import {
  type AuthenticationResponseJSON,
  generateAuthenticationOptions,
  generateRegistrationOptions,
  type RegistrationResponseJSON,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from '@simplewebauthn/server';
import type { Payload } from 'payload';
import { z } from 'zod';
import { DESK_NAME } from '../../i18n/vocabulary.ts';
import { textAt } from '../../values/text-at.ts';
import type { AccountRow } from './needed-step.ts';
import type { FactorRow } from './rows.ts';
import { openInTime, sealFor } from './seal.ts';

/** For how long a question to a passkey can be answered, in milliseconds. */
export const CHALLENGE_LIFE = 5 * 60_000;

const text = z.string().max(20_000);

/** What a browser gives back of a passkey; the library reads what is inside. */
export const PasskeyAnswer = z.strictObject({
  /** The question, sealed, as it was given out. */
  asked: z.string().max(2000),
  response: z.looseObject({
    id: text,
    rawId: text,
    type: z.literal('public-key'),
    response: z.record(z.string(), z.unknown()),
    clientExtensionResults: z.record(z.string(), z.unknown()),
  }),
});

export type PasskeyAnswer = z.infer<typeof PasskeyAnswer>;

const hostOf = ({ config }: Payload): string => new URL(config.serverURL).hostname;

const asked = (payload: Payload, user: string, challenge: string): string =>
  sealFor(payload, 'passkey challenge', user, CHALLENGE_LIFE, { challenge });

/** The challenge that an answer is for; `undefined` when it is too old, or another person's. */
export function challengeIn(
  payload: Payload,
  user: string,
  answer: PasskeyAnswer,
): string | undefined {
  const values = openInTime(payload, 'passkey challenge', user, answer.asked);
  return values && textAt(values, 'challenge');
}

/** The question that makes a new passkey. */
export async function newPasskeyOptions(
  payload: Payload,
  account: AccountRow,
  factors: readonly FactorRow[],
) {
  const options = await generateRegistrationOptions({
    rpName: DESK_NAME.it,
    rpID: hostOf(payload),
    userName: account.email,
    userDisplayName: account.name,
    userID: new TextEncoder().encode(account.id),
    attestationType: 'none',
    excludeCredentials: factors.flatMap(({ credential }) =>
      credential ? [{ id: credential }] : [],
    ),
    authenticatorSelection: { residentKey: 'discouraged', userVerification: 'required' },
  });
  return { options, asked: asked(payload, account.id, options.challenge) };
}

/** The question to the passkeys that an account has. */
export async function passkeyOptions(
  payload: Payload,
  { id }: AccountRow,
  factors: readonly FactorRow[],
) {
  const options = await generateAuthenticationOptions({
    rpID: hostOf(payload),
    allowCredentials: factors.flatMap(({ credential, transports }) =>
      credential ? [{ id: credential, ...(transports && { transports: [...transports] }) }] : [],
    ),
    userVerification: 'required',
  });
  return { options, asked: asked(payload, id, options.challenge) };
}

/** The library throws for an answer that is not what it should be, whatever is wrong with it. */
const orRefused = <T>(checked: Promise<T>): Promise<T | undefined> =>
  checked.catch(() => undefined);

const expected = (payload: Payload, challenge: string) => ({
  expectedChallenge: challenge,
  expectedOrigin: payload.config.serverURL,
  expectedRPID: hostOf(payload),
  requireUserVerification: true,
});

/** The new passkey that an answer brings, as it is stored; `undefined` when the answer is not in order. */
export async function newPasskeyIn(payload: Payload, challenge: string, answer: PasskeyAnswer) {
  const checked = await orRefused(
    verifyRegistrationResponse({
      ...expected(payload, challenge),
      // The library checks its own type.
      response: answer.response as unknown as RegistrationResponseJSON,
    }),
  );
  if (!checked?.verified) return undefined;
  const { id, publicKey, counter, transports } = checked.registrationInfo.credential;
  return {
    credential: id,
    publicKey: Buffer.from(publicKey).toString('base64url'),
    counter,
    transports: transports ?? null,
  };
}

/** What a passkey's counter says now; `undefined` when it is not this passkey, or the answer is not in order. */
export async function counterIn(
  payload: Payload,
  challenge: string,
  { credential, publicKey, counter, transports }: FactorRow,
  answer: PasskeyAnswer,
): Promise<number | undefined> {
  const checked = await orRefused(
    verifyAuthenticationResponse({
      ...expected(payload, challenge),
      response: answer.response as unknown as AuthenticationResponseJSON,
      credential: {
        id: credential ?? '',
        publicKey: new Uint8Array(Buffer.from(publicKey ?? '', 'base64url')),
        counter: counter ?? 0,
        ...(transports && { transports: [...transports] }),
      },
    }),
  );
  return checked?.verified ? checked.authenticationInfo.newCounter : undefined;
}
