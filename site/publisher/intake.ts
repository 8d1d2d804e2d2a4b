// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Refused } from './accepted.ts';
import type { Difference, Group } from './changes.ts';
import { CmsAway } from './cms.ts';
import type { Documents, Missing } from './documents.ts';
import { noteLeft } from './former.ts';
import { type Media, picturesOf } from './media.ts';
import { refuse } from './refused.ts';
import { type ParsedGroup, reasonOf } from './settle.ts';
import type { ParsedChange, Site } from './site.ts';

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
  missing: Missing,
): Promise<Reading> {
  const { id, after } = change;
  if (after === null) return { change, entry: null };
  const { digest } = after;
  const late = missing.late.get(digest);
  if (late) return { id, digest, reason: `The text has not come yet: ${late.message}` };
  if (missing.lacking.has(digest)) {
    return { id, digest, reason: 'The CMS does not have the text that its manifest names.' };
  }
  try {
    return { change, entry: await documents.entry(after) };
  } catch (error) {
    return { id, digest, reason: reasonOf(error) };
  }
}

const isParsed = (reading: Reading): reading is ParsedChange => 'change' in reading;

function withPictures(reading: Reading, { lacking, late }: Missing): Reading {
  if (!isParsed(reading) || reading.entry === null) return reading;
  const { id, digest } = reading.entry;
  for (const hash of picturesOf(reading.entry)) {
    const error = late.get(hash);
    if (error) return { id, digest, reason: `A picture has not come yet: ${error.message}` };
    if (lacking.has(hash))
      return { id, digest, reason: `The CMS does not have the picture ${hash}.` };
  }
  return reading;
}

/** Without the settings no page can be rendered. */
const hasSettings = (groups: readonly ParsedGroup[], { store }: Site): boolean =>
  groups.some(({ parsed }) => parsed.some(({ entry }) => entry?.type === 'settings')) ||
  store.all('settings').length > 0;

/**
 * Brings texts and pictures of a difference. What did not come is refused for now, with what was approved together
 * with it, and asked for again at the next look.
 * @param site what is shown now
 * @throws CmsUnavailable when too little has come to show anything: then nothing is concluded.
 */
export async function takeIn(
  { groups }: Pick<Difference, 'groups'>,
  site: Site,
  documents: Documents,
  media: Media,
): Promise<Intake> {
  const wanted = groups.flatMap(({ changes }) => changes).flatMap(({ after }) => after ?? []);
  const texts = await documents.fetch(new Set(wanted.map(({ digest }) => digest)));
  const read: { group: Group; readings: Reading[] }[] = [];
  for (const group of groups) {
    const readings: Reading[] = [];
    for (const change of group.changes) {
      readings.push(await readChange(change, documents, texts));
    }
    read.push({ group, readings });
  }
  const pictures = read
    .flatMap(({ readings }) => readings)
    .flatMap((reading) => (isParsed(reading) && reading.entry ? picturesOf(reading.entry) : []));
  const figures = await media.fetch(new Set(pictures));
  const tried: ParsedGroup[] = [];
  const refused: Refused[] = [];
  for (const { group, readings } of read) {
    const checked = readings.map((reading) => withPictures(reading, figures));
    const parsed = checked.filter(isParsed);
    if (parsed.length === checked.length)
      tried.push(tryable(group, noteLeft(site.entries, parsed)));
    else refused.push(...refusals(group, checked));
  }
  const late = [...texts.late.values(), ...figures.late.values()];
  const away = late.find((error) => error instanceof CmsAway);
  if (away && tried.length === 0) throw away;
  if (late[0] && !hasSettings(tried, site)) throw late[0];
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
