// SPDX-License-Identifier: AGPL-3.0-or-later
import { writeStoreys } from './checks/storeys.ts';

/** `npm run storeys`: writes the rules of the linter from the table in `scripts/checks/storeys.ts`. */
writeStoreys();
