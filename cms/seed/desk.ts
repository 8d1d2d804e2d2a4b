// SPDX-License-Identifier: AGPL-3.0-or-later
import type { DocumentOf, PublishedDocument } from '@portico/shared/contract/document';
import type { PayloadRequest } from 'payload';
import { returnSubmission } from '../workflow/verbs/return.ts';
import { stateOf } from '../records/state.ts';
import { submit } from '../workflow/verbs/submit.ts';
import { hardDraft, pendingArticle, RETURN_REASON, returnedArticle } from './desk-texts.ts';
import type { People } from './people.ts';
import { storeDocument } from './store.ts';

function idBySlug(documents: readonly PublishedDocument[], slug: string): string {
  const found = documents.find(({ locales }) => 'slug' in locales.it && locales.it.slug === slug);
  if (!found) throw new Error(`The demo content has no «${slug}», which the desk needs.`);
  return found.id;
}

function editor(people: People, article: DocumentOf<'article'>): PayloadRequest {
  const request = people.editorOf.get(article.organisation.id);
  if (!request) throw new Error(`Nobody writes for ${article.organisation.id} in the demo.`);
  return request;
}

/** Leaves work on the desk: one text that waits, one that was sent back, one that is too hard to read. */
export async function leaveWork(
  people: People,
  dataDir: string,
  documents: readonly PublishedDocument[],
): Promise<void> {
  const named = {
    impresaA: idBySlug(documents, 'impresa-dimostrativa-a'),
    impresaB: idBySlug(documents, 'impresa-dimostrativa-b'),
    business: idBySlug(documents, 'sicurezza-in-azienda'),
    tricks: idBySlug(documents, 'truffe'),
    passwords: idBySlug(documents, 'password-e-accessi'),
  };
  const pending = pendingArticle(named);
  const returned = returnedArticle(named);
  const draft = hardDraft(named);
  for (const article of [pending, returned, draft])
    await storeDocument(editor(people, article), dataDir, article);
  for (const { type, id, ...article } of [pending, returned]) {
    const req = editor(people, { type, id, ...article });
    if ((await stateOf(req, id)) !== 'draft') continue;
    await submit(req, { type, id });
    if (id === returned.id)
      await returnSubmission(people.secondReviewer, { type, id, reason: RETURN_REASON });
  }
}
