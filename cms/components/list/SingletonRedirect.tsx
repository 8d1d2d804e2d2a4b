// SPDX-License-Identifier: AGPL-3.0-or-later
import { redirect } from 'next/navigation.js';
import type { ListViewServerProps } from 'payload';
import { singletonPath } from '../../collections/singleton.ts';
import { MissingSingleton } from './InsteadOfList.tsx';

/** Replaces the list view of a singleton: redirects to the document, or to its create form. */
export async function SingletonRedirect(props: ListViewServerProps) {
  const { collectionSlug, payload, user, hasCreatePermission: mayCreate } = props;
  const way = await singletonPath(payload, collectionSlug, { user, mayCreate });
  if (way === undefined) return <MissingSingleton />;
  redirect(way);
}
