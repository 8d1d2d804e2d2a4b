// SPDX-License-Identifier: AGPL-3.0-or-later
import type { DocumentOf } from '@portico/shared/contract/document';
import { ACTIVE_LOCALES } from '@portico/shared/locales';
import type { AnnouncedFields } from '../../records/announcements.ts';
import { VerbError } from '../../records/verb-error.ts';
import { WORKFLOW_MESSAGES } from '../messages.ts';
import { checkContract } from '../requirements/contract.ts';

export type Event = DocumentOf<'event'>;

export const eventIn = ({ canonical }: { readonly canonical: string }): Event =>
  JSON.parse(canonical) as Event;

/**
 * An event with what is announced of it, and nothing else changed; without notes of changes.
 * @throws VerbError `requirements` when the contract does not take it
 */
export function withAnnounced(event: Event, fields: AnnouncedFields, language: string): Event {
  const { changes: _changes, end: _end, formerStart: _former, ...rest } = event;
  const { reasons, ...times } = fields;
  const locales = Object.fromEntries(
    ACTIVE_LOCALES.flatMap((code) => {
      const content = event.locales[code];
      if (!content) return [];
      const { statusReason: _reason, ...words } = content;
      const reason = reasons[code];
      return [[code, reason === undefined ? words : { ...words, statusReason: reason }]];
    }),
  );
  const { document, issues } = checkContract('event', { ...rest, ...times, locales }, language);
  if (document?.type === 'event') return document;
  throw new VerbError('requirements', WORKFLOW_MESSAGES.incomplete, { issues });
}
