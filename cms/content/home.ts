// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Home } from '@portico/shared/contract/home';
import type { Codec } from '../fields/codec/codec.ts';
import { filled } from '../fields/codec/values.ts';
import { group, lines, list } from '../fields/simple/list.ts';
import { reference, references } from '../fields/simple/reference.ts';
import { text, textarea, url } from '../fields/simple/text.ts';
import { civilDate } from '../fields/simple/time.ts';
import { form } from './form.ts';

type Link = NonNullable<NonNullable<Home['locales']['it']['notice']>['link']>;

const label = text();
const document = reference('article', 'event', 'edition', 'topic');
const address = url();

/** A link has words and leads to a document or, when none is chosen, to an address: three fields of the form. */
const link: Codec<Link> = {
  fields: (place) => [
    ...label.fields({ ...place, name: 'linkLabel', path: 'notice.link.label' }),
    ...document.fields({ ...place, name: 'linkDocument', path: 'notice.linkDocument' }),
    ...address.fields({ ...place, name: 'linkUrl', path: 'notice.linkUrl' }),
  ],
  present: (held, _name, at) => {
    const words = label.present(held, 'linkLabel', at);
    const web = address.present(held, 'linkUrl', at);
    const to =
      document.present(held, 'linkDocument', { ...at, field: 'notice.linkDocument' }) ??
      (web === undefined ? undefined : { url: web });
    return filled({
      ...(words !== undefined && { label: words }),
      ...(to !== undefined && { to }),
    });
  },
  store: (value, _name, at) => ({
    ...label.store(value?.label, 'linkLabel', at),
    ...document.store(value && 'id' in value.to ? value.to : undefined, 'linkDocument', at),
    ...address.store(value && 'url' in value.to ? value.to.url : undefined, 'linkUrl', at),
  }),
};

export const home = form('home', {
  claim: text(),
  searchExamples: lines(),
  noticeDates: group({ from: civilDate(), until: civilDate() }),
  notice: group({ text: text(), link }),
  chosen: references('article', 'event', 'edition'),
  figures: list({
    value: text(),
    label: text(),
    counts: textarea(),
    source: text(),
    sourceUrl: url(),
  }),
});
