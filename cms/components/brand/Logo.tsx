// SPDX-License-Identifier: AGPL-3.0-or-later
import type { I18nClient } from '@payloadcms/translations';
import { DESK_NAME } from '../../i18n/desk-names.ts';
import { spoken } from '../../i18n/said.ts';
import { Icon } from './Icon.tsx';

/** The icon and name of the desk, above the login form. */
export function Logo({ i18n }: { readonly i18n: I18nClient }) {
  return (
    <div className="desk-logo">
      <Icon />
      <span>{spoken(DESK_NAME, i18n.language)}</span>
    </div>
  );
}
