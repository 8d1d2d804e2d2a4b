// SPDX-License-Identifier: AGPL-3.0-or-later
'use client';
import {
  useAllFormFields,
  useAuth,
  useDocumentDrawerContext,
  useDocumentInfo,
  useForm,
  useFormModified,
  useLocale,
  useServerFunctions,
  useTranslation,
} from '@payloadcms/ui';
import type { FormState } from 'payload';
import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { JsonObject } from '../../values/json.ts';
import { same } from '../../values/parts.ts';
import { call } from '../api/call.ts';
import type { Place } from '../api/paths.ts';
import { RECONNECTED } from '../session/watch.ts';
import { listen } from '../ui/refresh.ts';
import { formValues, redrawn, revalued, type StateChange } from './form-values.ts';
import { hold, holdWhileRestoring } from './hold-form.ts';
import { keep, keptAt, keptKey } from './kept.ts';
import { LiveText } from './live-text.ts';
import { saveInstead } from './save-instead.ts';
import type { FormPort } from './form-port.ts';
import { noteSaver } from './open-savers.ts';
import { copyPath, newFormId, savePath } from './save-request.ts';
import { Saver } from './saver.ts';

/** Milliseconds after which a request is given up, to try again. */
const TIMEOUT_MS = 60_000;
const LOOK_MS = 20;
const MAX_LOOKS = 100;

const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** Everything of Payload's that the form of a document is connected with, as of the last drawing. */
export function useConnections() {
  const form = useForm();
  const info = useDocumentInfo();
  const { getFormState } = useServerFunctions();
  const { i18n } = useTranslation();
  const drawer = useDocumentDrawerContext();
  const latest = useRef({ form, info, getFormState, i18n, drawer });
  latest.current = { form, info, getFormState, i18n, drawer };
  return latest;
}

type Connections = ReturnType<typeof useConnections>;

function change(connections: Connections, { set, remove }: StateChange): void {
  const { dispatchFields } = connections.current.form;
  for (const path of remove) dispatchFields({ type: 'REMOVE', path });
  dispatchFields({ type: 'UPDATE_MANY', formState: set });
}

/** Draws the form with these values on the server. */
async function drawn(
  connections: Connections,
  place: Place,
  locale: string,
  data: JsonObject,
): Promise<FormState | undefined> {
  const { info, getFormState } = connections.current;
  const { docPermissions, getDocPreferences } = info;
  const answer = await getFormState({
    id: place.id,
    collectionSlug: place.collection,
    data,
    docPermissions,
    docPreferences: await getDocPreferences(),
    locale,
    operation: 'update',
    renderAllFields: true,
    schemaPath: place.collection,
    skipValidation: true,
  });
  return 'state' in answer ? answer.state : undefined;
}

/**
 * Puts values into a form as a person would: they are unsaved then.
 * @returns whether the form has them; not when the server does not draw them
 */
export async function putInto(
  connections: Connections,
  place: Place,
  locale: string,
  values: JsonObject,
): Promise<boolean> {
  const { form } = connections.current;
  const data = { ...formValues(form.getFields()), ...values };
  const state = await drawn(connections, place, locale, data).catch(() => undefined);
  if (!state) return false;
  change(connections, redrawn(form.getFields(), state, Object.keys(values)));
  form.setModified(true);
  return true;
}

/** The form of a document as a saver sees it. */
class Port implements FormPort {
  readonly #connections: Connections;
  readonly #place: Place;
  readonly #locale: string;
  readonly #key: string;
  readonly #live: LiveText | undefined;
  readonly #besideOriginal: boolean;
  /** The values of a form that is gone. */
  #frozen: JsonObject | undefined;
  /** Called when a text is changed, before the form knows it. */
  typed: () => void = () => undefined;

  constructor(
    connections: Connections,
    place: Place,
    locale: string,
    key: string,
    form: HTMLElement | null,
  ) {
    this.#connections = connections;
    this.#place = place;
    this.#locale = locale;
    this.#key = key;
    this.#besideOriginal = Boolean(form?.closest('[data-desk=translation]'));
    this.#live = form ? new LiveText(form, () => this.typed()) : undefined;
  }

  freeze(): void {
    this.#frozen = this.read();
    this.#live?.close();
  }

