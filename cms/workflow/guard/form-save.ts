// SPDX-License-Identifier: AGPL-3.0-or-later
import type { DocumentType } from '@portico/shared/contract/types';
import type { FlattenedField, PayloadRequest } from 'payload';
import { z } from 'zod';
import { type Edit, type Edits, editsOf } from '../../records/edits.ts';
import { VerbError } from '../../records/verb-error.ts';
import type { JsonObject } from '../../values/json.ts';
import {
  fieldsOfParts,
  overlay,
  type Parts,
  partsWhere,
  same,
  valueOfPart,
} from '../../values/parts.ts';
import { WORKFLOW_MESSAGES } from '../messages.ts';
import { arePartsOf } from './form-parts.ts';
import { partKey } from './part-key.ts';
import { shownRow, type WorkingRow } from './working-row.ts';

const MAX_PARTS = 2000;
const FormId = z.string().min(1).max(64);
const Count = z.int().min(0);

/** What a form of the desk says of a save, under `_save` in its body. */
const FormSave = z.strictObject({
  form: FormId,
  /** Forms whose unsaved words this one took over, after a reload, each with the number of its last save until then. */
  formerly: z
    .array(z.strictObject({ form: FormId, number: Count }))
    .max(32)
    .optional(),
  /** Counts the saves of the form: an older one that arrives later changes nothing. */
  number: Count,
  /** `updatedAt` of the working copy from which the form was last filled. */
  base: z.iso.datetime(),
  /** The parts that were changed in the form. */
  parts: z
    .record(z.string().max(300), z.array(z.string().max(64)).max(1000).nullable())
    .refine((parts) => Object.keys(parts).length <= MAX_PARTS),
  /** The form is a translation beside its original: who writes there says when a field is done. */
  besideOriginal: z.boolean().optional(),
});

export type FormSave = z.infer<typeof FormSave>;

/** A part that somebody else changed since the form was filled. */
export interface Conflict {
  readonly part: string;
  readonly name: string;
  readonly at: string;
}

const notAFormSave = (): VerbError => new VerbError('bad-request', WORKFLOW_MESSAGES.notAFormSave);

/** @throws VerbError `bad-request`; `undefined` when the save does not come from a form of the desk */
export function formSaveIn(data: JsonObject | undefined): FormSave | undefined {
  if (data?.['_save'] === undefined) return undefined;
  const parsed = FormSave.safeParse(data['_save']);
  if (parsed.success) return parsed.data;
  throw notAFormSave();
}

interface Asked {
  readonly save: FormSave;
  readonly data: JsonObject;
  readonly fields: readonly FlattenedField[];
  readonly locale: PayloadRequest['locale'];
}

/** Did this form itself change it, or one whose words it took over, before it did? A former form may go on in another tab. */
const isOwn = ({ form, formerly = [] }: FormSave, edit: Edit): boolean =>
  edit.form === form ||
  formerly.some((former) => former.form === edit.form && edit.number <= former.number);

/** Was this part changed by another form since this one was filled? */
const isOthers = (save: FormSave, edit: Edit | undefined): boolean =>
  edit !== undefined && Date.parse(edit.at) > Date.parse(save.base) && !isOwn(save, edit);

/** Rows that were removed in the form: their words would go, also those that somebody else wrote since. */
const removedRows = (parts: Parts, data: JsonObject): string[] =>
  Object.entries(parts).flatMap(([path, base]) =>
    (base ?? []).filter((id) => !valueOfPart(data, `${path}.${id}`)).map((id) => `${path}.${id}.`),
  );

function conflictsOf(
  { save, data, fields, locale }: Asked,
  current: JsonObject,
  noted: Readonly<Record<string, Edit>>,
): Conflict[] {
  const editOf = (part: string) => noted[partKey(fields, part, locale)];
  const asConflict = (part: string, edit: Edit | undefined): Conflict[] =>
    edit && isOthers(save, edit) ? [{ part, name: edit.name, at: edit.at }] : [];
  const changed = Object.entries(save.parts)
    .filter(([, base]) => base === null)
    .filter(([part]) => !same(valueOfPart(current, part), valueOfPart(data, part)))
    .flatMap(([part]) => asConflict(part, editOf(part)));
  const removed = removedRows(save.parts, data).flatMap((row) => {
    const key = Object.keys(noted).find((one) => one.startsWith(row) && isOthers(save, noted[one]));
    const list = row.split('.').slice(0, -2).join('.');
    return key === undefined ? [] : asConflict(list, noted[key]);
  });
  return [...changed, ...removed];
}

/** Are all of these parts whole fields? */
const areFields = (parts: Parts): boolean =>
  Object.entries(parts).every(([part, base]) => base === null && !part.includes('.'));

const EDITS = 'edits';

/** The edits of a document, as {@link mergedSave} has read them for this save; once, because the save notes others. */
export function takeEdits(req: PayloadRequest, id: string): Edits | undefined {
  const read = req.context[EDITS] as { readonly id: string; readonly noted: Edits } | undefined;
  delete req.context[EDITS];
  return read?.id === id ? read.noted : undefined;
}

/**
 * The data of a save from a form of the desk: the newest working copy with the parts that were changed in the form, so
 * that a form never writes back what it only shows.
 * @param row the newest working copy
 * @throws VerbError `bad-request` for parts that no form has; `saved-meanwhile` with the parts that another form changed since, and the working copy
 */
export async function mergedSave(
  req: PayloadRequest,
  type: DocumentType,
  row: WorkingRow,
  { save, data, fields }: Omit<Asked, 'locale'>,
): Promise<JsonObject> {
  const { id } = row;
  if (!arePartsOf(fields, data, save.parts)) throw notAFormSave();
  const noted = await editsOf(req, id);
  const isAsSeen = !Object.values(noted).some((edit) => isOthers(save, edit));
  // Whole fields that nobody else changed replace what stood there, whatever it was.
  const current = isAsSeen && areFields(save.parts) ? {} : await shownRow(req, type, row);
  req.context[EDITS] = { id, noted };
  const asked: Asked = { save, data, fields, locale: req.locale };
  const conflicts = conflictsOf(asked, current, noted);
  if (conflicts.length > 0)
    throw new VerbError('saved-meanwhile', WORKFLOW_MESSAGES.changedMeanwhile(conflicts[0]?.name), {
      conflicts,
      doc: current,
    });
  const overtaken = (part: string): boolean => {
    const edit = noted[partKey(fields, part, req.locale)];
    return edit?.form === save.form && edit.number > save.number;
  };
  const parts = partsWhere(save.parts, (part) => !overtaken(part));
  return fieldsOfParts(overlay(current, data, parts), parts);
}
