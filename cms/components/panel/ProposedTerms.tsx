// SPDX-License-Identifier: AGPL-3.0-or-later
'use client';
import { useAllFormFields, useAuth, useDebounce, useDocumentInfo, useLocale } from '@payloadcms/ui';
import { COLLECTION_OF } from '@portico/shared/contract/types';
import { type ActiveLocale, ACTIVE_LOCALES } from '@portico/shared/locales';
import type { FormState } from 'payload';
import { useCallback, useMemo, useRef } from 'react';
import type { GlossaryTerm } from '../../desk/glossary.ts';
import { requestMending } from '../../fields/rich-text/mend/request.ts';
import { type KnownTerm, unexplainedTerms } from '../../fields/rich-text/mend/terms.ts';
import { isObject } from '../../values/json.ts';
import { reloadGlossary, setTermAside, useGlossary, usePlace } from '../api/desk-api.ts';
import { DeskLink } from '../ui/DeskLink.tsx';
import { DeskButton } from '../ui/DeskButton.tsx';
import { Result, useVerb } from '../ui/outcome.tsx';
import { useRefresh } from '../ui/refresh.ts';
import { useWords } from '../words.ts';

/** Milliseconds without typing after which the text is looked at. */
const PAUSE_MS = 800;

const NONE: readonly string[] = [];

/** The rich texts of a form, in its order, by path. */
const textsIn = (fields: FormState): [path: string, text: unknown][] =>
  Object.entries(fields).flatMap(([path, { value }]): [string, unknown][] =>
    isObject(value) && isObject(value['root']) ? [[path, value]] : [],
  );

const isActive = (code: string): code is ActiveLocale =>
  ACTIVE_LOCALES.some((locale) => locale === code);

/** The terms in one language, but the document's own. */
const knownIn = (terms: readonly GlossaryTerm[], code: string, own: string): KnownTerm[] =>
  terms.flatMap(({ id, words, others }) => {
    const here = isActive(code) ? words[code] : undefined;
    return isActive(code) && here && id !== own ? [{ id, words: here, others: others[code] }] : [];
  });

/** Advice: words of the text that the glossary explains, each with a button that marks it. It stops nothing. */
export function ProposedTerms() {
  const { say } = useWords();
  const { code } = useLocale();
  const { id: own } = useDocumentInfo();
  const [fields] = useAllFormFields();
  const settled = useDebounce(fields, PAUSE_MS);
  const texts = useMemo(() => textsIn(settled), [settled]);
  const wanted = texts.length > 0;
  const place = usePlace();
  const { data } = useGlossary(place, wanted);
  // A word may have been written in another tab.
  useRefresh(
    useCallback(() => {
      if (wanted) reloadGlossary(place);
    }, [wanted, place]),
  );
  const mayWrite = useAuth().permissions?.collections?.[COLLECTION_OF.term]?.create === true;
  const terms = useMemo(() => knownIn(data?.terms ?? [], code, String(own)), [data, code, own]);
  const aside = data?.aside ?? NONE;
  const found = useMemo(() => {
    const stored = texts.map(([, text]) => text);
    return unexplainedTerms(stored, terms, code).filter(({ id }) => !aside.includes(id));
  }, [texts, terms, aside, code]);
  const title = useRef<HTMLHeadingElement>(null);
  const { outcome, setOutcome, run } = useVerb();
  if (!wanted || (found.length === 0 && aside.length === 0 && !outcome && !mayWrite)) return null;
  const explain = ({ id, word, text }: (typeof found)[number]): void => {
    const field = texts[text]?.[0];
    if (field === undefined) return;
    requestMending({ what: 'term', field, id, terms, language: code });
    setOutcome({ kind: 'done', text: say.terms.explained(word) });
    // Its button goes.
    title.current?.focus();
  };
  const putAside = (term: string | null, done: string): void => {
    if (!place) return;
    void run(() => setTermAside(place, term), { done, after: () => reloadGlossary(place) });
    title.current?.focus();
  };
  return (
    <section className="desk-section" aria-labelledby="parole">
      <h2 id="parole" ref={title} className="desk-section__title" tabIndex={-1}>
        {say.terms.title}
      </h2>
      {found.length > 0 ? <p>{say.terms.advice}</p> : null}
      <ul className="desk-terms">
        {found.map((one) => (
          <li key={one.id}>
            <span>«{one.word}»</span>{' '}
            <span className="desk-terms__ways">
              <DeskButton label={say.terms.explainWord(one.word)} onClick={() => explain(one)}>
                {say.terms.explain}
              </DeskButton>
              {place ? (
                <DeskButton
                  look="quiet"
                  label={say.terms.asideWord(one.word)}
                  onClick={() => putAside(one.id, say.terms.putAside(one.word))}
                >
                  {say.terms.aside}
                </DeskButton>
              ) : null}
            </span>
          </li>
        ))}
      </ul>
      <Result outcome={outcome} />
      {aside.length > 0 ? (
        <p>
          <DeskButton look="quiet" onClick={() => putAside(null, say.terms.allAgain)}>
            {say.terms.again(aside.length)}
          </DeskButton>
        </p>
      ) : null}
      {mayWrite ? (
        <p>
          <DeskLink href={`/admin/collections/${COLLECTION_OF.term}/create`} away>
            {say.terms.write}
          </DeskLink>
        </p>
      ) : null}
    </section>
  );
}
