// SPDX-License-Identifier: AGPL-3.0-or-later
import type { StoredFile } from '@portico/shared/contract/file';
import { duration, fileSize } from '@portico/shared/file-size';
import type { Said } from './said.ts';

const TAGGED: Said = {
  it: 'Ha la struttura che serve a chi usa un lettore di schermo (PDF con tag).',
  en: 'It has the structure that people with a screen reader need (tagged PDF).',
};
const UNTAGGED: Said = {
  it: 'PDF non accessibile: non ha la struttura che serve a chi usa un lettore di schermo, e chi legge ne è avvisato. Per rimediare esportalo di nuovo come «PDF con tag» (PDF/UA).',
  en: 'Not an accessible PDF: it lacks the structure that people with a screen reader need, and readers are told so. To mend it, export it again as “tagged PDF” (PDF/UA).',
};

/** What readers are told of a file before they load it. */
export function fileWords(file: StoredFile): Said {
  const [it, en] = [fileSize(file.bytes, 'it'), fileSize(file.bytes, 'en')];
  if (file.format === 'vtt') {
    const end = file.seconds === undefined ? '' : `, ${duration(file.seconds)}`;
    const says = (word: string) =>
      file.language === undefined ? '' : `, ${word} ${file.language}`;
    return {
      it: `Sottotitoli WebVTT${says('lingua')}${end}, ${it}.`,
      en: `WebVTT captions${says('language')}${end}, ${en}.`,
    };
  }
  if (file.format !== 'pdf') {
    const name = file.format === 'mp4' ? 'MP4' : 'WebM';
    const length = duration(file.seconds);
    return { it: `Video ${name}, ${length}, ${it}.`, en: `${name} video, ${length}, ${en}.` };
  }
  const { pages, tagged } = file;
  const told = tagged ? TAGGED : UNTAGGED;
  return {
    it: `PDF, ${pages} ${pages === 1 ? 'pagina' : 'pagine'}, ${it}. ${told.it}`,
    en: `PDF, ${pages} ${pages === 1 ? 'page' : 'pages'}, ${en}. ${told.en}`,
  };
}
