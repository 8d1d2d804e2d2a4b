// SPDX-License-Identifier: AGPL-3.0-or-later
import { typeOfCollection } from '@portico/shared/contract/types';
import { DefaultTemplate } from '@payloadcms/next/templates';
import { Gutter, HydrateAuthProvider } from '@payloadcms/ui';
import { redirect } from 'next/navigation.js';
import type { AdminViewServerProps } from 'payload';
import { NothingToReview, ReviewPage } from './ReviewPage.tsx';

/** `/admin/esame/<collection>/<id>`: a pending submission and its decision. The endpoints check the rights. */
export function ReviewView({ initPageResult, params, searchParams }: AdminViewServerProps) {
  const { req, permissions, locale, visibleEntities } = initPageResult;
  const [, collection = '', id = ''] = [params?.['segments'] ?? []].flat();
  if (!req.user)
    redirect(`/admin/login?redirect=${encodeURIComponent(`/admin/esame/${collection}/${id}`)}`);
  return (
    <DefaultTemplate
      i18n={req.i18n}
      payload={req.payload}
      permissions={permissions}
      req={req}
      user={req.user}
      visibleEntities={{
        collections: visibleEntities.collections,
        globals: visibleEntities.globals,
      }}
      {...(locale && { locale })}
      {...(params && { params })}
      {...(searchParams && { searchParams })}
    >
      <HydrateAuthProvider permissions={permissions} />
      <Gutter className="desk-page">
        {typeOfCollection(collection) && /^[0-9a-f-]{8,64}$/.test(id) ? (
          <ReviewPage collection={collection} id={id} />
        ) : (
          <NothingToReview />
        )}
      </Gutter>
    </DefaultTemplate>
  );
}
