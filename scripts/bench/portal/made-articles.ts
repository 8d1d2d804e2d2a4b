// SPDX-License-Identifier: AGPL-3.0-or-later
import { likeADemoArticle } from '../../harness/articles.ts';
import type { Client } from '../../harness/client.ts';
import type { TestPortal } from '../../harness/test-portal.ts';
import { say, seconds } from '../../machine/say.ts';

/** Approved together: one revision, as an import would do it. */
const BATCH = 50;
const AT_ONCE = 6;

interface Pending {
  readonly collection: 'articles';
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

/** Fills the portal with articles like those of the demo, over REST, and waits until they are online. */
export async function makeArticles(portal: TestPortal, count: number): Promise<void> {
  const begin = Date.now();
  const editor = await portal.as('editor');
  const reviewer = await portal.as('reviewer');
  const article = await likeADemoArticle(editor);
  let next = 1;
  let revision = 0;
  while (next <= count) {
    const numbers = Array.from({ length: Math.min(BATCH, count - next + 1) }, () => next++);
    const batch: Pending[] = [];
    const worker = async (): Promise<void> => {
      for (let number = numbers.shift(); number; number = numbers.shift()) {
        batch.push(await submitOne(editor, article, number));
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, worker));
    const [first, ...rest] = batch;
    if (!first) break;
    revision = await reviewer.approve('articles', first.id, first.digest, {
      reason: 'Misura.',
      with: rest,
    });
    if ((next - 1) % 500 === 0) say(`  … ${next - 1} articles after ${seconds(begin)}`);
  }
  await portal.untilOnline(revision, { search: true, timeoutMs: 600_000 });
}
