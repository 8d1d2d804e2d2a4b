// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Client } from '../../harness/client.ts';

/** What a made lesson takes over from an article of the demo. */
interface Like {
  readonly summary?: unknown;
  readonly topics?: unknown;
  readonly audiences?: unknown;
  readonly body?: unknown;
}

const LESSONS = 2;

const question = (number: number) => ({
  kind: 'one',
  text: `Ti arriva il messaggio numero ${number}. Che cosa fai?`,
  answers: [
    { text: 'Chiamo chi lo ha mandato.', right: true, reason: 'Il numero lo scegli tu.' },
    { text: 'Apro il link.', right: false, reason: 'Il link può portare a un sito falso.' },
  ],
});

export interface Made {
  readonly collection: 'courses' | 'lessons' | 'quizzes';
  readonly id: string;
}

/** Writes a course of two lessons, of which the last has a check. @returns the course, its lessons and its quiz */
export async function makeCourse(editor: Client, like: Like, number: number): Promise<Made[]> {
  const { summary, topics, audiences, body } = like;
  const common = { summary, topics, audiences };
  const quiz = await editor.create('quizzes', {
    ...common,
    title: `Verifica numero ${number}`,
    use: 'check',
    questions: Array.from({ length: 5 }, (_, at) => question(at + 1)),
  });
  const lessons: string[] = [];
  for (let at = 1; at <= LESSONS; at += 1) {
    const title = `Lezione ${at} del corso numero ${number}`;
    const check = at === LESSONS ? { quiz: quiz.id } : {};
    lessons.push((await editor.create('lessons', { ...common, body, title, ...check })).id);
  }
  const course = await editor.create('courses', {
    ...common,
    title: `Corso numero ${number} per stare al sicuro`,
    level: 'base',
    outcomes: ['riconoscere un messaggio', 'chiamare chi scrive', 'chiedere aiuto'].map((text) => ({
      text,
    })),
    forWhom: 'Chi usa il telefono ogni giorno.',
    free: true,
    delivery: { kind: 'here', lessons },
  });
  return [
    { collection: 'courses', id: course.id },
    ...lessons.map((id) => ({ collection: 'lessons', id }) as const),
    { collection: 'quizzes', id: quiz.id },
  ];
}
