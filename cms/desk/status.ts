// SPDX-License-Identifier: AGPL-3.0-or-later
import type { DocumentType } from '@portico/shared/contract/types';
import type { ActiveLocale } from '@portico/shared/locales';
import { documentPath, homePath } from '@portico/shared/paths';
import type { PayloadRequest } from 'payload';
import type { Person } from '../access/person.ts';
import { cmsEnv } from '../values/env.ts';
import { liveOf } from '../site-link/live.ts';
import { type Candidate, makeCandidate } from '../workflow/candidate/candidate.ts';
import { titleOf } from '../records/catalogue.ts';
import { permissions } from './permissions.ts';
import { readingLevel } from '../workflow/requirements/reading-level.ts';
import { type HistoryRow, history } from '../records/history.ts';
import type { PublishedRow, SubmissionRow } from '../records/rows.ts';
import type { Standing } from '../records/state.ts';
import { findDocument, requirePerson } from '../workflow/subject.ts';
import { sentAlong } from './sent-along.ts';

export const named = (id: string | null, name: string | null) =>
  id === null ? null : { id, name: name ?? id };

/** Where the page of a published document is, by language. */
export function urlsOf(
  row: Pick<PublishedRow, 'type' | 'slugs' | 'withdrawn'>,
): Record<string, string> {
  const { type, slugs, withdrawn } = row;
  const site = cmsEnv().SITE_URL;
  if (withdrawn || type === 'settings') return {};
  if (type === 'home') return { it: `${site}${homePath('it')}` };
  return Object.fromEntries(
    (Object.entries(slugs) as [ActiveLocale, string][]).map(([language, slug]) => [
      language,
      `${site}${documentPath(type, slug, language)}`,
    ]),
  );
}

export function waitingOf(pending: SubmissionRow) {
  const writers = new Map(
    pending.contributors.map(({ user, name }) => [user, { id: user, name }] as const),
  );
  return {
    id: pending.id,
    digest: pending.digest,
    at: pending.submittedAt,
    by: named(pending.submittedBy, pending.submittedByName),
    writers: [...writers.values()],
    languages: pending.languages,
  };
}

const lineOf = (row: HistoryRow) => ({
  verb: row.verb,
  at: row.at,
  by: named(row.by, row.byName),
  reason: row.reason,
  readingLevel: row.readingLevel ?? null,
});

function returnedOf({ last }: Standing) {
  if (last?.state !== 'returned' || !last.closedAt) return null;
  return {
    at: last.closedAt,
    by: named(last.closedBy, last.closedByName),
    reason: last.reason ?? '',
  };
}

function publishedOf({ published }: Standing) {
  if (!published || published.withdrawn) return null;
  const { digest, revision, firstPublished, modified } = published;
  return { digest, revision, firstPublished, modified, urls: urlsOf(published) };
}

function withdrawnOf({ published }: Standing, rows: readonly HistoryRow[]) {
  if (!published?.withdrawn || !published.withdrawnAt) return null;
  const row = rows.find(({ verb }) => verb === 'withdraw');
  return {
    at: published.withdrawnAt,
    by: row ? named(row.by, row.byName) : null,
    reason: published.withdrawnReason ?? '',
  };
}

/** Does the working copy say something else than what waits or, with nothing waiting, than what is online? */
async function hasChanged(
  req: PayloadRequest,
  { pending, published }: Standing,
  candidate: Candidate,
): Promise<boolean> {
  const base = pending ?? (published?.withdrawn ? undefined : published);
  if (!base) return false;
  if (!pending) return base.digest !== candidate.digest;
  // A language that was left out on purpose is not a change: compare in the languages that were sent.
  const same = await makeCandidate(req, candidate, published, pending.languages);
  return same.digest !== pending.digest;
}

function adviceOf({ document }: Candidate) {
  const level = document && readingLevel(document);
  if (!level) return null;
  const { index, needed, below, indicative, hardest } = level;
  return { index, needed, below, indicative, hardest };
}

/** Everything that the desk says about one document; see `components/api/types.ts`. */
export async function statusOf(
  req: PayloadRequest,
  target: { readonly type: DocumentType; readonly id: string },
): Promise<object> {
  const person: Person = requirePerson(req);
  const { type, id } = target;
  const found = await findDocument(req, person, type, id);
  const { standing } = found;
  const candidate = await makeCandidate(req, target, standing.published);
  const can = permissions(person, found, candidate, req.i18n.language);
  const rows = await history.find(req, { where: { document: { equals: id } }, sort: '-at' });
  const live = await liveOf(standing.published);
  return {
    type,
    id,
    title: titleOf(type, candidate.presented),
    state: standing.state,
    changed: await hasChanged(req, standing, candidate),
    submission: standing.pending ? waitingOf(standing.pending) : null,
    returned: returnedOf(standing),
    published: publishedOf(standing),
    withdrawn: withdrawnOf(standing, rows),
    issues: candidate.issues,
    together: can.submit.allowed ? [] : await sentAlong(req, person, candidate),
    advice: adviceOf(candidate),
    can,
    history: rows.map(lineOf),
    ...live,
  };
}
