// SPDX-License-Identifier: AGPL-3.0-or-later
import type { DocumentType } from '@portico/shared/contract/types';
import type { PayloadRequest, RelationshipField, UploadField } from 'payload';
import { ownerComponents } from './components.ts';
import { type MessageKey, say } from '../i18n/say.ts';
import { idIn } from '../values/relation-id.ts';
import { named } from './named.ts';

const listOf = (value: unknown): unknown[] =>
  (Array.isArray(value) ? value : [value]).filter((one) => one !== null && one !== undefined);

interface Checked {
  readonly req: PayloadRequest;
  readonly previousValue?: unknown;
  /** Set when our own code writes: it may refer to anything that exists. */
  readonly overrideAccess?: boolean | undefined;
}

/**
 * Refuses, in words, a reference to nothing and one to what the writer may not choose: what others have not published.
 * What stood there before may stay, or a withdrawal elsewhere would keep this text from being saved.
 */
function refersTo(collection: 'catalogue' | 'media', types?: readonly DocumentType[]) {
  return async (value: unknown, checked: Checked): Promise<string | true> => {
    // In the browser nothing is checked; the server does it when it saves.
    if (typeof window !== 'undefined') return true;
    const { req, previousValue, overrideAccess = false } = checked;
    const ids = listOf(value).map(idIn);
    const former = new Set(listOf(previousValue).map(idIn));
    const added = [...new Set(ids.filter((id) => id !== undefined && !former.has(id)))];
    if (ids.includes(undefined)) return say('error.reference', req.i18n.language);
    if (added.length === 0) return true;
    const { totalDocs } = await req.payload.count({
      collection,
      where: { and: [{ id: { in: added } }, ...(types ? [{ type: { in: [...types] } }] : [])] },
      overrideAccess,
      user: req.user,
      req,
    });
    return totalDocs === added.length || say('error.reference', req.i18n.language);
  };
}

/**
 * References point into the catalogue, which names everything that is published and one's own, by the id of the
 * document: a picker over the working copies would be empty for whoever may not read those of others.
 */
function base(name: string, key: MessageKey, types: readonly DocumentType[]) {
  return {
    ...named(name, key),
    type: 'relationship',
    relationTo: 'catalogue',
    filterOptions: { type: { in: [...types] } },
    validate: refersTo('catalogue', types),
  } as const;
}

/** A reference to one document of the given types. */
export const referenceTo = (
  name: string,
  key: MessageKey,
  ...types: DocumentType[]
): RelationshipField => {
  const { admin, ...rest } = base(name, key, types);
  return { ...rest, admin: { ...admin, allowCreate: false, allowEdit: false } };
};

/** References to several documents of the given types, in order. */
export const referencesTo = (
  name: string,
  key: MessageKey,
  ...types: DocumentType[]
): RelationshipField => {
  const { admin, ...rest } = base(name, key, types);
  return {
    ...rest,
    hasMany: true,
    admin: { ...admin, allowCreate: false, allowEdit: false, isSortable: true },
  };
};

/** A picture from the media library, chosen for each language. */
export const picture = (name: string, key: MessageKey): UploadField => ({
  ...named(name, key),
  type: 'upload',
  relationTo: 'media',
  localized: true,
  validate: refersTo('media'),
});

/**
 * A picture inside a text, which is localised and stored as a whole: what stood there before is not known when a block
 * is checked, so any picture that exists may stand there.
 */
export const plainPicture = (name: string, key: MessageKey): UploadField => ({
  ...named(name, key),
  type: 'upload',
  relationTo: 'media',
  validate: (value: unknown, { req }: Checked) =>
    refersTo('media')(value, { req, overrideAccess: true }),
});

/** The organisation that a content belongs to. Set by the server, changed by a verb, never by a save. */
export function ownerOrganisation(): RelationshipField {
  const { admin, ...rest } = named('organisation', 'organisation');
  return {
    ...rest,
    type: 'relationship',
    relationTo: 'organisations',
    index: true,
    admin: {
      ...admin,
      allowCreate: false,
      allowEdit: false,
      readOnly: true,
      position: 'sidebar',
      components: ownerComponents,
    },
  };
}
