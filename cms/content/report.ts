// SPDX-License-Identifier: AGPL-3.0-or-later
import { BOUNDS, type Indicator } from '@portico/shared/contract/report';
import { richText } from '../fields/blocks/rich-text.ts';
import { adjusted, type Codec } from '../fields/codec/codec.ts';
import { choice, number } from '../fields/simple/choice.ts';
import { shownFor } from '../fields/simple/condition.ts';
import { group, list } from '../fields/simple/list.ts';
import { partialDate } from '../fields/simple/partial-date.ts';
import { owner, reference } from '../fields/simple/reference.ts';
import { codeText, summary, text, textarea, url } from '../fields/simple/text.ts';
import { form } from './form.ts';

type Definition = Indicator['definition'];

const period = () => group({ from: partialDate(), until: partialDate() });

const definitionFields = group<{ kind: Definition['kind']; text: string; known: string }>({
  kind: choice(['published', 'unpublished']),
  text: adjusted(textarea(), shownFor('published')),
  known: adjusted(textarea(), shownFor('unpublished')),
});

/** Only what belongs to the kind that was chosen. */
const definition: Codec<Definition> = {
  fields: definitionFields.fields,
  present: (held, name, at) => {
    const {
      kind,
      text: words,
      known,
    } = { ...(definitionFields.present(held, name, at) as Partial<Record<string, unknown>>) };
    if (kind === undefined) return undefined;
    if (kind === 'published') return { kind, ...(words !== undefined && { text: words }) };
    return { kind, ...(known !== undefined && { known }) };
  },
  store: (value, name, at) => definitionFields.store(value as never, name, at),
};

export const report = form(
  'report',
  {
    title: text(),
    summary: summary(),
    period: period(),
    previous: reference('report'),
    indicators: list({
      name: text(),
      key: codeText(),
      bound: choice(BOUNDS),
      value: number(),
      unit: text(),
      definition,
      method: textarea(),
      source: group({ title: text(), url: url(), date: partialDate() }),
      period: period(),
      comparison: textarea(),
    }),
    body: richText(),
    slug: codeText(),
    organisation: owner(),
  },
  { columns: ['organisation'] },
);
