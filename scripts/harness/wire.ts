// SPDX-License-Identifier: AGPL-3.0-or-later
import { once } from 'node:events';
import { get, type IncomingMessage } from 'node:http';

/** Bytes of the body as they go over the wire to a browser that takes brotli. */
export async function bytesOnTheWire(url: string): Promise<number> {
  const asked = get(url, { headers: { 'accept-encoding': 'br, gzip' } });
  const [response]: IncomingMessage[] = await once(asked, 'response');
  let bytes = 0;
  for await (const chunk of response ?? []) bytes += chunk.length;
  if (response?.statusCode !== 200) throw new Error(`${url} answered ${response?.statusCode}`);
  return bytes;
}

/** Bytes of a page and of its style sheets, and the scripts that it names. */
export async function weightOfPage(
  url: string,
): Promise<{ html: number; css: number; scripts: string[] }> {
  const html = await (await fetch(url)).text();
  const sheets = [...html.matchAll(/<link[^>]+rel="stylesheet"[^>]*>/g)].map(
    (match) => /href="([^"]+)"/.exec(match[0])?.[1] ?? '',
  );
  // Named twice, loaded once.
  const css = await Promise.all(
    [...new Set(sheets)].map((sheet) => bytesOnTheWire(new URL(sheet, url).href)),
  );
  const scripts = [...html.matchAll(/<script(?![^>]*application\/ld\+json)[^>]*>/g)];
  return {
    html: await bytesOnTheWire(url),
    css: css.reduce((sum, bytes) => sum + bytes, 0),
    scripts: scripts.map((match) => match[0]),
  };
}
