// SPDX-License-Identifier: AGPL-3.0-or-later
import type { I18nClient } from '@payloadcms/translations';
import { DESK_NAME } from '../../i18n/vocabulary.ts';
import { spoken } from '../../i18n/said.ts';

/** A portico: two columns and an arch. */
export function Icon() {
  return (
    <svg className="desk-icon" viewBox="0 0 24 24" width="24" height="24" aria-hidden="true">
      <path d="M2 21h20M4 21V9m16 12V9M2 9h20M3 9l9-6 9 6M8 21v-5a4 4 0 0 1 8 0v5" />
    </svg>
  );
}

/** The icon and name of the desk, above the login form. */
export function Logo({ i18n }: { readonly i18n: I18nClient }) {
  return (
    <div className="desk-logo">
      <Icon />
      <span>{spoken(DESK_NAME, i18n.language)}</span>
    </div>
  );
}