  readonly read = (): JsonObject => {
    if (this.#frozen) return structuredClone(this.#frozen);
    const fields = this.#connections.current.form.getFields();
    return formValues(this.#live?.over(fields) ?? fields);
  };

  readonly show = async (next: (form: JsonObject) => JsonObject | undefined): Promise<boolean> => {
    for (let tries = 0; tries < MAX_LOOKS; tries++) {
      const before = this.read();
      const target = next(before);
      if (!target) return true;
      if (this.#frozen) {
        this.#frozen = { ...before, ...target };
        return true;
      }
      const names = Object.keys(target);
      let changed = revalued(this.#connections.current.form.getFields(), target);
      if (!changed) {
        const state = await drawn(this.#connections, this.#place, this.#locale, {
          ...before,
          ...target,
        }).catch(() => undefined);
        if (!state) return false;
        // Typed meanwhile: once more, with that.
        const after = this.read();
        if (names.some((name) => !same(before[name], after[name]))) continue;
        changed = redrawn(this.#connections.current.form.getFields(), state, names);
      }
      change(this.#connections, changed);
      await this.#untilShown(target);
      return true;
    }
    return false;
  };

  async #untilShown(target: JsonObject): Promise<void> {
    for (let looks = 0; looks < MAX_LOOKS; looks++) {
      await wait(LOOK_MS);
      const now = this.read();
      if (Object.keys(target).every((name) => same(now[name], target[name]))) return;
    }
  }

  readonly send: FormPort['send'] = (values, save) =>
    call(savePath(this.#place, this.#locale), {
      method: 'PATCH',
      headers: {
        'Content-Type': 'application/json',
        'Accept-Language': this.#connections.current.i18n.language,
      },
      body: JSON.stringify({ ...values, _save: { ...save, besideOriginal: this.#besideOriginal } }),
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });

  readonly load = () =>
    call<JsonObject>(copyPath(this.#place, this.#locale), {
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });

  readonly keep: FormPort['keep'] = (kept) => keep(this.#key, kept);

  readonly saved = (doc: JsonObject): void => {
    if (this.#frozen) return;
    const { info, drawer } = this.#connections.current;
    info.setLastUpdateTime(Date.parse(String(doc['updatedAt'])));
    info.setData(doc);
    // A picker from which this document was opened shows what it is called now.
    void drawer.onSave?.({
      doc: doc as Parameters<NonNullable<typeof drawer.onSave>>[0]['doc'],
      operation: 'update',
      collectionConfig: info.docConfig as never,
      result: doc as never,
    } as Parameters<NonNullable<typeof drawer.onSave>>[0]);
  };
}

/** Savers of forms that are gone and go on until their words are on the server. */
const leftBehind = new Map<string, Saver>();

function leave(key: string, saver: Saver, port: Port): void {
  saver.keepNow();
  port.freeze();
  if (saver.unsaved()) {
    leftBehind.set(key, saver);
    void saver.flush();
  } else saver.close();
}

/** The saver of the form of this document; a new one whenever the form is filled anew. */
export function useSaver(place: Place, within: RefObject<HTMLElement | null>): Saver | undefined {
  const connections = useConnections();
  const { code: locale } = useLocale();
  const user = useAuth<{ id: string }>().user?.id ?? '';
  const { hasSavePermission, initialData, initialState, isInitializing } = useDocumentInfo();
  const [saver, setSaver] = useState<Saver>();
  const modified = useFormModified();
  const latest = useRef({ doc: initialData, modified });
  latest.current = { doc: initialData, modified };
  const key = keptKey(user, place.collection, place.id, locale);
  useLayoutEffect(() => {
    const form = within.current?.closest('form');
    if (form && hasSavePermission && keptAt(key)) hold(form, true);
  }, [key, hasSavePermission, within]);
  useEffect(() => {
    if (isInitializing || !initialState || !hasSavePermission) return;
    let close: (() => void) | undefined;
    // After the form itself has taken over its new state.
    const timer = setTimeout(() => {
      leftBehind.get(key)?.close();
      leftBehind.delete(key);
      const form = within.current?.closest('form') ?? null;
      const port = new Port(connections, place, locale, key, form);
      const { doc, modified: isTyped } = latest.current;
      // On a slow machine a person may type before this runs.
      const filled = isTyped ? formValues(initialState) : undefined;
      const opened = new Saver(port, newFormId(), { ...doc }, filled);
      setSaver(opened);
      const forget = noteSaver(place, opened);
      const stop = form && saveInstead(form, () => void opened.flush());
      port.typed = () => {
        // Once is enough: then the form tells.
        if (['saved', 'unchanged'].includes(opened.state().kind)) opened.changed(true);
      };
      // Payload waits for ever for preferences that were first asked for without a network, and so does what it draws.
      void connections.current.info.getDocPreferences();
      const kept = keptAt(key);
      void (kept ? opened.restore(kept) : opened.refresh());
      const letGo = form && holdWhileRestoring(form, opened);
      close = () => {
        letGo?.();
        stop?.();
        forget();
        leave(key, opened, port);
      };
    });
    return () => {
      clearTimeout(timer);
      close?.();
    };
  }, [connections, place, locale, key, initialState, isInitializing, hasSavePermission, within]);
  return saver;
}

/** Tells a saver what happens: changes of its form, the way back to the server, the end of the page. */
export function useSaverEvents(saver: Saver): void {
  const [fields] = useAllFormFields();
  const modified = useFormModified();
  useEffect(() => {
    saver.changed(modified);
  }, [saver, fields, modified]);
  useEffect(() => {
    const stops = [
      listen([RECONNECTED, 'online'], () => void saver.flush()),
      listen(['pagehide'], () => saver.keepNow()),
      listen(['visibilitychange', 'focus'], () => {
        if (document.visibilityState === 'visible') void saver.refresh();
        else saver.keepNow();
      }),
    ];
    return () => {
      for (const stop of stops) stop();
    };
  }, [saver]);
}
