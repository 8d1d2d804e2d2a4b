// SPDX-License-Identifier: AGPL-3.0-or-later
import { buildAll } from '../portal/prepare.ts';

/** Before the first test file. */
export default buildAll;
