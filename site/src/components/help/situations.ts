// SPDX-License-Identifier: AGPL-3.0-or-later
import type { ActiveLocale } from '@portico/shared/locales';
import { portalPath } from '@portico/shared/paths';
import { type Situation, SITUATIONS } from '@portico/shared/situations';
import type { IconName } from '../../art/icons.ts';

/** The drawing of each situation of the help page, in the order in which it is asked. */
export const SITUATION_ICONS = {
  link: 'link',
  soldi: 'card',
  account: 'key',
  ricatto: 'danger',
  telefono: 'phone',
  azienda: 'businesses',
} as const satisfies Record<Situation, IconName>;

export const isSituation = (place: string): place is Situation =>
  (SITUATIONS as readonly string[]).includes(place);

/** Address of its first step. */
export const situationPath = (situation: Situation, locale: ActiveLocale): string =>
  `${portalPath('help', locale)}#${situation}`;
