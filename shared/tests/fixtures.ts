// SPDX-License-Identifier: AGPL-3.0-or-later
import { DOCUMENT_TYPES, type DocumentType } from '../contract/types.ts';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { type DocumentOf, PublishedDocument } from '../contract/document.ts';
import { parseOrThrow } from '../errors.ts';

export const FIXTURES = path.resolve(import.meta.dirname, '../fixtures');

/** One fixture file, as it is on disk. */
export interface Fixture {
  /** `article/whatsapp-rubato.json`. */
  readonly file: string;
  readonly data: unknown;
}

export const FIXTURE_FILES: readonly Fixture[] = DOCUMENT_TYPES.flatMap((type) =>
  readdirSync(path.join(FIXTURES, type))
    .sort()
    .map((name) => ({
      file: `${type}/${name}`,
      data: JSON.parse(readFileSync(path.join(FIXTURES, type, name), 'utf8')) as unknown,
    })),
);

let parsed: readonly PublishedDocument[] | undefined;

/** Every fixture, parsed. */
export function documents(): readonly PublishedDocument[] {
  parsed ??= FIXTURE_FILES.map(({ file, data }) => parseOrThrow(PublishedDocument, data, file));
  return parsed;
}

/** The fixtures of one type. */
export const documentsOf = <T extends DocumentType>(type: T): DocumentOf<T>[] =>
  documents().filter((document): document is DocumentOf<T> => document.type === type);

/** Visits every value inside a document, with its dotted path. */
export function walk(value: unknown, visit: (value: unknown, at: string) => void, at = ''): void {
  visit(value, at);
  if (typeof value !== 'object' || value === null) return;
  for (const [key, part] of Object.entries(value)) walk(part, visit, at ? `${at}.${key}` : key);
}
