// SPDX-License-Identifier: AGPL-3.0-or-later

const TROUBLE = /\b(error|errore|fatal|warn(ing)?|failed)\b/i;

/** The programs of the site write one JSON object a line; Next and Payload write text. */
function parsed(line: string): Record<string, unknown> | undefined {
  if (!line.startsWith('{')) return undefined;
  try {
    const value: unknown = JSON.parse(line);
    // Spread, because an array or null is parsed as well.
    return typeof value === 'object' ? { ...value } : undefined;
  } catch {
    // A line of text that happens to begin with a brace.
    return undefined;
  }
}

/** The part of a log line that is shown in the terminal: errors and warnings in words; undefined for all else. */
export function worthSeeing(line: string): string | undefined {
  const entry = parsed(line);
  if (!entry) return TROUBLE.test(line) ? line : undefined;
  if (entry['level'] !== 'error' && entry['level'] !== 'warn') return undefined;
  const { at: _at, level, program: _program, what, ...facts } = entry;
  const rest = Object.entries(facts).map(([name, value]) => {
    const [first = ''] = String(value).split('\n');
    return `${name}: ${first}`;
  });
  return [`${String(level)}: ${String(what)}`, ...rest].join(' · ');
}
