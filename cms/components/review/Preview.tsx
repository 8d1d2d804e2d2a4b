// SPDX-License-Identifier: AGPL-3.0-or-later
'use client';
import { factsOf } from '@portico/shared/contract/types';
import { LOCALES, type LocaleCode } from '@portico/shared/locales';
import { useState } from 'react';
import { type Place, previewPath } from '../api/paths.ts';
import type { Review } from '../../desk/review.ts';
import { DeskLink } from '../ui/DeskLink.tsx';
import { useWords } from '../words.ts';
import { localesOf } from './entries.ts';

/** The first language whose text is another one; Italian when only what all share has changed. */
const changedLanguage = ({ before, after }: Review): LocaleCode =>
  localesOf(after).find(
    (code) => JSON.stringify(before?.locales[code]) !== JSON.stringify(after.locales[code]),
  ) ?? 'it';

/** The page as the site will render it, as wide as a phone. */
export function Preview({ place, review }: { readonly place: Place; readonly review: Review }) {
  const { say } = useWords();
  const languages = localesOf(review.after);
  const [language, setLanguage] = useState(() => changedLanguage(review));
  if (!factsOf(review.after.type).linkable) return null;
  const href = previewPath(place, 'submission', language);
  return (
    <section className="desk-section" aria-labelledby="anteprima">
      <h2 id="anteprima" className="desk-section__title">
        {say.review.preview}
      </h2>
      {languages.length > 1 ? (
        <fieldset className="desk-languages">
          <legend className="desk-hidden">{say.panel.previewLanguage}</legend>
          {languages.map((code) => (
            <label key={code}>
              <input
                type="radio"
                name="preview-language"
                checked={code === language}
                onChange={() => setLanguage(code)}
              />
              {LOCALES[code].name}
            </label>
          ))}
        </fieldset>
      ) : null}
      <p>
        <DeskLink href={href} look="outlined" away>
          {say.action.openPreview}
        </DeskLink>
      </p>
      <iframe
        // A new text gets a new frame, not another step in the browser's history.
        key={`${review.submission.digest}${language}`}
        className="desk-preview"
        src={href}
        title={say.review.previewFrame}
        loading="lazy"
      />
    </section>
  );
}
