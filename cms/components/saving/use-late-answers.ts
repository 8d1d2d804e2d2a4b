// SPDX-License-Identifier: AGPL-3.0-or-later
'use client';
import { useAllFormFields, useDocumentInfo, useForm, useServerFunctions } from '@payloadcms/ui';
import type { FormState } from 'payload';
import { deepCopyObjectSimpleWithoutReactComponents } from 'payload/shared';
import { useEffect, useRef } from 'react';
import { same } from '../../values/parts.ts';
import { askedOf, forgetAsked } from './answered-states.ts';
import { formValues } from './form-values.ts';

/** Milliseconds without a change after which Payload has asked the server by itself, if it ever does. */
const QUIET_MS = 700;

/** Milliseconds after which a form asks again that got no answer. */
const PAUSE_MS = 5000;

/**
 * Asks the server for the state of the form as it is now, where it was last asked for an older one. Payload takes what
 * is typed while an answer is on its way as known to the server (`fieldReducer`, `MERGE_SERVER_STATE`) and asks no more:
 * fields that a condition shows or hides stay as they were.
 */
export function useLateAnswers(): void {
  const [fields] = useAllFormFields();
  const { dispatchFields } = useForm();
  const { getFormState } = useServerFunctions();
  const info = useDocumentInfo();
  const { collectionSlug, id, initialState } = info;
  const latest = useRef({ fields, info, getFormState, dispatchFields });
  latest.current = { fields, info, getFormState, dispatchFields };

  useEffect(() => {
    if (initialState) forgetAsked(collectionSlug, id);
  }, [collectionSlug, id, initialState]);

  useEffect(() => {
    if (!collectionSlug || !initialState) return;
    let stopped = false;
    let timer: ReturnType<typeof setTimeout>;
    const later = (ms: number): void => {
      timer = setTimeout(() => void look(), ms);
    };
    const look = async (): Promise<void> => {
      const asked = askedOf(collectionSlug, id);
      if (asked && asked.waiting > 0) return later(QUIET_MS);
      const { fields: now, dispatchFields, ...form } = latest.current;
      const sent = deepCopyObjectSimpleWithoutReactComponents(now, { excludeFiles: true });
      if (same(formValues(asked?.answered ?? initialState), formValues(sent))) return;
      const serverState = await ask(form, sent);
      if (stopped) return;
      if (!serverState) return later(PAUSE_MS);
      const prevStateRef = { current: now };
      dispatchFields({ type: 'MERGE_SERVER_STATE', prevStateRef, serverState });
    };
    later(QUIET_MS);
    return () => {
      stopped = true;
      clearTimeout(timer);
    };
  }, [fields, collectionSlug, id, initialState]);
}

interface Form {
  readonly info: ReturnType<typeof useDocumentInfo>;
  readonly getFormState: ReturnType<typeof useServerFunctions>['getFormState'];
}

/** The form as the server draws it with these values; `undefined` without an answer. */
async function ask(
  { info, getFormState }: Form,
  formState: FormState,
): Promise<FormState | undefined> {
  const { id, collectionSlug = '', docPermissions, getDocPreferences } = info;
  const answer = await getFormState({
    ...(id !== undefined && { id }),
    collectionSlug,
    docPermissions,
    docPreferences: await getDocPreferences(),
    formState,
    operation: id === undefined ? 'create' : 'update',
    renderAllFields: false,
    schemaPath: collectionSlug,
    skipValidation: true,
  });
  return 'state' in answer ? (answer.state ?? undefined) : undefined;
}
