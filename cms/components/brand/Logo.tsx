// SPDX-License-Identifier: AGPL-3.0-or-later
import type { I18nClient } from '@payloadcms/translations';
import { say } from '../../i18n/say.ts';
import { Icon } from './Icon.tsx';

/** Above the login form: where one is. */
export function Logo({ i18n }: { readonly i18n: I18nClient }) {
  return (
    <div className="desk-logo">
      <Icon />
      <span>{say('desk.name', i18n.language)}</span>
    </div>
  );
}
