// SPDX-License-Identifier: AGPL-3.0-or-later
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Answer, Failure } from '../../components/api/call.ts';
import type { FormPort, FormSave, Kept } from '../../components/saving/form-port.ts';
import { Saver } from '../../components/saving/saver.ts';
import type { JsonObject } from '../../values/json.ts';
import { changedParts, overlay } from '../../values/parts.ts';

/** A form and a server with as much between them as a test wants: what is saved, lost, late or refused. */

interface Sent {
  readonly values: JsonObject;
  readonly save: FormSave;
  readonly answer: (answer: Answer<{ doc: JsonObject }>) => void;
}

const at = (seconds: number): string => new Date(seconds * 1000).toISOString();
const failure = (status: number, more: Partial<Failure> = {}): Failure => ({
  ok: false,
  status,
  code: 'unknown',
  issues: [],
  referrers: [],
  ...more,
});

let clock: number;
let server: JsonObject;
let form: JsonObject;
let sent: Sent[];
let kept: Kept | undefined;
let saver: Saver;
let port: FormPort;

const begin = (): void => {
  port = {
    read: () => structuredClone(form),
    show: async (next) => {
      const values = next(structuredClone(form));
      if (values) form = { ...form, ...values };
      return true;
    },
    send: (values, save) => new Promise((answer) => sent.push({ values, save, answer })),
    load: async () => ({ ok: true, data: structuredClone(server) }),
    keep: (words) => {
      kept = words;
    },
    saved: () => undefined,
  };
  saver = new Saver(port, 'mine', structuredClone(server));
};

/** Writes to the server as somebody else does. */
function others(change: JsonObject): void {
  server = { ...server, ...change, updatedAt: at(++clock) };
}

/** The last save arrives at the server, and its answer here. */
async function arrive(index = sent.length - 1): Promise<void> {
  const one = sent[index];
  if (!one) throw new Error('Nothing was sent');
  others(overlay(server, one.values, one.save.parts));
  one.answer({ ok: true, data: { doc: structuredClone(server) } });
  await settle();
}

async function refuse(status: number, more: Partial<Failure> = {}): Promise<void> {
  sent.at(-1)?.answer(failure(status, more));
  await settle();
}

const settle = () => vi.advanceTimersByTimeAsync(0);

function type(change: JsonObject): void {
  form = { ...form, ...change };
  saver.changed(true);
}

const quiet = () => vi.advanceTimersByTimeAsync(1000);

beforeEach(() => {
  vi.useFakeTimers({ now: 0 });
  clock = 0;
  server = {
    id: 'x',
    title: 'Titolo',
    summary: 'Riassunto',
    body: null,
    speakers: [{ id: 'r', name: 'Anna' }],
    updatedAt: at(0),
  };
  form = structuredClone(server);
  sent = [];
  kept = undefined;
  begin();
});

afterEach(() => {
  saver.close();
  vi.useRealTimers();
});

describe('what is typed', () => {
  test('while a save is on its way stays, in every field, and follows with the next', async () => {
    type({ title: 'Uno' });
    await quiet();
    type({ summary: 'Due' });
    type({ title: 'Uno e mezzo' });
    expect(sent).toHaveLength(1);
    await arrive();
    expect(form).toMatchObject({ title: 'Uno e mezzo', summary: 'Due' });
    await quiet();
    expect(sent.at(-1)?.save.parts).toEqual({ title: null, summary: null });
    await arrive();
    expect(server).toMatchObject({ title: 'Uno e mezzo', summary: 'Due' });
    expect(saver.unsaved()).toBe(false);
    expect(saver.state().kind).toBe('saved');
  });

  test('is not written over by what the server made of it, and is not sent for ever', async () => {
    type({ title: 'Con spazio ' });
    await quiet();
    others({ title: 'Con spazio', slug: 'con-spazio' });
    sent[0]?.answer({ ok: true, data: { doc: structuredClone(server) } });
    await quiet();
    expect(form).toMatchObject({ title: 'Con spazio ', slug: 'con-spazio' });
    expect(sent).toHaveLength(1);
  });

  test('is one request at a time, with what was changed only', async () => {
    type({
      speakers: [
        { id: 'r', name: 'Anna' },
        { id: 'n', name: 'Nuova' },
      ],
    });
    await quiet();
    expect(sent[0]?.save.parts).toEqual({ speakers: ['r'], 'speakers.n.name': null });
    expect(Object.keys(sent[0]?.values ?? {})).toEqual(['speakers']);
  });

  test('into a form that nobody watched yet is saved all the same', async () => {
    const filled = structuredClone(form);
    form = { ...form, summary: 'Subito' };
    saver = new Saver(port, 'quick', structuredClone(server), filled);
    saver.changed(true);
    expect(saver.unsaved()).toBe(true);
    void saver.flush();
    await settle();
    expect(sent.at(-1)?.save.parts).toEqual({ summary: null });
    await arrive();
    expect(server['summary']).toBe('Subito');
  });

  test('by nobody is no change: a form that redraws itself saves nothing', async () => {
    form = { ...form, body: { root: {} } };
    saver.changed(false);
    await quiet();
    expect(sent).toEqual([]);
    expect(saver.unsaved()).toBe(false);
  });
});

