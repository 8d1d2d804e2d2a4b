// SPDX-License-Identifier: AGPL-3.0-or-later
'use client';
import { useEffect } from 'react';
import { valueOfPart } from '../../values/parts.ts';
import { DeskButton } from '../ui/DeskButton.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { useWords } from '../words.ts';
import type { Clash } from './ledger.ts';
import type { SavingState } from './form-port.ts';
import type { Saver } from './saver.ts';
import { useWordsOfValues } from './use-words-of-values.ts';

interface CompareProps {
  readonly saver: Saver;
  readonly state: SavingState;
  readonly collection: string;
}

interface PairProps extends CompareProps {
  readonly part: string;
  readonly clash: Clash | undefined;
  readonly words: ReturnType<typeof useWordsOfValues>;
}

/** One place: mine beside the other's, and the choice where both wrote. */
function Pair({ saver, part, clash, words }: PairProps) {
  const { say, moments } = useWords();
  const { mine, theirs } = saver.compare();
  const { comparing } = say;
  const other =
    clash?.name && clash.at
      ? comparing.by(clash.name, moments.at(clash.at, new Date()))
      : comparing.other;
  return (
    <section aria-label={words.nameOf(part)} data-part={part}>
      <h3>{words.nameOf(part)}</h3>
      <dl className="desk-compare__pair">
        <div>
          <dt>{comparing.mine}</dt>
          <dd>{words.textOf(valueOfPart(mine, part), part)}</dd>
        </div>
        <div>
          <dt>{clash ? other : comparing.theirs}</dt>
          <dd>{words.textOf(clash ? clash.theirs : valueOfPart(theirs, part), part)}</dd>
        </div>
      </dl>
      {clash ? (
        <div className="desk-buttons">
          <DeskButton onClick={() => void saver.settle(part, 'mine')}>
            {comparing.keepMine}
          </DeskButton>
          <DeskButton onClick={() => void saver.settle(part, 'theirs')}>
            {comparing.takeTheirs}
          </DeskButton>
        </div>
      ) : null}
    </section>
  );
}

function Pairs({ saver, state, collection }: CompareProps) {
  const { say } = useWords();
  const { parts, mine, theirs } = saver.compare();
  const words = useWordsOfValues(collection, [mine, theirs]);
  useEffect(() => {
    void saver.look();
  }, [saver]);
  const clashes = new Map(state.clashes.map((clash) => [clash.part, clash]));
  const shown = [...new Set([...clashes.keys(), ...Object.keys(parts)])];
  if (shown.length === 0) return <p>{say.comparing.none}</p>;
  return shown.map((part) => (
    <Pair
      key={part}
      saver={saver}
      state={state}
      collection={collection}
      part={part}
      clash={clashes.get(part)}
      words={words}
    />
  ));
}

/** What is written and not saved beside what is saved; settles where two wrote in the same place. */
export function CompareDialog({
  open,
  onClose,
  ...of
}: CompareProps & { readonly open: boolean; readonly onClose: () => void }) {
  const { say } = useWords();
  return (
    <Dialog open={open} title={say.comparing.title} onClose={onClose} className="desk-compare">
      <Pairs {...of} />
      <div className="desk-buttons">
        <DeskButton look="filled" onClick={onClose}>
          {say.comparing.close}
        </DeskButton>
      </div>
    </Dialog>
  );
}
