// SPDX-License-Identifier: AGPL-3.0-or-later
import { randomUUID } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { createServer, type Server, type ServerResponse } from 'node:http';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { canonicalJson, sha256 } from '@portico/shared/canonical';
import type { PublishedDocument } from '@portico/shared/contract/document';
import {
  DocumentsRequest,
  genesisHash,
  type Manifest,
  type ManifestEntry,
  revisionHash,
} from '@portico/shared/contract/manifest';
import { inRoot } from '../machine/root.ts';
import type { PortalSettings } from '../portal/settings.ts';
import { nudge } from './nudge.ts';

/**
 * Ten thousand published documents in a second: what a CMS offers to the publisher, and nothing else. The bench of
 * the publisher alone uses it; that of the whole portal uses the real one.
 */
export class PaperCms {
  readonly #lineage = randomUUID();
  readonly #hashes = [genesisHash(this.#lineage)];
  readonly #entries = new Map<string, ManifestEntry>();
  readonly #texts = new Map<string, string>();
  readonly #server: Server;

  constructor() {
    this.#server = createServer((request, response) => {
      text(request)
        .then((body) => this.#answer(request.url ?? '/', body, response))
        .catch((error: unknown) => {
          console.error(error);
          response.writeHead(500).end();
        });
    });
  }

  listen(port: number): Promise<void> {
    return new Promise((resolve) => this.#server.listen(port, '127.0.0.1', resolve));
  }

  close(): void {
    this.#server.closeAllConnections();
    this.#server.close();
  }

  get revision(): number {
    return this.#hashes.length - 1;
  }

  /** Approves documents together. `at` says when, for each. */
  publish(documents: readonly PublishedDocument[], at: (index: number) => string): void {
    const revision = this.revision + 1;
    const changes = documents.map((document, index) => {
      const canonical = canonicalJson(document);
      const digest = sha256(canonical);
      const { id, type } = document;
      const former = this.#entries.get(id);
      const modified = at(index);
      const firstPublished = former?.firstPublished ?? modified;
      const version = (former?.version ?? 0) + 1;
      this.#texts.set(digest, canonical);
      this.#entries.set(id, { id, type, digest, firstPublished, modified, revision, version });
      return { id, digest };
    });
    this.#hashes.push(revisionHash(this.#hashes.at(-1) ?? '', revision, changes));
  }

  /** Has the publisher look. */
  nudge(settings: PortalSettings): Promise<void> {
    return nudge(settings, { lineage: this.#lineage, revision: this.revision });
  }

  #manifest(since: string | null): Manifest {
    const documents = [...this.#entries.values()].sort(
      (a, b) =>
        Date.parse(a.firstPublished) - Date.parse(b.firstPublished) || (a.id < b.id ? -1 : 1),
    );
    const hash = this.#hashes[Number(since)];
    return {
      contract: 1,
      lineage: this.#lineage,
      revision: this.revision,
      hash: this.#hashes.at(-1) ?? '',
      ...(since !== null && hash ? { since: { revision: Number(since), hash } } : {}),
      count: documents.length,
      documents,
      withdrawn: [],
    };
  }

  #answer(url: string, body: string, response: ServerResponse): void {
    const { pathname, searchParams } = new URL(url, 'http://cms');
    if (pathname === '/published/manifest') {
      response.end(JSON.stringify(this.#manifest(searchParams.get('since'))));
    } else if (pathname === '/published/documents') {
      const { digests } = DocumentsRequest.parse(JSON.parse(body));
      const documents = Object.fromEntries(
        digests.map((digest) => [digest, this.#texts.get(digest)]),
      );
      response.end(JSON.stringify({ documents }));
    } else {
      const hash = pathname.slice('/published/blobs/'.length);
      const blobs = inRoot('shared', 'fixtures', 'blobs');
      const name = readdirSync(blobs).find((one) => one.startsWith(hash)) ?? hash;
      response.end(readFileSync(path.join(blobs, name)));
    }
  }
}
