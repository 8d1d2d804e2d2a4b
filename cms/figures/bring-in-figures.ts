// SPDX-License-Identifier: AGPL-3.0-or-later
import { canonicalJson } from '@portico/shared/canonical';
import type { Indicator } from '@portico/shared/contract/report';
import type { ReportDraft } from '@portico/shared/contract/report-draft';
import { DEFAULT_LOCALE } from '@portico/shared/locales';
import type { PayloadRequest } from 'payload';
import { FORMS } from '../content/index.ts';
import type { Held } from '../fields/codec/codec.ts';
import type { Lookup } from '../fields/codec/presenting.ts';
import { type Said, spoken } from '../i18n/said.ts';
import { inTransaction } from '../records/transaction.ts';
import { VerbError } from '../records/verb-error.ts';
import { isObject } from '../values/json.ts';
import { beginVerb } from '../workflow/subject.ts';
import { textsOf } from './draft-texts.ts';
import { FIGURES_MESSAGES } from './messages.ts';
import { readDraft } from './read-draft.ts';

/** Indicators that the contract takes. */
const MAX_INDICATORS = 30;

/** Figures name no picture and no file. */
const NOTHING: Lookup = { media: () => undefined, file: () => undefined, typeOf: () => undefined };

const codecOf = (field: string) => {
  const codec = FORMS.report.codecs[field];
  if (!codec) throw new Error(`A report has no field «${field}».`);
  return codec;
};

/** A field as the form holds it. */
const stored = (id: string, field: string, value: unknown): Held =>
  codecOf(field).store(value as never, field, {
    path: `${id}.${field}`,
    mediaId: () => '',
    fileId: () => '',
  });

/** What a field of the form says to the contract; `undefined` when nothing is in it. */
function written(field: string, held: Held): unknown {
  const value = codecOf(field).present(held, field, {
    locale: DEFAULT_LOCALE,
    field,
    lookup: NOTHING,
    issues: [],
    language: DEFAULT_LOCALE,
  });
  return Array.isArray(value) && value.length === 0 ? undefined : value;
}

const alike = (one: unknown, other: unknown): boolean =>
  canonicalJson(one ?? null) === canonicalJson(other ?? null);

/** What a draft changes in a report, and what somebody else wrote there. */
interface Plan {
  readonly data: Held;
  /** Names of what is written otherwise. */
  readonly others: readonly Said[];
}

const rowsOf = (row: Held): readonly Held[] =>
  Array.isArray(row['indicators']) ? row['indicators'].filter(isObject) : [];

/** The rows with the indicators of the draft: those with the same key in their places, the others at the end. */
function withIndicators(id: string, row: Held, indicators: readonly Indicator[]): Plan {
  const rows = [...rowsOf(row)];
  const others: Said[] = [];
  let changed = false;
  for (const indicator of indicators) {
    const [made] = stored(id, 'indicators', [indicator])['indicators'] as Held[];
    const at = rows.findIndex(({ key }) => key === indicator.key);
    const before = at < 0 ? undefined : rows[at];
    if (before && alike(written('indicators', { indicators: [before] }), [indicator])) continue;
    changed = true;
    if (before) {
      others.push({ it: `«${indicator.name}»`, en: `“${indicator.name}”` });
      rows[at] = { ...made, id: before['id'] };
    } else rows.push({ ...made });
  }
  if (rows.length > MAX_INDICATORS)
    throw new VerbError('bad-request', FIGURES_MESSAGES.tooMany(rows.length));
  return { data: changed ? { indicators: rows } : {}, others };
}

function planOf(id: string, row: Held, draft: ReportDraft): Plan {
  const { data, others } = withIndicators(id, row, draft.indicators);
  const period = draft.indicators[0]?.period;
  const before = written('period', row);
  const isOther = before !== undefined && period !== undefined && !alike(before, period);
  const texts = Object.entries(textsOf(draft)).filter(
    ([field, value]) => written(field, row) === undefined && value.length > 0,
  );
  return {
    data: {
      ...data,
      ...(period && (before === undefined || isOther) && stored(id, 'period', period)),
      ...Object.assign({}, ...texts.map(([field, value]) => stored(id, field, value))),
    },
    others: isOther ? [...others, FIGURES_MESSAGES.period] : others,
  };
}

export interface BringingFigures {
  readonly id: string;
  /** The draft that `npm run report` wrote. */
  readonly draft: unknown;
  /** The person was told what is written otherwise, and gives it up. */
  readonly overwrite?: boolean | undefined;
}

/**
 * Brings the counted figures of a year into the working copy of a report, in Italian. What somebody wrote stays, and is
 * asked for before it is written over; indicators that the draft does not have stay too.
 * @throws VerbError `bad-request`, `overwrites` with the names of what would be written over, `unchanged`
 */
export async function bringInFigures(
  req: PayloadRequest,
  { id, draft, overwrite }: BringingFigures,
): Promise<{ readonly indicators: number }> {
  const read = readDraft(draft);
  return inTransaction(req, async () => {
    await beginVerb(req, 'update', { type: 'report', id });
    const at = { collection: 'reports', id, depth: 0, overrideAccess: true, req } as const;
    const row: unknown = await req.payload.findByID({
      ...at,
      locale: DEFAULT_LOCALE,
      fallbackLocale: false,
    });
    const { data, others } = planOf(id, row as Held, read);
    if (Object.keys(data).length === 0)
      throw new VerbError('unchanged', FIGURES_MESSAGES.unchanged);
    if (others.length > 0 && !overwrite) {
      const named = (language: string) =>
        FIGURES_MESSAGES.overwrites(others.map((one) => spoken(one, language)));
      throw new VerbError('overwrites', { it: named('it').it, en: named('en').en });
    }
    // A form that has it open takes the change over at its next look.
    await req.payload.update({ ...at, locale: DEFAULT_LOCALE, overrideLock: true, data });
    return { indicators: read.indicators.length };
  });
}
