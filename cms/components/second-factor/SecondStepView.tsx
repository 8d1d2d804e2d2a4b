// SPDX-License-Identifier: AGPL-3.0-or-later
import { MinimalTemplate } from '@payloadcms/next/templates';
import { redirect } from 'next/navigation.js';
import type { AdminViewServerProps } from 'payload';
import { getSafeRedirect } from 'payload/shared';
import { Logo } from '../brand/Logo.tsx';
import { SecondStepPage } from './SecondStepPage.tsx';

/** `/admin/secondo-passaggio`: for those whose password was right, and who are not logged in yet. */
export function SecondStepView({ initPageResult, searchParams }: AdminViewServerProps) {
  const { req } = initPageResult;
  const to = getSafeRedirect({
    fallbackTo: '/admin',
    redirectTo: searchParams?.['redirect'] ?? '',
  });
  if (req.user) redirect(to);
  return (
    <MinimalTemplate className="login">
      <div className="login__brand">
        <Logo i18n={req.i18n} />
      </div>
      <SecondStepPage to={to} />
    </MinimalTemplate>
  );
}
