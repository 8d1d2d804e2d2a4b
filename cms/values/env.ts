// SPDX-License-Identifier: AGPL-3.0-or-later
import { parseEnv, WebhookSecrets } from '@portico/shared/env';
import { z } from 'zod';

const Origin = z.url({ protocol: /^https?$/ }).transform((text) => new URL(text).origin);

const Variables = z.object({
  /** `file:/…/cms.db` (SQLite) or `mongodb://…?replicaSet=…`. */
  DATABASE_URL: z
    .string()
    .regex(/^(?:file:|mongodb(?:\+srv)?:)/, 'must begin with file:, mongodb: or mongodb+srv:'),
  /** Signs sessions and reset links. */
  PAYLOAD_SECRET: z.string().min(32),
  /** Origin of the CMS for its users. */
  CMS_URL: Origin.prefault('http://localhost:3000'),
  /** Origin of the site for its readers. */
  SITE_URL: Origin.prefault('http://localhost:8080'),
  /** Origin of the publisher for the CMS; loopback. */
  PUBLISHER_URL: Origin.prefault('http://127.0.0.1:8081'),
  /** Origin of the program that takes ratings, for the CMS; loopback. */
  RATINGS_URL: Origin.prefault('http://127.0.0.1:8082'),
  /** Shared with the programs of the site. */
  WEBHOOK_SECRETS: WebhookSecrets,
  /** Folder of media, blobs and, with SQLite, the database. */
  DATA_DIR: z.string().min(1),
  /** Must reviewers and administrators have a second factor? Everybody may have one. */
  SECOND_FACTOR: z.enum(['optional', 'required']).optional(),
  /** A provider of identities (OpenID Connect) at which people may log in; off without it. */
  OIDC_ISSUER: z.url({ protocol: /^https?$/ }).optional(),
  OIDC_CLIENT_ID: z.string().min(1).optional(),
  OIDC_CLIENT_SECRET: z.string().min(1).optional(),
  /** The claim that holds the e-mail address; `email`. Another one has to hold the verified `email` too. */
  OIDC_EMAIL_CLAIM: z.string().min(1).optional(),
  /** Values of `acr` or `amr`, comma-separated, that stand for a second factor; none. */
  OIDC_SECOND_FACTOR: z.string().optional(),
  /** The mail server; without one mail stays in the outbox. */
  SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
  /** Sender of mail. */
  MAIL_FROM: z.email().optional(),
});

const OIDC = ['OIDC_ISSUER', 'OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET'] as const;

/** The environment of the CMS. README.md has the same table in words. */
export const CmsEnv = Variables.refine(
  (env) => new Set(OIDC.map((name) => env[name] === undefined)).size === 1,
  { message: `${OIDC.join(', ')} belong together: set all of them, or none`, path: [OIDC[0]] },
);

export type CmsEnv = z.infer<typeof CmsEnv>;

/**
 * For `next build` and the generators of types, import map and migrations: they load the configuration and use none of
 * these values. None reaches a running system.
 */
const BUILD_ENV: CmsEnv = {
  DATABASE_URL: 'file:/nonexistent/build.db',
  PAYLOAD_SECRET: 'used while building only; the running CMS has its own',
  CMS_URL: 'http://localhost:3000',
  SITE_URL: 'http://localhost:8080',
  PUBLISHER_URL: 'http://127.0.0.1:8081',
  RATINGS_URL: 'http://127.0.0.1:8082',
  WEBHOOK_SECRETS: [],
  DATA_DIR: '/nonexistent',
};

let known: CmsEnv | undefined;

/** Is the program built, or are its types, migrations or import map made? */
export const isBuilding = (): boolean =>
  process.env['NEXT_PHASE'] === 'phase-production-build' || process.env['CMS_BUILDING'] === '1';

/** The parsed environment; parsed once. */
export function cmsEnv(): CmsEnv {
  known ??= isBuilding() ? BUILD_ENV : parseEnv(CmsEnv, 'The CMS');
  return known;
}

/** Lets a test run several installations in one process. */
export function useCmsEnv(env: CmsEnv): void {
  known = env;
}
