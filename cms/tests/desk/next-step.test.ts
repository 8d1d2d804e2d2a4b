// SPDX-License-Identifier: AGPL-3.0-or-later
import { describe, expect, test } from 'vitest';
import { nextStep } from '../../components/bar/next-step.ts';
import {
  choiceOf,
  issuesOf,
  languageWords,
  possibleActions,
} from '../../components/bar/language-choice.ts';
import { deskMessages } from '../../i18n/desk.ts';
import type { Permission } from '../../desk/permissions.ts';

const say = deskMessages('it');
const yes: Permission = { allowed: true };
const no = (why: Exclude<Permission, { allowed: true }>['why']): Permission => ({
  allowed: false,
  why,
  message: `(${why})`,
});

type Told = Parameters<typeof nextStep>[0];

const EDITOR = {
  submit: yes,
  recall: yes,
  approve: no('role'),
  return: no('role'),
  withdraw: no('role'),
  schedule: no('role'),
  verify: no('state'),
  preview: yes,
};
const REVIEWER = { ...EDITOR, recall: no('scope'), approve: yes, return: yes, withdraw: yes };

const told = (status: Partial<Told> & Pick<Told, 'state'>): Told => ({
  changed: false,
  issues: [],
  leftOut: [],
  languages: [],
  together: [],
  can: EDITOR,
  submission: null,
  ...status,
});
const step = (status: Partial<Told> & Pick<Told, 'state'>) => nextStep(told(status), say);

describe('there is one next step', () => {
  test('a draft is sent', () => {
    expect(step({ state: 'draft' })).toEqual({ main: 'submit', others: [] });
  });

  test('a draft that lacks something says how much, and where', () => {
    const issue = { code: 'missing', field: 'title', message: 'Manca il titolo.' };
    const can = { ...EDITOR, submit: no('requirements') };
    expect(step({ state: 'draft', can, issues: [issue] })).toMatchObject({
      main: 'submit',
      blocked: 'Prima c’è un punto da sistemare',
      requirements: true,
    });
    expect(step({ state: 'draft', can, issues: [issue, issue] }).blocked).toBe(
      'Prima ci sono 2 punti da sistemare',
    );
  });

  test('texts that name each other are sent together, once each of them is complete', () => {
    const can = { ...EDITOR, submit: no('requirements') };
    const other = { collection: 'articles', id: 'b', title: 'La risposta', ready: true } as const;
    expect(step({ state: 'draft', can, together: [other] })).toEqual({
      main: 'submit',
      together: [other],
      others: [],
    });
    expect(step({ state: 'draft', can, together: [{ ...other, ready: false }] }).blocked).toBe(
      'Prima completa «La risposta»: poi li invii insieme',
    );
  });

  test('who sends along what was withdrawn is told that it comes back', () => {
    const can = { ...EDITOR, submit: no('requirements') };
    const lesson = { collection: 'lessons', id: 'b', title: 'Le truffe', ready: true } as const;
    const together = [lesson, { ...lesson, id: 'c', title: 'La banca', withdrawn: true } as const];
    const note = 'Erano tolti dal sito, e tornano online: «La banca».';
    expect(step({ state: 'draft', can, together })).toMatchObject({ together, note });
    const waits = step({ state: 'pending', can: { ...can }, changed: true, together });
    expect(waits.note).toBe(`${note} ${say.why.replaces}`);
  });

  test('what is online unchanged has nothing to send', () => {
    const can = { ...EDITOR, submit: no('unchanged') };
    expect(step({ state: 'live', can })).toMatchObject({
      blocked: 'Non ci sono modifiche da inviare.',
      unchanged: true,
    });
  });

  test('what waits can be taken back by its author', () => {
    expect(step({ state: 'pending' })).toMatchObject({ main: 'recall', others: [] });
  });

  test('typing on while it waits offers to send again, and says what that does', () => {
    expect(step({ state: 'pending', changed: true })).toMatchObject({
      main: 'submit',
      note: say.why.replaces,
      others: ['recall'],
    });
  });

  test('a reviewer examines what waits', () => {
    expect(step({ state: 'pending', can: REVIEWER })).toEqual({
      main: 'examine',
      others: ['withdraw'],
    });
  });

  test('a reviewer who wrote it cannot decide, and may still look', () => {
    const can = { ...REVIEWER, approve: no('own-work'), recall: yes };
    expect(step({ state: 'pending', can })).toMatchObject({
      main: 'recall',
      others: ['examine', 'withdraw'],
    });
  });

  test('whoever may not send reads that they may not', () => {
    expect(step({ state: 'draft', can: { ...EDITOR, submit: no('scope') } })).toEqual({
      main: 'none',
      note: say.why.notYours,
      others: [],
    });
  });
});

describe('the person chooses what happens to each language', () => {
  const language = (code: 'it' | 'en', more: Partial<Told['languages'][number]> = {}) => ({
    code,
    written: true,
    online: true,
    takenOff: false,
    changed: false,
    sent: false,
    offline: false,
    ...more,
  });
  const lacks = { code: 'missing', field: 'summary', message: 'Manca.', locale: 'en' };
  const half = told({
    state: 'live',
    changed: true,
    leftOut: [lacks],
    languages: [
      language('it', { changed: true, sent: true }),
      language('en', { changed: true, online: false }),
    ],
  });

  test('what is sent and what stays behind is said in words', () => {
    expect(languageWords(half, {}, say)).toEqual([
      'Invii: italiano.',
      'L’inglese resta indietro: manca una cosa.',
    ]);
    const off = { ...half, leftOut: [], languages: [language('it'), language('en')] };
    expect(languageWords(off, { en: 'takeOff' }, say)).toEqual([
      'Togli dal sito: inglese. L’indirizzo dirà dove leggere l’italiano.',
    ]);
    const emptied = { ...off, languages: [language('it'), language('en', { written: false })] };
    expect(languageWords(emptied, {}, say)).toEqual([
      'L’inglese qui è vuoto, ma resta online finché non lo togli dal sito.',
    ]);
  });

  test('the server proposes, until the person chooses otherwise', () => {
    expect(choiceOf(half, {})).toBeUndefined();
    expect(choiceOf(half, { it: 'send' })).toBeUndefined();
    expect(choiceOf(half, { en: 'send' })).toEqual({ languages: ['it', 'en'], offline: [] });
  });

  test('a choice is stopped by what its own languages lack', () => {
    expect(issuesOf(half, { languages: ['it'] })).toEqual([]);
    expect(issuesOf(half, { languages: ['it', 'en'] })).toEqual([lacks]);
    expect(nextStep(half, say, { languages: ['it', 'en'] })).toMatchObject({ requirements: true });
  });

  test('a language can be taken off where nothing else is to be sent; Italian never', () => {
    const same = told({
      state: 'live',
      can: { ...EDITOR, submit: no('unchanged') },
      languages: [language('it'), language('en')],
    });
    expect(nextStep(same, say, choiceOf(same, { en: 'takeOff' })).blocked).toBeUndefined();
    expect(same.languages.map(possibleActions)).toEqual([['keep'], ['keep', 'takeOff']]);
  });
});
