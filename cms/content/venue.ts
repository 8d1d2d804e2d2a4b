// SPDX-License-Identifier: AGPL-3.0-or-later
import { STEP_FREE } from '@portico/shared/contract/venue';
import { choice, number } from '../fields/simple/choice.ts';
import { group } from '../fields/simple/list.ts';
import { codeText, text, textarea } from '../fields/simple/text.ts';
import { verification } from '../fields/simple/verification.ts';
import { form } from './form.ts';

export const venue = form(
  'venue',
  {
    name: text(),
    address: group({ street: text(), postcode: codeText(), city: text() }),
    position: group({ latitude: number(), longitude: number() }),
    stepFree: choice(STEP_FREE, 'unknown'),
    directions: textarea(),
    accessibility: textarea(),
    ...verification(),
    slug: codeText(),
  },
  { columns: ['address.city'] },
);
