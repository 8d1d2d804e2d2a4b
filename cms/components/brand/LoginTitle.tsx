// SPDX-License-Identifier: AGPL-3.0-or-later
'use client';
import { useWords } from '../words.ts';

/** The heading of the login page, which shows the logo and the form. */
export function LoginTitle() {
  return <h1 className="desk-hidden">{useWords().say.controls.loginTitle}</h1>;
}
