// SPDX-License-Identifier: AGPL-3.0-or-later
import type { ActiveLocale } from '@portico/shared/locales';
import { portalPath } from '@portico/shared/paths';
import type { IconName } from '../../art/icons.ts';

/** What may have happened to a reader, in the order in which it is asked; the key is its place on the help page. */
export const SITUATIONS = {
  link: 'link',
  soldi: 'card',
  account: 'key',
  ricatto: 'danger',
  telefono: 'phone',
  azienda: 'businesses',
} as const satisfies Record<string, IconName>;

export type Situation = keyof typeof SITUATIONS;

export const isSituation = (place: string): place is Situation => Object.hasOwn(SITUATIONS, place);

/** Address of its first step. */
export const situationPath = (situation: Situation, locale: ActiveLocale): string =>
  `${portalPath('help', locale)}#${situation}`;
