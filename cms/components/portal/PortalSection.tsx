// SPDX-License-Identifier: AGPL-3.0-or-later
'use client';
import { type ReactNode, useId } from 'react';

interface PortalSectionProps {
  readonly title: string;
  /** Somebody should look at it. */
  readonly attention: boolean;
  readonly children: ReactNode;
}

/** A part of the page, with a mark where somebody should look. */
export function PortalSection({ title, attention, children }: PortalSectionProps) {
  const id = useId();
  return (
    <section
      aria-labelledby={id}
      className={attention ? 'desk-portal__part desk-portal__part--look' : 'desk-portal__part'}
    >
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  );
}
