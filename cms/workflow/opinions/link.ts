// SPDX-License-Identifier: AGPL-3.0-or-later
import { createHash, randomBytes } from 'node:crypto';
import { cmsEnv } from '../../values/env.ts';

/** 256 bits by chance: nobody guesses it. */
export const newSecret = (): string => randomBytes(32).toString('base64url');

export const hashOf = (secret: string): string => createHash('sha256').update(secret).digest('hex');

/** The page on which an opinion is given; its origin never comes from a request (B10). */
export const opinionLink = (secret: string): string => `${cmsEnv().CMS_URL}/parere/${secret}`;
