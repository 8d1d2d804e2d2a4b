// SPDX-License-Identifier: AGPL-3.0-or-later
import type { RichText } from '@portico/shared/contract/rich-text';
import type { Block as FormBlock } from 'payload';
import { component } from '../../values/import-map.ts';
import { uiField } from '../codec/components.ts';
import { BLOCKS, blockNamed } from './index.ts';
import { type Codec, single } from '../codec/codec.ts';
import { noteIssue } from '../codec/presenting.ts';
import { named } from '../codec/named.ts';
import { closedList } from '../rich-text/closed-list.ts';
import { pageEditor } from '../rich-text/editors.ts';
import { isNode, unknownNode } from '../rich-text/lexical.ts';
import { headingFaults, saidOf } from '../rich-text/mend/headings.ts';
import { presentText } from '../rich-text/present.ts';
import { storeText } from '../rich-text/store.ts';

/** A block whose words are in the text as soon as they are typed. */
const savedAtOnce = (block: FormBlock): FormBlock => ({
  ...block,
  fields: [...block.fields, uiField('deskWords', component('saving/BlockWords.tsx', 'BlockWords'))],
});

/** The text of a page. */
export const richText = (): Codec<RichText> =>
  single<RichText>({
    field: (place) => ({
      ...named(place),
      type: 'richText',
      editor: pageEditor(BLOCKS.map(({ form }) => savedAtOnce(form()))),
      hooks: { beforeValidate: [closedList] },
    }),
    present: (value, at) => {
      for (const fault of headingFaults(value)) noteIssue(at, fault.code, saidOf(fault));
      return presentText({ ...at, insideText: true }, value, (here, node) => {
        const fields = isNode(node['fields']) ? node['fields'] : {};
        const block = blockNamed(String(fields['blockType']));
        return block ? [block.present(fields, here)] : unknownNode(here, node);
      });
    },
    store: (blocks, at) =>
      blocks
        ? storeText(blocks, { ...at, insideText: true }, (node, here) => {
            const block = blockNamed(node.type);
            if (!block) throw new Error(`The editor has no block «${node.type}».`);
            return block.store(node, here);
          })
        : null,
  });
