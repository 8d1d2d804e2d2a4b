// SPDX-License-Identifier: AGPL-3.0-or-later
'use client';
import type { BroughtIn } from '../../programme/bring-in.ts';
import type { ColumnKey } from '../../programme/columns.ts';
import type { ProgrammeChoices } from '../../programme/endpoints.ts';
import type { Board } from '../../programme/board.ts';
import type { Changed, Changing } from '../../programme/change-event.ts';
import type { Copy, Copying } from '../../programme/copy-event.ts';
import type { Announcement } from '../../desk/to-confirm.ts';
import type { ShownPlan } from '../../programme/shown.ts';
import { type Answer, call, post } from './call.ts';
import { useResource } from './resource.ts';

export const useProgrammeChoices = () => useResource<ProgrammeChoices>('/api/programme');

export const boardPath = (edition: string): string => `/api/programme/${edition}/board`;

export const useBoard = (edition: string) => useResource<Board>(boardPath(edition));

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

/** How an event is duplicated. */
export type Copied = Omit<Copying, 'id'>;

export const copyEvent = (id: string, how: Copied) =>
  post<{ readonly copies: readonly Copy[] }>(`/api/programme/${id}/copy`, how);

/** What becomes of an event that was announced. */
export type EventChange = Omit<Changing, 'id'>;

export const changeEvent = (id: string, change: EventChange): Promise<Answer<Changed>> =>
  post(`/api/programme/${id}/status`, change);

type Decided = Pick<Announcement, 'id' | 'document'>;

/** A second person has looked at what went online at once. */
export const confirmAnnouncement = ({ id, document }: Decided): Promise<Answer<unknown>> =>
  post(`/api/programme/${document}/confirm`, { announcement: id });

/** Takes back what went online at once. */
export const undoAnnouncement = (
  { id, document }: Decided,
  reason: string,
): Promise<Answer<unknown>> =>
  post(`/api/programme/${document}/undo`, { announcement: id, reason });
