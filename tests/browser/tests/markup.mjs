// Every page through the Nu HTML checker, in one process: no error and no warning.

import { execFile } from 'node:child_process';
import { createRequire } from 'node:module';
import { test } from 'node:test';

import { NU_EXCEPTIONS } from '../cases.mjs';
import { none } from '../harness/findings.mjs';
import { FOLDER, PAGES } from '../harness/site.mjs';

const { default: JAR } = await import(createRequire(import.meta.url).resolve('vnu-jar'));

// Starts at once and works beside the browser.
const checking = check();

function check() {
  const options = ['-jar', JAR, '--format', 'json', '--stdout', '--exit-zero-always', '--skip-non-html', FOLDER];
  return new Promise((done, fail) => {
    execFile('java', options, { maxBuffer: 1 << 28 }, (error, stdout, stderr) => {
      if (error?.code === 'ENOENT') fail(new Error("no `java`: install Debian's package `default-jre-headless`"));
      else if (error || !stdout) fail(error ?? new Error(`the checker says nothing: ${stderr}`));
      else done(JSON.parse(stdout).messages);
    });
  });
}
checking.catch(() => {});

test(`${PAGES.length} pages are valid HTML`, async () => {
  const messages = await checking;
  const isExcepted = (message) => NU_EXCEPTIONS.some(({ pattern }) => pattern.test(message));
  none(
    messages
      .filter(({ message }) => !isExcepted(message))
      .map(({ url, lastLine, type, subType, message }) => {
        const file = new URL(url).pathname.slice(FOLDER.length);
        return `${subType ?? type}: ${message} (${file}:${lastLine})`;
      }),
  );
});
