// SPDX-License-Identifier: AGPL-3.0-or-later
import { existsSync } from 'node:fs';
import path from 'node:path';
import { withPayload } from '@payloadcms/next/withPayload';
import type { NextConfig } from 'next';

/** How a build is made; development keeps what Next does by itself. */
const BUILD: NextConfig['experimental'] = {
  // Whoever builds once needs no cache for a second build: to write it is a tenth of the work.
  turbopackFileSystemCacheForBuild: existsSync(path.join(import.meta.dirname, '.next', 'BUILD_ID')),
  // Nothing reads them.
  turbopackSourceMaps: false,
};

const nextConfig: NextConfig = {
  poweredByHeader: false,
  // Next would shrink any picture of this server for anybody, and keep it for hours after it was withdrawn.
  images: { unoptimized: true },
  redirects: () => Promise.resolve([{ source: '/', destination: '/admin', permanent: false }]),
  // shared/ is TypeScript without a build step.
  transpilePackages: ['@portico/shared'],
  // `npm run check` checks the types of the whole repository; a build need not do it again.
  typescript: { ignoreBuildErrors: true },
  ...(process.env.NODE_ENV !== 'development' && { experimental: BUILD }),
  // The workspace, so that symbolic links into shared/ are inside the root.
  turbopack: {
    root: path.resolve(import.meta.dirname, '..'),
    // The pickers of the desk; the file says why.
    resolveAlias: { 'payload/shared': './components/payload-shared.ts' },
  },
};

export default withPayload(nextConfig, { devBundleServerPackages: false });
