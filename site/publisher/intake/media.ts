// SPDX-License-Identifier: AGPL-3.0-or-later
import { sha256 } from '@portico/shared/canonical';
import { BLOB_TYPES, type Blob, blobsIn } from '@portico/shared/contract/blob';
import { mediaPath } from '@portico/shared/paths';
import type { Entry } from '../../src/queries/query.ts';
import type { Cms } from './cms.ts';
import { CmsUnavailable } from './cms-request.ts';
import type { Contents } from '../../release/contents.ts';
import type { Missing } from './documents.ts';
import { eachOf } from '../each-of.ts';
import { unlessMissing } from '../../release/disk.ts';
import type { Row } from '../../release/table.ts';

const known = new WeakMap<Entry, readonly Blob[]>();

/** The pictures and files of a document; found once for each text. */
export function blobsOf(entry: Entry): readonly Blob[] {
  let blobs = known.get(entry);
  if (!blobs) {
    blobs = blobsIn(entry.document);
    known.set(entry, blobs);
  }
  return blobs;
}

/** Pictures and files of the accepted documents, in the store of contents. */
export class Media {
  readonly #contents: Contents;
  readonly #cms: Cms;
  /** Sizes of those that were seen whole. */
  readonly #sizes = new Map<string, number>();

  constructor(contents: Contents, cms: Cms) {
    this.#contents = contents;
    this.#cms = cms;
  }

  /** Fetches those that are missing. */
  async fetch(
    hashes: Iterable<string>,
    { isScheduled = false }: { readonly isScheduled?: boolean } = {},
  ): Promise<Missing> {
    const absent = new Set<string>();
    const failed = new Map<string, CmsUnavailable>();
    let away: CmsUnavailable | undefined;
    await eachOf(hashes, 8, async (hash) => {
      if (await this.#isThere(hash)) return;
      try {
        if (away) throw away;
        const body = await this.#cms.blob(hash, isScheduled);
        if (body) {
          await this.#contents.put(body, hash);
          this.#sizes.set(hash, body.length);
        } else absent.add(hash);
      } catch (error) {
        if (!(error instanceof CmsUnavailable)) throw error;
        away ??= error;
        failed.set(hash, error);
      }
    });
    return { absent, failed };
  }

  async #isThere(hash: string): Promise<boolean> {
    const bytes = this.#sizes.get(hash);
    // What only a withdrawn document used was swept; it may be published again.
    if (bytes !== undefined && (await this.#contents.has(hash, bytes))) return true;
    const body = await unlessMissing(this.#contents.read(hash), undefined);
    if (body === undefined || sha256(body) !== hash) return false;
    this.#sizes.set(hash, body.length);
    return true;
  }

  /** Rows of the pictures and files that documents use. */
  rows(entries: Iterable<Entry>): Record<string, Row> {
    const rows: Record<string, Row> = {};
    for (const entry of entries) {
      for (const { sha256: hash, format } of blobsOf(entry)) {
        const bytes = this.#sizes.get(hash);
        if (bytes !== undefined)
          rows[mediaPath(hash, format)] ??= [hash, 200, BLOB_TYPES[format], bytes];
      }
    }
    return rows;
  }

  /** Ids of the documents that use a picture or file, by its address. */
  owners(entries: Iterable<Entry>): Record<string, string[]> {
    const owners: Record<string, string[]> = {};
    for (const entry of entries) {
      for (const { sha256, format } of blobsOf(entry)) {
        const path = mediaPath(sha256, format);
        owners[path] = [...(owners[path] ?? []), entry.id];
      }
    }
    return owners;
  }
}
