// SPDX-License-Identifier: AGPL-3.0-or-later
import type {
  Change,
  ChangeGroup,
  ParsedChange,
  ParsedGroup,
  Refused,
} from '../accepted/journal-entry.ts';
import { withLeftAddresses } from '../accepted/former-addresses.ts';
import { reasonOf, refuse } from '../accepted/refused.ts';
import { REQUIRED_TYPES } from '../accepted/required-types.ts';
import type { Site } from '../render/site.ts';
import { CmsAway } from './cms-request.ts';
import type { Documents, Missing } from './documents.ts';
import { blobsOf, type Media } from './media.ts';

/** A document of a group that cannot be read. */
interface Unreadable {
  readonly id: string;
  readonly digest: string;
  readonly reason: string;
}

type Reading = ParsedChange | Unreadable;

const isParsed = (reading: Reading): reading is ParsedChange => 'change' in reading;

async function readChange(
  change: Change,
  documents: Documents,
  { absent, failed }: Missing,
): Promise<Reading> {
  const { id, after } = change;
  if (after === null) return { change, entry: null };
  const { digest } = after;
  const error = failed.get(digest);
  if (error) return { id, digest, reason: `The text has not come yet: ${error.message}` };
  if (absent.has(digest)) {
    return { id, digest, reason: 'The CMS does not have the text that its manifest names.' };
  }
  try {
    return { change, entry: await documents.entry(after) };
  } catch (cause) {
    return { id, digest, reason: reasonOf(cause) };
  }
}

function withBlobs(reading: Reading, { absent, failed }: Missing): Reading {
  if (!isParsed(reading) || reading.entry === null) return reading;
  const { id, digest } = reading.entry;
  for (const { sha256: hash, format } of blobsOf(reading.entry)) {
    const what = format === 'webp' ? 'picture' : 'file';
    const error = failed.get(hash);
    if (error) return { id, digest, reason: `A ${what} has not come yet: ${error.message}` };
    if (absent.has(hash))
      return { id, digest, reason: `The CMS does not have the ${what} ${hash}.` };
  }
  return reading;
}

/** Will there be a document of each type that every page reads? */
const hasRequired = (groups: readonly ParsedGroup[], { store }: Site): boolean =>
  REQUIRED_TYPES.every(
    (type) =>
      groups.some(({ parsed }) => parsed.some(({ entry }) => entry?.type === type)) ||
      store.all(type).length > 0,
  );

/** Each document of a group that cannot be read, the culprits with their own reason. */
function refusals(group: ChangeGroup, readings: readonly Reading[]): Refused[] {
  const culprits = readings.filter((reading): reading is Unreadable => !isParsed(reading));
  const because = culprits.map(({ id }) => id).join(', ');
  const together = `Approved together with ${because}, which cannot be shown.`;
  return refuse(group, null, (id) => culprits.find((one) => one.id === id)?.reason ?? together);
}

interface Sources {
  readonly documents: Documents;
  readonly media: Media;
}

/** Fetches and parses the texts of changes, with their pictures and files. */
export class Intake {
  readonly #sources: Sources;

  constructor(sources: Sources) {
    this.#sources = sources;
  }

  /**
   * Fetches texts, pictures and files of groups. A text that did not come is refused for now, with what was approved together
   * with it, and asked for again at the next look.
   * @param site what is shown now
   * @returns the groups that can be tried, and the texts that cannot be read
   * @throws CmsUnavailable when too little has come to show anything: then nothing is concluded.
   */
  async take(groups: readonly ChangeGroup[], site: Site) {
    const { documents, media } = this.#sources;
    const wanted = groups.flatMap(({ changes }) => changes).flatMap(({ after }) => after ?? []);
    const texts = await documents.fetch(new Set(wanted.map(({ digest }) => digest)));
    const read: { group: ChangeGroup; readings: Reading[] }[] = [];
    for (const group of groups) {
      const readings: Reading[] = [];
      for (const change of group.changes) readings.push(await readChange(change, documents, texts));
      read.push({ group, readings });
    }
    const used = read
      .flatMap(({ readings }) => readings)
      .flatMap((reading) => (isParsed(reading) && reading.entry ? blobsOf(reading.entry) : []));
    const blobs = await media.fetch(new Set(used.map(({ sha256 }) => sha256)));
    const tried: ParsedGroup[] = [];
    const refused: Refused[] = [];
    for (const { group, readings } of read) {
      const checked = readings.map((reading) => withBlobs(reading, blobs));
      const parsed = checked.filter(isParsed);
      if (parsed.length < checked.length) refused.push(...refusals(group, checked));
      else tried.push(parsedGroup(group, withLeftAddresses(site.accepted.entries, parsed)));
    }
    throwIfNothingCame([...texts.failed.values(), ...blobs.failed.values()], tried, site);
    return { groups: tried, refused };
  }
}

const parsedGroup = ({ revision }: ChangeGroup, parsed: readonly ParsedChange[]): ParsedGroup => ({
  revision,
  changes: parsed.map(({ change }) => change),
  parsed,
});

function throwIfNothingCame(
  errors: readonly Error[],
  tried: readonly ParsedGroup[],
  site: Site,
): void {
  const away = errors.find((error) => error instanceof CmsAway);
  if (away && tried.length === 0) throw away;
  if (errors[0] && !hasRequired(tried, site)) throw errors[0];
}
