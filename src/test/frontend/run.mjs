// Runs all tests and writes one line of JSON for each, which bilateral.ClientTests makes tests of JUnit of.
import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { run } from 'node:test';
import { inspect } from 'node:util';

// The tests are TypeScript; each file runs in a process of its own, which gets this too.
process.env.NODE_OPTIONS = '--import tsx';

const files = readdirSync('src')
  .filter((name) => name.endsWith('.test.ts'))
  .map((name) => join('src', name));

// node:test wraps what was thrown; of an assertion the message says all.
function reason({ cause, message }) {
  return cause?.code === 'ERR_ASSERTION' ? cause.message : inspect(cause ?? message);
}

function report({ name, file, details }, error) {
  if (details.type !== 'suite') {
    console.log(JSON.stringify({ file: basename(file ?? '', '.test.ts'), name, error }));
  }
}

run({ files, concurrency: true, timeout: 120_000 })
  .on('test:pass', (test) => report(test))
  .on('test:fail', (test) => report(test, reason(test.details.error)))
  .on('test:stdout', ({ message }) => process.stderr.write(message))
  .on('test:stderr', ({ message }) => process.stderr.write(message))
  .resume();
