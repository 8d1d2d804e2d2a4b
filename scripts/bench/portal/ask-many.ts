// SPDX-License-Identifier: AGPL-3.0-or-later
import { connect, type Socket } from 'node:net';

/** Readers who ask at the same time, each for one page after the other over one connection. */
const READERS = 32;

const requestFor = (port: number, path: string): string =>
  `GET ${path} HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nAccept-Encoding: gzip\r\n\r\n`;

/** Bytes of the whole answer that begins here; `undefined` while its headers have not come. @throws Error when it is not 200 */
function bytesOf(begin: Buffer): number | undefined {
  const end = begin.indexOf('\r\n\r\n');
  if (end < 0) return undefined;
  const head = begin.toString('latin1', 0, end);
  const length = /\r\ncontent-length: (\d+)/i.exec(head)?.[1];
  if (!head.startsWith('HTTP/1.1 200 ') || length === undefined)
    throw new Error(`Not the answer that was asked for: ${head}`);
  return end + 4 + Number(length);
}

/** Asks for one page after the other until it is told to stop. Parses no more than it must: it shares the machine. */
function read(socket: Socket, ask: () => string | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    let begin = Buffer.alloc(0);
    let left: number | undefined;
    const next = (): void => {
      const request = ask();
      if (request === undefined) {
        socket.destroy();
        resolve();
      } else socket.write(request);
    };
    socket.on('data', (chunk) => {
      try {
        if (left === undefined) {
          begin = Buffer.concat([begin, chunk]);
          const bytes = bytesOf(begin);
          if (bytes === undefined) return;
          left = bytes - begin.length;
          begin = Buffer.alloc(0);
        } else left -= chunk.length;
        if (left > 0) return;
        left = undefined;
        next();
      } catch (error) {
        socket.destroy();
        reject(error);
      }
    });
    socket.once('error', reject);
    socket.once('close', () => reject(new Error('The server closed a connection.')));
    socket.once('connect', next);
  });
}

/** How many requests a server on this machine answers in some time. @param paths what is asked for, in turn */
export async function askMany(
  port: number,
  paths: readonly string[],
  ms: number,
): Promise<{ readonly requests: number; readonly aSecond: number }> {
  const lines = paths.map((path) => requestFor(port, path));
  const begin = performance.now();
  let requests = 0;
  const ask = (): string | undefined => {
    if (performance.now() - begin > ms) return undefined;
    requests += 1;
    return lines[requests % lines.length];
  };
  const readers = Array.from({ length: READERS }, () => read(connect(port, '127.0.0.1'), ask));
  await Promise.all(readers);
  return { requests, aSecond: requests / ((performance.now() - begin) / 1000) };
}
