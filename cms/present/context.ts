// SPDX-License-Identifier: AGPL-3.0-or-later
import type { DocumentType } from '@portico/shared/contract/types';
import type { Issue } from '@portico/shared/errors';
import type { ActiveLocale } from '@portico/shared/locales';
import { idIn } from '../values/relation-id.ts';
import type { WorkingCopy } from './working-copy.ts';
import { compact, line } from './values.ts';

/** What presenting one language of a document needs beside the row. */
export interface Context {
  readonly locale: ActiveLocale;
  readonly copy: Pick<WorkingCopy, 'media' | 'types'>;
  /** Collects what cannot be presented. */
  readonly issues: Issue[];
}

/** A picture by value, from the media library. What it lacks is absent, and the contract says so. */
export function picture(context: Context, value: unknown, field: string): object | undefined {
  const id = idIn(value);
  if (id === undefined) return undefined;
  const row = context.copy.media.get(id);
  if (!row) {
    context.issues.push({
      code: 'picture-gone',
      field,
      locale: context.locale,
      message: 'L’immagine non c’è più nella raccolta: sceglierne un’altra.',
    });
    return undefined;
  }
  const renditions = (row.renditions ?? [])
    .map(({ sha256, width, height, bytes }) => ({ sha256, width, height, bytes }))
    .sort((a, b) => a.width - b.width);
  return compact({
    alt: row.decorative ? null : line(row.alt?.[context.locale]),
    credits: line(row.credits),
    renditions,
  });
}

/** The type of a document that is named by its id alone. */
export function typeOf(context: Context, id: string, field: string): DocumentType | undefined {
  const type = context.copy.types.get(id);
  if (type === undefined) {
    context.issues.push({
      code: 'reference-gone',
      field,
      locale: context.locale,
      message: 'Il contenuto a cui rimanda non c’è più: toglierlo o sceglierne un altro.',
    });
  }
  return type;
}
