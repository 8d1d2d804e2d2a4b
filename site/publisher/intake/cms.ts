// SPDX-License-Identifier: AGPL-3.0-or-later
import { sha256 } from '@portico/shared/canonical';
import {
  DocumentsAnswer,
  Manifest,
  ManifestEntry,
  Withdrawal,
} from '@portico/shared/contract/manifest';
import {
  type Schedule,
  ScheduleAnswer,
  scheduleHash,
  type ScheduleQuestion,
} from '@portico/shared/contract/schedule';
import { describeParseError, parseOrThrow } from '@portico/shared/errors';
import { randomUUID } from 'node:crypto';
import { Webhook } from 'standardwebhooks';
import { z } from 'zod';
import { AWAY, CmsAway, CmsUnavailable, json, request, TooLarge } from './cms-request.ts';

/** An answer to a request for many texts. */
export interface Texts {
  /** By digest; what is gone or damaged is absent. */
  readonly texts: ReadonlyMap<string, string>;
  /** Those for which there was no room in the answer: they are asked for again. */
  readonly notGiven: readonly string[];
}

/** The requests of the publisher to the CMS. */
export interface Cms {
  /**
   * @param since revision whose hash the answer shall give.
   * @param known entries that were checked before: at 10,000 documents only the others are worth checking.
   */
  manifest(since: number | undefined, known: ReadonlyMap<string, ManifestEntry>): Promise<Manifest>;
  /** Canonical texts by digest, 500 at most. */
  documents(digests: readonly string[]): Promise<Texts>;
  /**
   * A picture or file, or `undefined` when the CMS does not have it, or cannot give it.
   * @param isScheduled it belongs to a text that is not online yet: the question is signed
   */
  blob(hash: string, isScheduled?: boolean): Promise<Uint8Array | undefined>;
  /**
   * What was approved and happens later, with its texts by digest.
   * @param known hash of the schedule that the publisher has
   * @returns `undefined` when that is the newest
   */
  schedule(known: string | null): Promise<Scheduling | undefined>;
}

/** The schedule, with its texts by digest; damaged ones are absent. */
export interface Scheduling {
  readonly schedule: Schedule | null;
  readonly texts: ReadonlyMap<string, string>;
}

const MB = 1_048_576;

export const LIMITS = {
  /** Milliseconds for a whole answer, so that one byte a second does not hold us up. */
  timeout: 20_000,
  /** A manifest of 10,000 documents has 2.5 MB. */
  manifestBytes: 32 * MB,
  /** An entry has nine, so this is about 100,000 documents. */
  manifestValues: 1_000_000,
  /** The CMS ends an answer with the text that takes it past 4 MB; JSON within JSON is up to twice as long. */
  documentsBytes: 32 * MB,
  /** 500 texts and the names of 500 that are not given. */
  documentsValues: 2_000,
  /** A video has 30 MB at most. */
  blobBytes: 40 * MB,
};

export type Limits = Readonly<typeof LIMITS>;

const FIELDS = Object.keys(ManifestEntry.shape) as (keyof ManifestEntry)[];

const isSame = (value: object, entry: ManifestEntry): boolean =>
  Object.keys(value).length === FIELDS.length &&
  FIELDS.every((field) => Reflect.get(value, field) === entry[field]);

const Loose = z.looseObject({
  documents: z.array(z.unknown()),
  withdrawn: z.array(z.unknown()),
  since: z.looseObject({ republished: z.array(z.unknown()).optional() }).optional(),
});

const Named = z.looseObject({ id: z.string() });
const Republished = Withdrawal.omit({ slugs: true });

/**
 * The manifest, checked: what is equal to an entry that was checked before is that entry. Rows are checked one after
 * the other: the first wrong one ends it, so that a million wrong ones are not a million issues.
 */
function parseManifest(
  data: unknown,
  known: ReadonlyMap<string, ManifestEntry>,
  url: string,
): Manifest {
  const loose = parseOrThrow(Loose, data, url);
  const each = <S extends z.ZodType>(schema: S, rows: readonly unknown[]) =>
    rows.map((row) => parseOrThrow(schema, row, url));
  const documents = loose.documents.map((row) => {
    const value = parseOrThrow(Named, row, url);
    const entry = known.get(value.id);
    return entry && isSame(value, entry) ? entry : parseOrThrow(ManifestEntry, value, url);
  });
  const withdrawn = each(Withdrawal, loose.withdrawn);
  each(Republished, loose.since?.republished ?? []);
  return { ...parseOrThrow(Manifest, { ...loose, withdrawn, documents: [] }, url), documents };
}

