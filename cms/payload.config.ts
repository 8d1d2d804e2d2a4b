// SPDX-License-Identifier: AGPL-3.0-or-later
import { createConfig } from './config.ts';
import { cmsEnv } from './values/env.ts';

export default createConfig(cmsEnv());
