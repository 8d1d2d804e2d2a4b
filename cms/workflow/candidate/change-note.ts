// SPDX-License-Identifier: AGPL-3.0-or-later
import { canonicalJson, sha256 } from '@portico/shared/canonical';
import {
  type ChangeNote,
  datedChanges,
  MAX_CHANGES,
  MAX_NOTE,
} from '@portico/shared/contract/change-note';
import type { PublishedDocument } from '@portico/shared/contract/document';
import { hasPage } from '@portico/shared/contract/types';
import { ACTIVE_LOCALES, type ActiveLocale, DEFAULT_LOCALE } from '@portico/shared/locales';
import { sentencesOf } from '@portico/shared/sentences';
import type { PayloadRequest } from 'payload';
import { line } from '../../fields/codec/values.ts';
import { wasReturnedAs } from '../../records/returns.ts';
import type { PublishedRow, SubmissionRow, SubmittedNote } from '../../records/rows.ts';
import { VerbError } from '../../records/verb-error.ts';
import { WORKFLOW_MESSAGES } from '../messages.ts';
import type { Candidate } from './candidate.ts';
import { textDigestOf } from './text-digest.ts';

/** Sentences of a note. */
const MAX_SENTENCES = 3;

/** What somebody who sends a text says of the change. */
export interface Noting {
  /** What readers are told, by language. */
  readonly note?: Readonly<Partial<Record<ActiveLocale, string | undefined>>> | undefined;
  /** A small correction: readers are told nothing. */
  readonly small?: boolean | undefined;
}

const documentIn = ({ canonical }: Pick<PublishedRow, 'canonical'>): PublishedDocument =>
  JSON.parse(canonical) as PublishedDocument;

const isOnline = (online: PublishedRow | undefined): online is PublishedRow =>
  online !== undefined && !online.withdrawn;

/**
 * The languages in which readers are to be told what changes: those of the page online whose words change; Italian when
 * only what all of them share does. None for a text that is not online, or has no page.
 */
export function askedLanguages(
  document: PublishedDocument | undefined,
  online: PublishedRow | undefined,
): readonly ActiveLocale[] {
  if (!document || !isOnline(online) || !hasPage(document.type)) return [];
  const former = documentIn(online);
  const differs = (a: unknown, b: unknown): boolean => canonicalJson(a) !== canonicalJson(b);
  const changed = ACTIVE_LOCALES.filter((language) => {
    const [now, then] = [document.locales[language], former.locales[language]];
    return now !== undefined && then !== undefined && differs(now, then);
  });
  if (changed.length > 0) return changed;
  const shared = ({ locales: _locales, changes: _changes, ...rest }: PublishedDocument) => rest;
  return differs(shared(document), shared(former)) ? [DEFAULT_LOCALE] : [];
}

/** One note as it is shown. @throws VerbError `note-needed` when it is too long */
function tidied(language: ActiveLocale, text: string): string {
  const note = String(line(text.replaceAll('\n', ' ')) ?? '').replaceAll(/\s+/g, ' ');
  if (note.length > MAX_NOTE)
    throw new VerbError('note-needed', WORKFLOW_MESSAGES.noteTooLong(language, note.length));
  if (sentencesOf(note).length > MAX_SENTENCES)
    throw new VerbError('note-needed', WORKFLOW_MESSAGES.noteTooManySentences(language));
  return note;
}

/**
 * What a submission tells readers of the change, in the languages of the document.
 * @param digest of the document
 * @param waiting what it replaces: without a word its note stays, and that it is a small correction if its text does
 * @returns `null` for what was never online
 * @throws VerbError `note-needed` when a language of `asked` has none, or one is too long
 */
export function submittedNote(
  { note, small }: Noting,
  document: PublishedDocument,
  online: PublishedRow | undefined,
  digest: string,
  waiting: Pick<SubmissionRow, 'note' | 'canonical' | 'digest'> | undefined,
): SubmittedNote | null {
  if (!online || !hasPage(document.type)) return null;
  if (small) return { small: true };
  const asked = askedLanguages(document, online);
  const given = note ?? waiting?.note?.text ?? {};
  if (!note && waiting?.note?.small && textDigestOf(waiting) === digest) return { small: true };
  const text: Partial<Record<ActiveLocale, string>> = {};
  for (const language of ACTIVE_LOCALES) {
    const words = document.locales[language] ? tidied(language, given[language] ?? '') : '';
    if (words) text[language] = words;
  }
  const missing = asked.filter((language) => !text[language]);
  if (missing.length > 0) throw new VerbError('note-needed', WORKFLOW_MESSAGES.noteNeeded(missing));
  return Object.keys(text).length > 0 ? { text } : null;
}

/** The notes of a text before a new one, each with its day. */
const formerChanges = (online: PublishedRow | undefined): ChangeNote[] =>
  online ? datedChanges(documentIn(online), online.modified) : [];

/** The document as it is frozen: with the notes that it had, and the new one. */
export function withChanges(
  document: PublishedDocument,
  online: PublishedRow | undefined,
  note: SubmittedNote | null,
): { readonly canonical: string; readonly digest: string } {
  const changes = [
    ...formerChanges(online),
    ...(note?.text ? [{ text: { ...note.text } }] : []),
  ].slice(-MAX_CHANGES);
  const canonical = canonicalJson(changes.length > 0 ? { ...document, changes } : document);
  return { canonical, digest: sha256(canonical) };
}

/** Was this text returned as it is? One that is online can be sent again with another note. */
export async function isAsReturned(
  req: PayloadRequest,
  online: PublishedRow | undefined,
  { id, document, digest }: Pick<Candidate, 'id' | 'document' | 'digest'>,
): Promise<boolean> {
  if (askedLanguages(document, online).length > 0) return false;
  const frozen = document ? withChanges(document, online, null).digest : digest;
  return wasReturnedAs(req, id, frozen);
}
