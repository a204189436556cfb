// `site-gen serve` on a copy of the site: the forms with the intake's own core behind them.

import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

import { TODAY } from '../cases.mjs';
import { PROGRAM, ROOT } from './site.mjs';

const PATIENCE = 60_000;

/** Starts it; `{ origin, end }`. Its store lies in the copy and goes with it. */
export async function preview() {
  const root = mkdtempSync(join(tmpdir(), 'preview-'));
  for (const folder of ['content', 'themes']) cpSync(join(ROOT, folder), join(root, folder), { recursive: true });
  const port = await freePort();
  const [program, ...before] = PROGRAM;
  const options = ['serve', '--root', root, '--port', String(port), '--today', TODAY];
  const server = spawn(program, [...before, ...options], { cwd: ROOT, stdio: ['ignore', 'ignore', 'pipe'] });
  let said = '';
  server.stderr.on('data', (text) => (said += text));
  const ended = new Promise((end) => server.once('exit', end));

  const origin = `http://127.0.0.1:${port}`;
  const end = async () => {
    server.kill();
    await ended;
    rmSync(root, { recursive: true, force: true });
  };
  for (const start = Date.now(); ; await pause(50)) {
    if (server.exitCode !== null || Date.now() - start > PATIENCE) {
      await end();
      throw new Error(`the preview does not start:\n${said}`);
    }
    const isUp = await fetch(origin).then((answer) => answer.ok, () => false);
    if (isUp) return { origin, end };
  }
}

/**
 * The mails that the preview keeps, newest first, each as `{ subject, read }`. Their pages are plain and answer to no
 * policy of the site.
 */
export async function outbox({ request }) {
  const read = async (path) => (await request.get(path)).text();
  const rows = (await read('/_outbox/')).matchAll(/href="(\/_outbox\/\d+\/)">([^<]*)</g);
  return [...rows].map(([, path, subject]) => ({ subject, read: () => read(path) }));
}

function freePort() {
  return new Promise((found) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => found(port));
    });
  });
}
