// SPDX-License-Identifier: AGPL-3.0-or-later
import { describe, expect, test } from 'vitest';
import { answerAt, textOf } from './compiled.ts';
import { fixtures, type Setting, storeOf } from './portal.ts';

const over65 = (setting: Setting = {}): Promise<string> =>
  answerAt('/per/over-65/', storeOf({ today: '2027-03-01', ...setting }));
const order = (html: string, ...parts: string[]): void => {
  const found = parts.map((part) => html.indexOf(part));
  expect(found).not.toContain(-1);
  expect(found).toEqual([...found].sort((a, b) => a - b));
};
const events = fixtures.filter((document) => document.type === 'event');

describe('the page of an audience', () => {
  test('goes from its path to its next events and to the rest', async () => {
    // At the top a line says already when the next event is.
    order(
      (await over65()).replace(/Prossimo evento:.*?<\/a>/s, ''),
      '<h1',
      'Il tuo percorso',
      'I tuoi prossimi incontri',
      'Il mio telefono, passo per passo',
      'Altri consigli per te',
      'Da stampare e tenere vicino al telefono',
      'Non sei tu?',
    );
  });

  test('shows the first three steps of its path, numbered, and the way to all', async () => {
    const html = await over65();
    const path = fixtures.find(
      (document) =>
        document.type === 'path' &&
        document.kind === 'profile' &&
        document.audiences[0] === 'over65',
    );
    const steps = path?.type === 'path' ? path.locales.it.steps : [];
    const [list = ''] = html.match(/<ol class="steps".*?<\/ol>/s) ?? [];
    expect(list.match(/<li/g)).toHaveLength(3);
    for (const { why } of steps.slice(0, 3))
      expect(textOf(list)).toContain(why.replaceAll('\u00a0', ' '));
    expect(html).toContain(`/percorsi/${path?.type === 'path' ? path.locales.it.slug : ''}/`);
  });

  test('leaves out events that are cancelled, over, or for others', async () => {
    const text = textOf(await over65());
    expect(text).not.toContain('Serata sulle truffe al telefono');
    expect(text).not.toContain('Vero o falso? La gara dei messaggi');
    expect(textOf(await over65({ today: '2027-03-12' }))).not.toContain(
      'Il mio telefono, passo per passo',
    );
  });

  test('says when nothing happens this month, and when the next event is', async () => {
    const text = textOf(await over65({ today: '2026-12-03' }));
    expect(text.replaceAll(/\s+/g, ' ')).toContain(
      'Nessun evento da dicembre 2026 a febbraio 2027. Il prossimo è l’11 marzo 2027.',
    );
    expect(textOf(await over65())).not.toContain('Nessun evento');
  });

  test('does not say that nothing happened in a month in which something did', async () => {
    const [first, second] = events;
    if (!first || !second) throw new Error('There are no events.');
    const moved = (event: typeof first, start: string) => ({
      ...event,
      ...{ start, end: undefined, status: 'scheduled' as const, formerStart: undefined },
      audiences: ['over65' as const],
    });
    const changed = [
      moved(first, '2027-05-03T10:00:00+02:00'),
      moved(second, '2027-06-08T10:00:00+02:00'),
    ];
    const without = events.slice(2).map(({ id }) => id);
    const at = async (today: string) =>
      textOf(await over65({ changed, without, today })).replaceAll(/\s+/g, ' ');
    expect(await at('2027-05-04')).toContain(
      'Nessun altro evento a maggio. Il prossimo è l’8 giugno.',
    );
    expect(await at('2027-05-01')).not.toContain('Nessun');
  });

  test('calls no event the next one that has begun', async () => {
    const [first] = events;
    if (!first) throw new Error('There are no events.');
    const long = {
      ...first,
      ...{ start: '2027-03-01T10:00:00+01:00', end: '2027-06-30T18:00:00+02:00' },
      ...{ status: 'scheduled' as const, formerStart: undefined, audiences: ['citizens' as const] },
    };
    const without = events.slice(1).map(({ id }) => id);
    const text = textOf(await over65({ changed: [long], without, today: '2027-05-01' }));
    expect(text).toContain('Per tutti è in corso:');
    expect(text).not.toContain('Il prossimo');
  });

  test('says when nothing is planned for it, and which event is the next for all', async () => {
    const forOthers = events.map((event) => ({
      ...event,
      audiences: [
        event.audiences.includes('citizens') ? ('citizens' as const) : ('students' as const),
      ],
    }));
    const html = await over65({ changed: forOthers });
    expect(textOf(html)).toContain(
      'Adesso non ci sono incontri pensati per te. Il prossimo per tutti è:',
    );
    order(html, 'Il prossimo per tutti è', 'Il mio telefono, passo per passo');
    const nothing = textOf(await over65({ without: events.map(({ id }) => id) }));
    expect(nothing).toContain('Adesso non ci sono incontri in programma.');
  });

  test('lists the rest in one grid, and the other audiences in one line', async () => {
    const html = await over65();
    const rest = html.slice(html.indexOf('Altri consigli per te'));
    expect(rest.match(/class="card-wrapper"/g)).toHaveLength(1);
    const others = rest.slice(rest.indexOf('Non sei tu?'));
    expect(others).not.toContain('it-grid-item-wrapper');
    expect(others.match(/href="\/per\//g)?.length).toBeGreaterThanOrEqual(5);
  });

  test('begins with three texts when it has no path', async () => {
    const without = fixtures.filter(({ type }) => type === 'path').map(({ id }) => id);
    const html = await over65({ without });
    expect(html).not.toContain('Il tuo percorso');
    order(html, '<h1', 'Comincia da qui', 'I tuoi prossimi incontri', 'Non sei tu?');
  });
});
