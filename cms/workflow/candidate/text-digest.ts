// SPDX-License-Identifier: AGPL-3.0-or-later
import { canonicalJson, sha256 } from '@portico/shared/canonical';
import type { PublishedDocument } from '@portico/shared/contract/document';
import type { PublishedRow } from '../../records/rows.ts';

/** The digest of a frozen text without its notes of changes, as that of a working copy, which has none. */
export function textDigestOf(frozen: Pick<PublishedRow, 'canonical' | 'digest'>): string {
  const { changes, ...text } = JSON.parse(frozen.canonical) as PublishedDocument;
  return changes ? sha256(canonicalJson(text)) : frozen.digest;
}
