// SPDX-License-Identifier: AGPL-3.0-or-later
'use client';
import type { BroughtIn } from '../../programme/bring-in.ts';
import type { ColumnKey } from '../../programme/columns.ts';
import type { ProgrammeChoices } from '../../programme/endpoints.ts';
import type { ShownPlan } from '../../programme/shown.ts';
import { type Answer, call } from './call.ts';
import { useResource } from './resource.ts';

export const useProgrammeChoices = () => useResource<ProgrammeChoices>('/api/programme');

/** How a sheet is to be read. */
export interface SheetReading {
  readonly edition?: string;
  readonly columns?: Readonly<Record<string, ColumnKey | null>>;
}

const send = <T>(path: string, sheet: Blob, fields: object): Promise<Answer<T>> => {
  const body = new FormData();
  body.set('file', sheet, 'programma');
  body.set('_payload', JSON.stringify(fields));
  return call<T>(path, { method: 'POST', body });
};

/** What an import would do. */
export const checkProgramme = (sheet: Blob, reading: SheetReading) =>
  send<{ readonly plan: ShownPlan }>('/api/programme/check', sheet, reading);

/** @param token of the plan that was shown; @param overwrite keys of the changes that the sheet may make */
export const importProgramme = (
  sheet: Blob,
  reading: SheetReading & { readonly token: string; readonly overwrite: readonly string[] },
) => send<BroughtIn>('/api/programme/import', sheet, reading);

export const templatePath = '/api/programme/template/xlsx';

export const exportPath = (edition: string): string => `/api/programme/${edition}/export/xlsx`;
