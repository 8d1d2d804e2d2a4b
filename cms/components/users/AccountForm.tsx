// SPDX-License-Identifier: AGPL-3.0-or-later
'use client';
import {
  ConfigProvider,
  DefaultEditView,
  useAuth,
  useConfig,
  useDocumentInfo,
} from '@payloadcms/ui';
import type { DocumentViewClientProps } from 'payload';
import { useMemo } from 'react';

/** The form of an account, without a password where it is another person's: they choose it. */
export function AccountForm(props: DocumentViewClientProps) {
  const { config } = useConfig();
  const { id } = useDocumentInfo();
  const { user } = useAuth();
  const isOwn = id !== undefined && id === user?.id;
  const withoutPassword = useMemo(
    () => ({
      ...config,
      collections: config.collections.map((collection) =>
        collection.slug === 'users' && collection.auth
          ? { ...collection, auth: { ...collection.auth, disableLocalStrategy: ADDRESS_ONLY } }
          : collection,
      ),
    }),
    [config],
  );
  if (isOwn) return <DefaultEditView {...props} />;
  return (
    <ConfigProvider config={withoutPassword}>
      <DefaultEditView {...props} />
    </ConfigProvider>
  );
}

/** Payload's form then shows the address and no password. It tells this browser only: the server logs in as ever. */
const ADDRESS_ONLY = { enableFields: true, optionalPassword: true } as const;
