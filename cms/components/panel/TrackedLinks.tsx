// SPDX-License-Identifier: AGPL-3.0-or-later
'use client';
import { useAllFormFields, useForm } from '@payloadcms/ui';
import { mendLinks, trackedLinks } from '../../fields/rich-text/mend/links.ts';
import { requestMending } from '../../fields/rich-text/mend/request.ts';
import { DeskButton } from '../ui/DeskButton.tsx';
import { useWords } from '../words.ts';

/** Offers to remove tracking codes from the links of a text; nothing where there are none. */
export function TrackedLinks() {
  const { say } = useWords();
  const [fields, dispatch] = useAllFormFields();
  const { setModified } = useForm();
  const tracked = Object.entries(fields)
    .map(([path, { value }]) => ({ path, value, count: trackedLinks(value) }))
    .filter(({ count }) => count > 0);
  if (tracked.length === 0) return null;
  const mend = (): void => {
    // The texts are in the hands of their editors.
    requestMending({ what: 'links' });
    for (const { path, value } of tracked)
      if (typeof value === 'string') dispatch({ type: 'UPDATE', path, value: mendLinks(value) });
    setModified(true);
  };
  return (
    <section className="desk-section" aria-labelledby="collegamenti">
      <h2 id="collegamenti" className="desk-section__title">
        {say.panel.links}
      </h2>
      <p>{say.panel.trackedLinks(tracked.reduce((sum, { count }) => sum + count, 0))}</p>
      <DeskButton onClick={mend}>{say.panel.mendLinks}</DeskButton>
    </section>
  );
}
