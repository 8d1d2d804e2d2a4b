// SPDX-License-Identifier: AGPL-3.0-or-later
import { civilDate } from '@portico/shared/civil-date';
import type { PublishedDocument } from '@portico/shared/contract/document';
import type { Settings } from '@portico/shared/contract/settings';
import { type DocumentType, VERIFIED_TYPES } from '@portico/shared/contract/types';
import {
  addDays,
  addMonths,
  checkedIn,
  monthsFor,
  verifyDay,
  type VerifyMonths,
} from '@portico/shared/verification';
import type { Payload, Where } from 'payload';
import { internal, json, type RowOf, text } from './internal.ts';
import { type PublishedRow, published } from './rows.ts';
import type { Db } from './table.ts';

/** What each person was reminded of, so that they are told once; a row a person. */
export const verifyReminders = internal('verify-reminders', {
  /** Id of the person, unique. */
  key: text({ unique: true }),
  /** Not written any more; rows of before were about one text each. */
  document: text<string | null>({ index: true }),
  /** When their last mail was written. */
  at: text(),
  /** `<document>/<day>/<kind>` of what they were told. */
  told: json<readonly string[] | null>(),
});

export type VerifyReminderRow = RowOf<typeof verifyReminders>;

/** What a document says of its checks, as columns by which it is found. @param approved its last approved edit */
export function checkColumns(
  document: PublishedDocument,
  approved: string,
): Pick<PublishedRow, 'checkedOn' | 'verifyBy' | 'endsOn'> {
  const { verifiedOn, verifyBy, endsOn } = checkedIn(document);
  return {
    checkedOn: verifiedOn ?? civilDate(new Date(approved)),
    verifyBy: verifyBy ?? null,
    endsOn: endsOn ?? null,
  };
}

/** The months by type as the settings have them that are online. */
export async function verifyMonths(db: Db): Promise<VerifyMonths | undefined> {
  const row = await published.first(db, {
    and: [{ type: { equals: 'settings' } }, { withdrawn: { equals: false } }],
  });
  return row && (JSON.parse(row.canonical) as Settings).verifyMonths;
}

/** The day until which a text that is online must be checked again; `undefined`: never. */
export function verifyDayOf(
  { type, checkedOn, verifyBy, endsOn, modified, withdrawn }: PublishedRow,
  months: VerifyMonths | undefined,
  today: string,
): string | undefined {
  if (withdrawn || (endsOn && endsOn < today)) return undefined;
  const approved = civilDate(new Date(modified));
  const checked = { verifiedOn: checkedOn ?? undefined, verifyBy: verifyBy ?? undefined };
  return verifyDay(type, checked, approved, months);
}

/** Days by which months are shorter than the longest: a text checked on the 31st is due before the 31st. */
const SHORT_MONTH = 3;

/** The texts of a type that may be due on a day or before, and never one less. */
function mayBeDue(type: DocumentType, day: string, months: VerifyMonths | undefined): Where[] {
  const chosen: Where = { verifyBy: { less_than_equal: day } };
  const usual = monthsFor(type, months);
  if (usual === 0) return [{ and: [{ type: { equals: type } }, chosen] }];
  const since = addDays(addMonths(day, -usual), SHORT_MONTH);
  return [
    {
      and: [
        { type: { equals: type } },
        {
          or: [
            chosen,
            { and: [{ verifyBy: { exists: false } }, { checkedOn: { less_than_equal: since } }] },
          ],
        },
      ],
    },
  ];
}

/** A text that is online, with the day until which it must be checked again. */
export interface DueText {
  readonly row: Omit<PublishedRow, 'canonical'>;
  readonly day: string;
}

/** The texts that are due on a day or before; those that were to be checked first stand first. */
export async function textsDue(
  db: Db,
  until: string,
  today: string,
  where: Where = {},
  types: readonly DocumentType[] = VERIFIED_TYPES,
): Promise<DueText[]> {
  const months = await verifyMonths(db);
  const rows = await published.find(db, {
    where: {
      and: [
        { withdrawn: { equals: false } },
        where,
        { or: types.flatMap((type) => mayBeDue(type, until, months)) },
      ],
    },
    select: { canonical: false },
  });
  return rows
    .flatMap((row) => {
      const day = verifyDayOf(row, months, today);
      return day !== undefined && day <= until ? [{ row, day }] : [];
    })
    .sort((a, b) => a.day.localeCompare(b.day) || a.row.title.localeCompare(b.row.title));
}

/**
 * Fills the columns of texts that went online before there were any; for MongoDB, which has no migrations. After an interruption the next start continues.
 */
export async function writeOlderChecks(payload: Payload): Promise<void> {
  const rows = await published.find({ payload }, { where: { checkedOn: { exists: false } } });
  for (const { id, canonical, modified } of rows)
    await published.update({ payload }, id, checkColumns(JSON.parse(canonical), modified));
}
