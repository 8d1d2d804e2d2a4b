// SPDX-License-Identifier: AGPL-3.0-or-later
'use client';
import { useConfig, useDocumentInfo, useServerFunctions } from '@payloadcms/ui';
import type { ClientField, FormState } from 'payload';
import { useCallback, useMemo, useRef } from 'react';

interface Changed {
  readonly formState: FormState;
  readonly submitted?: boolean;
}

/** Asks the server for what it draws of a form that was changed: new rows, conditions, refusals. */
export function useFormChange(): (changed: Changed) => Promise<FormState> {
  const { id, collectionSlug = '', docPermissions, getDocPreferences } = useDocumentInfo();
  const { getFormState } = useServerFunctions();
  const last = useRef<AbortController>(undefined);
  return useCallback(
    async ({ formState, submitted = false }: Changed) => {
      last.current?.abort();
      const controller = new AbortController();
      last.current = controller;
      const answer = await getFormState({
        ...(id !== undefined && { id }),
        collectionSlug,
        docPermissions: docPermissions ?? { fields: true },
        docPreferences: await getDocPreferences(),
        formState,
        operation: 'update',
        renderAllFields: false,
        schemaPath: collectionSlug,
        signal: controller.signal,
        skipValidation: !submitted,
      });
      return answer && 'state' in answer ? (answer.state as FormState) : formState;
    },
    [id, collectionSlug, docPermissions, getDocPreferences, getFormState],
  );
}

/** The fields of the form by their names. */
export function useClientFields(): ReadonlyMap<string, ClientField> {
  const { collectionSlug = '' } = useDocumentInfo();
  const { getEntityConfig } = useConfig();
  return useMemo(() => {
    const fields = getEntityConfig({ collectionSlug })?.fields ?? [];
    return new Map(fields.flatMap((field) => ('name' in field ? [[field.name, field]] : [])));
  }, [collectionSlug, getEntityConfig]);
}
