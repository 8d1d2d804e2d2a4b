// SPDX-License-Identifier: AGPL-3.0-or-later
import config from '@payload-config';
import { NotFoundPage } from '@payloadcms/next/views';
import { importMap } from '../importMap.js';
import type { Args } from './page.tsx';

export { generateMetadata } from './page.tsx';

export default function NotFound({ params, searchParams }: Args) {
  return NotFoundPage({ config, params, searchParams, importMap });
}
