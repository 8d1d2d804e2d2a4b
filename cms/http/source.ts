// SPDX-License-Identifier: AGPL-3.0-or-later
import { networkOf } from '@portico/shared/network';

/**
 * The key under which requests from one source are counted: the address in `X-Forwarded-For`, where `gate/request/true-source.ts`
 * left the true one.
 */
export const sourceOf = (request: Request): string =>
  networkOf(request.headers.get('X-Forwarded-For')?.trim().slice(0, 64) ?? '');