describe('a save that failed', () => {
  test('is not tried again before the time that the server asks for, nor kept waiting for ever', async () => {
    type({ title: 'Uno' });
    await quiet();
    await refuse(429, { retryAfter: 30 });
    await vi.advanceTimersByTimeAsync(29_000);
    expect(sent).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(2_000);
    expect(sent).toHaveLength(2);
    await refuse(503, { retryAfter: 86_400 });
    await vi.advanceTimersByTimeAsync(6 * 60_000);
    expect(sent).toHaveLength(3);
  });

  test('says so until it is mended, and is tried again with growing pauses', async () => {
    type({ title: 'Uno' });
    await quiet();
    await refuse(502);
    expect(saver.state()).toMatchObject({ kind: 'failed', failure: { status: 502 } });
    expect(saver.unsaved()).toBe(true);
    for (const pause of [2000, 4000, 8000]) {
      const before = sent.length;
      await vi.advanceTimersByTimeAsync(pause - 10);
      expect(sent).toHaveLength(before);
      await vi.advanceTimersByTimeAsync(20);
      expect(sent).toHaveLength(before + 1);
      expect(saver.state().kind).toBe('saving');
      await refuse(0);
    }
    await vi.advanceTimersByTimeAsync(16_000);
    await arrive();
    expect(saver.state().kind).toBe('saved');
    expect(server['title']).toBe('Uno');
  });

  test('because of one field keeps no other from being saved', async () => {
    type({ title: 'Uno', summary: 'Due' });
    await quiet();
    await refuse(400);
    expect(sent.at(-1)?.save.parts).toEqual({ title: null });
    await refuse(400, { message: 'Il titolo non va.' });
    expect(sent.at(-1)?.save.parts).toEqual({ summary: null });
    await arrive();
    expect(server['summary']).toBe('Due');
    expect(saver.state()).toMatchObject({
      kind: 'failed',
      refused: ['title'],
      failure: { message: 'Il titolo non va.' },
    });
    type({ title: 'Mendato' });
    await quiet();
    await arrive();
    expect(saver.state().kind).toBe('saved');
  });

  test('although it was stored is no conflict with oneself', async () => {
    type({ title: 'Fin qui', speakers: [...(form['speakers'] as []), { id: 'n', name: 'Nu' }] });
    await quiet();
    const [first] = sent;
    others(overlay(server, first?.values ?? {}, first?.save.parts ?? {}));
    await refuse(0);
    type({
      title: 'Fin qui e oltre',
      speakers: [
        { id: 'r', name: 'Anna' },
        { id: 'n', name: 'Nuova' },
      ],
    });
    await saver.look();
    expect(saver.state().clashes).toEqual([]);
    await vi.advanceTimersByTimeAsync(2000);
    expect(form['speakers']).toEqual([
      { id: 'r', name: 'Anna' },
      { id: 'n', name: 'Nuova' },
    ]);
    await arrive();
    expect(server).toMatchObject({ title: 'Fin qui e oltre', speakers: [{}, { name: 'Nuova' }] });
  });
});

describe('an answer that comes late', () => {
  /** The answers of the server to questions for the working copy, as it was then. */
  let late: (() => Promise<void>)[];
  beforeEach(() => {
    late = [];
    port = {
      ...port,
      load: () => {
        const data = structuredClone(server);
        return new Promise((answer) =>
          late.push(async () => {
            answer({ ok: true, data });
            await settle();
          }),
        );
      },
    };
    saver.close();
    saver = new Saver(port, 'mine', structuredClone(server));
  });

  test.each(['refresh', 'look'] as const)(
    'A1: to «%s» writes nothing over what was saved since',
    async (ask) => {
      void saver[ask]();
      type({ title: 'Nuovo e lungo', speakers: [{ id: 'r', name: 'Annamaria' }] });
      await quiet();
      await arrive();
      await late[0]?.();
      await quiet();
      expect(form).toMatchObject({ title: 'Nuovo e lungo', speakers: [{ name: 'Annamaria' }] });
      expect(saver.state()).toMatchObject({ kind: 'saved', clashes: [] });
      expect(sent).toHaveLength(1);
      expect(saver.compare().theirs).toMatchObject({ title: 'Nuovo e lungo' });
    },
  );

  test.each(['refresh', 'look'] as const)(
    'A1: to «%s» while a save is on its way is no change of somebody else',
    async (ask) => {
      type({ title: 'Nuovo' });
      await quiet();
      void saver[ask]();
      type({ title: 'Nuovo e lungo' });
      await arrive();
      await late[0]?.();
      await quiet();
      await arrive();
      expect(form['title']).toBe('Nuovo e lungo');
      expect(server['title']).toBe('Nuovo e lungo');
      expect(saver.state()).toMatchObject({ kind: 'saved', clashes: [] });
    },
  );

  test('A1: of two, the older one writes nothing over the newer one', async () => {
    void saver.refresh();
    others({ title: 'Loro' });
    void saver.refresh();
    await late[1]?.();
    await late[0]?.();
    expect(form['title']).toBe('Loro');
    expect(saver.unsaved()).toBe(false);
  });

  test('with what others changed meanwhile is taken over', async () => {
    others({ title: 'Loro' });
    void saver.refresh();
    type({ summary: 'Mio' });
    await late[0]?.();
    await quiet();
    await arrive();
    expect(form).toMatchObject({ title: 'Loro', summary: 'Mio' });
    expect(server).toMatchObject({ title: 'Loro', summary: 'Mio' });
  });
});

