// SPDX-License-Identifier: AGPL-3.0-or-later
import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { parseCookies } from 'payload';

/** A browser in which an account has logged in before. */
export interface Device {
  /** Keyed hash of the account's address: the cookie does not tell it. */
  readonly account: string;
  /** Random, new at each login. */
  readonly nonce: string;
}

/** Half a year, in seconds: renewed at every login. */
const LIFE = 180 * 24 * 60 * 60;

/**
 * Prefix of the names of our cookies. Over TLS a browser keeps a `__Host-` cookie only when it is Secure, of this
 * very host and for all paths: a sibling site can neither read nor set it (B12).
 */
export const cookiePrefix = (cmsUrl: string): string =>
  cmsUrl.startsWith('https:') ? '__Host-portico' : 'portico';

/** Key and name of device cookies. */
export interface DeviceOptions {
  readonly secret: string;
  readonly cookiePrefix: string;
}

const sign = (secret: string, purpose: string, text: string): string =>
  createHmac('sha256', secret).update(`device ${purpose}\n${text}`).digest('base64url');

const nameOf = ({ cookiePrefix }: DeviceOptions): string => `${cookiePrefix}-device`;

/** The name of an account in a device cookie. */
export const accountKey = ({ secret }: DeviceOptions, account: string): string =>
  sign(secret, 'account', account);

/** The device that a request comes from; `undefined` without a cookie that we signed. */
export function deviceOf(headers: Headers, options: DeviceOptions): Device | undefined {
  const cookie = parseCookies(headers).get(nameOf(options)) ?? '';
  const [account = '', nonce = '', signature = '', ...rest] = cookie.split('.');
  const expected = Buffer.from(sign(options.secret, 'cookie', `${account}.${nonce}`));
  const given = Buffer.from(signature);
  const isOurs = rest.length === 0 && given.length === expected.length;
  return isOurs && timingSafeEqual(given, expected) ? { account, nonce } : undefined;
}

/**
 * The cookie that a browser gets at a login (OWASP, «Slow down online guessing attacks with device cookies»): attempts
 * from it are counted by themselves, so that attempts from elsewhere cannot lock its owner out. It gives no access.
 */
export function deviceCookie(account: string, options: DeviceOptions): string {
  const text = `${accountKey(options, account)}.${randomBytes(16).toString('base64url')}`;
  const value = `${text}.${sign(options.secret, 'cookie', text)}`;
  const secure = options.cookiePrefix.startsWith('__Host-') ? '; Secure' : '';
  return `${nameOf(options)}=${value}; Path=/; Max-Age=${LIFE}; HttpOnly; SameSite=Strict${secure}`;
}
