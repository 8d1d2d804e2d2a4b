// SPDX-License-Identifier: AGPL-3.0-or-later
'use client';
import type { DocumentType } from '@portico/shared/contract/types';
import type { Review } from '../../desk/review.ts';
import { spoken } from '../../i18n/said.ts';
import { labelAt } from '../../i18n/words/index.ts';
import { type Place, translationPath } from '../api/paths.ts';
import { DeskLink } from '../ui/DeskLink.tsx';
import { useWords } from '../words.ts';

interface OlderTranslationProps {
  readonly place: Place;
  readonly type: DocumentType;
  readonly older: Review['older'];
}

/** Advice: what would go online in a language is older than its original. */
export function OlderTranslation({ place, type, older }: OlderTranslationProps) {
  const { say, language } = useWords();
  return Object.entries(older).map(([code, fields]) => (
    <div key={code} className="desk-notice" data-desk="older">
      <p>
        {say.translation.older(
          code,
          fields.map((field) => spoken(labelAt(type, field), language)).join(', '),
        )}{' '}
        <DeskLink href={translationPath(place, code)}>{say.translation.open(code)}</DeskLink>
      </p>
    </div>
  ));
}
