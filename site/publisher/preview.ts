// SPDX-License-Identifier: AGPL-3.0-or-later
import { hasPage } from '@portico/shared/contract/types';
import { digestOf } from '@portico/shared/canonical';
import { PreviewRequest } from '@portico/shared/contract/webhook';
import { describeParseError } from '@portico/shared/errors';
import type { Entry } from '../src/queries/query.ts';
import type { Route } from '../src/route.ts';
import { Draft } from './draft.ts';
import { Notebook } from './notebook.ts';
import type { Publisher } from './publisher.ts';
import type { Reply } from './receive.ts';
import { reasonOf } from './settle.ts';
import { targetOf } from './site.ts';
import { stampEntry } from './stamp.ts';

const refusal = (code: string, message: string): Reply => ({
  status: 422,
  type: 'application/json; charset=utf-8',
  body: JSON.stringify({ errors: [{ code, message }] }),
});

/** The page on which a document shows; settings show everywhere, so the home page stands for them. */
function routeOf({ document, locale }: PreviewRequest): Route | undefined {
  const { type, id } = document;
  if (!hasPage(type)) return { kind: 'home', locale };
  const content = document.locales[locale];
  if (!content || !('slug' in content)) return undefined;
  return { kind: 'document', locale, type, id, slug: content.slug };
}

function entryOf(
  { document, firstPublished, modified }: PreviewRequest,
  online: Entry | undefined,
  now: string,
): Entry {
  return stampEntry({
    type: document.type,
    id: document.id,
    document,
    digest: digestOf(document),
    firstPublished: firstPublished ?? online?.firstPublished ?? now,
    modified: modified ?? now,
    revision: (online?.revision ?? 0) + 1,
    version: (online?.version ?? 0) + 1,
    // The contract has just been applied: type and document belong together.
  } as Entry);
}

/** Renders a document as it would look online, by the code that renders the site. Nothing is kept. */
export async function preview(publisher: Publisher, body: Buffer): Promise<Reply> {
  let data: unknown;
  try {
    data = JSON.parse(body.toString('utf8'));
  } catch {
    return refusal('not-json', 'The body is not JSON.');
  }
  const parsed = PreviewRequest.safeParse(data);
  if (!parsed.success) return refusal('contract', describeParseError(parsed.error));
  const route = routeOf(parsed.data);
  if (!route) return refusal('language', `The document has no text in "${parsed.data.locale}".`);
  const { site, parts } = publisher;
  const now = new Date(parts.clock()).toISOString();
  const { id } = parsed.data.document;
  const entry = entryOf(parsed.data, site.entries.get(id), now);
  const change = { id, before: null, after: null };
  const { store } = targetOf(site, [{ change, entry }], site.store.today);
  const draft = new Draft(new Notebook(), store, new Set());
  try {
    const page = await parts.render(route, draft.askFor(new Set()));
    return { status: 200, type: page.type, body: page.body };
  } catch (error) {
    return refusal('cannot-be-rendered', reasonOf(error));
  }
}
