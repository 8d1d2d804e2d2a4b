// SPDX-License-Identifier: AGPL-3.0-or-later
'use client';
import { ServerFunctionsContext, useServerFunctions } from '@payloadcms/ui';
import { type ReactNode, useMemo } from 'react';
import { notingAnswers } from './answered-states.ts';
import { stateInText } from './state-in-text.ts';

/**
 * Lets the forms inside a text, of blocks and of links, live without answers of the server. Payload's own put back what
 * they sent when they get no state: it is without all that the server draws, and texts vanish while somebody types. Of
 * the forms of documents it notes what was answered.
 */
export function BlockForms({ children }: { readonly children: ReactNode }) {
  const given = useServerFunctions();
  const { getFormState } = given;
  const patient = useMemo(() => stateInText(notingAnswers(getFormState)), [getFormState]);
  const value = useMemo(() => ({ ...given, getFormState: patient }), [given, patient]);
  return <ServerFunctionsContext value={value}>{children}</ServerFunctionsContext>;
}
