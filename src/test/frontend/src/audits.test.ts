import assert from 'node:assert/strict';
import { test } from 'node:test';

import { serverAudits } from 'graphql-http';

import { SERVER } from './server';

const audits = serverAudits({ url: SERVER });

test('there are 61 audits', () => assert.equal(audits.length, 61));

/** The server does not take GET yet: to be removed in the change that lets it. */
const BY_GET = ['5A70', 'D6D5', '6A70'];

for (const audit of audits.filter(({ id }) => !BY_GET.includes(id))) {
  test(`${audit.id} ${audit.name}`, async () => {
    const result = await audit.fn();
    // Advice that is not followed is a failure too.
    if (result.status !== 'ok') {
      const { status, headers } = result.response;
      assert.fail(`${result.status}: ${result.reason}: ${status} ${headers.get('content-type')}`);
    }
  });
}
