// SPDX-License-Identifier: AGPL-3.0-or-later
import type { PublishedDocument } from '@portico/shared/contract/document';
import { titleIn } from '@portico/shared/contract/types';
import { addDays, addMonths, monthsFor } from '@portico/shared/verification';

/** Days from now in which texts of the demonstration must be checked again, by their Italian title. */
const DUE: Readonly<Record<string, number>> = {
  'SPID e CIE: le tue chiavi per i servizi': 9,
  Bluetooth: -21,
};

/** The demonstration with a text that is due soon and one that is overdue, on whatever day it is put in. */
export const withDemoChecks = (
  documents: readonly PublishedDocument[],
  today: string,
): PublishedDocument[] =>
  documents.map((document) => {
    const days = DUE[titleIn(document.type, document.locales.it) ?? ''];
    if (days === undefined) return document;
    const day = addDays(today, days);
    // A day that an editor chose is still to come when it is submitted.
    return days > 0
      ? { ...document, verifyBy: day }
      : { ...document, verifiedOn: addMonths(day, -monthsFor(document.type)) };
  }) as PublishedDocument[];