async function documentBatch(
  origin: string,
  digests: readonly string[],
  limits: Limits,
): Promise<Texts> {
  const url = `${origin}/published/documents`;
  const answer = await request(
    url,
    limits.documentsBytes,
    limits.timeout,
    JSON.stringify({ digests }),
  );
  const parsed = DocumentsAnswer.safeParse(json(url, answer, limits.documentsValues));
  if (!parsed.success) {
    const what = describeParseError(parsed.error);
    throw new CmsUnavailable(`The CMS answered something else than documents at ${url}: ${what}`);
  }
  const { documents, notGiven = [] } = parsed.data;
  const given = digests.flatMap((digest) => {
    const text = documents[digest];
    return text === undefined ? [] : [[digest, text] as const];
  });
  // An answer that gives nothing and promises the rest would be asked for again without end.
  if (notGiven.length > 0 && given.length === 0)
    throw new CmsUnavailable(`The CMS gave none of the documents that it has at ${url}.`);
  return {
    texts: new Map(given.filter(([digest, text]) => sha256(text) === digest)),
    notGiven: digests.filter((digest) => !(digest in documents) && notGiven.includes(digest)),
  };
}

/** Headers of a question that only the publisher may ask, as Standard Webhooks says. */
function signed(secret: string, body: string): Record<string, string> {
  const id = `msg_${randomUUID()}`;
  const now = new Date();
  return {
    'webhook-id': id,
    'webhook-timestamp': String(Math.floor(now.getTime() / 1000)),
    'webhook-signature': new Webhook(secret).sign(id, now, body),
  };
}

type Asking =
  | { readonly type: 'schedule.asked'; readonly known: string | null }
  | { readonly type: 'schedule.blob'; readonly sha256: string };

/** A CMS without schedules, of a former version, does not know the address. */
const UNKNOWN_ADDRESS = 404;

/** Checks the answer with a schedule against the contract and its hashes. */
function parseSchedule(url: string, data: unknown): Scheduling | undefined {
  const parsed = ScheduleAnswer.safeParse(data);
  if (!parsed.success) {
    const what = describeParseError(parsed.error);
    throw new CmsUnavailable(`The CMS answered something else than a schedule at ${url}: ${what}`);
  }
  const { schedule, texts } = parsed.data;
  if (!schedule) return undefined;
  if (scheduleHash(schedule.lineage, schedule.documents) !== schedule.hash)
    throw new CmsUnavailable(`The schedule at ${url} does not fit its hash.`);
  const whole = Object.entries(texts).filter(([digest, text]) => sha256(text) === digest);
  return { schedule, texts: new Map(whole) };
}

/**
 * The CMS at an origin. Its answers are checked against the contract and their hashes.
 * @param secrets of the webhooks: the first one signs
 */
export function cmsAt(
  origin: string,
  [secret = '']: readonly string[],
  limits: Limits = LIMITS,
): Cms {
  const ask = (question: Asking, limit: number) => {
    const whole: ScheduleQuestion = { ...question, timestamp: new Date().toISOString() };
    const body = JSON.stringify(whole);
    const url = `${origin}/published/schedule`;
    return request(url, limit, limits.timeout, body, signed(secret, body));
  };
  return {
    async schedule(known) {
      const url = `${origin}/published/schedule`;
      const answer = await ask({ type: 'schedule.asked', known }, limits.documentsBytes);
      if (answer.status === UNKNOWN_ADDRESS) return { schedule: null, texts: new Map() };
      return parseSchedule(url, json(url, answer, limits.manifestValues));
    },
    async manifest(since, known) {
      const url = `${origin}/published/manifest${since === undefined ? '' : `?since=${since}`}`;
      const answer = await request(url, limits.manifestBytes, limits.timeout);
      return parseManifest(json(url, answer, limits.manifestValues), known, url);
    },
    documents: (digests) => documentBatch(origin, digests, limits),
    async blob(hash, isScheduled = false) {
      const url = `${origin}/published/blobs/${hash}`;
      const asked = isScheduled
        ? ask({ type: 'schedule.blob', sha256: hash }, limits.blobBytes)
        : request(url, limits.blobBytes, limits.timeout);
      const answer = await asked.catch((error: unknown) => {
        if (error instanceof TooLarge) return undefined;
        throw error;
      });
      if (!answer) return undefined;
      const { status, body } = answer;
      if (AWAY.includes(status)) throw new CmsAway(`The CMS answered ${status} at ${url}.`);
      // Any other status is about this one: only the documents that use it wait.
      return status === 200 && sha256(body) === hash ? body : undefined;
    },
  };
}
