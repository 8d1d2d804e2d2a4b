// SPDX-License-Identifier: AGPL-3.0-or-later
import { hasPage } from '@portico/shared/contract/types';
import { digestOf } from '@portico/shared/canonical';
import { PreviewRequest } from '@portico/shared/contract/webhook';
import { describeParseError } from '@portico/shared/errors';
import type { Entry } from '../../src/queries/query.ts';
import type { Route } from '../../src/route.ts';
import { reasonOf } from '../accepted/refused.ts';
import type { Clock } from '../clock.ts';
import { askOf } from '../render/render-transaction.ts';
import type { Render } from '../render/renderer.ts';
import { type Site, targetOf } from '../render/site.ts';
import { stampEntry } from '../render/stamp.ts';
import { parseJson, problem, type Reply } from '../../http/reply.ts';
import { NOTHING_UPCOMING } from '../schedule/upcoming.ts';

const refusal = (code: string, message: string): Reply => problem(422, code, message);

/** The page on which a document shows; one without a page shows on the home page or everywhere, so that stands for it. */
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

interface PreviewContext {
  readonly site: Site;
  readonly render: Render;
  readonly clock: Clock;
}

/** Renders a document as it would look online, by the code that renders the site. Nothing is kept. */
export async function preview(
  body: Buffer,
  { site, render, clock }: PreviewContext,
): Promise<Reply> {
  const data = parseJson(body);
  if (data === undefined) return refusal('not-json', 'The body is not JSON.');
  const parsed = PreviewRequest.safeParse(data);
  if (!parsed.success) return refusal('contract', describeParseError(parsed.error));
  const route = routeOf(parsed.data);
  if (!route) return refusal('language', `The document has no text in "${parsed.data.locale}".`);
  const now = new Date(clock()).toISOString();
  const { id } = parsed.data.document;
  const entry = entryOf(parsed.data, site.entries.get(id), now);
  const change = { id, before: null, after: null };
  const { today } = site.store;
  const { sheets, when } = site;
  const moment = { today, sheets, when, upcoming: NOTHING_UPCOMING };
  const { store } = targetOf(site, [{ change, entry }], moment);
  try {
    const page = await render(route, askOf(store));
    return { status: 200, type: page.type, body: page.body };
  } catch (error) {
    return refusal('cannot-be-rendered', reasonOf(error));
  }
}
