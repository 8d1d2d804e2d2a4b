// SPDX-License-Identifier: AGPL-3.0-or-later
import type { DocumentType } from '@portico/shared/contract/document';
import type { Endpoint } from 'payload';

/** `POST /api/<collection>/<id>/<verb>` for one type of document. */
export function verbEndpoints(_type: DocumentType): Omit<Endpoint, 'root'>[] {
  return [];
}
