// SPDX-License-Identifier: AGPL-3.0-or-later
'use client';
import type { ReactNode } from 'react';
import { SessionNotice } from './SessionNotice.tsx';
import { useTypedMemory } from './typed-memory.ts';
import { useSession } from './use-session.ts';

/** Wraps the desk: warns before the session ends, and keeps the page when it has ended. */
export function SessionGuard({ children }: { readonly children?: ReactNode }) {
  const session = useSession();
  useTypedMemory();
  return (
    <>
      {children}
      <SessionNotice session={session} />
    </>
  );
}
