// SPDX-License-Identifier: AGPL-3.0-or-later
import { likeADemoArticle } from '../../harness/articles.ts';
import type { Client } from '../../harness/client.ts';
import type { TestPortal } from '../../harness/test-portal.ts';
import { say, seconds } from '../../machine/say.ts';
import { type Made, makeCourse } from './made-courses.ts';

/** Approved together: one revision, as an import would do it. A course comes with them. */
const BATCH = 50;
const AT_ONCE = 6;

interface Pending {
  readonly collection: 'articles' | Made['collection'];
  readonly id: string;
  readonly digest: string;
}

async function submitOne(
  editor: Client,
  article: Record<string, unknown>,
  number: number,
): Promise<Pending> {
  const title = `Consiglio numero ${number} per stare al sicuro`;
  const { id } = await editor.create('articles', { ...article, title });
  const { digest } = await editor.submit('articles', id);
  return { collection: 'articles', id, digest };
}

/** A course is sent with its lessons and their check. */
async function submitCourse(
  editor: Client,
  article: Record<string, unknown>,
  number: number,
): Promise<Pending[]> {
  const [course, ...others] = await makeCourse(editor, article, number);
  if (!course) return [];
  await editor.submit(course.collection, course.id, others);
  return Promise.all(
    [course, ...others].map(async ({ collection, id }) => ({
      collection,
      id,
      digest: await editor.waitingDigest(collection, id),
    })),
  );
}

/** Fills the portal with texts like those of the demo, over REST, and waits until they are online. */
export async function makeTexts(portal: TestPortal, count: number): Promise<void> {
  const begin = Date.now();
  const editor = await portal.as('editor');
  const reviewer = await portal.as('reviewer');
  const article = await likeADemoArticle(editor);
  let next = 1;
  let revision = 0;
  while (next <= count) {
    const numbers = Array.from({ length: Math.min(BATCH, count - next + 1) }, () => next++);
    const batch = await submitCourse(editor, article, next);
    const worker = async (): Promise<void> => {
      for (let number = numbers.shift(); number; number = numbers.shift()) {
        batch.push(await submitOne(editor, article, number));
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, worker));
    const [first, ...rest] = batch;
    if (!first) break;
    revision = await reviewer.approve(first.collection, first.id, first.digest, {
      reason: 'Misura.',
      with: rest,
    });
    if ((next - 1) % 500 === 0) say(`  … ${next - 1} articles after ${seconds(begin)}`);
  }
  await portal.untilOnline(revision, { search: true, timeoutMs: 600_000 });
}
