// SPDX-License-Identifier: AGPL-3.0-or-later
import { readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { sha256 } from '@portico/shared/canonical';
import { type PublishedDocument, SCHEMAS } from '@portico/shared/contract/document';
import { withoutNotice } from '@portico/shared/contract/home';
import { parseOrThrow } from '@portico/shared/errors';
import type { Entry } from '../../src/queries/query.ts';
import { type ManifestPart, sameEntry } from '../accepted/journal-entry.ts';
import { fetchTexts, type FetchErrors } from './fetch-texts.ts';
import type { Cms } from './cms.ts';
import { eachOf } from '../each-of.ts';
import { holdsAtMost } from '@portico/shared/json-size';
import { namesIn, readIfThere, sync, writeWhole } from '../../release/disk.ts';
import { sharded } from '../../release/folder.ts';
import { stampEntry } from '../render/stamp.ts';

/** Values in the text of one document; an article of 100,000 characters has about 10,000. */
const MAX_VALUES = 200_000;

/** Texts or pictures that could not be fetched, by digest or hash. */
export interface Missing {
  /** The CMS does not have it. */
  readonly absent: ReadonlySet<string>;
  /** The CMS may give it at the next look. */
  readonly failed: FetchErrors;
}

/** Texts of documents, on the disk by digest and parsed in memory: the CMS may be off for days. */
export class Documents {
  readonly #folder: string;
  readonly #cms: Cms;
  readonly #entries = new Map<string, Entry>();

  constructor(folder: string, cms: Cms) {
    this.#folder = folder;
    this.#cms = cms;
  }

  /** Fetches the texts that are not on the disk. */
  async fetch(digests: Iterable<string>): Promise<Missing> {
    const absent = new Set<string>();
    await eachOf(digests, 16, async (digest) => {
      if ((await this.#read(digest)) === undefined) absent.add(digest);
    });
    const written: string[] = [];
    const failed = await fetchTexts(this.#cms, [...absent], async (texts) => {
      await eachOf(texts, 16, async ([digest, text]) => {
        await writeWhole(sharded(this.#folder, digest), text);
        written.push(digest);
      });
    });
    // The journal will name them: a power cut must not leave less than that. All at once costs half of one by one.
    await eachOf(written, 32, (digest) => sync(sharded(this.#folder, digest)));
    for (const digest of [...written, ...failed.keys()]) absent.delete(digest);
    return { absent, failed };
  }

  async #read(digest: string): Promise<string | undefined> {
    const text = await readIfThere(sharded(this.#folder, digest));
    return text !== undefined && sha256(text) === digest ? text : undefined;
  }

  /** Writes texts that are not among those of the manifest, and not there yet. @param texts by digest */
  async keep(texts: ReadonlyMap<string, string>): Promise<void> {
    for (const [digest, text] of texts) {
      if ((await this.#read(digest)) !== undefined) continue;
      const file = sharded(this.#folder, digest);
      await writeWhole(file, text);
      await sync(file);
    }
  }

  /**
   * The document of a manifest entry, parsed. The same object as long as the entry is the same.
   * @throws ContractError when it is not what the contract says.
   */
  async entry(known: ManifestPart): Promise<Entry> {
    const former = this.#entries.get(known.id);
    return former && sameEntry(former, known) ? former : this.read(known);
  }

  /** … always read anew. @throws ContractError when it is not what the contract says. */
  async read(known: ManifestPart): Promise<Entry> {
    const text = await this.#read(known.digest);
    if (text === undefined) throw new Error(`The text of ${known.type} ${known.id} is missing.`);
    if (!holdsAtMost(Buffer.from(text), MAX_VALUES))
      throw new Error(
        `The text of ${known.type} ${known.id} holds more than ${MAX_VALUES} values.`,
      );
    const document: PublishedDocument = parseOrThrow(
      SCHEMAS[known.type],
      withoutNotice(JSON.parse(text)),
      `${known.type} ${known.id}`,
    );
    if (document.id !== known.id) {
      throw new Error(`The text of ${known.type} ${known.id} is that of ${document.id}.`);
    }
    const { id, type, digest, firstPublished, modified, revision, version } = known;
    // The schema of this very type has just been applied.
    const parts = {
      id,
      type,
      document,
      digest,
      firstPublished,
      modified,
      revision,
      version,
    } as Entry;
    return stampEntry(parts);
  }

  /** Remembers the entries that are accepted now, and only these. */
  remember(entries: ReadonlyMap<string, Entry>): void {
    for (const id of this.#entries.keys()) if (!entries.has(id)) this.#entries.delete(id);
    for (const [id, entry] of entries) this.#entries.set(id, entry);
  }

  /** Removes texts that neither the accepted set nor the way back needs. */
  async sweep(needed: ReadonlySet<string>): Promise<void> {
    for (const shard of await namesIn(this.#folder)) {
      for (const name of await readdir(path.join(this.#folder, shard))) {
        if (!needed.has(name)) await rm(path.join(this.#folder, shard, name), { force: true });
      }
    }
  }
}
