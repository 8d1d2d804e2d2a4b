// SPDX-License-Identifier: AGPL-3.0-or-later
import { typeOfCollection } from '@portico/shared/contract/types';
import { DefaultTemplate } from '@payloadcms/next/templates';
import { Gutter, HydrateAuthProvider } from '@payloadcms/ui';
import { redirect } from 'next/navigation.js';
import type { AdminViewServerProps } from 'payload';
import type { ComponentType, ReactNode } from 'react';
import type { Place } from '../api/paths.ts';

interface DocumentViewProps extends AdminViewServerProps {
  readonly Page: ComponentType<Place>;
  /** Shown when the address names no document. */
  readonly nothing: ReactNode;
}

/** A page of the desk about one document, `/admin/<page>/<collection>/<id>`. The endpoints check the rights. */
export function DocumentView(props: DocumentViewProps) {
  const { initPageResult, params, searchParams, Page, nothing } = props;
  const { req, permissions, locale, visibleEntities } = initPageResult;
  const [page = '', collection = '', id = ''] = [params?.['segments'] ?? []].flat();
  if (!req.user)
    redirect(`/admin/login?redirect=${encodeURIComponent(`/admin/${page}/${collection}/${id}`)}`);
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
      <main>
        <Gutter className="desk-page">
          {typeOfCollection(collection) && /^[0-9a-f-]{8,64}$/.test(id) ? (
            <Page collection={collection} id={id} />
          ) : (
            nothing
          )}
        </Gutter>
      </main>
    </DefaultTemplate>
  );
}
