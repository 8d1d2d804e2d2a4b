// SPDX-License-Identifier: AGPL-3.0-or-later
'use client';
import {
  useDocumentInfo,
  useEditDepth,
  useFormFields,
  useHotkey,
  useOperation,
  useTranslation,
} from '@payloadcms/ui';
import { useRef, useState } from 'react';
import { spoken } from '../../i18n/said.ts';
import { tooHeavy } from '../../media/too-heavy.ts';
import { ConfirmDialog } from '../second-factor/ConfirmDialog.tsx';
import { DeskButton } from '../ui/DeskButton.tsx';
import { useNow } from '../ui/refresh.ts';
import { useWords } from '../words.ts';
import { failureText } from './failure-text.ts';
import { LeaveFormDialog } from './LeaveFormDialog.tsx';
import { type Pressed, useFormSave } from './use-form-save.ts';
import { useNewTitle } from './use-new-title.ts';

function Saved({ at }: { readonly at: string }) {
  const { say, moments } = useWords();
  const now = useNow(at);
  return say.saving.saved(moments.at(at, now));
}

/** What became of the last press; a failure stays until it is mended. */
function Line({ pressed, modified }: { readonly pressed: Pressed; readonly modified: boolean }) {
  const { say } = useWords();
  const failed = pressed.kind === 'failed' || pressed.kind === 'differ';
  const why = pressed.kind === 'failed' ? failureText(pressed.failure, say) : say.saving.why.differ;
  return (
    <div
      className={`desk-saving${failed ? ' desk-saving--failed' : ''}`}
      data-desk="saving"
      data-saving={modified && pressed.kind === 'saved' ? 'unsaved' : pressed.kind}
    >
      <p role="status">
        {pressed.kind === 'saving' ? say.saving.saving : null}
        {pressed.kind === 'saved' && !modified ? <Saved at={pressed.at} /> : null}
        {modified && !failed && pressed.kind !== 'saving' ? say.saving.byButton : null}
      </p>
      <p role="alert">
        {failed ? <strong>{say.saving.failed(why)}</strong> : null}
        {failed ? ` ${say.saving.stays}` : null}
      </p>
    </div>
  );
}

/** Why the file that was chosen cannot be sent; `undefined` when there is none, or it may. */
function useTooHeavy(): string | undefined {
  const { collectionSlug = '' } = useDocumentInfo();
  const { i18n } = useTranslation();
  const file: unknown = useFormFields(([fields]) => fields['file']?.value);
  const why = file instanceof File ? tooHeavy(collectionSlug, file) : undefined;
  return why && spoken(why, i18n.language);
}

/** Asks again who one is where the CMS wants that for a save, and saves once more. */
function AskAgain({ pressed, save }: { readonly pressed: Pressed; readonly save: () => void }) {
  const [answered, setAnswered] = useState<Pressed>();
  const asks = pressed.kind === 'failed' && pressed.failure.code === 'confirm-first';
  return (
    <ConfirmDialog
      open={asks && answered !== pressed}
      onConfirmed={() => {
        setAnswered(pressed);
        save();
      }}
      onClose={() => setAnswered(pressed)}
    />
  );
}

/** Saves an account or a picture, and says what became of it. */
export function SaveButton() {
  const { say } = useWords();
  const line = useRef<HTMLDivElement>(null);
  const heavy = useTooHeavy();
  const { pressed, modified, save } = useFormSave(line, heavy !== undefined);
  const { uploadStatus } = useDocumentInfo();
  useNewTitle();
  const operation = useOperation();
  const nothing = operation === 'update' && !modified && pressed.kind !== 'failed';
  const busy = pressed.kind === 'saving' || uploadStatus === 'uploading';
  useHotkey({ cmdCtrlKey: true, editDepth: useEditDepth(), keyCodes: ['s'] }, (event) => {
    event.preventDefault();
    event.stopPropagation();
    if (!nothing && !busy) void save();
  });
  return (
    <div ref={line} className="desk-save">
      <DeskButton
        look="filled"
        busy={busy}
        blocked={heavy ?? (nothing ? say.saving.nothing : undefined)}
        onClick={() => void save()}
      >
        {say.saving.save}
      </DeskButton>
      <Line pressed={pressed} modified={modified} />
      <LeaveFormDialog />
      <AskAgain pressed={pressed} save={() => void save()} />
    </div>
  );
}
