// SPDX-License-Identifier: AGPL-3.0-or-later
'use client';
import type { Portal } from '../../desk/portal/portal.ts';
import { useWords } from '../words.ts';
import { PortalSection } from './PortalSection.tsx';

/** Whether the programs beside the desk work. */
export function ProgramsSection({ portal }: { readonly portal: Portal }) {
  const { say, moments } = useWords();
  const { publisher, ratings } = portal;
  const words = say.portal.publisher;
  const publisherWords = (): string => {
    if (!publisher) return words.silent;
    if (!publisher.reachesCms) return words.cut;
    return publisher.lastLook
      ? words.fine(moments.at(publisher.lastLook, new Date()))
      : words.fresh;
  };
  return (
    <PortalSection title={words.title} attention={!publisher?.reachesCms || !ratings}>
      <p>{publisherWords()}</p>
      <p>{ratings ? words.ratings : words.noRatings}</p>
    </PortalSection>
  );
}
