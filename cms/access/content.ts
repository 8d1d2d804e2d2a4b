// SPDX-License-Identifier: AGPL-3.0-or-later
import type { DocumentType } from '@portico/shared/contract/document';
import type { Access, CollectionConfig } from 'payload';

const loggedIn: Access = ({ req }) => req.user !== null;

/** Who may do what with the working copies of one type. */
export function contentAccess(_type: DocumentType): NonNullable<CollectionConfig['access']> {
  return {
    create: loggedIn,
    read: loggedIn,
    update: loggedIn,
    delete: loggedIn,
    readVersions: loggedIn,
  };
}
