// SPDX-License-Identifier: AGPL-3.0-or-later
import { ReportDraft } from '@portico/shared/contract/report-draft';
import type { z } from 'zod';
import type { Said } from '../i18n/said.ts';
import { VerbError } from '../records/verb-error.ts';
import { isObject } from '../values/json.ts';
import { flatten } from '../workflow/requirements/flatten.ts';
import { issueFor } from '../workflow/requirements/sentence.ts';
import { FIGURES_MESSAGES } from './messages.ts';

/** What is wrong with the indicators, each as a form says it: «Indicatore 2: …». */
function wrongSaid(draft: object, error: z.ZodError): Said | undefined {
  const document = { type: 'report', locales: { it: draft } };
  const problems = flatten(error.issues)
    .filter(({ path }) => path[0] === 'indicators')
    .map((problem) => ({ ...problem, path: ['locales', 'it', ...problem.path] }));
  if (problems.length === 0) return undefined;
  const said = (language: string): string => {
    const sentences = problems.map(
      (problem) => issueFor('report', document, problem, language).message,
    );
    return [...new Set(sentences)].join(' ');
  };
  return { it: said('it'), en: said('en') };
}

/** @throws VerbError `bad-request` for what is no draft, or has indicators that no report may have */
export function readDraft(draft: unknown): ReportDraft {
  const parsed = ReportDraft.safeParse(draft, { reportInput: true });
  if (parsed.success) return parsed.data;
  const wrong =
    isObject(draft) && Array.isArray(draft['indicators'])
      ? wrongSaid(draft, parsed.error)
      : undefined;
  const said = wrong ? FIGURES_MESSAGES.wrong(wrong) : FIGURES_MESSAGES.notADraft;
  throw new VerbError('bad-request', said);
}
