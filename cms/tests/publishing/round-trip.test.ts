// SPDX-License-Identifier: AGPL-3.0-or-later
import { DOCUMENT_TYPES, type DocumentType, factsOf } from '@portico/shared/contract/types';
import { sentencesOf } from '@portico/shared/sentences';
import { readingText } from '../../components/panel/reading-text.ts';
import { measuredText } from '../../workflow/requirements/reading-level.ts';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { PublishedDocument } from '@portico/shared/contract/document';
import { ACTIVE_LOCALES, type ActiveLocale } from '@portico/shared/locales';
import {
  commitTransaction,
  createLocalReq,
  initTransaction,
  killTransaction,
  type PayloadRequest,
} from 'payload';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { importDocument } from '../../present/import/document.ts';
import { filesOf } from '../../present/import/files.ts';
import { libraryOf } from '../../present/import/pictures.ts';
import { fileRowFor, mediaRowFor } from '../../seed/import/library.ts';
import { nameDocuments } from '../../seed/store.ts';
import { createWorkingCopy } from '../../seed/import/write.ts';
import { present, writtenLanguages } from '../../present/present.ts';
import { loadWorkingCopy } from '../../workflow/candidate/load-working-copy.ts';
import { startCms, type TestCms } from '../harness.ts';
import { onSecantus } from '../on-secantus.ts';
import { EVERYTHING, NAMED } from './everything.ts';

const FIXTURES = path.resolve(import.meta.dirname, '../../../shared/fixtures');

async function fixturesOf(type: DocumentType): Promise<PublishedDocument[]> {
  const names = await readdir(path.join(FIXTURES, type)).catch(() => []);
  const files = names.filter((name) => name.endsWith('.json')).sort();
  return Promise.all(
    files.map(async (name) =>
      PublishedDocument.parse(JSON.parse(await readFile(path.join(FIXTURES, type, name), 'utf8'))),
    ),
  );
}

/** References come after what they refer to, most of them; some are made in circles. */
const IN_ORDER = [
  ...DOCUMENT_TYPES.filter((type) => type !== 'home' && type !== 'settings'),
  'settings',
  'home',
] as const;

/** What a value is made of: the way to every part of it, and the kinds of blocks, but no words. */
function* shapeOf(value: unknown, way = ''): Generator<string> {
  if (typeof value !== 'object' || value === null) {
    yield /\.(?:type|kind)$/.test(way) ? `${way}=${String(value)}` : way;
    return;
  }
  if (Array.isArray(value) && value.length > 1) yield `${way} many`;
  for (const [key, part] of Object.entries(value))
    yield* shapeOf(part, Array.isArray(value) ? way : `${way}.${key}`);
}

/** Those that have something in them which none before had. */
function oneOfEachShape(all: readonly PublishedDocument[]): PublishedDocument[] {
  const seen = new Set<string>();
  return all.filter((document) => {
    const before = seen.size;
    for (const part of shapeOf(document)) seen.add(`${document.type}${part}`);
    return seen.size > before;
  });
}

let cms: TestCms;
let req: PayloadRequest;
const everyDocument: PublishedDocument[] = [...NAMED, EVERYTHING];
for (const type of IN_ORDER) everyDocument.push(...(await fixturesOf(type)));
/** The slow database keeps everything that a document can have, but not in every document of the demo. */
const documents = onSecantus ? oneOfEachShape(everyDocument) : everyDocument;

beforeAll(async () => {
  cms = await startCms();
  req = await createLocalReq({}, cms.payload);
  await initTransaction(req);
  try {
    await nameDocuments(req, everyDocument);
    for (const document of documents) await store(document);
    await commitTransaction(req);
  } catch (error) {
    await killTransaction(req);
    throw error;
  }
});
afterAll(() => cms.stop());

const copies = new Map<string, ReturnType<typeof loadWorkingCopy>>();
/** The working copy of a document, read once. */
function copyOf({ type, id }: PublishedDocument): ReturnType<typeof loadWorkingCopy> {
  const copy = copies.get(id) ?? loadWorkingCopy(req, type, id);
  copies.set(id, copy);
  return copy;
}

async function store(document: PublishedDocument): Promise<void> {
  const ids = new Map<string, string>();
  for (const picture of libraryOf(document).pictures)
    ids.set(picture.key, await mediaRowFor(req, picture));
  for (const one of filesOf(document)) ids.set(one.file.sha256, await fileRowFor(req, one));
  const idOf = (key: string): string => ids.get(key) ?? '';
  await createWorkingCopy(
    req,
    importDocument(document, idOf, ({ sha256 }) => idOf(sha256)),
  );
}

const languagesOf = (document: PublishedDocument): ActiveLocale[] =>
  ACTIVE_LOCALES.filter((locale) => document.locales[locale] !== undefined);

describe('what is imported, saved and presented again is the same document', () => {
  test.each(documents.map((document) => [document.type, document.locales.it, document] as const))(
    '%s %o',
    async (_type, _content, document) => {
      const copy = await copyOf(document);
      expect(writtenLanguages(copy)).toEqual(languagesOf(document));
      const { candidate, issues } = present(copy, copy.lookup, languagesOf(document));
      expect(issues).toEqual([]);
      expect(candidate).toEqual(document);
    },
  );
});

describe('the editor measures the sentences that the approval measures', () => {
  const measured = documents.filter(({ type }) => factsOf(type).readingLevel);
  test.each(measured.map((document) => [document.type, document.locales.it, document] as const))(
    '%s %o',
    async (type, _content, document) => {
      const copy = await copyOf(document);
      const typed = readingText(copy.in.it, factsOf(type).readingLevel ?? []);
      const plain = (text: string): string[] =>
        sentencesOf(text).map((sentence) => sentence.replaceAll(/\s+/g, ' '));
      expect(plain(typed)).toEqual(plain(measuredText(document) ?? ''));
    },
  );
});
