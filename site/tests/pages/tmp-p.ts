import words from '../../src/search/situation-words.it.ts';
import { situationOf } from '../../src/search/pinned.ts';
import { fixtures } from './portal.ts';
for (const d of fixtures) if (d.type === 'article' || d.type==='lesson') { const { title, summary } = d.locales.it; const b=(d.type==='article'? d.locales.it.inBrief:[])??[];
  console.log(d.type, situationOf(title, words as never), '|', situationOf([title, summary].join(' '), words as never), '|', title); }
