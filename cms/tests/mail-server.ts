// SPDX-License-Identifier: AGPL-3.0-or-later
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';
import { useCmsEnv } from '../values/env.ts';
import type { TestCms } from './harness.ts';

export interface Received {
  readonly to: string[];
  readonly text: string;
}

/** A mail as a person reads it: without the encoding of its text, with line feeds. */
export const decoded = ({ text }: Received): string =>
  text
    .replaceAll(/=\r?\n/g, '')
    .replaceAll(/(?:=[0-9A-F]{2})+/g, (bytes) =>
      Buffer.from(bytes.replaceAll('=', ''), 'hex').toString('utf8'),
    )
    .replaceAll('\r\n', '\n');

/** A real mail server that keeps what it gets; each start is where nobody else listens, and the CMS knows it. */
export function mailServer({ env }: Pick<TestCms, 'env'>) {
  let server: SMTPServer | undefined;
  const received: Received[] = [];
  const start = async (): Promise<void> => {
    server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS'],
      onData(stream, session, done) {
        const parts: Buffer[] = [];
        stream.on('data', (part: Buffer) => parts.push(part));
        stream.on('end', () => {
          const to = session.envelope.rcptTo.map(({ address }) => address);
          received.push({ to, text: Buffer.concat(parts).toString('utf8') });
          done();
        });
      },
    });
    const listening = server.listen(0, '127.0.0.1');
    await once(listening, 'listening');
    const { port } = listening.address() as AddressInfo;
    useCmsEnv({ ...env, SMTP_URL: `smtp://127.0.0.1:${port}`, MAIL_FROM: 'portale@example.org' });
  };
  const stop = async (): Promise<void> => {
    const { promise, resolve } = Promise.withResolvers<void>();
    if (server) server.close(resolve);
    else resolve();
    await promise;
    server = undefined;
  };
  return { start, stop, received };
}
