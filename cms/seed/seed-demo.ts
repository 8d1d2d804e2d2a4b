// SPDX-License-Identifier: AGPL-3.0-or-later
import type { PublishedDocument } from '@portico/shared/contract/document';
import { isLearning } from '@portico/shared/contract/types';
import { createLocalReq, type Payload, type PayloadRequest } from 'payload';
import { leaveWork } from './desk.ts';
import { ensurePeople, type People } from './people.ts';
import { publishDemo } from './publish.ts';
import { nameDocuments, storeDocument } from './store.ts';

export interface Seeded {
  /** Documents that were put in. */
  readonly stored: number;
  /** Documents that went online. */
  readonly published: number;
}

/** The organisation that signs an article, or something to learn with. */
function signerOf(document: PublishedDocument): string | undefined {
  if (document.type === 'course') return document.providers[0]?.id;
  const written = document.type === 'article' || isLearning(document.type);
  return written && 'organisation' in document ? document.organisation?.id : undefined;
}

/**
 * Who wrote a document of the demo: the editor of the organisation that signs, the press office, the organiser of an event, or
 * the Comune.
 */
function authorOf(people: People, document: PublishedDocument): PayloadRequest {
  if (document.type === 'press') return people.pressOffice;
  const owner = signerOf(document);
  if (owner) return people.editorOf.get(owner) ?? people.firstReviewer;
  if (document.type === 'event' && people.organiserEditions.has(document.edition?.id ?? ''))
    return people.organiser;
  return people.firstReviewer;
}

/** Types that accounts belong to: seeded before the accounts. */
const isFoundation = ({ type }: PublishedDocument): boolean =>
  type === 'organisation' || type === 'edition';

/**
 * Puts the demonstration into a CMS: accounts, content, published through the real verbs, and some work on the desk.
 * What is there already stays as it is, so that it can be run again.
 */
export async function seedDemo(
  payload: Payload,
  dataDir: string,
  documents: readonly PublishedDocument[],
): Promise<Seeded> {
  const system = await createLocalReq({}, payload);
  await nameDocuments(system, documents);
  let stored = 0;
  for (const document of documents.filter(isFoundation))
    if (await storeDocument(system, dataDir, document)) stored++;
  const people = await ensurePeople(payload, dataDir, documents);
  const author = (document: PublishedDocument) => authorOf(people, document);
  for (const document of documents.filter((one) => !isFoundation(one)))
    if (await storeDocument(author(document), dataDir, document)) stored++;
  const published = await publishDemo(documents, author, people.secondReviewer);
  await leaveWork(people, dataDir, documents);
  return { stored, published };
}
