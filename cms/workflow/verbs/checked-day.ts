// SPDX-License-Identifier: AGPL-3.0-or-later
import type { PublishedDocument } from '@portico/shared/contract/document';
import { COLLECTION_OF } from '@portico/shared/contract/types';
import { ACTIVE_LOCALES, DEFAULT_LOCALE } from '@portico/shared/locales';
import type { PayloadRequest } from 'payload';
import { civilDate } from '../../fields/simple/time.ts';
import { isObject } from '../../values/json.ts';
import { type Author, keepContribution } from '../../records/contributors.ts';
import { rowsOf } from '../candidate/load-working-copy.ts';
import { withoutWords } from '../guard/no-edit.ts';

/** A day as the form holds it. */
const held = (day: string | undefined): unknown =>
  civilDate().store(day, 'day', undefined as never)['day'];

/** Each number and address of the settings with its day, in the order of the document. */
async function writeHelp(req: PayloadRequest, { id }: PublishedDocument, day: string) {
  const rows = await rowsOf(req, 'settings', id);
  for (const locale of ACTIVE_LOCALES) {
    const help = rows[locale]['help'];
    if (!Array.isArray(help) || help.length === 0) continue;
    const data = {
      help: help.filter(isObject).map((entry) => ({ ...entry, checkedOn: held(day) })),
    };
    await update(req, 'settings', id, locale, data);
  }
}

const update = (
  req: PayloadRequest,
  type: PublishedDocument['type'],
  id: string,
  locale: (typeof ACTIVE_LOCALES)[number],
  data: object,
) =>
  req.payload.update({
    collection: COLLECTION_OF[type],
    id,
    locale,
    data: data as never,
    overrideAccess: true,
    // A person who has it open is told at the next save of the same part.
    overrideLock: true,
    depth: 0,
    req,
  });

/** Writes what a document says of its last check. */
async function writeCheck(req: PayloadRequest, document: PublishedDocument): Promise<void> {
  if (document.type === 'settings') {
    const day = document.locales.it.help[0]?.checkedOn;
    if (day !== undefined) await writeHelp(req, document, day);
    return;
  }
  const { verifiedOn, verifyBy, verifyByReason } = document as {
    readonly verifiedOn?: string;
    readonly verifyBy?: string;
    readonly verifyByReason?: string;
  };
  await update(req, document.type, document.id, DEFAULT_LOCALE, {
    verifiedOn: held(verifiedOn),
    verifyBy: held(verifyBy),
    verifyByReason: verifyByReason ?? null,
  });
}

/**
 * Writes into the working copy what its text online says of its last check. Who checks a text is none of its authors: the
 * day is no part of what they wrote, and nothing that would have to be sent.
 */
export const writeCheckedDay = (
  req: PayloadRequest,
  person: Author,
  document: PublishedDocument,
): Promise<void> =>
  keepContribution(req, person, document.id, () =>
    withoutWords(req, () => writeCheck(req, document)),
  );
