// SPDX-License-Identifier: AGPL-3.0-or-later
import type { DocumentType } from '@portico/shared/contract/document';
import type { CollectionConfig } from 'payload';

/** Hooks of the workflow on the working copies of one type. */
export function workflowHooks(_type: DocumentType): NonNullable<CollectionConfig['hooks']> {
  return {};
}
