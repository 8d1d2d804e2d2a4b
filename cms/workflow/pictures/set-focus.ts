// SPDX-License-Identifier: AGPL-3.0-or-later
import { readFile } from 'node:fs/promises';
import type { Rendition } from '@portico/shared/contract/picture';
import { APIError, type PayloadRequest } from 'payload';
import { spoken } from '../../i18n/said.ts';
import { blobPath } from '../../media/blob-store.ts';
import type { Focus } from '../../media/focus.ts';
import { MEDIA_MESSAGES } from '../../media/picture-messages.ts';
import { prepareInTurn, UploadsBusy } from '../../media/queue.ts';
import { noteContribution } from '../../records/contributors.ts';
import { table } from '../../records/table.ts';
import { inTransaction } from '../../records/transaction.ts';
import { cmsEnv } from '../../values/env.ts';
import { currentPerson } from '../subject.ts';
import { findOwnPicture } from './find.ts';

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
    if (!(error instanceof UploadsBusy)) throw error;
    throw new APIError(spoken(MEDIA_MESSAGES.busy, req.i18n.language), 503, undefined, true);
  }
}

/**
 * Chooses what of a picture stays in sight where it is cut. The cut is other bytes under another hash, so that what is
 * online stays as it was approved, and each text that shows the picture has something to send. It is made before the
 * transaction begins: on SQLite a transaction keeps every other writer waiting.
 * @throws VerbError `not-found` when it is not among the person's
 */
export async function setFocus(req: PayloadRequest, id: string, focus: Focus): Promise<object> {
  const { original } = await findOwnPicture(req, id);
  const cut = await cutOf(req, String(original), focus);
  await inTransaction(req, async (work) => {
    const person = await currentPerson(req);
    await findOwnPicture(req, id);
    const { x: focusX, y: focusY } = focus;
    await media.update(work.req, id, { focusX, focusY, cut, updatedAt: work.now });
    await noteContribution(work.req, person, id, work.now);
  });
  return { focus, cut };
}
