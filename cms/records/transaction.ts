// SPDX-License-Identifier: AGPL-3.0-or-later
import { type DocumentType, TYPES, typeOfCollection } from '@portico/shared/contract/types';
import { setTimeout as sleep } from 'node:timers/promises';
import {
  commitTransaction,
  initTransaction,
  killTransaction,
  type PayloadRequest,
  ValidationError,
} from 'payload';
import { hasLabel } from '../database/mongodb-turns.ts';
import { DatabaseBusy } from '../database/turns.ts';
import type { Said } from '../i18n/said.ts';
import { VerbError } from './verb-error.ts';

/** The transaction of a verb. */
export interface Work {
  readonly req: PayloadRequest;
  /** The moment of everything that the verb writes, ISO 8601 in UTC. */
  readonly now: string;
  /** Begins something once the transaction is committed; it neither throws nor is waited for. */
  readonly afterCommit: (effect: () => void) => void;
}

/** Refusal of a verb that met others on the same document at every attempt. */
const BUSY: Said = {
  it: 'Qualcun altro sta cambiando lo stesso contenuto. Riprova.',
  en: 'Somebody else is changing the same content. Try again.',
};

const unsaved = (type: DocumentType | undefined): Said => {
  const what = type && TYPES[type].words;
  return {
    it: `${what?.it.one ?? 'Contenuto'}: qualcosa impedisce di salvare. Correggilo nel modulo, salva e riprova.`,
    en: `${what?.en.one ?? 'Content'}: something keeps it from being saved. Correct it in the form, save, and try again.`,
  };
};

const ATTEMPTS = 6;

/**
 * The adapters turn a unique index that is hit into a refusal of the field: in the language of the request, and in these
 * words where they know none, as with the tables of `table.ts`.
 */
const TAKEN = 'Value must be unique';

const isTaken = ({ data }: ValidationError, { t }: PayloadRequest): boolean =>
  data.errors.every(({ message }) => message === TAKEN || message === t('error:valueMustBeUnique'));

/** A conflict that goes away when the verb begins again: MongoDB's label, SQLite's BUSY, a unique key taken meanwhile. */
export function isTransient(error: unknown, req: PayloadRequest): boolean {
  if (!(error instanceof Error)) return false;
  if (hasLabel(error, 'TransientTransactionError')) return true;
  if ('code' in error && String(error.code).startsWith('SQLITE_BUSY')) return true;
  return error instanceof ValidationError && isTaken(error, req);
}

/** A verb that writes a working copy meets something in it that its form refuses: said with its place, as the form does. */
export function asRefusal(error: unknown): unknown {
  if (!(error instanceof ValidationError)) return error;
  const { collection = '', errors } = error.data;
  const type = typeOfCollection(collection);
  const issues = errors.map(({ label, message, path }) => ({
    code: 'invalid',
    field: path,
    message: `${typeof label === 'string' ? label : path}: ${message}`,
  }));
  return new VerbError('requirements', unsaved(type), { issues }, { cause: error });
}

/**
 * Runs a verb as one transaction. After a conflict it runs again, so it has to read everything that it needs itself.
 * Effects run after the commit.
 * @throws VerbError `busy` when others are always faster, `requirements` when a working copy has what its form refuses
 */
export async function inTransaction<T>(
  req: PayloadRequest,
  verb: (work: Work) => Promise<T>,
): Promise<T> {
  if (req.transactionID) throw new Error('A verb opens its own transaction: call it outside one.');
  for (let attempt = 1; ; attempt++) {
    try {
      return await once(req, verb);
    } catch (error) {
      // What has waited for its turn as long as anybody may does not queue again.
      if (!isTransient(error, req) && !(error instanceof DatabaseBusy)) throw asRefusal(error);
      if (attempt === ATTEMPTS || error instanceof DatabaseBusy)
        throw new VerbError('busy', BUSY, {}, { cause: error });
      await sleep(Math.random() * 25 * 2 ** attempt);
    }
  }
}

async function once<T>(req: PayloadRequest, verb: (work: Work) => Promise<T>): Promise<T> {
  if (!(await initTransaction(req)))
    throw new Error('The database gives no transactions; a verb needs them (see cms/database/).');
  const effects: (() => void)[] = [];
  let result: T;
  try {
    const now = new Date().toISOString();
    result = await verb({ req, now, afterCommit: (effect) => effects.push(effect) });
    await commitTransaction(req);
  } catch (error) {
    await killTransaction(req);
    throw error;
  }
  for (const effect of effects) effect();
  return result;
}
