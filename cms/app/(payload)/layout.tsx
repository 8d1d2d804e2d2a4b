// SPDX-License-Identifier: AGPL-3.0-or-later
import config from '@payload-config';
import { handleServerFunctions, RootLayout } from '@payloadcms/next/layouts';
import '@payloadcms/next/css';
import '../../components/styles/index.css';
import { headers } from 'next/headers';
import { getPayload, type ServerFunctionClient } from 'payload';
import type { ReactNode } from 'react';
import { answerOf, checkServerFunction } from '../../gate/pages/server-functions.ts';
import { languageOf } from '../../http/language.ts';
import { importMap } from './admin/importMap.js';

const serverFunction: ServerFunctionClient = async (args) => {
  'use server';
  const payload = await getPayload({ config });
  const asked = await headers();
  const language = languageOf(asked, payload.config);
  const { user } = await payload.auth({ headers: asked, canSetHeaders: false });
  const checked = await checkServerFunction({ payload, user }, args, language);
  if ('refused' in checked) return checked.refused;
  return answerOf(await handleServerFunctions({ ...checked.call, config, importMap }), language);
};

export default function Layout({ children }: { readonly children: ReactNode }) {
  return (
    <RootLayout config={config} importMap={importMap} serverFunction={serverFunction}>
      {children}
    </RootLayout>
  );
}