describe('A3: an answer that is none', () => {
  const NONE: readonly (readonly [unknown])[] = [
    [null],
    [undefined],
    ['una pagina'],
    [5],
    [[]],
    [{}],
    [{ doc: null }],
    [{ doc: {} }],
  ];

  test.each(NONE)(
    '%j is a failure that is told, and is tried again with growing pauses',
    async (data) => {
      type({ title: 'Uno' });
      await quiet();
      for (const pause of [2000, 4000]) {
        sent.at(-1)?.answer({ ok: true, data: data as never });
        await settle();
        expect(saver.state()).toMatchObject({ kind: 'failed', failure: { code: 'network' } });
        const before = sent.length;
        await vi.advanceTimersByTimeAsync(pause - 10);
        expect(sent).toHaveLength(before);
        await vi.advanceTimersByTimeAsync(20);
        expect(sent).toHaveLength(before + 1);
      }
      await arrive();
      expect(saver.state().kind).toBe('saved');
      expect(form['title']).toBe('Uno');
    },
  );

  test.each(NONE)('to a question for the working copy: %j empties no field', async (data) => {
    port = { ...port, load: async () => ({ ok: true, data: data as never }) };
    saver.close();
    saver = new Saver(port, 'mine', structuredClone(server));
    await saver.refresh();
    await saver.look();
    await quiet();
    expect(form).toEqual(server);
    expect(saver.state().clashes).toEqual([]);
  });

  test.each(['send', 'show', 'load'] as const)(
    'nor does «%s» that throws swallow the click of somebody who leaves',
    async (broken) => {
      const fails = () => Promise.reject(new Error('broken'));
      vi.spyOn(console, 'error').mockImplementation(() => undefined);
      port = { ...port, [broken]: fails };
      saver.close();
      saver = new Saver(port, 'mine', structuredClone(server));
      await saver.refresh();
      await saver.look();
      type({ title: 'Uno' });
      const flushed = saver.flush();
      await settle();
      if (broken === 'load') await arrive();
      expect(await flushed).toBe(broken === 'load');
      expect(saver.state().kind).toBe(broken === 'load' ? 'saved' : 'failed');
      expect(saver.unsaved()).toBe(broken !== 'load');
    },
  );
});

describe('words of before a reload', () => {
  test('A4: name the last save that their form began, and those of the forms before it', async () => {
    type({ title: 'Uno' });
    await quiet();
    expect(kept).toMatchObject({ form: 'mine', number: 1, formerly: [] });
    const words = kept;
    saver.close();
    sent = [];
    form = structuredClone(server);
    saver = new Saver(port, 'second', structuredClone(server));
    if (words) void saver.restore(words);
    await settle();
    expect(sent[0]?.save.formerly).toEqual([{ form: 'mine', number: 1 }]);
    expect(kept).toMatchObject({
      form: 'second',
      number: 1,
      formerly: [{ form: 'mine', number: 1 }],
    });
  });

  test('are kept until the server has them, and come back', async () => {
    type({ title: 'Non ancora' });
    await vi.advanceTimersByTimeAsync(200);
    expect(kept).toMatchObject({ form: 'mine', parts: { title: null } });
    await quiet();
    saver.close();
    form = structuredClone(server);
    sent = [];
    const words = kept;
    begin();
    if (words) void saver.restore(words);
    await settle();
    expect(form['title']).toBe('Non ancora');
    expect(sent[0]?.save).toMatchObject({
      formerly: [{ form: 'mine', number: 1 }],
      base: at(0),
      parts: { title: null },
    });
    await arrive();
    expect(kept).toBeUndefined();
    expect(saver.state()).toMatchObject({ kind: 'saved', restored: true });
  });

  test('that cannot come back yet are told so, and can be copied meanwhile', async () => {
    type({ title: 'Non ancora' });
    await vi.advanceTimersByTimeAsync(200);
    saver.close();
    form = structuredClone(server);
    const words = kept;
    begin();
    const show = vi.spyOn(port, 'show').mockResolvedValue(false);
    if (words) void saver.restore(words);
    expect(saver.state().restoring).toBe(true);
    await settle();
    expect(saver.state()).toMatchObject({ kind: 'failed', restoring: true });
    const { parts, mine } = saver.compare();
    expect([Object.keys(parts), mine['title']]).toEqual([['title'], 'Non ancora']);
    show.mockRestore();
    void saver.flush();
    await settle();
    expect(saver.state().restoring).toBe(false);
    expect(form['title']).toBe('Non ancora');
  });
});

