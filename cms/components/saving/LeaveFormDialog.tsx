// SPDX-License-Identifier: AGPL-3.0-or-later
'use client';
import { useDocumentDrawerContext, useForm, useFormModified, useModal } from '@payloadcms/ui';
import { useEffect, useMemo, useRef, useState } from 'react';
import { DeskButton } from '../ui/DeskButton.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { useWords } from '../words.ts';
import { type Unsaved, useLeaving } from './use-leaving.ts';

/** A form that is saved by its button: leaving does not save it. */
function useUnsavedForm(): Unsaved {
  const { setModified, setIsValid } = useForm();
  const modified = useFormModified();
  const latest = useRef(modified);
  latest.current = modified;
  return useMemo(
    () => ({
      unsaved: () => latest.current,
      flush: () => Promise.resolve(false),
      keepNow: () => undefined,
      discard: () => {
        setModified(false);
        setIsValid(true);
      },
    }),
    [setModified, setIsValid],
  );
}

/** The Escape key and the ground beside a drawer would close it with all that is typed in it. */
function useDrawer(form: Unsaved, ask: (then: () => void) => void, isAsked: boolean): void {
  const { drawerSlug } = useDocumentDrawerContext();
  const { closeModal } = useModal();
  useEffect(() => {
    if (drawerSlug === undefined || isAsked) return undefined;
    const onClose = (event: Event): void => {
      const closes =
        event instanceof KeyboardEvent
          ? event.key === 'Escape'
          : event.target instanceof Element && event.target.closest('.drawer__close') !== null;
      if (!closes || !form.unsaved()) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      ask(() => closeModal(drawerSlug));
    };
    const stop = new AbortController();
    for (const way of ['keydown', 'click'])
      window.addEventListener(way, onClose, { capture: true, signal: stop.signal });
    return () => stop.abort();
  });
}

/** Asks before what was not saved by the button is left behind. */
export function LeaveFormDialog() {
  const { say } = useWords();
  const form = useUnsavedForm();
  const modified = useFormModified();
  const { go, stay, ask } = useLeaving(form);
  useDrawer(form, ask, go !== undefined);
  const [leaving, setLeaving] = useState(false);
  // Not before Payload knows too that there is nothing to lose: it would ask once more.
  useEffect(() => {
    if (!leaving || modified) return;
    setLeaving(false);
    stay();
    go?.();
  }, [leaving, modified, stay, go]);
  const leave = (): void => {
    form.discard();
    setLeaving(true);
  };
  return (
    <Dialog open={go !== undefined} title={say.leaving.form} onClose={stay}>
      <p>{say.leaving.formText}</p>
      <div className="desk-buttons">
        <DeskButton look="filled" onClick={stay}>
          {say.leaving.stay}
        </DeskButton>
        <DeskButton look="danger" onClick={leave}>
          {say.leaving.leave}
        </DeskButton>
      </div>
    </Dialog>
  );
}
