// SPDX-License-Identifier: AGPL-3.0-or-later
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { parseEnv, Port, WebhookSecrets } from '../env.ts';

const Env = z.object({ SITE_PORT: Port, WEBHOOK_SECRETS: WebhookSecrets });
const first = `whsec_${'a'.repeat(32)}`;
const second = `whsec_${'b'.repeat(43)}=`;

describe('the environment of a program', () => {
  it('is parsed once, into values', () => {
    const env = { SITE_PORT: '8080', WEBHOOK_SECRETS: `${first},${second}` };
    expect(parseEnv(Env, 'serve', env)).toEqual({
      SITE_PORT: 8080,
      WEBHOOK_SECRETS: [first, second],
    });
  });

  it('that is wrong names the program and each variable, and shows no secret', () => {
    const secret = 'troppo-corto';
    const parse = () => parseEnv(Env, 'serve', { SITE_PORT: '99999', WEBHOOK_SECRETS: secret });
    expect(parse).toThrowError(/^serve cannot start/);
    expect(parse).toThrowError(/\nSITE_PORT: /);
    expect(parse).toThrowError(/\nWEBHOOK_SECRETS/);
    expect(parse).not.toThrowError(secret);
  });
});
