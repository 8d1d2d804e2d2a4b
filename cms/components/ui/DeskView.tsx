// SPDX-License-Identifier: AGPL-3.0-or-later
import { DefaultTemplate } from '@payloadcms/next/templates';
import { Gutter, HydrateAuthProvider } from '@payloadcms/ui';
import { redirect } from 'next/navigation.js';
import type { AdminViewServerProps } from 'payload';
import type { ReactNode } from 'react';

interface DeskViewProps extends AdminViewServerProps {
  /** Where it stands: there a login leads back to. */
  readonly address: string;
  readonly children: ReactNode;
}

/** A page of the desk, with its menu, for those who are logged in. The endpoints check the rights. */
export function DeskView({
  initPageResult,
  params,
  searchParams,
  address,
  children,
}: DeskViewProps) {
  const { req, permissions, locale, visibleEntities } = initPageResult;
  if (!req.user) redirect(`/admin/login?redirect=${encodeURIComponent(address)}`);
  return (
    <DefaultTemplate
      i18n={req.i18n}
      payload={req.payload}
      permissions={permissions}
      req={req}
      user={req.user}
      // Payload hands them to its own pages alone.
      viewActions={req.payload.config.admin.components.actions}
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
        <Gutter className="desk-page">{children}</Gutter>
      </main>
    </DefaultTemplate>
  );
}
