// SPDX-License-Identifier: AGPL-3.0-or-later
import { randomUUID } from 'node:crypto';
import {
  createServer,
  type IncomingHttpHeaders,
  type Server,
  type ServerResponse,
} from 'node:http';
import { canonicalJson, sha256 } from '@portico/shared/canonical';
import type { PublishedDocument } from '@portico/shared/contract/document';
import {
  DocumentsRequest,
  genesisHash,
  type Manifest,
  type ManifestEntry,
  type RevisionChange,
  revisionHash,
  type Withdrawal,
} from '@portico/shared/contract/manifest';
import {
  type Scheduled,
  scheduleHash,
  ScheduleQuestion,
  textsOf,
} from '@portico/shared/contract/schedule';
import { Webhook } from 'standardwebhooks';

/** Signs the questions of the publisher in these tests. */
export const SECRET = `whsec_${Buffer.alloc(24, 1).toString('base64')}`;

interface State {
  readonly lineage: string;
  readonly hashes: readonly string[];
  readonly entries: ReadonlyMap<string, ManifestEntry>;
  readonly withdrawn: ReadonlyMap<string, Withdrawal>;
  readonly last: ReadonlyMap<string, Omit<Withdrawal, 'slugs'>>;
}

function slugsOf(document: PublishedDocument): Withdrawal['slugs'] {
  const slugs: Withdrawal['slugs'] = {};
  for (const locale of ['it', 'en'] as const) {
    const content = document.locales[locale];
    if (content && 'slug' in content) slugs[locale] = content.slug;
  }
  return slugs;
}

/** Stands in for the CMS: the other program, spoken to over HTTP as the contract says. */
export class FakeCms {
  #lineage: string = randomUUID();
  #hashes = [genesisHash(this.#lineage)];
  #entries = new Map<string, ManifestEntry>();
  #withdrawn = new Map<string, Withdrawal>();
  /** The last withdrawal of each document, whatever came after it. */
  #last = new Map<string, Omit<Withdrawal, 'slugs'>>();
  readonly texts = new Map<string, string>();
  readonly blobs = new Map<string, Uint8Array>();
  /** What was approved and happens later, by id; `undefined`: a CMS that knows of no schedules. */
  scheduled: Map<string, Scheduled> | undefined;
  /** Pictures of what is scheduled only. */
  readonly soonBlobs = new Map<string, Uint8Array>();
  readonly #server: Server;
  /** Moves a second with each revision, so that order and times are the same in every run. */
  #now = Date.UTC(2026, 5, 1);
  /** Answers instead of the CMS: an outage, a lie, a slow line. @returns false to answer as usual. */
  sabotage: (url: string, response: ServerResponse, body: string) => boolean = () => false;
  /** Changes the manifest before it is sent. */
  tamper: (manifest: Manifest) => Manifest = (manifest) => manifest;
  /** Texts that fit into one answer. */
  room = 500;
  requests: string[] = [];
  port = 0;

