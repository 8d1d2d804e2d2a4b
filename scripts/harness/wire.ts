// SPDX-License-Identifier: AGPL-3.0-or-later
import { request } from 'node:http';

/** Bytes of the body as they go over the wire to a browser that takes brotli. */
export function bytesOnTheWire(url: string): Promise<number> {
  return new Promise((resolve, reject) => {
    request(url, { headers: { 'accept-encoding': 'br, gzip' } }, (response) => {
      if (response.statusCode !== 200) {
        reject(new Error(`${url} answered ${response.statusCode}`));
        response.resume();
        return;
      }
      let bytes = 0;
      response.on('data', (chunk: Buffer) => {
        bytes += chunk.length;
      });
      response.on('end', () => resolve(bytes));
      response.on('error', reject);
    })
      .on('error', reject)
      .end();
  });
}

/** Bytes of a page and of its style sheets, and the scripts that it names. */
export async function weightOfPage(
  url: string,
): Promise<{ html: number; css: number; scripts: string[] }> {
  const html = await (await fetch(url)).text();
  const sheets = [...html.matchAll(/<link[^>]+rel="stylesheet"[^>]*>/g)].map(
    (match) => /href="([^"]+)"/.exec(match[0])?.[1] ?? '',
  );
  const css = await Promise.all(sheets.map((sheet) => bytesOnTheWire(new URL(sheet, url).href)));
  const scripts = [...html.matchAll(/<script(?![^>]*application\/ld\+json)[^>]*>/g)];
  return {
    html: await bytesOnTheWire(url),
    css: css.reduce((sum, bytes) => sum + bytes, 0),
    scripts: scripts.map((match) => match[0]),
  };
}