describe('another form', () => {
  test('that changed other fields fills them here', async () => {
    others({
      summary: 'Loro',
      speakers: [
        { id: 'r', name: 'Anna' },
        { id: 't', name: 'Teo' },
      ],
    });
    type({ title: 'Mio', speakers: [{ id: 'r', name: 'Anna Maria' }] });
    await quiet();
    await arrive();
    await quiet();
    expect(form).toMatchObject({
      title: 'Mio',
      summary: 'Loro',
      speakers: [{ name: 'Anna Maria' }, { name: 'Teo' }],
    });
    expect(saver.unsaved()).toBe(false);
    expect(sent).toHaveLength(1);
  });

  const clash = async (): Promise<void> => {
    others({ title: 'Loro' });
    type({ title: 'Mio', summary: 'Anche' });
    await quiet();
    const { updatedAt } = server;
    const conflicts = [{ part: 'title', name: 'Anna', at: String(updatedAt) }];
    await refuse(409, { code: 'saved-meanwhile', conflicts, doc: structuredClone(server) });
    expect(sent.at(-1)?.save.parts).toEqual({ summary: null });
    await arrive();
  };

  test('that changed the same field is shown beside mine; the rest is saved', async () => {
    await clash();
    expect(saver.state()).toMatchObject({
      kind: 'unsaved',
      clashes: [{ part: 'title', theirs: 'Loro', name: 'Anna' }],
    });
    expect(form['title']).toBe('Mio');
    expect(server).toMatchObject({ title: 'Loro', summary: 'Anche' });
    expect(saver.unsaved()).toBe(true);
    // After a reload it is asked again.
    expect(kept?.base).toBe(at(0));
  });

  test('gives way to mine', async () => {
    await clash();
    const done = saver.settle('title', 'mine');
    await settle();
    await arrive();
    expect(await done).toBe(true);
    expect(server['title']).toBe('Mio');
  });

  test('stays when I take theirs', async () => {
    await clash();
    expect(await saver.settle('title', 'theirs')).toBe(true);
    expect(form['title']).toBe('Loro');
    expect(saver.unsaved()).toBe(false);
  });

  test('that changed what I typed while my save was on its way is a conflict, not a loss', async () => {
    type({ summary: 'Mio' });
    await quiet();
    others({ title: 'Loro' });
    type({ title: 'Mio, appena scritto' });
    await arrive();
    await quiet();
    expect(form['title']).toBe('Mio, appena scritto');
    expect(saver.state().clashes).toMatchObject([{ part: 'title', theirs: 'Loro' }]);
  });

  test('that removed a row in which I write does not take it away', async () => {
    others({ speakers: [] });
    type({ title: 'Mio', speakers: [{ id: 'r', name: 'Annamaria' }] });
    await quiet();
    await arrive();
    await quiet();
    expect(form['speakers']).toEqual([{ id: 'r', name: 'Annamaria' }]);
    expect(server['speakers']).toEqual([{ id: 'r', name: 'Annamaria' }]);
  });

  test.each(['mine', 'theirs'] as const)(
    'wrote in a row that I removed: %s stays',
    async (keep) => {
      others({ speakers: [{ id: 'r', name: 'Annamaria' }] });
      type({ speakers: [{ id: 'n', name: 'Nuova' }] });
      await quiet();
      const conflicts = [{ part: 'speakers', name: 'Anna', at: at(1) }];
      await refuse(409, { conflicts, doc: structuredClone(server) });
      expect(form['speakers']).toEqual([{ id: 'n', name: 'Nuova' }]);
      void saver.settle('speakers', keep);
      await settle();
      await arrive();
      const names = (form['speakers'] as { name: string }[]).map(({ name }) => name);
      expect(names).toEqual(
        keep === 'mine' ? ['Nuova'] : expect.arrayContaining(['Annamaria', 'Nuova']),
      );
      expect(changedParts(server, form)).toEqual({});
    },
  );
});
