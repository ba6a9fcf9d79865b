import assert from 'node:assert/strict';
import { test } from 'node:test';

import { serverAudits } from 'graphql-http';

import { SERVER } from './server';

const audits = serverAudits({ url: SERVER });

test('there are 61 audits', () => assert.equal(audits.length, 61));

for (const audit of audits) {
  test(`${audit.id} ${audit.name}`, async () => {
    const result = await audit.fn();
    // Advice that is not followed is a failure too.
    if (result.status !== 'ok') {
      const { status, headers } = result.response;
      assert.fail(`${result.status}: ${result.reason}: ${status} ${headers.get('content-type')}`);
    }
  });
}
