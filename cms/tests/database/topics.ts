// SPDX-License-Identifier: AGPL-3.0-or-later
import {
  commitTransaction,
  createLocalReq,
  initTransaction,
  killTransaction,
  type Payload,
  type PayloadRequest,
} from 'payload';

/** Runs some work as one transaction, as a verb does. */
export async function asOne<T>(
  payload: Payload,
  work: (req: PayloadRequest) => Promise<T>,
): Promise<T> {
  const req = await createLocalReq({}, payload);
  await initTransaction(req);
  try {
    const result = await work(req);
    await commitTransaction(req);
    return result;
  } catch (error) {
    await killTransaction(req);
    throw error;
  }
}

/** Creates a topic whose title says the same in both languages, in one transaction. */
export const createTopic = (payload: Payload, title: string): Promise<string> =>
  asOne(payload, async (req) => {
    const { id } = await payload.create({
      collection: 'topics',
      data: { title, icon: 'mail' },
      locale: 'it',
      req,
    });
    await payload.update({ collection: 'topics', id, data: { title }, locale: 'en', req });
    return id;
  });

/** Rewrites both titles of a topic in one transaction. */
export const renameTopic = (payload: Payload, id: string, title: string): Promise<void> =>
  asOne(payload, async (req) => {
    await payload.update({ collection: 'topics', id, data: { title }, locale: 'it', req });
    await payload.update({ collection: 'topics', id, data: { title }, locale: 'en', req });
  });

/** Both titles of every topic, in one read. */
export async function titles(payload: Payload): Promise<Map<string, { it?: string; en?: string }>> {
  const { docs } = await payload.find({
    collection: 'topics',
    locale: 'all',
    depth: 0,
    pagination: false,
  });
  // With `locale: 'all'` a localised field is an object by language, which the generated types do not know.
  return new Map(
    docs.map((row) => [row.id, (row.title ?? {}) as unknown as { it?: string; en?: string }]),
  );
}
