// SPDX-License-Identifier: AGPL-3.0-or-later
import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { likeADemoArticle } from '../../harness/articles.ts';
import type { Client, Doc } from '../../harness/client.ts';
import type { TestPortal } from '../../harness/test-portal.ts';
import { processorTimeOf } from '../../machine/processes.ts';
import { type Figure, spread } from '../figures.ts';

const WRITERS = 20;
const MEASURED_MS = 60_000;
/** Milliseconds from a change to the next of a writer who types on: the desk saves after a pause of 0.8 s. */
const TYPING_MS = 1000;
/** Milliseconds after a save before the desk reads how the document stands; a save that begins sooner puts it off. */
const STATUS_PAUSE_MS = 400;

/** One open form of the desk, over HTTP: see `cms/components/saving/`. */
class Form {
  readonly #client: Client;
  readonly #id: string;
  readonly #form = randomUUID().replaceAll('-', '').slice(0, 24);
  readonly #body: unknown;
  #base: string;
  #number = 0;

  constructor(client: Client, article: Doc) {
    this.#client = client;
    this.#id = article.id;
    this.#body = article['body'];
    this.#base = String(article['updatedAt']);
  }

  /** Saves the long text with some other words in it. */
  async save(): Promise<void> {
    const query = 'depth=0&draft=true&fallback-locale=null&locale=it&autosave=true';
    const { doc } = await this.#client.json<{ doc: Doc }>(
      'PATCH',
      `/api/articles/${this.#id}?${query}`,
      {
        body: withWords(this.#body, `Parole numero ${this.#number}.`),
        _save: {
          form: this.#form,
          formerly: [],
          number: ++this.#number,
          base: this.#base,
          parts: { body: null },
        },
      },
    );
    this.#base = String(doc['updatedAt']);
  }

  /** Reads what the desk shows beside the form after a save. */
  async look(): Promise<void> {
    await this.#client.json('GET', `/api/articles/${this.#id}/status`);
  }
}

/** A rich text with other words in its first text. */
function withWords(richText: unknown, words: string): unknown {
  let done = false;
  return JSON.parse(JSON.stringify(richText), (key, value: unknown) => {
    if (done || key !== 'text') return value;
    done = true;
    return words;
  });
}

interface Measured {
  readonly times: number[];
  /** Processor time of the CMS, in milliseconds a save. */
  readonly processor: number;
}

/** All writers write for a minute. @param pauseMs from the beginning of a save to that of the next, at least */
async function write(
  portal: TestPortal,
  forms: readonly Form[],
  pauseMs: number,
): Promise<Measured> {
  const { pid } = portal.service('cms');
  const times: number[] = [];
  const before = processorTimeOf(pid);
  const end = performance.now() + MEASURED_MS;
  const writer = async (form: Form, place: number): Promise<void> => {
    await sleep((pauseMs * place) / forms.length);
    while (performance.now() < end) {
      const begin = performance.now();
      await form.save();
      const took = performance.now() - begin;
      times.push(took);
      const left = pauseMs - took;
      if (left < STATUS_PAUSE_MS) await sleep(Math.max(0, left));
      else {
        await sleep(STATUS_PAUSE_MS);
        await form.look();
        await sleep(Math.max(0, pauseMs - (performance.now() - begin)));
      }
    }
  };
  await Promise.all(forms.map(writer));
  return { times, processor: (processorTimeOf(pid) - before) / times.length };
}

/** Twenty people who are logged in, each with an article of their own open. */
async function openForms(portal: TestPortal): Promise<Form[]> {
  const forms: Form[] = [];
  for (let place = 0; place < WRITERS; place += 1) {
    // A source may log in to one account ten times in a while.
    const client = await portal.as('editor', place % 2);
    const article = await likeADemoArticle(client);
    const title = `Scrivono in venti, testo numero ${place}`;
    forms.push(new Form(client, await client.create('articles', { ...article, title })));
  }
  return forms;
}

/** How long a save takes while twenty people write at once. */
export async function measureWriters(portal: TestPortal): Promise<Figure[]> {
  const forms = await openForms(portal);
  const typing = await write(portal, forms, TYPING_MS);
  const atOnce = await write(portal, forms, 0);
  const row = (what: string, { times, processor }: Measured): Figure => [
    what,
    `${spread(times)}, ${processor.toFixed(1)} ms of processor each`,
  ];
  return [
    row(`save, ${WRITERS} writers, each one a second`, typing),
    row(`save, ${WRITERS} writers without a pause`, atOnce),
  ];
}
