// SPDX-License-Identifier: AGPL-3.0-or-later
import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { documentPath } from '@portico/shared/paths';
import { FIRST_PORT_OF_TESTS, freeSettings } from '../portal/ports.ts';
import { keepPublished } from '../portal/published.ts';
import { seededFolder } from '../portal/seeded.ts';
import { TestPortal } from './test-portal.ts';

/**
 * An alert that no test asks for and no text names: it is withdrawn, so that the page that says so can be looked at as
 * well. The first page shows it, and so is compressed, as a first publication is only when the publisher is idle.
 */
const WITHDRAWN = 'pacco-fermo-alla-dogana';

/** Where it stood. */
export const WITHDRAWN_PATH = documentPath('alert', WITHDRAWN, 'it');

async function withdrawOne(portal: TestPortal): Promise<void> {
  const reviewer = await portal.as('reviewer');
  const [alert] = await reviewer.find('alerts', `where[slug][equals]=${WITHDRAWN}&limit=1`);
  if (!alert) throw new Error(`The demo has no alert «${WITHDRAWN}»`);
  await reviewer.verb('alerts', alert.id, 'withdraw', {
    reason: 'Ritirato per prova: serve a guardare la pagina che lo dice.',
    confirm: true,
  });
}

/** Puts the demo online where the portals of the tests will stand: sheets and pages name their site. */
async function publishDemo(dataDir: string): Promise<void> {
  cpSync(await seededFolder(), dataDir, { recursive: true });
  const portal = new TestPortal(await freeSettings(dataDir, FIRST_PORT_OF_TESTS), []);
  try {
    await portal.start('cms');
    await Promise.all([portal.start('publisher'), portal.start('serve')]);
    const { revision } = await portal.manifest();
    await portal.untilOnline(revision);
    await withdrawOne(portal);
    await portal.untilSettled();
  } finally {
    await portal.stopAll();
  }
  rmSync(join(dataDir, 'logs'), { recursive: true });
}

/** Makes the folder that {@link openPortal} copies: the demo online, one alert of it withdrawn. */
export const bringPublished = (): Promise<void> => keepPublished(publishDemo);
