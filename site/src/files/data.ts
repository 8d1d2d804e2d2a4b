// SPDX-License-Identifier: AGPL-3.0-or-later
import { Buffer } from 'node:buffer';
import type { DataFormat, DataSet } from '@portico/shared/paths';
import { dataDocuments, dataTable } from '../queries/data-sets.ts';
import type { Ask } from '../queries/query.ts';
import { csv } from './csv.ts';
import type { FileMaker } from './file.ts';

/** Bytes of a file of open data. */
export const dataSize = (ask: Ask, set: DataSet, format: DataFormat): number =>
  Buffer.byteLength(data(ask, { kind: 'data', set, format }, '').body);

/** A set of open data in one of its formats: CSV, or the documents as JSON. */
export const data: FileMaker<'data'> = (ask, { set, format }) => {
  if (format === 'csv') {
    const { columns, rows } = ask(dataTable, { set });
    return csv([columns, ...rows]);
  }
  const documents = ask(dataDocuments, { set }).map(({ document }) => document);
  return {
    body: `${JSON.stringify(documents, null, 1)}\n`,
    type: 'application/json; charset=utf-8',
  };
};
