import assert from 'node:assert/strict';
import { test } from 'node:test';

import relay from 'relay-runtime';
import type { ConcreteRequest, FetchFunction, ReaderFragment, Variables } from 'relay-runtime';

import visitsEarlierQuery from '../relay/__generated__/visitsEarlierQuery.graphql';
import visitsFirstQuery from '../relay/__generated__/visitsFirstQuery.graphql';
import visitsNextQuery from '../relay/__generated__/visitsNextQuery.graphql';
import visitsVisitQuery from '../relay/__generated__/visitsVisitQuery.graphql';
import visitsLatest from '../relay/__generated__/visits_latest.graphql';
import visitsList from '../relay/__generated__/visits_list.graphql';
import visitsVisit from '../relay/__generated__/visits_visit.graphql';
import { SERVER } from './server';

const ask: FetchFunction = async ({ text }, variables) => {
  const response = await fetch(SERVER, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ query: text, variables }),
  });
  return response.json();
};

function environment() {
  return new relay.Environment({
    network: relay.Network.create(ask),
    store: new relay.Store(new relay.RecordSource()),
  });
}

type Environment = ReturnType<typeof environment>;

/** Fetches a query and reads one fragment of it back from Relay's store. */
async function read(
  from: Environment,
  query: ConcreteRequest,
  variables: Variables,
  fragment: ReaderFragment,
  parent: (data: any) => any = (data) => data,
): Promise<any> {
  const root = await relay.fetchQuery(from, query, variables).toPromise();
  const selector = relay.getSelector(fragment, parent(root));
  assert.ok(selector?.kind === 'SingularReaderSelector');
  const { data, isMissingData } = from.lookup(selector);
  assert.equal(isMissingData, false);
  return data;
}

test('Relay joins the pages of a connection', async () => {
  const from = environment();
  const first = await read(from, visitsFirstQuery, { to: ['IL'] }, visitsList);
  assert.equal(first.visits.edges.length, 1);

  let { edges, pageInfo, totalCount } = first.visits;
  while (pageInfo.hasNextPage) {
    const next = { to: ['IL'], count: 1, cursor: pageInfo.endCursor };
    ({ edges, pageInfo } = (await read(from, visitsNextQuery, next, visitsList)).visits);
  }
  assert.equal(new Set(edges.map((edge: any) => edge.node.__id)).size, totalCount);
});

test('Relay joins pages backwards, of the node that a fragment is on', async () => {
  const from = environment();
  const answer: any = await ask(
    { text: '{ country(code: "IL") { id visits { nodes { id } } } }' } as any,
    {},
    {},
  );
  const { id, visits } = answer.data.country;
  const page = async (cursor: string | null) => {
    const variables = { id, count: 1, cursor };
    return (await read(from, visitsEarlierQuery, variables, visitsLatest, ({ node }) => node)).visits;
  };

  let { edges, pageInfo } = await page(null);
  while (pageInfo.hasPreviousPage) {
    ({ edges, pageInfo } = await page(pageInfo.startCursor));
  }
  assert.deepEqual(
    edges.map((edge: any) => edge.node.id),
    visits.nodes.map((visit: any) => visit.id),
  );
});

test('Relay fetches a node again by its id', async () => {
  const from = environment();
  const { visits } = await read(from, visitsFirstQuery, { to: ['IL'] }, visitsList);
  const id = visits.edges[0].node.__id;

  const again = await read(environment(), visitsVisitQuery, { id }, visitsVisit, ({ node }) => node);
  assert.equal(again.id, id);
  assert.deepEqual(again.start, { edtf: '2021-08' });
});