  constructor() {
    this.#server = createServer((request, response) => {
      const chunks: Buffer[] = [];
      request.on('data', (chunk: Buffer) => chunks.push(chunk));
      request.on('end', () => {
        const url = request.url ?? '/';
        this.requests.push(url);
        const body = Buffer.concat(chunks).toString();
        if (this.sabotage(url, response, body)) return;
        if (url === '/published/schedule') this.#answerSchedule(request.headers, body, response);
        else this.#answer(url, body, response);
      });
    });
  }

  async listen(port = 0): Promise<this> {
    await new Promise<void>((resolve) => this.#server.listen(port, '127.0.0.1', resolve));
    const address = this.#server.address();
    this.port = typeof address === 'object' && address ? address.port : port;
    return this;
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  get url(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  get revision(): number {
    return this.#hashes.length - 1;
  }

  get lineage(): string {
    return this.#lineage;
  }

  get ids(): string[] {
    return [...this.#entries.keys()];
  }

  #next(changes: RevisionChange[]): void {
    const previous = this.#hashes.at(-1);
    if (previous === undefined) throw new Error('A history begins with a hash.');
    this.#hashes.push(revisionHash(previous, this.#hashes.length, changes));
    this.#now += 1000;
  }

  /** Approves documents together. */
  publish(...documents: PublishedDocument[]): number {
    const at = new Date(this.#now).toISOString();
    const revision = this.revision + 1;
    const changes: RevisionChange[] = [];
    for (const document of documents) {
      const text = canonicalJson(document);
      const digest = sha256(text);
      const { id, type } = document;
      this.texts.set(digest, text);
      const former = this.#entries.get(id);
      const firstPublished = former?.firstPublished ?? at;
      const version = (former?.version ?? 0) + 1;
      this.#entries.set(id, { id, type, digest, firstPublished, modified: at, revision, version });
      this.#withdrawn.delete(id);
      changes.push({ id, digest });
    }
    this.#next(changes);
    return revision;
  }

  /** The revision of the last approval or withdrawal of a document. */
  #standsAt = (id: string): number =>
    this.#entries.get(id)?.revision ?? this.#withdrawn.get(id)?.revision ?? 0;

  #step(id: string, type: Scheduled['type'], step: Scheduled['steps'][number]): void {
    this.scheduled ??= new Map();
    const steps = [...(this.scheduled.get(id)?.steps ?? []), step];
    this.scheduled.set(id, { id, type, revision: this.#standsAt(id), steps });
  }

  /** Approves a document for later. */
  publishAt(at: string, document: PublishedDocument): void {
    const text = canonicalJson(document);
    const digest = sha256(text);
    const { id, type } = document;
    const former = this.#entries.get(id);
    this.#soon.set(digest, text);
    const firstPublished = former?.firstPublished ?? at;
    const show = { digest, firstPublished, version: (former?.version ?? 0) + 1 };
    this.#step(id, type, { at, show });
  }

  /** Approves that a document goes offline later. */
  withdrawAt(at: string, document: PublishedDocument, reason = 'Era previsto fino a oggi.'): void {
    this.#step(document.id, document.type, { at, withdraw: { reason, slugs: slugsOf(document) } });
  }

  /** Does what was scheduled for a document, as the CMS does when its moment has come. */
  settle(at: string, document: PublishedDocument): void {
    this.#now = Date.parse(at);
    this.publish(document);
    this.scheduled?.delete(document.id);
  }

  /** … and takes it off. */
  settleWithdrawal(at: string, id: string, reason = 'Era previsto fino a oggi.'): void {
    this.#now = Date.parse(at);
    this.withdraw(id, reason);
    this.scheduled?.delete(id);
  }

  /** Texts that wait for their moment. */
  readonly #soon = new Map<string, string>();

  #answerSchedule(headers: IncomingHttpHeaders, body: string, response: ServerResponse): void {
    if (!this.scheduled) {
      response.statusCode = 404;
      response.end();
      return;
    }
    new Webhook(SECRET).verify(body, headers as Record<string, string>);
    const question = ScheduleQuestion.parse(JSON.parse(body));
    if (question.type === 'schedule.blob') {
      const blob = this.soonBlobs.get(question.sha256);
      response.statusCode = blob ? 200 : 404;
      response.end(blob);
      return;
    }
    const documents = [...this.scheduled.values()];
    const hash = scheduleHash(this.#lineage, documents);
    const schedule = { contract: 1, lineage: this.#lineage, hash, documents };
    const texts = Object.fromEntries(
      textsOf(documents).map((digest) => [digest, this.#soon.get(digest)]),
    );
    response.end(
      JSON.stringify(hash === question.known ? { schedule: null, texts: {} } : { schedule, texts }),
    );
  }

  withdraw(id: string, reason = 'Non è più valido.'): number {
    return this.withdrawTogether([id], reason);
  }

  /** Withdraws documents in one revision, as a course with its lessons. */
  withdrawTogether(ids: readonly string[], reason = 'Non è più valido.'): number {
    const revision = this.revision + 1;
    for (const id of ids) this.#withdrawAt(revision, id, reason);
    this.#next(ids.map((id) => ({ id, digest: null })));
    return revision;
  }

  #withdrawAt(revision: number, id: string, reason: string): void {
    const entry = this.#entries.get(id);
    if (!entry) throw new Error(`${id} is not published.`);
    const slugs = slugsOf(JSON.parse(this.texts.get(entry.digest) ?? ''));
    this.#entries.delete(id);
    const at = new Date(this.#now).toISOString();
    const withdrawal = { id, type: entry.type, revision, at, reason };
    this.#withdrawn.set(id, { ...withdrawal, slugs });
    this.#last.set(id, withdrawal);
  }

  /** A copy of the database, for `restore`. */
  backup(): State {
    return {
      lineage: this.#lineage,
      hashes: [...this.#hashes],
      entries: new Map(this.#entries),
      withdrawn: new Map(this.#withdrawn),
      last: new Map(this.#last),
    };
  }

  restore(state: State): void {
    this.#lineage = state.lineage;
    this.#hashes = [...state.hashes];
    this.#entries = new Map(state.entries);
    this.#withdrawn = new Map(state.withdrawn);
    this.#last = new Map(state.last);
  }

  /** An empty database of another installation. */
  reset(): void {
    this.#lineage = randomUUID();
    this.#hashes = [genesisHash(this.#lineage)];
    this.#entries = new Map();
    this.#withdrawn = new Map();
    this.#last = new Map();
  }

  manifest(since?: number): Manifest {
    const documents = [...this.#entries.values()].sort((a, b) =>
      a.firstPublished === b.firstPublished
        ? a.id < b.id
          ? -1
          : 1
        : a.firstPublished < b.firstPublished
          ? -1
          : 1,
    );
    const hash = since === undefined ? undefined : this.#hashes[since];
    return this.tamper({
      contract: 1,
      lineage: this.#lineage,
      revision: this.revision,
      hash: this.#hashes.at(-1) ?? '',
      ...(since !== undefined && hash !== undefined
        ? { since: { revision: since, hash, republished: this.#republished(since) } }
        : {}),
      count: documents.length,
      documents,
      withdrawn: [...this.#withdrawn.values()],
    });
  }

  /** What was withdrawn after a revision and is published again. */
  #republished(since: number): NonNullable<NonNullable<Manifest['since']>['republished']> {
    return [...this.#last.values()].filter(
      ({ id, revision }) => revision > since && this.#entries.has(id),
    );
  }

  #answer(url: string, body: string, response: ServerResponse): void {
    const { pathname, searchParams } = new URL(url, 'http://cms');
    if (pathname === '/published/manifest') {
      const since = searchParams.get('since');
      response.end(JSON.stringify(this.manifest(since === null ? undefined : Number(since))));
    } else if (pathname === '/published/documents') {
      const { digests } = DocumentsRequest.parse(JSON.parse(body));
      const found = digests.flatMap((digest) => {
        const text = this.texts.get(digest);
        return text === undefined ? [] : [[digest, text]];
      });
      const given = found.slice(0, this.room);
      const notGiven = found.slice(this.room).map(([digest]) => digest);
      response.end(
        JSON.stringify({
          documents: Object.fromEntries(given),
          ...(notGiven.length > 0 && { notGiven }),
        }),
      );
    } else {
      const blob = this.blobs.get(pathname.slice('/published/blobs/'.length));
      response.statusCode = blob ? 200 : 404;
      response.end(blob);
    }
  }
}
