// SPDX-License-Identifier: AGPL-3.0-or-later
import { internal, json, text } from './internal.ts';

/** Terms of the glossary that the desk no longer proposes for a text: somebody said that its word means something else. */
export const termsAside = internal('terms-aside', {
  document: text({ unique: true }),
  /** Ids of terms. */
  terms: json<readonly string[]>(),
});
