// SPDX-License-Identifier: AGPL-3.0-or-later

type Facts = Readonly<Record<string, unknown>>;

/** One JSON object a line, so that figures can be read by programs. */
export interface Log {
  info(what: string, facts?: Facts): void;
  warn(what: string, facts?: Facts): void;
  error(what: string, facts?: Facts): void;
}

const plain = (_key: string, value: unknown): unknown =>
  value instanceof Error ? (value.stack ?? value.message) : value;

export function logTo(write: (line: string) => void, program: string): Log {
  const line =
    (level: string) =>
    (what: string, facts: Facts = {}): void =>
      write(
        `${JSON.stringify({ at: new Date().toISOString(), level, program, what, ...facts }, plain)}\n`,
      );
  return { info: line('info'), warn: line('warn'), error: line('error') };
}
