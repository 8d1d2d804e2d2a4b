// SPDX-License-Identifier: AGPL-3.0-or-later
import path from 'node:path';
import { withPayload } from '@payloadcms/next/withPayload';
import type { NextConfig } from 'next';

const nextConfig: NextConfig = {
  poweredByHeader: false,
  // Next would shrink any picture of this server for anybody, and keep it for hours after it was withdrawn.
  images: { unoptimized: true },
  redirects: () => Promise.resolve([{ source: '/', destination: '/admin', permanent: false }]),
  // shared/ is TypeScript without a build step.
  transpilePackages: ['@portico/shared'],
  // `npm run check` checks the types of the whole repository; a build need not do it again.
  typescript: { ignoreBuildErrors: true },
  // The workspace, so that symbolic links into shared/ are inside the root.
  turbopack: {
    root: path.resolve(import.meta.dirname, '..'),
    // The pickers of the desk; the file says why.
    resolveAlias: { 'payload/shared': './components/payload-shared.ts' },
  },
};

export default withPayload(nextConfig, { devBundleServerPackages: false });
