// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Alert } from '@portico/shared/contract/alert';
import type { Block, Inline } from '@portico/shared/contract/rich-text';
import type { ActiveLocale } from '@portico/shared/locales';
import { messages } from '../i18n/index.ts';

const text = (words: string): Inline => ({ type: 'text', text: words });

/** A record of the catalogue of vulnerabilities. Source: https://www.cve.org/About/Process */
const record = (cve: string): Inline => ({
  type: 'link',
  to: { url: `https://www.cve.org/CVERecord?id=${cve}` },
  children: [{ type: 'text', text: cve }],
});

/** Identifiers, each on a line of its own. */
const records = (cves: readonly string[]): Inline[] =>
  cves.flatMap((cve, at): Inline[] => [
    ...(at > 0 ? [{ type: 'break' as const }] : []),
    record(cve),
  ]);

/** The affected products of an alert as a table of a text, so that page and sheet show them as any other; `undefined`: none. */
export function affectedTable(
  { products }: Pick<Alert, 'products'>,
  locale: ActiveLocale,
): Block | undefined {
  if (!products) return undefined;
  const { columns, notFixed } = messages(locale).alert;
  const { cves: identifiers, ...others } = columns;
  const hasCves = products.some(({ cves }) => cves);
  return {
    type: 'table',
    header: [...Object.values(others), ...(hasCves ? [identifiers] : [])].map((name) => [
      text(name),
    ]),
    rows: products.map(({ name, affected, fixed = notFixed, cves = [] }) => [
      ...[name, affected, fixed].map((words) => [text(words)]),
      ...(hasCves ? [records(cves)] : []),
    ]),
  };
}
