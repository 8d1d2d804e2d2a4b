// SPDX-License-Identifier: AGPL-3.0-or-later
import { COLLECTION_OF, type DocumentType, hasPage } from '@portico/shared/contract/types';
import { documentPath } from '@portico/shared/paths';
import type { PublishedDocument } from '@portico/shared/contract/document';
import type { PreviewRequest } from '@portico/shared/contract/webhook';
import { ACTIVE_LOCALES, type ActiveLocale } from '@portico/shared/locales';
import { createLocalReq, type Payload } from 'payload';
import { bodyOf } from '../site-link/read-answer.ts';
import { postSigned } from '../site-link/signed-request.ts';
import { makeCandidate } from '../workflow/candidate/candidate.ts';
import { VerbError } from '../records/verb-error.ts';
import { WORKFLOW_MESSAGES } from '../workflow/messages.ts';
import { type Found, findDocument, requireAllowed, requirePerson } from '../workflow/subject.ts';
import { completeForPreview } from './complete.ts';
import { PREVIEW_MESSAGES } from './messages.ts';
import { cmsEnv } from '../values/env.ts';
import { withSiteLinks } from './site-links.ts';

/** A page renders in milliseconds; a publisher that is busy with a full render may take a while. */
const TIMEOUT_MS = 10_000;
/** The longest text that can be written makes a page of some megabytes. */
const MAX_PAGE_BYTES = 16 * 1_048_576;

/** Which preview is asked for. */
export interface Wanted {
  readonly type: DocumentType;
  readonly id: string;
  readonly of: 'draft' | 'submission';
  readonly language: ActiveLocale;
}

function frozen({ standing }: Found): PublishedDocument {
  const { pending } = standing;
  if (!pending) throw new VerbError('not-found', WORKFLOW_MESSAGES.nothingPending);
  // Checked against the contract when it was frozen.
  return JSON.parse(pending.canonical) as PublishedDocument;
}

async function drafted(
  req: Parameters<typeof makeCandidate>[0],
  found: Found,
  language: ActiveLocale,
): Promise<PublishedDocument> {
  const { published } = found.standing;
  const languages = ACTIVE_LOCALES.filter((one) => one === 'it' || one === language);
  const candidate = await makeCandidate(req, found, published, { languages });
  const document =
    candidate.document ?? completeForPreview(found.type, candidate.presented as object);
  if (!document) throw new VerbError('preview-unavailable', PREVIEW_MESSAGES.tooIncomplete);
  return document;
}

/** Asks the publisher for the page: the code of the site draws it. */
async function draw(request: PreviewRequest): Promise<string> {
  let answer: Response;
  let text: string;
  try {
    answer = await postSigned('/preview', request, TIMEOUT_MS);
    text = (await bodyOf(answer, MAX_PAGE_BYTES)).toString('utf8');
  } catch (cause) {
    throw new VerbError('preview-unavailable', PREVIEW_MESSAGES.notThere, {}, { cause });
  }
  if (answer.ok) return text;
  throw new VerbError(
    'preview-unavailable',
    answer.status === 422 ? PREVIEW_MESSAGES.notDrawable : PREVIEW_MESSAGES.notThere,
    {},
    { cause: new Error(`The publisher answered ${answer.status}: ${text.slice(0, 500)}`) },
  );
}

/** The paths of a document on the site, with the address of its preview in that language. */
function ownPaths(document: PublishedDocument, { type, id, of }: Wanted): Record<string, string> {
  if (!hasPage(type)) return {};
  const preview = `/preview/${COLLECTION_OF[type]}/${id}?of=${of}&language=`;
  return Object.fromEntries(
    ACTIVE_LOCALES.flatMap((language) => {
      const slug: unknown = Object.entries(document.locales[language] ?? {}).find(
        ([name]) => name === 'slug',
      )?.[1];
      return typeof slug === 'string'
        ? [[documentPath(type, slug, language), `${preview}${language}`]]
        : [];
    }),
  );
}

/**
 * The page of a draft or of what waits for approval, as it would look online; its links lead to the site.
 * @throws VerbError when the caller may not see it, or it cannot be drawn
 */
export async function previewPage(
  payload: Payload,
  headers: Headers,
  wanted: Wanted,
): Promise<string> {
  const { user } = await payload.auth({ headers });
  const req = await createLocalReq(user ? { user } : {}, payload);
  const person = requirePerson(req);
  const found = await findDocument(req, person, wanted.type, wanted.id);
  requireAllowed(person, 'preview', found);
  const document =
    wanted.of === 'submission' ? frozen(found) : await drafted(req, found, wanted.language);
  const locale = document.locales[wanted.language] ? wanted.language : 'it';
  const { published } = found.standing;
  const html = await draw({
    document,
    locale,
    ...(published && { firstPublished: published.firstPublished }),
  });
  return withSiteLinks(html, { site: cmsEnv().SITE_URL, own: ownPaths(document, wanted) });
}
