// SPDX-License-Identifier: AGPL-3.0-or-later
'use client';
import { ErrorPage } from '../../../../components/session/ErrorPage.tsx';

export default function AdminError() {
  return <ErrorPage />;
}
