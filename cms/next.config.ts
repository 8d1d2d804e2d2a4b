// SPDX-License-Identifier: AGPL-3.0-or-later
import path from 'node:path';
import { withPayload } from '@payloadcms/next/withPayload';
import type { NextConfig } from 'next';

const nextConfig: NextConfig = {
  poweredByHeader: false,
  // shared/ is TypeScript without a build step.
  transpilePackages: ['@portico/shared'],
  // The workspace, so that symbolic links into shared/ are inside the root.
  turbopack: { root: path.resolve(import.meta.dirname, '..') },
};

export default withPayload(nextConfig, { devBundleServerPackages: false });
