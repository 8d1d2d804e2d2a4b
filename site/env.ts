// SPDX-License-Identifier: AGPL-3.0-or-later
import { parseEnv, Port, WebhookSecrets } from '@portico/shared/env';
import { TrustProxy } from '@portico/shared/proxies';
import { z } from 'zod';

/** An origin: scheme, host and port, without a slash at the end. */
const Origin = z.url({ protocol: /^https?$/ }).transform((text) => new URL(text).origin);

const Publisher = z.object({
  /** Where the CMS answers. */
  CMS_URL: Origin.default('http://localhost:3000'),
  /** Where readers find the site; canonical addresses begin with it. */
  SITE_URL: Origin.default('http://localhost:8080'),
  WEBHOOK_SECRETS: WebhookSecrets,
  DATA_DIR: z.string().min(1),
  PUBLISHER_PORT: Port.default(8081),
  /** Milliseconds between two looks at the CMS. */
  SYNC_INTERVAL_MS: z.coerce.number().int().min(100).max(60_000).default(15_000),
  /** Milliseconds without a publication after which it checks all pages and makes their smallest compressed forms. */
  IDLE_AFTER_MS: z.coerce.number().int().min(0).optional(),
  /**
   * Milliseconds of rest after a publication before the whole search index is begun; at least three seconds where a small
   * one brings what is new.
   */
  INDEX_AFTER_MS: z.coerce.number().int().min(0).max(60_000).optional(),
});

const Serve = z.object({
  DATA_DIR: z.string().min(1),
  SITE_PORT: Port.default(8080),
  HOST: z.string().min(1).default('127.0.0.1'),
  /** Where the program that takes ratings answers. */
  RATINGS_URL: Origin.default('http://127.0.0.1:8082'),
});

const Ratings = z.object({
  DATA_DIR: z.string().min(1),
  SITE_URL: Publisher.shape.SITE_URL,
  WEBHOOK_SECRETS: WebhookSecrets,
  RATINGS_PORT: Port.default(8082),
  /** Proxies before the file server that are believed about where a request comes from. */
  TRUST_PROXY: TrustProxy,
});

export type PublisherEnv = z.output<typeof Publisher>;
export type ServeEnv = z.output<typeof Serve>;

export const publisherEnv = (): PublisherEnv => parseEnv(Publisher, 'The publisher');
export const ratingsEnv = (): z.output<typeof Ratings> =>
  parseEnv(Ratings, 'The program that takes ratings');
export const serveEnv = (): ServeEnv => parseEnv(Serve, 'The file server');
