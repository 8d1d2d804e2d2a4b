// SPDX-License-Identifier: AGPL-3.0-or-later
import { headers } from 'next/headers.js';
import { redirect } from 'next/navigation.js';
import type { Payload } from 'payload';
import { pendingIn } from '../../users/second-factor/pending-login.ts';

interface LoginPageProps {
  readonly payload: Payload;
  readonly searchParams?: Readonly<Record<string, unknown>>;
}

/** On the login page: leads on to the second step when the first is done. */
export async function ToSecondStep({ payload, searchParams }: LoginPageProps) {
  if (pendingIn(payload, await headers()) === undefined) return null;
  const { redirect: to } = searchParams ?? {};
  const query = typeof to === 'string' ? `?redirect=${encodeURIComponent(to)}` : '';
  return redirect(`/admin/secondo-passaggio${query}`);
}
