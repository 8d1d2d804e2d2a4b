// SPDX-License-Identifier: AGPL-3.0-or-later
'use client';
import { useState } from 'react';
import type { BroughtIn } from '../../programme/bring-in.ts';
import type { ColumnKey } from '../../programme/columns.ts';
import type { ShownPlan } from '../../programme/shown.ts';
import { checkProgramme, importProgramme, type SheetReading } from '../api/programme-api.ts';
import { useVerb } from '../ui/outcome.tsx';
import { useWords } from '../words.ts';

/** A sheet that was chosen: its bytes, so that it can be saved again on the disk meanwhile. */
interface Chosen {
  readonly name: string;
  readonly bytes: Blob;
}

interface Asked {
  readonly chosen: Chosen | undefined;
  readonly edition: string;
  readonly columns: Readonly<Record<string, ColumnKey | null>>;
}

const readingOf = ({ edition, columns }: Asked): SheetReading => ({
  ...(edition !== '' && { edition }),
  columns,
});

/** The steps of an import: a sheet is chosen and looked at, then brought in. */
export function useImport(edition: string) {
  const { say } = useWords();
  const { outcome, setOutcome, busy, run } = useVerb();
  const [chosen, setChosen] = useState<Chosen>();
  const [columns, setColumns] = useState<Asked['columns']>({});
  const [plan, setPlan] = useState<ShownPlan>();
  const [overwrite, setOverwrite] = useState<readonly string[]>([]);
  const [done, setDone] = useState<BroughtIn>();

  const look = async (asked: Asked): Promise<void> => {
    if (!asked.chosen) return;
    const { name, bytes } = asked.chosen;
    const answer = await run(() => checkProgramme(bytes, readingOf(asked)), {
      done: say.programme.read(name),
    });
    setPlan(answer.ok ? answer.data.plan : undefined);
    setOverwrite([]);
    setDone(undefined);
  };

  return {
    outcome,
    busy,
    chosen,
    plan,
    overwrite,
    setOverwrite,
    done,
    /** Looks at a sheet; what was said of the columns of another one is forgotten. */
    choose: async (file: File): Promise<void> => {
      const read = await file.arrayBuffer().catch(() => undefined);
      if (!read) return setOutcome({ kind: 'failed', text: say.programme.unreadable });
      const next = { name: file.name, bytes: new Blob([read]) };
      setChosen(next);
      await look({ chosen: next, edition, columns });
    },
    lookFor: (other: string) => look({ chosen, edition: other, columns }),
    name: async (index: number, column: ColumnKey | null): Promise<void> => {
      const next = { ...columns, [String(index)]: column };
      setColumns(next);
      await look({ chosen, edition, columns: next });
    },
    confirm: async (): Promise<void> => {
      if (!chosen || !plan) return;
      const reading = readingOf({ chosen, edition, columns });
      const answer = await run(
        () => importProgramme(chosen.bytes, { ...reading, token: plan.token, overwrite }),
        { done: '' },
      );
      if (!answer.ok) return;
      setDone(answer.data);
      setPlan(undefined);
      setOutcome(undefined);
    },
  };
}

export type Import = ReturnType<typeof useImport>;
