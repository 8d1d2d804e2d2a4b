// SPDX-License-Identifier: AGPL-3.0-or-later
import { once } from 'node:events';
import type { Server } from 'node:http';
import { type Dependencies, makeDependencies, type StartOptions } from './dependencies.ts';
import { awaitsWithdrawals } from './accepted/hold.ts';
import { Follower } from './follow/follower.ts';
import { ManifestGuard } from './follow/manifest-guard.ts';
import { idleWork } from './idle.ts';
import { Intake } from './intake/intake.ts';
import type { Log } from '../log.ts';
import { Loop } from './loop.ts';
import { sendCommand } from './operate/command-queue.ts';
import { runOperatorCommand } from './operate/operator-commands.ts';
import { Publisher } from './publish/publisher.ts';
import { NextSchedule } from './intake/next-schedule.ts';
import { tidy } from './tidy.ts';
import { preview } from './webhook/preview.ts';
import { createReceiver } from './webhook/receiver.ts';

const IDLE_AFTER_MS = 20_000;

/** A publisher that runs. */
export interface Running {
  readonly publisher: Publisher;
  readonly dependencies: Dependencies;
  readonly loop: Loop;
  readonly port: number;
  stop(): Promise<void>;
}

async function listen(server: Server, port: number, log: Log): Promise<number> {
  await once(server.listen(port, '127.0.0.1'), 'listening');
  // A connection that cannot be accepted is lost; the publisher looks by itself soon.
  server.on('error', (error) => log.error('receiver', { error }));
  const address = server.address();
  return typeof address === 'object' && address ? address.port : port;
}

function makeLoop(
  publisher: Publisher,
  dependencies: Dependencies,
  { env, idleAfter = env.IDLE_AFTER_MS ?? IDLE_AFTER_MS }: StartOptions,
): Loop {
  const { accepted, cms, clock, folder, log, online } = dependencies;
  const intake = new Intake(dependencies);
  const guard = new ManifestGuard({ publisher, accepted, clock, log });
  const follower = new Follower({
    publisher,
    guard,
    cms,
    intake,
    schedule: new NextSchedule(dependencies),
  });
  return new Loop({
    tasks: {
      command: () => runOperatorCommand({ folder, log, publisher, guard, intake, accepted }),
      'date-change': () => publisher.onDateChange(),
      sync: async () => (await follower.sync()) === 'published',
      sheets: () => publisher.onSheets(),
      publish: () => publisher.publish().then(() => true),
      tidy: () => tidy(dependencies, publisher).then(() => false),
    },
    isDue: () => publisher.isDue,
    canTidy: () => online.canSweep(clock()),
    idle: idleWork(() => publisher.site, dependencies),
    clock,
    log,
    interval: env.SYNC_INTERVAL_MS,
    idleAfter,
  });
}

/** Wires a publisher and starts it. */
export async function startPublisher(options: StartOptions): Promise<Running> {
  const { env } = options;
  const dependencies = await makeDependencies(options);
  const { search, sheets, render, clock, log, folder } = dependencies;
  const publisher = new Publisher(dependencies);
  const loop = makeLoop(publisher, dependencies, options);
  search.onReady = () => loop.want('publish');
  sheets.onReady = () => loop.want('sheets');
  const server = createReceiver({
    secrets: env.WEBHOOK_SECRETS,
    onNudge: () => loop.want('sync'),
    onAccept: async ({ lineage, revision }) => {
      if (!awaitsWithdrawals(publisher.hold, lineage, revision)) return false;
      await sendCommand(folder, { verb: 'accept', revision });
      loop.want('command');
      return true;
    },
    isReady: () => loop.isStarted,
    onPreview: (body) => preview(body, { site: publisher.site, render, clock }),
    health: () => {
      const { revision, refused } = publisher.set;
      const { hold, areSheetsOnline, isIndexWhole } = publisher;
      const made = { areSheetsOnline, isIndexWhole };
      return { revision, refused: refused.length, hold, ...made, cms: loop.health };
    },
    log,
  });
  const port = await listen(server, env.PUBLISHER_PORT, log);
  await publisher.start();
  await tidy(dependencies, publisher);
  loop.start();
  const stop = async (): Promise<void> => {
    server.close();
    server.closeAllConnections();
    await loop.stop();
    await Promise.all([search.stop(), sheets.stop()]);
  };
  return { publisher, dependencies, loop, port, stop };
}
