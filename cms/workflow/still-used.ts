// SPDX-License-Identifier: AGPL-3.0-or-later
import type { DocumentType } from '@portico/shared/contract/types';
import type { Said } from '../i18n/said.ts';

/** What is asked before a document is withdrawn. */
interface Asked {
  /** What is withdrawn. */
  readonly type: DocumentType;
  /** Documents that refer to what goes. */
  readonly referrers: number;
  /** The types of the parts that go with it: lessons, and quizzes that check them. */
  readonly along: readonly DocumentType[];
}

const counted = (count: number, [it, many]: readonly [string, string], en: string): Said[] => {
  if (count === 0) return [];
  if (count === 1) return [{ it: `una ${it}`, en: `one ${en}` }];
  return [{ it: `${count} ${many}`, en: `${count} ${en}s` }];
};

function goingAlong({ type, along }: Asked): Said[] {
  const lessons = along.filter((one) => one === 'lesson').length;
  const things = [
    ...counted(lessons, ['lezione', 'lezioni'], 'lesson'),
    ...counted(along.length - lessons, ['verifica', 'verifiche'], 'check'),
  ];
  const [first] = things;
  if (!first) return [];
  const one = along.length === 1;
  const it = things.map((thing) => thing.it).join(' e ');
  const en = things.map((thing) => thing.en).join(' and ');
  const [of, to, enOf] =
    type === 'course'
      ? ['questo corso', 'al corso', 'this course']
      : ['questa lezione', 'alla lezione', 'this lesson'];
  return [
    {
      it: `${it.charAt(0).toUpperCase()}${it.slice(1)} ${one ? 'è' : 'sono'} solo di ${of}: ${one ? 'esce' : 'escono'} dal sito insieme ${to}.`,
      en: `${en.charAt(0).toUpperCase()}${en.slice(1)} ${one ? 'belongs' : 'belong'} to ${enOf} only: ${one ? 'it is' : 'they are'} withdrawn together with it.`,
    },
  ];
}

function referring({ type, referrers, along }: Asked): Said[] {
  if (referrers === 0) return [];
  const parts =
    along.length === 0
      ? { it: '', en: '' }
      : type === 'course'
        ? { it: ' o alle sue lezioni', en: ' or to its lessons' }
        : { it: ' o alla sua verifica', en: ' or to its check' };
  return [
    {
      it: `${referrers === 1 ? 'Un contenuto rimanda' : `${referrers} contenuti rimandano`} a questo${parts.it}. Se lo togli dal sito, i loro collegamenti diventano testo semplice.`,
      en: `${referrers === 1 ? 'One content refers' : `${referrers} contents refer`} to this one${parts.en}. If you withdraw it, their links become plain text.`,
    },
  ];
}

/** Asks whether something is withdrawn that others refer to, or that takes its parts along. */
export function stillUsed(asked: Asked): Said {
  const said = [
    ...goingAlong(asked),
    ...referring(asked),
    { it: 'Confermi?', en: 'Do you confirm?' },
  ];
  return { it: said.map(({ it }) => it).join(' '), en: said.map(({ en }) => en).join(' ') };
}
