// SPDX-License-Identifier: AGPL-3.0-or-later
'use client';
import { getTranslation } from '@payloadcms/translations';
import { useConfig, useTranslation } from '@payloadcms/ui';
import type { ClientField } from 'payload';
import { useEffect, useState } from 'react';
import { dateFormat } from '../../i18n/dates.ts';
import type { JsonObject } from '../../values/json.ts';
import { valueOfPart } from '../../values/parts.ts';
import { call } from '../api/call.ts';
import { useWords } from '../words.ts';
import { fieldsTo } from './part-name.ts';
import { idsIn, valueText, type ValueWords } from './value-text.ts';

const MAX_NAMES = 40;

interface Named {
  readonly title?: string;
  readonly alt?: string;
  readonly createdAt?: string;
}

/** Names of what the values refer to, read when they are shown. */
function useNames(ids: readonly string[]): Readonly<Record<string, string>> {
  const { say, language } = useWords();
  const { uploadedOn } = say.controls;
  const [names, setNames] = useState<Readonly<Record<string, string>>>({});
  const wanted = [...new Set(ids)].slice(0, MAX_NAMES).join(',');
  useEffect(() => {
    if (wanted === '') return;
    const day = dateFormat(language, { dateStyle: 'long' });
    const pictureName = ({ alt, createdAt }: Named): string | undefined =>
      alt?.trim() || (createdAt && uploadedOn(day.format(new Date(createdAt))));
    for (const [collection, name] of [
      ['catalogue', (row: Named) => row.title],
      ['media', pictureName],
      ['files', (row: Named) => row.title],
    ] as const)
      void call<{ docs: readonly (Named & { id: string })[] }>(
        `/api/${collection}?where[id][in]=${wanted}&depth=0&limit=${MAX_NAMES}`,
      ).then((answer) => {
        if (!answer.ok) return;
        const found = answer.data.docs.map((row) => [row.id, name(row) ?? row.id]);
        setNames((before) => ({ ...before, ...Object.fromEntries(found) }));
      });
  }, [wanted, language, uploadedOn]);
  return names;
}

/** How parts of a document are called and read. @param values whose references get names */
export function useWordsOfValues(collection: string, values: readonly JsonObject[]) {
  const { say, language } = useWords();
  const { i18n } = useTranslation();
  const fields = useConfig().getEntityConfig({ collectionSlug: collection })?.fields ?? [];
  const names = useNames(values.flatMap(idsIn));
  const format = dateFormat(language, { dateStyle: 'long', timeStyle: 'short' });
  const words: ValueWords = {
    yes: say.comparing.yes,
    no: say.comparing.no,
    empty: say.comparing.empty,
    date: (iso) => format.format(new Date(iso)),
    nameOf: (id) => names[id],
  };
  const labelOf = (field: ClientField): string =>
    'label' in field && field.label ? getTranslation(field.label, i18n) : '';
  return {
    nameOf: (part: string): string =>
      fieldsTo(fields, part)
        .map(labelOf)
        .filter((label) => label !== '')
        .join(' · ') || part,
    textOf: (value: unknown, part: string): string =>
      valueText(value, words, fieldsTo(fields, part).at(-1)),
    /** Parts with their names and values, to copy. */
    copyOf: (parts: readonly string[], of: JsonObject): string =>
      parts
        .map((part) => {
          const way = fieldsTo(fields, part);
          return `${way.map(labelOf).join(' · ') || part}\n${valueText(valueOfPart(of, part), words, way.at(-1))}`;
        })
        .join('\n\n'),
  };
}
