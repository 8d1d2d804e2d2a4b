// SPDX-License-Identifier: AGPL-3.0-or-later
import { FIXED } from '../harness/templates.ts';
import { lookAtPages } from './look-at-pages.ts';

lookAtPages((template) => template in FIXED);
