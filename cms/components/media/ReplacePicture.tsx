// SPDX-License-Identifier: AGPL-3.0-or-later
'use client';
import { useListDrawer } from '@payloadcms/ui';
import { useMemo, useState } from 'react';
import { MAX_REPLACED } from '../../values/max-together.ts';
import type { Replacement } from '../../workflow/pictures/replace.ts';
import type { ReplacedText } from '../../workflow/pictures/replace-in-text.ts';
import { type Failure, post } from '../api/call.ts';
import { editPath } from '../api/paths.ts';
import { failureText } from '../saving/failure-text.ts';
import { DeskButton } from '../ui/DeskButton.tsx';
import { DeskLink } from '../ui/DeskLink.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { useWords } from '../words.ts';

interface GroupProps {
  readonly title: string;
  readonly texts: readonly ReplacedText[];
}

/** The texts with one outcome, each with its reason. */
function Group({ title, texts }: GroupProps) {
  const { say } = useWords();
  if (texts.length === 0) return null;
  return (
    <>
      <h3 className="desk-replace__group">{title}</h3>
      <ul>
        {texts.map((text) => (
          <li key={text.id}>
            <DeskLink href={editPath(text)} away>
              {text.title || say.untitled}
            </DeskLink>
            {text.why ? `: ${text.message ?? say.pictures.why[text.why]}` : null}
          </li>
        ))}
      </ul>
    </>
  );
}

/** What a replacement does to each text, or did. */
function Outcome({ replacement }: { readonly replacement: Replacement }) {
  const { say } = useWords();
  const words = say.pictures;
  const { texts, others, more, done } = replacement;
  const of = (outcome: ReplacedText['outcome']) => texts.filter((one) => one.outcome === outcome);
  const [sent, changed, left] = [of('sent'), of('changed'), of('left')];
  return (
    <>
      <Group title={words.sent(sent.length, done)} texts={sent} />
      <Group title={words.changed(changed.length, done)} texts={changed} />
      <Group title={words.left(left.length)} texts={left} />
      {others > 0 ? <p>{words.leftOthers(others)}</p> : null}
      {more > 0 ? <p>{words.more(more, MAX_REPLACED)}</p> : null}
      {sent.length + changed.length === 0 ? <p>{words.nothing}</p> : <p>{words.words}</p>}
    </>
  );
}

interface Asked {
  readonly by: string;
  readonly replacement?: Replacement;
  readonly failure?: Failure;
}

interface ReplacePictureProps {
  readonly id: string;
  readonly onReplaced: () => void;
}

/** Of the list from which another picture is chosen. */
const optionsFor = (id: string): Parameters<typeof useListDrawer>[0] => ({
  collectionSlugs: ['media'],
  selectedCollection: 'media',
  filterOptions: { media: { id: { not_equals: id } } },
});

/** Puts another picture in the place of this one in every text: choose, see what happens, confirm. */
export function ReplacePicture({ id, onReplaced }: ReplacePictureProps) {
  const { say } = useWords();
  const words = say.pictures;
  // The drawer reads its list again whenever it is given other options.
  const options = useMemo(() => optionsFor(id), [id]);
  const [ListDrawer, , { openDrawer, closeDrawer }] = useListDrawer(options);
  const [asked, setAsked] = useState<Asked>();
  const [busy, setBusy] = useState(false);
  const ask = async (by: string, confirm: boolean): Promise<void> => {
    setBusy(true);
    const answer = await post<Replacement>(`/api/media/${id}/replace`, { with: by, confirm });
    setBusy(false);
    setAsked(answer.ok ? { by, replacement: answer.data } : { by, failure: answer });
    if (answer.ok && confirm) onReplaced();
  };
  const choose = (by: string): void => {
    closeDrawer();
    setAsked({ by });
    void ask(by, false);
  };
  const { replacement, failure } = asked ?? {};
  const done = replacement?.done === true;
  const changes = replacement?.texts.some(({ outcome }) => outcome !== 'left') === true;
  return (
    <>
      <DeskButton onClick={openDrawer} note={words.replaceHelp}>
        {words.replace}
      </DeskButton>
      <ListDrawer
        allowCreate
        onSelect={({ docID }) => choose(String(docID))}
        onBulkSelect={() => undefined}
        enableRowSelections={false}
      />
      <Dialog
        open={asked !== undefined}
        title={done ? words.done : words.asking}
        className="desk-replace"
        onClose={() => setAsked(undefined)}
      >
        <div role="status">
          {!replacement && !failure ? <p>{words.looking}</p> : null}
          {replacement ? <Outcome replacement={replacement} /> : null}
        </div>
        <p role="alert">{failure ? failureText(failure, say) : null}</p>
        <div className="desk-replace__actions">
          {asked && changes && !done ? (
            <DeskButton look="filled" busy={busy} onClick={() => void ask(asked.by, true)}>
              {words.confirm}
            </DeskButton>
          ) : null}
          <DeskButton onClick={() => setAsked(undefined)}>
            {changes && !done ? words.cancel : words.close}
          </DeskButton>
        </div>
      </Dialog>
    </>
  );
}
