// SPDX-License-Identifier: AGPL-3.0-or-later
import { z } from 'zod';
import { describeParseError } from './errors.ts';

/**
 * Parses the environment of a program once, at its start.
 * @throws Error naming every variable that is missing or malformed, and what it is for.
 */
export function parseEnv<S extends z.ZodType>(
  schema: S,
  program: string,
  env: Readonly<Record<string, string | undefined>> = process.env,
): z.output<S> {
  const result = schema.safeParse(env);
  if (result.success) return result.data;
  throw new Error(
    `${program} cannot start: its environment is not right.\n${describeParseError(result.error)}\nSee the table of variables in README.md.`,
    { cause: result.error },
  );
}

/** A TCP port in an environment variable. */
export const Port = z.coerce.number().int().min(1).max(65_535);

/** A shared secret in an environment variable: `whsec_` and base64, as Standard Webhooks writes it. Several, comma-separated, while one is being rotated: the first signs, all verify. */
export const WebhookSecrets = z
  .string()
  .transform((text) => text.split(','))
  .pipe(
    z
      .array(
        z
          .string()
          .regex(
            /^whsec_[A-Za-z0-9+/]{32,}={0,2}$/,
            'must be whsec_ and base64 of 24 bytes or more',
          ),
      )
      .min(1),
  );
