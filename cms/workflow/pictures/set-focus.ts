// SPDX-License-Identifier: AGPL-3.0-or-later
import { readFile } from 'node:fs/promises';
import type { Rendition } from '@portico/shared/contract/picture';
import { APIError, type PayloadRequest } from 'payload';
import { spoken } from '../../i18n/said.ts';
import { blobPath } from '../../media/blob-store.ts';
import type { Focus } from '../../media/focus.ts';
import { MEDIA_MESSAGES } from '../../media/picture-messages.ts';
import { prepareInTurn, UploadsBusy } from '../../media/queue.ts';
import { RefusedFile } from '../../media/refused-file.ts';
import { noteContribution } from '../../records/contributors.ts';
import { table } from '../../records/table.ts';
import { inTransaction } from '../../records/transaction.ts';
import { VerbError } from '../../records/verb-error.ts';
import { cmsEnv } from '../../values/env.ts';
import { isMissingFile } from '../../values/missing-file.ts';
import { currentPerson } from '../subject.ts';
import { findOwnPicture } from './find.ts';
import { PICTURE_MESSAGES } from './messages.ts';

/** The columns of a picture that follow from its focus. */
interface FocusedRow {
  readonly id: string;
  readonly focusX: number;
  readonly focusY: number;
  readonly cut: Rendition;
  readonly updatedAt: string;
}

const media = table<FocusedRow>('media');

async function cutOf(req: PayloadRequest, original: string, focus: Focus): Promise<Rendition> {
  const { DATA_DIR } = cmsEnv();
  try {
    const clean = await readFile(blobPath(DATA_DIR, original));
    return await prepareInTurn('cut', DATA_DIR, clean, focus);
  } catch (error) {
    if (error instanceof UploadsBusy)
      throw new APIError(spoken(MEDIA_MESSAGES.busy, req.i18n.language), 503, undefined, true);
    if (error instanceof RefusedFile)
      throw new VerbError('bad-request', error.said, {}, { cause: error });
    if (isMissingFile(error))
      throw new VerbError('not-found', PICTURE_MESSAGES.noOriginal, {}, { cause: error });
    throw error;
  }
}

/**
 * Chooses what of a picture stays in sight where it is cut. The cut is other bytes under another hash, so that what is
 * online stays as it was approved, and each text that shows the picture has something to send. It is made before the
 * transaction begins: on SQLite a transaction keeps every other writer waiting.
 * @throws VerbError `not-found` when it is not among the person's, or its file is gone; `bad-request` when it is too hard
 */
export async function setFocus(req: PayloadRequest, id: string, focus: Focus): Promise<object> {
  const { original, focusX, focusY, cut: former } = await findOwnPicture(req, id);
  if (former?.sha256 && focusX === focus.x && focusY === focus.y) return { focus, cut: former };
  const cut = await cutOf(req, String(original), focus);
  await inTransaction(req, async (work) => {
    const person = await currentPerson(req);
    await findOwnPicture(req, id);
    const { x, y } = focus;
    await media.update(work.req, id, { focusX: x, focusY: y, cut, updatedAt: work.now });
    await noteContribution(work.req, person, id, work.now);
  });
  return { focus, cut };
}
