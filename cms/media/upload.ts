// SPDX-License-Identifier: AGPL-3.0-or-later
import {
  addDataAndFileToRequest,
  APIError,
  type CollectionBeforeChangeHook,
  type CollectionBeforeOperationHook,
  type Endpoint,
  type File,
  type PayloadRequest,
} from 'payload';
import { type Said, spoken } from '../i18n/said.ts';
import { fieldError } from '../values/field-error.ts';
import type { Kind, Prepared } from './child-messages.ts';
import { prepareInTurn, UploadsBusy } from './queue.ts';
import { RefusedFile } from './refused-file.ts';

/** What is uploaded to a collection, and what becomes of it. */
export interface Uploads<K extends Kind> {
  readonly collection: 'media' | 'files';
  readonly kind: K;
  /** Fields that a person writes; the server makes all others (A14). */
  readonly writable: readonly string[];
  readonly say: Readonly<Record<'notLoggedIn' | 'missing' | 'replace' | 'busy', Said>>;
  /** The file as Payload keeps it, under a name of ours (U05). @param title what the person called it */
  readonly file: (prepared: Prepared[K], data: Buffer, title: unknown) => File;
  /** The fields of its row that the server makes. @param data what the person wrote */
  readonly row: (
    prepared: Prepared[K],
    data: Readonly<Record<string, unknown>>,
  ) => Readonly<Record<string, unknown>>;
}

interface UploadHooks {
  readonly endpoint: Omit<Endpoint, 'root'>;
  readonly check: CollectionBeforeOperationHook;
  readonly describe: CollectionBeforeChangeHook;
}

/** The endpoint and the hooks of a collection that takes uploads. */
export function uploadsOf<K extends Kind>(dataDir: string, uploads: Uploads<K>): UploadHooks {
  const { collection, kind, say, writable } = uploads;
  /** By the bytes that Payload hands on from the endpoint to the hooks. */
  const prepared = new WeakMap<object, Prepared[K]>();

  /** 400, with the reason beside the file field, in the reader's language. */
  const refused = (req: PayloadRequest, said: Said): APIError =>
    fieldError(collection, 'file', said, req.i18n.language);

  async function prepare(req: PayloadRequest, data: Buffer, title: unknown): Promise<File> {
    try {
      const made = await prepareInTurn(kind, dataDir, data);
      const file = uploads.file(made, data, title);
      prepared.set(file.data, made);
      req.file = file;
      return file;
    } catch (error) {
      if (error instanceof UploadsBusy)
        throw new APIError(spoken(say.busy, req.i18n.language), 503, undefined, true);
      throw error instanceof RefusedFile ? refused(req, error.said) : error;
    }
  }

  return {
    /**
     * `POST /api/<collection>`. The upload is read and stored before the transaction begins: on SQLite a transaction
     * keeps every other writer waiting.
     */
    endpoint: {
      path: '/',
      method: 'post',
      handler: async (req) => {
        if (!req.user) throw new APIError(spoken(say.notLoggedIn, req.i18n.language), 403);
        await addDataAndFileToRequest(req);
        if (!req.file) throw refused(req, say.missing);
        const file = await prepare(req, req.file.data, req.data?.['title']);
        const doc = await req.payload.create({
          collection,
          data: req.data ?? {},
          file,
          overrideAccess: false,
          depth: 0,
          req,
        });
        return Response.json({ doc, message: req.t('general:success') }, { status: 201 });
      },
    },

    /** Reads uploads on arrival and refuses to replace one in place, through every API of Payload. */
    check: async ({ args, operation, req }) => {
      if (operation !== 'create' && operation !== 'update') return args;
      delete req.query?.['uploadEdits'];
      const data: Record<string, unknown> = Object.fromEntries(
        Object.entries(args.data ?? {}).filter(([key]) => writable.includes(key)),
      );
      if (operation === 'update') {
        if (req.file) throw refused(req, say.replace);
        return { ...args, data };
      }
      if (!req.file) throw refused(req, say.missing);
      if (!prepared.has(req.file.data)) await prepare(req, req.file.data, data['title']);
      req.context[collection] = prepared.get(req.file?.data ?? {});
      return { ...args, data };
    },

    /** Adds to the row what the server knows of the upload, who uploaded it, and their organisation. */
    describe: ({ data, operation, req }) => {
      if (operation !== 'create') return data;
      const made = req.context[collection] as Prepared[K] | undefined;
      if (made === undefined) throw new Error(`A row of ${collection} was never prepared`);
      return {
        ...data,
        ...uploads.row(made, data),
        uploadedBy: req.user?.id ?? null,
        organisation: req.user?.['organisation'] ?? null,
      };
    },
  };
}
