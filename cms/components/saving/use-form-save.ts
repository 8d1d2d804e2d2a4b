// SPDX-License-Identifier: AGPL-3.0-or-later
'use client';
import {
  useAuth,
  useDocumentDrawerContext,
  useDocumentEvents,
  useDocumentInfo,
  useForm,
  useFormModified,
  useLocale,
  useTranslation,
} from '@payloadcms/ui';
import { useRouter } from 'next/navigation';
import { type RefObject, useCallback, useEffect, useRef, useState } from 'react';
import type { JsonObject } from '../../values/json.ts';
import { same } from '../../values/parts.ts';
import { type Answer, call, type Failure } from '../api/call.ts';
import { RECONNECTED } from '../session/watch.ts';
import { listen } from '../ui/refresh.ts';
import { formValues } from './form-values.ts';
import { saveInstead } from './save-instead.ts';

/** What became of the last press of the button. */
export type Pressed =
  | { readonly kind: 'none' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'saved'; readonly at: string }
  /** The new password and its repetition. */
  | { readonly kind: 'differ' }
  | { readonly kind: 'failed'; readonly failure: Failure };

interface Saved {
  readonly doc: JsonObject & { readonly id: string; readonly updatedAt: string };
}

/** The values that differ from those that the form knows as saved: what nobody touched here may be somebody else's. */
function changedOf(values: JsonObject, saved: JsonObject): JsonObject {
  return Object.fromEntries(
    Object.entries(values).filter(([name, value]) => !same(value, saved[name])),
  );
}

/** Everything of Payload's that the form is connected with, as of the last drawing. */
function useConnections() {
  const connections = {
    form: useForm(),
    info: useDocumentInfo(),
    drawer: useDocumentDrawerContext(),
    events: useDocumentEvents(),
    auth: useAuth(),
    locale: useLocale().code,
    language: useTranslation().i18n.language,
    router: useRouter(),
  };
  const latest = useRef(connections);
  latest.current = connections;
  return latest;
}

type Connections = ReturnType<typeof useConnections>['current'];

/** Sends the form: a file goes as a form of the browser's, everything else as what was changed. */
async function send(
  { form, info, language }: Connections,
  values: JsonObject,
  saved: JsonObject,
): Promise<Answer<Saved>> {
  const isNew = info.id === undefined;
  const headers = { 'Accept-Language': language };
  const whole = isNew || values['file'] instanceof File;
  return call<Saved>(info.action ?? '', {
    method: isNew ? 'POST' : 'PATCH',
    headers: whole ? headers : { ...headers, 'Content-Type': 'application/json' },
    body: whole ? await form.createFormData({}, {}) : JSON.stringify(changedOf(values, saved)),
  });
}

/** Tells Payload what is saved; a new document opens at its own address. */
function tell({ info, drawer, events, auth, locale, router }: Connections, { doc }: Saved): void {
  const { collectionSlug = '', id } = info;
  const operation = id === undefined ? 'create' : 'update';
  info.setLastUpdateTime(Date.parse(doc.updatedAt));
  info.setData(doc);
  events.reportUpdate({
    id: doc.id,
    doc,
    entitySlug: collectionSlug,
    operation,
    updatedAt: doc.updatedAt,
    ...(drawer.drawerSlug !== undefined && { drawerSlug: drawer.drawerSlug }),
  });
  // Payload's type wants the configuration, which the drawer has and puts in itself.
  void drawer.onSave?.({ doc, operation, result: doc } as Parameters<
    NonNullable<typeof drawer.onSave>
  >[0]);
  if (collectionSlug === 'users' && id === auth.user?.id) void auth.refreshCookieAsync();
  if (operation === 'create' && drawer.drawerSlug === undefined)
    router.push(`/admin/collections/${collectionSlug}/${doc.id}?locale=${locale}`);
}

const REPEATED = 'confirm-password';

/** Only the form knows both passwords. What else is wrong the server says, with its reason. */
async function samePasswords({ form }: Connections): Promise<boolean> {
  if (!(REPEATED in form.getFields())) return true;
  await form.validateForm();
  const same = form.getFields()[REPEATED]?.valid !== false;
  if (!same) form.setSubmitted(true);
  return same;
}

/** Marks the fields that the server refuses. */
function mark({ form }: Connections, { fieldErrors = [] }: Failure): void {
  if (fieldErrors.length === 0) return;
  form.dispatchFields({ type: 'ADD_SERVER_ERRORS', errors: [...fieldErrors] });
  form.setSubmitted(true);
}

/**
 * Saves the form of an account or a picture when its button is pressed. Payload's own way calls a form saved whatever
 * the server answers, puts the answer over what was typed meanwhile, and sends what others changed back to what it was.
 * @param within an element of the form
 * @param blocked nothing of it can be sent now
 */
export function useFormSave(within: RefObject<HTMLElement | null>, blocked: boolean) {
  const connections = useConnections();
  const modified = useFormModified();
  const [pressed, setPressed] = useState<Pressed>({ kind: 'none' });
  const { initialState } = useDocumentInfo();
  const saved = useRef<JsonObject>({});
  useEffect(() => {
    saved.current = initialState ? formValues(initialState) : {};
  }, [initialState]);
  const busy = useRef(false);

  const save = useCallback(async (): Promise<void> => {
    if (busy.current || blocked) return;
    busy.current = true;
    try {
      const { form } = connections.current;
      if (!(await samePasswords(connections.current))) return setPressed({ kind: 'differ' });
      setPressed({ kind: 'saving' });
      const values = formValues(form.getFields());
      const answer = await send(connections.current, values, saved.current);
      if (!answer.ok) {
        mark(connections.current, answer);
        return setPressed({ kind: 'failed', failure: answer });
      }
      saved.current = values;
      form.setSubmitted(false);
      form.setIsValid(true);
      // What was typed meanwhile is still to be saved.
      form.setModified(!same(formValues(form.getFields()), values));
      setPressed({ kind: 'saved', at: answer.data.doc.updatedAt });
      tell(connections.current, answer.data);
    } finally {
      busy.current = false;
    }
  }, [connections, blocked]);

  useEffect(() => {
    const form = within.current?.closest('form');
    return form ? saveInstead(form, () => void save()) : undefined;
  }, [within, save]);

  const waits =
    pressed.kind === 'failed' && (pressed.failure.status === 0 || pressed.failure.status === 401);
  useEffect(
    () => (waits ? listen([RECONNECTED, 'online'], () => void save()) : undefined),
    [waits, save],
  );
  return { pressed, modified, save };
}
