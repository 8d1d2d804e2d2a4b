// SPDX-License-Identifier: AGPL-3.0-or-later
import { GATE_MESSAGES } from '../../http/messages.ts';
import { Refusal } from '../../http/refusal.ts';

const SAFE = new Set(['GET', 'HEAD']);

/**
 * Refuses writes that another site makes a browser send (B12): a sibling site is another site too. A browser says where
 * a request comes from in `Sec-Fetch-Site`, an old one in `Origin`; programs say neither and carry no browser's cookie.
 */
export function requireSameOrigin(request: Request, cmsUrl: string): void {
  if (SAFE.has(request.method)) return;
  const site = request.headers.get('Sec-Fetch-Site');
  const origin = request.headers.get('Origin');
  const isOurs =
    site === null
      ? origin === null || origin === cmsUrl
      : site === 'same-origin' || site === 'none';
  if (!isOurs) throw new Refusal('other-origin', GATE_MESSAGES.otherOrigin);
}
