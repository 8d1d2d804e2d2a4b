// SPDX-License-Identifier: AGPL-3.0-or-later
import type { I18nClient } from '@payloadcms/translations';
import { DESK_MESSAGES } from '../../i18n/desk.ts';
import { spoken } from '../../i18n/said.ts';
import { isProviderFailure, PROVIDER_MESSAGES } from '../../users/oidc/messages.ts';
import { providerIn } from '../../users/oidc/provider.ts';
import { cmsEnv } from '../../values/env.ts';

interface LoginPageProps {
  readonly i18n: I18nClient;
  readonly searchParams?: Readonly<Record<string, unknown>>;
}

/** Above the login form: why a login at the provider of identities led nowhere. */
export function ProviderFailure({ i18n, searchParams }: LoginPageProps) {
  const failure = searchParams?.['accesso'];
  if (!isProviderFailure(failure)) return null;
  return (
    <p role="alert" className="desk-provider__failure">
      {spoken(PROVIDER_MESSAGES[failure], i18n.language)}
    </p>
  );
}

/** Below the login form: the way through the provider of identities, where there is one. */
export function ProviderLogin({ i18n, searchParams }: LoginPageProps) {
  if (!providerIn(cmsEnv())) return null;
  const to = searchParams?.['redirect'];
  const query = typeof to === 'string' ? `?redirect=${encodeURIComponent(to)}` : '';
  const { login, logout } = DESK_MESSAGES.provider;
  // Not the router's links: both lead to another site.
  return (
    <div className="desk-provider">
      <a className="desk-button desk-button--outlined" href={`/oidc/login${query}`}>
        {spoken(login, i18n.language)}
      </a>
      <a className="desk-link" href="/oidc/logout">
        {spoken(logout, i18n.language)}
      </a>
    </div>
  );
}
