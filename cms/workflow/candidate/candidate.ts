// SPDX-License-Identifier: AGPL-3.0-or-later
import type { DocumentType } from '@portico/shared/contract/types';
import { canonicalJson, sha256 } from '@portico/shared/canonical';
import type { PublishedDocument } from '@portico/shared/contract/document';
import type { Reference } from '@portico/shared/contract/values';
import type { Issue } from '@portico/shared/errors';
import type { ActiveLocale } from '@portico/shared/locales';
import type { PayloadRequest } from 'payload';
import { slugsIn } from '../../records/addresses.ts';
import {
  type Choice,
  completeLanguages,
  type LanguageState,
  languageStates,
  meantLanguages,
  publishedLocales,
  withLanguages,
} from './languages.ts';
import { type Presented, presentWorkingCopy } from './presented.ts';
import { textDigestOf } from './text-digest.ts';
import { withProposedSlug } from './propose-slug.ts';
import { addressIssues } from '../requirements/addresses.ts';
import { checkContract } from '../requirements/contract.ts';
import { helpIssues } from '../requirements/checked-help.ts';
import { declarationIssues } from '../requirements/declaration.ts';
import { nestingIssues, pagesBeside } from '../requirements/nesting.ts';
import { pillarIssues, pillarsBeside } from '../requirements/one-page-each.ts';
import { oneSentenceIssues } from '../requirements/one-sentence.ts';
import { alertDayIssues } from '../requirements/alert-day.ts';
import { pressDateIssues } from '../requirements/press-dates.ts';
import { referenceIssues, unpublishedReferences } from '../requirements/references.ts';
import { verificationIssues } from '../requirements/verification.ts';
import { strandedIssues, wayBack } from '../requirements/way-back.ts';
import { type PublishedRow, submissions } from '../../records/rows.ts';
import { verifyMonths } from '../../records/verification.ts';
import { type BehindIn, translations } from '../../records/translations.ts';
import { type Fields, olderOnline } from './older-online.ts';

/** The text that a submission would freeze now. */
export interface Candidate {
  readonly type: DocumentType;
  readonly id: string;
  /** As presented, whether the contract accepts it or not. */
  readonly presented: unknown;
  readonly document?: PublishedDocument | undefined;
  readonly canonical: string;
  /** Without notes of changes: these come with the submission. */
  readonly digest: string;
  /** Languages taken from the working copy; where none was named, those of them that changed. */
  readonly languages: readonly ActiveLocale[];
  /** Languages that it takes off the site. */
  readonly offline: readonly ActiveLocale[];
  readonly states: readonly LanguageState[];
  /** Media files in the working copy, of any uploader. */
  readonly media: readonly string[];
  /** All that stops a submission. */
  readonly issues: readonly Issue[];
  /** What a language lacks that stays behind because of it. */
  readonly leftOut: readonly Issue[];
  /** Documents that are neither online nor pending and have to be: what it refers to, and what lists a part. */
  readonly absent: readonly Reference[];
  /** Fields of each language that would go online older than their original; it stops nothing. */
  readonly older: Fields;
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
  const back = await wayBack(req, document, together);
  const issues = [
    ...addresses,
    ...(await referenceIssues(req, document, absent)),
    ...back.issues,
    ...(await strandedIssues(req, document, together)),
    ...nestingIssues(document, beside.filter(isSettled), req.i18n.language),
    ...declarationIssues(document, req.i18n.language),
    ...helpIssues(document, req.i18n.language),
    ...pressDateIssues(document, req.i18n.language),
    ...alertDayIssues(document, req.i18n.language),
    ...oneSentenceIssues(document, req.i18n.language),
    ...verificationIssues(
      document,
      'verifyBy' in document ? await verifyMonths(req) : undefined,
      req.i18n.language,
    ),
    ...pillarIssues(document, await pillarsBeside(req, document), req.i18n.language),
  ];
  return { issues, absent: [...absent, ...back.absent] };
}

async function pendingAmong(req: PayloadRequest, ids: readonly string[]): Promise<Set<string>> {
  const rows = await submissions.findAmong(req, 'slot', ids, { select: { document: true } });
  return new Set(rows.map((row) => row.document));
}

/** An issue in a language that is not submitted stops nobody. */
const concerns = (languages: readonly ActiveLocale[], locale: string | undefined): boolean =>
  locale === undefined || languages.some((language) => language === locale);

/** What a candidate is made from, read once. */
interface Source {
  readonly req: PayloadRequest;
  readonly type: DocumentType;
  readonly id: string;
  readonly working: Presented;
  readonly online: PublishedRow | undefined;
  readonly offline: readonly ActiveLocale[];
  readonly together: readonly string[];
  readonly behind: BehindIn;
}

/** The candidate that takes just these languages from the working copy. */
async function candidateIn(
  source: Source,
  languages: readonly ActiveLocale[],
  leftOut: readonly Issue[] = [],
): Promise<Candidate> {
  const { req, type, id, working, online, offline, together, behind } = source;
  const presented = withLanguages(working, languages, offline, online);
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
    languages,
    offline,
    states: languageStates(working, online, { languages, offline }),
    media: working.media,
    issues: [
      ...working.issues.filter(({ locale }) => concerns(languages, locale)),
      ...issues.map((issue) => withProposedSlug(type, presented, issue, req.i18n.language)),
      ...around.issues,
    ],
    leftOut,
    absent: around.absent,
    older: olderOnline(
      presented.locales,
      working.document.locales,
      publishedLocales(online),
      behind,
    ),
  };
}

const isOnline = (online: PublishedRow | undefined, { digest }: Candidate): boolean =>
  online !== undefined && !online.withdrawn && textDigestOf(online) === digest;

/**
 * A language that lacks something stops only itself: it stays behind where the others have something to send. When they
 * have nothing, what it lacks is what stops the submission.
 */
async function withoutIncomplete(source: Source, all: Candidate): Promise<Candidate> {
  const languages = completeLanguages(all.languages, all.issues, source.online);
  const isBehind = ({ locale }: Issue): boolean =>
    locale !== undefined && !concerns(languages, locale);
  if (languages.length === all.languages.length) return all;
  const rest = await candidateIn(source, languages, all.issues.filter(isBehind));
  return isOnline(source.online, rest) ? all : rest;
}

/** Names of the languages only those that changed: the others are as online. */
function withChangedOnly(candidate: Candidate): Candidate {
  const states = candidate.states.map((state) => ({ ...state, sent: state.sent && state.changed }));
  const isSent = (language: ActiveLocale): boolean =>
    states.every(({ code, sent }) => code !== language || sent);
  return { ...candidate, states, languages: candidate.languages.filter(isSent) };
}

/**
 * Presents the working copy as a submission would, and says what stops it.
 * @param choice what it does with each language; where it names none, one that lacks something stays behind
 * @param together documents that are about to be sent as well: a link to them is no reason to wait
 */
export async function makeCandidate(
  req: PayloadRequest,
  { type, id }: { readonly type: DocumentType; readonly id: string },
  online: PublishedRow | undefined,
  choice: Choice = {},
  together: readonly string[] = [],
): Promise<Candidate> {
  const working = await presentWorkingCopy(req, type, id, online);
  const { offline = [] } = choice;
  const behind = (await translations.first(req, { id: { equals: id } }))?.behind ?? {};
  const source: Source = { req, type, id, working, online, offline, together, behind };
  const all = await candidateIn(source, meantLanguages(working, online, choice));
  return choice.languages ? all : withChangedOnly(await withoutIncomplete(source, all));
}
