// SPDX-License-Identifier: AGPL-3.0-or-later
import type { DocumentType } from '@portico/shared/contract/types';
import { canonicalJson, sha256 } from '@portico/shared/canonical';
import type { PublishedDocument } from '@portico/shared/contract/document';
import type { Reference } from '@portico/shared/contract/values';
import type { Issue } from '@portico/shared/errors';
import { ACTIVE_LOCALES, type ActiveLocale, DEFAULT_LOCALE } from '@portico/shared/locales';
import type { PayloadRequest } from 'payload';
import { slugsIn } from '../../records/addresses.ts';
import { type Presented, presentWorkingCopy } from './presented.ts';
import { addressIssues } from '../requirements/addresses.ts';
import { checkContract } from '../requirements/contract.ts';
import { declarationIssues } from '../requirements/declaration.ts';
import { nestingIssues, pagesBeside } from '../requirements/nesting.ts';
import { referenceIssues, unpublishedReferences } from '../requirements/references.ts';
import { type PublishedRow, submissions } from '../../records/rows.ts';

/** The text that a submission would freeze now. */
export interface Candidate {
  readonly type: DocumentType;
  readonly id: string;
  /** As presented, whether the contract accepts it or not. */
  readonly presented: unknown;
  readonly document?: PublishedDocument | undefined;
  readonly canonical: string;
  readonly digest: string;
  /** Languages taken from the working copy. */
  readonly languages: readonly ActiveLocale[];
  /** Media files in the working copy, of any uploader. */
  readonly media: readonly string[];
  /** All that stops a submission. */
  readonly issues: readonly Issue[];
  /** References to documents that are neither online nor pending. */
  readonly absent: readonly Reference[];
}

type Locales = Partial<Record<string, unknown>>;

/** The languages that are online now: those that a submission does not name stay as they are there. */
function publishedLocales(online: PublishedRow | undefined): Locales {
  if (!online || online.withdrawn) return {};
  return (JSON.parse(online.canonical) as { locales: Locales }).locales;
}

/**
 * Languages that a submission means when it names none: those that somebody has begun to write, and Italian, which
 * every document needs, so that an empty one is told what it lacks.
 */
function meantLanguages(
  presented: Presented,
  online: PublishedRow | undefined,
  named: readonly ActiveLocale[] | undefined,
): readonly ActiveLocale[] {
  if (named) return ACTIVE_LOCALES.filter((language) => named.includes(language));
  const needed = DEFAULT_LOCALE in publishedLocales(online) ? [] : [DEFAULT_LOCALE];
  return ACTIVE_LOCALES.filter((language) => [...needed, ...presented.written].includes(language));
}

function withLanguages(
  presented: Presented,
  languages: readonly ActiveLocale[],
  online: PublishedRow | undefined,
): object {
  const former = publishedLocales(online);
  const locales: Locales = {};
  for (const language of ACTIVE_LOCALES) {
    const content = languages.includes(language)
      ? presented.document.locales[language]
      : former[language];
    if (content !== undefined) locales[language] = content;
  }
  return { ...presented.document, locales };
}

async function issuesOf(
  req: PayloadRequest,
  type: DocumentType,
  id: string,
  presented: object,
  document: PublishedDocument | undefined,
  together: readonly string[],
): Promise<Pick<Candidate, 'issues' | 'absent'>> {
  const addresses = await addressIssues(req, type, id, slugsIn(presented));
  if (!document) return { issues: addresses, absent: [] };
  const references = await unpublishedReferences(req, document);
  const beside = await pagesBeside(req, document);
  // What is pending may be approved together with this one; the reviewer's verb checks it again.
  const waiting = await pendingAmong(
    req,
    [...references, ...beside].map((other) => other.id),
  );
  const isSettled = (other: { readonly id: string }): boolean =>
    !waiting.has(other.id) && !together.includes(other.id);
  const absent = references.filter(isSettled);
  const issues = [
    ...addresses,
    ...(await referenceIssues(req, document, absent)),
    ...nestingIssues(document, beside.filter(isSettled), req.i18n.language),
    ...declarationIssues(document, req.i18n.language),
  ];
  return { issues, absent };
}

async function pendingAmong(req: PayloadRequest, ids: readonly string[]): Promise<Set<string>> {
  if (ids.length === 0) return new Set();
  const rows = await submissions.find(req, {
    where: { slot: { in: [...ids] } },
    select: { document: true },
  });
  return new Set(rows.map((row) => row.document));
}

/** An issue in a language that is not submitted stops nobody. */
const concerns = (languages: readonly ActiveLocale[], locale: string | undefined): boolean =>
  locale === undefined || languages.some((language) => language === locale);

/**
 * Presents the working copy as a submission would, and says what stops it.
 * @param named languages to take from the working copy; all that have a title when absent
 * @param together documents that are about to be sent as well: a link to them is no reason to wait
 */
export async function makeCandidate(
  req: PayloadRequest,
  target: { readonly type: DocumentType; readonly id: string },
  online: PublishedRow | undefined,
  named?: readonly ActiveLocale[],
  together: readonly string[] = [],
): Promise<Candidate> {
  const { type, id } = target;
  const working = await presentWorkingCopy(req, type, id);
  const languages = meantLanguages(working, online, named);
  const presented = withLanguages(working, languages, online);
  const { document, issues } = checkContract(type, presented, req.i18n.language);
  const canonical = canonicalJson(document ?? presented);
  const around = await issuesOf(req, type, id, presented, document, together);
  return {
    type,
    id,
    presented,
    document,
    canonical,
    digest: sha256(canonical),
    languages: languages.length > 0 ? languages : [DEFAULT_LOCALE],
    media: working.media,
    issues: [
      ...working.issues.filter(({ locale }) => concerns(languages, locale)),
      ...issues,
      ...around.issues,
    ],
    absent: around.absent,
  };
}
