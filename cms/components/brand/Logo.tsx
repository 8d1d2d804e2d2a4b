// SPDX-License-Identifier: AGPL-3.0-or-later
import { Icon } from './Icon.tsx';

/** Above the login form: where one is. */
export function Logo() {
  return (
    <div className="desk-logo">
      <Icon />
      <span>Redazione del portale</span>
    </div>
  );
}
