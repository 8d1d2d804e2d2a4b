// SPDX-License-Identifier: AGPL-3.0-or-later
'use client';
import {
  Form,
  OperationProvider,
  SetStepNav,
  useDocumentInfo,
  useLocale,
  usePreferences,
} from '@payloadcms/ui';
import { DEFAULT_LOCALE } from '@portico/shared/locales';
import { useEffect, useState } from 'react';
import { usePlace, useOriginal, useStatus } from '../api/desk-api.ts';
import { editPath, type Place } from '../api/paths.ts';
import { DeskBar } from '../bar/DeskBar.tsx';
import { Issues } from '../panel/Requirements.tsx';
import type { Translation } from '../../desk/translation.ts';
import { DeskLink } from '../ui/DeskLink.tsx';
import { failureWords } from '../ui/outcome.tsx';
import { useWords } from '../words.ts';
import { Fields } from './Fields.tsx';
import { Steps } from './Steps.tsx';
import { useFormChange } from './use-translation-form.ts';
import { useSavedOriginal } from './use-saved-original.ts';

/** How much is to be done, in words. */
function Progress({ shown: { fields, to } }: { readonly shown: Translation }) {
  const { translation: say } = useWords().say;
  const count = (state: string): number => fields.filter((one) => one.state === state).length;
  const [behind, missing] = [count('behind'), count('missing')];
  const words = [
    behind > 0 ? say.behind(to, behind, fields.length) : null,
    missing > 0 ? say.missing(missing) : null,
    behind + missing === 0 ? (fields.length > 0 ? say.allDone(to) : say.nothing) : null,
  ];
  return (
    <p role="status" data-desk="progress">
      <strong>{words.filter(Boolean).join(' ')}</strong>
    </p>
  );
}

/** What the language lacks to go online; the other one does not wait for it. */
function Lacking({ place, to }: { readonly place: Place; readonly to: string }) {
  const { say } = useWords();
  const { data } = useStatus(place);
  const written = data?.languages.some(({ code, written: begun }) => code === to && begun);
  const issues = [...(data?.issues ?? []), ...(data?.leftOut ?? [])].filter(
    ({ locale }) => locale === to,
  );
  if (!written || issues.length === 0) return null;
  return (
    <section className="desk-notice" aria-label={say.translation.online(to, issues.length)}>
      <p>{say.translation.online(to, issues.length)}</p>
      <Issues issues={issues} />
    </section>
  );
}

function Page({ place, to }: { readonly place: Place; readonly to: string }) {
  const { say } = useWords();
  const { data: shown, failure } = useOriginal(place, to);
  useSavedOriginal(place, to);
  const [told, tell] = useState('');
  if (!shown)
    return <p role="status">{failure ? failureWords(failure, say) : say.result.working}</p>;
  const open = shown.fields.filter(({ state }) => state !== 'current').map(({ name }) => name);
  return (
    <>
      <SetStepNav
        nav={[
          { label: shown.title || say.untitled, url: `${editPath(place)}?locale=${shown.from}` },
          { label: say.translation.title },
        ]}
      />
      <div className="doc-controls gutter gutter--left gutter--right">
        <div className="desk-translation__bar">
          <DeskBar />
          <Steps names={open} />
        </div>
      </div>
      <div className="desk-translation document-fields gutter gutter--left gutter--right">
        <header className="desk-review__head">
          <Progress shown={shown} />
          <p>{shown.mayEdit ? say.translation.help(shown.from, to) : say.translation.readOnly}</p>
          <p>
            <DeskLink href={`${editPath(place)}?locale=${shown.from}`}>
              {say.translation.back}
            </DeskLink>
          </p>
        </header>
        <Lacking place={place} to={to} />
        <p role="status" className="desk-translation__told">
          {told}
        </p>
        <Fields place={place} shown={shown} tell={tell} />
      </div>
    </>
  );
}

/** The form of a document in one language, each field beside its original. */
export function TranslationPage() {
  const { hasSavePermission, initialState, isInitializing } = useDocumentInfo();
  const { code } = useLocale();
  const { setPreference } = usePreferences();
  const place = usePlace();
  const onChange = useFormChange();
  // The lists and the editor go on in Italian: Payload remembers the language of the address.
  useEffect(() => void setPreference('locale', DEFAULT_LOCALE), [setPreference]);
  if (!place) return null;
  return (
    <main className="collection-edit desk-translation-view" data-desk="translation">
      <OperationProvider operation="update">
        <Form
          key={code}
          disabled={isInitializing || !hasSavePermission}
          disableValidationOnSubmit
          isDocumentForm
          isInitializing={isInitializing}
          method="PATCH"
          onChange={[onChange]}
          {...(!isInitializing && initialState && { initialState })}
        >
          <Page place={place} to={code} />
        </Form>
      </OperationProvider>
    </main>
  );
}
