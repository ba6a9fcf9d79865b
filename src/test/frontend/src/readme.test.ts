import assert from 'node:assert/strict';
import { test } from 'node:test';

const VISITS = [
  { from: { name: 'India' }, start: { edtf: '2021-08' } },
  { from: { name: 'India' }, start: { edtf: '2021-10' } },
  { from: { name: 'India' }, start: { edtf: '2021-10-17' } },
  { from: { name: 'India' }, start: { edtf: '[2021-11-14..2021-11-15]' } },
];

/** What an example got, without what its client adds. */
function visits(data: any): unknown {
  assert.equal(data.visits.totalCount, VISITS.length);
  return data.visits.nodes.map(({ from, start }: any) => ({
    from: { name: from.name },
    start: { edtf: start.edtf },
  }));
}

test("the README's example for fetch gets the visits", async () => {
  const { data, errors } = await import('./readme/fetch');
  assert.equal(errors, undefined);
  assert.deepEqual(visits(data), VISITS);
});

test("the README's example for Apollo Client gets the visits", async () => {
  const { data } = await import('./readme/apollo');
  assert.deepEqual(visits(data), VISITS);
});

test("the README's example for urql gets the visits", async () => {
  const { data, error } = await import('./readme/urql');
  assert.equal(error, undefined);
  assert.deepEqual(visits(data), VISITS);
});
