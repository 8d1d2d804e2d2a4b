// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Foreign } from '../../rich-text/title.ts';
import type { PageLink } from '../../route.ts';

/** A page above the one that is shown. */
export interface Crumb extends PageLink {
  readonly foreign?: Foreign | undefined;
}
