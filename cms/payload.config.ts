// SPDX-License-Identifier: AGPL-3.0-or-later
import { createConfig } from './config.ts';
import { cmsEnv } from './env.ts';

export default createConfig(cmsEnv());
