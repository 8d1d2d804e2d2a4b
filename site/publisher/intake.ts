// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Entry } from '../src/queries/query.ts';
import type { Refused } from './accepted.ts';
import type { Difference, Group } from './changes.ts';
import type { Documents } from './documents.ts';
import { noteLeft } from './former.ts';
import { type Media, picturesOf } from './media.ts';
import { refuse } from './refused.ts';
import { type ParsedGroup, reasonOf } from './settle.ts';
import type { ParsedChange } from './site.ts';

/** What was asked for, split into what can be tried and what cannot even be read. */
export interface Intake {
  readonly groups: readonly ParsedGroup[];
  readonly refused: readonly Refused[];
}

/** A document of a group, or why it cannot be read. */
type Reading = ParsedChange | Unreadable;

interface Unreadable {
  readonly id: string;
  readonly digest: string;
  readonly reason: string;
}

async function readChange(
  change: Group['changes'][number],
  documents: Documents,
  unavailable: ReadonlySet<string>,
): Promise<Reading> {
  const { id, after } = change;
  if (after === null) return { change, entry: null };
  const { digest } = after;
  if (unavailable.has(digest)) {
    return { id, digest, reason: 'The CMS does not have the text that its manifest names.' };
  }
  try {
    return { change, entry: await documents.entry(after) };
  } catch (error) {
    return { id, digest, reason: reasonOf(error) };
  }
}

const isParsed = (reading: Reading): reading is ParsedChange => 'change' in reading;

function withPictures(reading: Reading, missing: ReadonlySet<string>): Reading {
  if (!isParsed(reading) || reading.entry === null) return reading;
  const picture = picturesOf(reading.entry).find((hash) => missing.has(hash));
  if (picture === undefined) return reading;
  const { id, digest } = reading.entry;
  return { id, digest, reason: `The CMS does not have the picture ${picture}.` };
}

/**
 * Brings texts and pictures of a difference. Throws when the CMS does not answer: then nothing is concluded.
 * @param online the documents that the site shows now
 */
export async function takeIn(
  { groups }: Pick<Difference, 'groups'>,
  online: ReadonlyMap<string, Entry>,
  documents: Documents,
  media: Media,
): Promise<Intake> {
  const wanted = groups.flatMap(({ changes }) => changes).flatMap(({ after }) => after ?? []);
  const unavailable = await documents.fetch(new Set(wanted.map(({ digest }) => digest)));
  const read: { group: Group; readings: Reading[] }[] = [];
  for (const group of groups) {
    const readings: Reading[] = [];
    for (const change of group.changes) {
      readings.push(await readChange(change, documents, unavailable));
    }
    read.push({ group, readings });
  }
  const pictures = read
    .flatMap(({ readings }) => readings)
    .flatMap((reading) => (isParsed(reading) && reading.entry ? picturesOf(reading.entry) : []));
  const missing = await media.fetch(new Set(pictures));
  const tried: ParsedGroup[] = [];
  const refused: Refused[] = [];
  for (const { group, readings } of read) {
    const checked = readings.map((reading) => withPictures(reading, missing));
    const parsed = checked.filter(isParsed);
    if (parsed.length === checked.length) tried.push(tryable(group, noteLeft(online, parsed)));
    else refused.push(...refusals(group, checked));
  }
  return { groups: tried, refused };
}

const tryable = ({ revision }: Group, parsed: readonly ParsedChange[]): ParsedGroup => ({
  revision,
  changes: parsed.map(({ change }) => change),
  parsed,
});

/** Each document of a group that cannot be read, the culprits with their own reason. */
function refusals(group: Group, readings: readonly Reading[]): Refused[] {
  const culprits = readings.filter((reading): reading is Unreadable => !isParsed(reading));
  const because = culprits.map(({ id }) => id).join(', ');
  const together = `Approved together with ${because}, which cannot be shown.`;
  return refuse(group, '', (id) => culprits.find((one) => one.id === id)?.reason ?? together);
}
