// SPDX-License-Identifier: AGPL-3.0-or-later
'use client';
import { useConfig, useDocumentInfo, useLocale } from '@payloadcms/ui';
import type { Issue } from '@portico/shared/errors';
import { type LocaleCode, LOCALES } from '@portico/shared/locales';
import { type MouseEvent, useEffect, useMemo, useRef } from 'react';
import type { Status } from '../../desk/status.ts';
import { REQUIREMENTS_ID } from '../bar/Actions.tsx';
import { requestMending } from '../../fields/rich-text/mend/request.ts';
import { DeskButton } from '../ui/DeskButton.tsx';
import { useWords } from '../words.ts';
import { AdviceOnOthers } from './AdviceOnOthers.tsx';
import { fieldHref, fieldInHash, formPath, goToField, isPictureAlt } from './field-link.ts';

/** Milliseconds until Payload has rendered the form. */
const FORM_MS = 600;

/** Of the pictures in one text that lack an alternative text, the place of this one, counted from 0. */
const nthPicture = (issues: readonly Issue[], { field, locale }: Issue): number =>
  issues
    .filter(
      (other) =>
        other.locale === locale &&
        isPictureAlt(other.field) &&
        other.field.split('.')[0] === field.split('.')[0],
    )
    .findIndex((other) => other.field === field);

interface IssueItemProps {
  readonly issue: Issue;
  /** Language of the form. */
  readonly current: string;
  /** See {@link goToField}. */
  readonly nth: number;
}

/** One issue, linked to its field; a link to another language version opens that one first. */
function IssueItem({ issue, current, nth }: IssueItemProps) {
  const { say } = useWords();
  const elsewhere = issue.locale !== undefined && issue.locale !== current;
  const language = LOCALES[issue.locale as LocaleCode]?.name;
  const go = (event: MouseEvent): void => {
    if (!elsewhere && goToField(issue.field, Math.max(nth, 0))) event.preventDefault();
  };
  return (
    <li>
      <a href={fieldHref(issue.field, issue.locale, current)} onClick={go}>
        {issue.message}
      </a>
      {elsewhere && language ? (
        <span className="desk-small"> {say.panel.inLanguage(language)}</span>
      ) : null}
    </li>
  );
}

const isOfHeadings = ({ code }: Issue): boolean => code.startsWith('heading-');

/** Offers to put the headings of each text in order, where that is what is asked for. */
function MendHeadings({
  issues,
  current,
}: {
  readonly issues: readonly Issue[];
  readonly current: string;
}) {
  const { say } = useWords();
  const here = issues.filter((issue) => isOfHeadings(issue) && issue.locale === current);
  const fields = [...new Set(here.map(({ field }) => field))];
  if (fields.length === 0) return null;
  const mend = (): void => {
    for (const field of fields) requestMending({ what: 'headings', field });
  };
  return <DeskButton onClick={mend}>{say.panel.mendHeadings}</DeskButton>;
}

/** Goes to the field that the address names, when the form is rendered. */
function useFieldInAddress(): void {
  const done = useRef(false);
  useEffect(() => {
    if (done.current) return;
    done.current = true;
    const field = fieldInHash(window.location.hash);
    if (field !== undefined) setTimeout(() => goToField(field), FORM_MS);
  }, []);
}

/** Sorts the issues in the order of the form. */
function useFormOrder(issues: readonly Issue[]): readonly Issue[] {
  const { collectionSlug = '' } = useDocumentInfo();
  const { getEntityConfig } = useConfig();
  return useMemo(() => {
    const fields = getEntityConfig({ collectionSlug })?.fields ?? [];
    const names = fields.flatMap((field) => ('name' in field ? [field.name] : []));
    const place = ({ field }: Issue): number => {
      const at = names.indexOf(formPath(field).split('.')[0] ?? '');
      return at < 0 ? names.length : at;
    };
    return [...issues].sort((a, b) => place(a) - place(b));
  }, [issues, collectionSlug, getEntityConfig]);
}

export function Issues({ issues }: { readonly issues: readonly Issue[] }) {
  const { code } = useLocale();
  const ordered = useFormOrder(issues);
  return (
    <>
      <ul className="desk-issues">
        {ordered.map((issue) => (
          <IssueItem
            key={`${issue.locale ?? ''} ${issue.field} ${issue.message}`}
            issue={issue}
            current={code}
            nth={nthPicture(ordered, issue)}
          />
        ))}
      </ul>
      <MendHeadings issues={issues} current={code} />
    </>
  );
}

/** What the languages lack that stay behind. */
function LeftOut({ issues }: { readonly issues: readonly Issue[] }) {
  const { languages: say } = useWords().say;
  return [...new Set(issues.flatMap(({ locale }) => locale ?? []))].map((locale) => (
    <div key={locale}>
      <p>{say.lacking(locale)}</p>
      <Issues issues={issues.filter((issue) => issue.locale === locale)} />
    </div>
  ));
}

interface RequirementsProps {
  readonly issues: readonly Issue[];
  /** They stop a language, not the submission. */
  readonly leftOut: readonly Issue[];
  /** They stop nothing. */
  readonly advice: readonly Issue[];
  /** What is sent with it. */
  readonly together: Status['together'];
  /** The document can be submitted now. */
  readonly ready: boolean;
}

/** The issues that stop a submission. */
export function Requirements({ issues, leftOut, advice, together, ready }: RequirementsProps) {
  const { say } = useWords();
  useFieldInAddress();
  return (
    <section className="desk-section" aria-labelledby={REQUIREMENTS_ID}>
      <h2 id={REQUIREMENTS_ID} className="desk-section__title" tabIndex={-1}>
        {say.panel.requirements}
      </h2>
      <div aria-live="polite">
        {issues.length === 0 ? (
          <p className="desk-good">
            {ready ? say.panel.requirementsDone : say.panel.requirementsMet}
          </p>
        ) : (
          <Issues issues={issues} />
        )}
        <LeftOut issues={leftOut} />
        {advice.length > 0 || together.some((one) => one.advice) ? (
          <>
            <p>{say.panel.advice}</p>
            {advice.length > 0 ? <Issues issues={advice} /> : null}
            <AdviceOnOthers together={together} />
          </>
        ) : null}
      </div>
    </section>
  );
}
