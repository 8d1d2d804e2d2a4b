// SPDX-License-Identifier: AGPL-3.0-or-later
import { internal, text } from '../../records/internal.ts';

/** Which person of the provider an account is; written at the first login. */
export const identities = internal('identities', {
  /** `<issuer> <subject>`: one person of the provider is one account … */
  key: text({ unique: true }),
  /** `<issuer> <account>`: … and the other way round. */
  owner: text({ unique: true }),
  user: text({ index: true }),
  at: text(),
});
