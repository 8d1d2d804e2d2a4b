// SPDX-License-Identifier: AGPL-3.0-or-later
import { redirect } from 'next/navigation.js';
import type { ListViewServerProps } from 'payload';
import { singletonPath } from '../../collections/singleton-path.ts';
import { NotBegun } from './NotBegun.tsx';

type SingletonRedirectProps = Pick<
  ListViewServerProps,
  'collectionSlug' | 'payload' | 'user' | 'hasCreatePermission'
>;

/** In the place of a list of one: what there is opens at once, and until there is anything it is begun. */
export async function SingletonRedirect({
  collectionSlug,
  payload,
  user,
  hasCreatePermission: mayCreate,
}: SingletonRedirectProps) {
  const way = await singletonPath(payload, collectionSlug, { user, mayCreate });
  if (way === undefined) return <NotBegun />;
  redirect(way);
}
