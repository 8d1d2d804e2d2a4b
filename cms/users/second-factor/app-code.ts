// SPDX-License-Identifier: AGPL-3.0-or-later
import { Secret, TOTP } from 'otpauth';
import { encode } from 'uqr';
import { DESK_NAME } from '../../i18n/vocabulary.ts';

/** Seconds for which one code is shown. */
const PERIOD = 30;
/** Steps that a clock may be ahead or behind (RFC 6238, 5.2). */
const DRIFT = 1;

/** For how long a used code must not work again, in milliseconds. */
export const CODE_LIFE = (2 * DRIFT + 2) * PERIOD * 1000;

const totp = (secret: string, account = ''): TOTP =>
  new TOTP({
    issuer: DESK_NAME.it,
    label: account,
    algorithm: 'SHA1',
    digits: 6,
    period: PERIOD,
    secret: Secret.fromBase32(secret),
  });

/** A new shared secret of 160 bits, in Base32. */
export const newSecret = (): string => new Secret({ size: 20 }).base32;

/**
 * The time step whose code this is.
 * @returns `undefined` when it is none of now, a step earlier or a step later
 */
export function stepOf(code: string, secret: string, now = Date.now()): number | undefined {
  const delta = totp(secret).validate({ token: code, timestamp: now, window: DRIFT });
  return delta === null ? undefined : TOTP.counter({ period: PERIOD, timestamp: now }) + delta;
}

/** What an app reads from the QR code. */
export const appUri = (secret: string, account: string): string => totp(secret, account).toString();

/** A QR code as the address of an SVG, black on white, with its quiet zone. */
export function qrImage(text: string): string {
  const { data, size } = encode(text, { ecc: 'M', border: 4 });
  const dark = data.flatMap((row, y) => row.flatMap((on, x) => (on ? [`M${x} ${y}h1v1h-1z`] : [])));
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" shape-rendering="crispEdges"><path fill="#fff" d="M0 0h${size}v${size}H0z"/><path d="${dark.join('')}"/></svg>`;
  return `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`;
}
