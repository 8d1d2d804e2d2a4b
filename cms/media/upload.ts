// SPDX-License-Identifier: AGPL-3.0-or-later
import {
  addDataAndFileToRequest,
  APIError,
  type CollectionBeforeChangeHook,
  type CollectionBeforeOperationHook,
  type Endpoint,
  type PayloadRequest,
} from 'payload';
import { type Said, spoken } from '../i18n/said.ts';
import { fieldError } from '../values/field-error.ts';
import { RefusedFile } from './inspect.ts';
import { MEDIA_MESSAGES } from './messages.ts';
import { PicturesBusy, prepareInTurn } from './picture-queue.ts';
import type { PreparedMedia } from './prepare.ts';

const prepared = new WeakMap<object, PreparedMedia>();

/** Fields that a person writes; the server makes all others (A14). */
const WRITABLE = ['alt', 'decorative', 'credits'] as const;

/**
 * `POST /api/media`. The picture is decoded and stored before the transaction begins: on SQLite a transaction keeps
 * every other writer waiting.
 */
export function uploadEndpoint(dataDir: string): Omit<Endpoint, 'root'> {
  return {
    path: '/',
    method: 'post',
    handler: async (req) => {
      if (!req.user) throw new APIError(spoken(MEDIA_MESSAGES.notLoggedIn, req.i18n.language), 403);
      await addDataAndFileToRequest(req);
      if (!req.file) throw refused(req, MEDIA_MESSAGES.missing);
      const { file } = await prepare(dataDir, req, req.file.data);
      const doc = await req.payload.create({
        collection: 'media',
        data: req.data ?? {},
        file,
        overrideAccess: false,
        depth: 0,
        req,
      });
      return Response.json({ doc, message: req.t('general:success') }, { status: 201 });
    },
  };
}

/** 400, with the reason beside the file field, in the reader's language. */
const refused = (req: PayloadRequest, said: Said): APIError =>
  fieldError('media', 'file', said, req.i18n.language);

async function prepare(dataDir: string, req: PayloadRequest, data: Buffer): Promise<PreparedMedia> {
  try {
    const media = await prepareInTurn(dataDir, data);
    req.file = media.file;
    prepared.set(media.file.data, media);
    return media;
  } catch (error) {
    if (error instanceof PicturesBusy)
      throw new APIError(spoken(MEDIA_MESSAGES.busy, req.i18n.language), 503, undefined, true);
    throw error instanceof RefusedFile ? refused(req, error.said) : error;
  }
}

/** Cleans pictures on arrival and refuses to replace one in place, through every API of Payload. */
export function checkUpload(dataDir: string): CollectionBeforeOperationHook {
  return async ({ args, operation, req }) => {
    if (operation !== 'create' && operation !== 'update') return args;
    delete req.query?.['uploadEdits'];
    const data = Object.fromEntries(
      Object.entries(args.data ?? {}).filter(([key]) => WRITABLE.some((field) => field === key)),
    );
    if (operation === 'update') {
      if (req.file) throw refused(req, MEDIA_MESSAGES.replace);
      return { ...args, data };
    }
    if (!req.file) throw refused(req, MEDIA_MESSAGES.missing);
    if (!prepared.has(req.file.data)) await prepare(dataDir, req, req.file.data);
    req.context['media'] = prepared.get(req.file?.data ?? {});
    return { ...args, data };
  };
}

/** Adds to the row the sizes of the picture, who uploaded it, and their organisation. */
export const describeUpload: CollectionBeforeChangeHook = ({ data, operation, req }) => {
  if (operation !== 'create') return data;
  const media = req.context['media'] as PreparedMedia | undefined;
  if (media === undefined) throw new Error('A picture is stored that was never prepared');
  return {
    ...data,
    original: media.original,
    renditions: media.renditions,
    uploadedBy: req.user?.id ?? null,
    organisation: req.user?.['organisation'] ?? null,
  };
};
