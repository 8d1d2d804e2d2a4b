// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Said } from '../i18n/said.ts';

/** A file that is not taken. `upload.ts` tells the person why. */
export class RefusedFile extends Error {
  readonly said: Said;
  constructor(said: Said, options?: ErrorOptions) {
    super(said.it, options);
    this.name = 'RefusedFile';
    this.said = said;
  }
}
