import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

import { ApolloClient, HttpLink, InMemoryCache } from '@apollo/client';
import { PersistedQueryLink } from '@apollo/client/link/persisted-queries';
import { cacheExchange, Client, fetchExchange } from '@urql/core';
import { print } from 'graphql';

import { DOSSIER } from './dossier';
import { SERVER } from './server';

const GOLDEN = JSON.parse(
  readFileSync('bilateral/src/test/resources/golden/Dossier.json', 'utf8'),
);

/** An answer without the `__typename` that a client adds for its cache. */
function asAsked(answer: unknown, asked: unknown): unknown {
  if (Array.isArray(answer)) {
    return answer.map((item, i) => asAsked(item, (asked as unknown[])?.[i]));
  }
  if (answer === null || typeof answer !== 'object') {
    return answer;
  }
  const fields = asked as Record<string, unknown> | undefined;
  return Object.fromEntries(
    Object.entries(answer)
      .filter(([name]) => name !== '__typename' || (fields && name in fields))
      .map(([name, value]) => [name, asAsked(value, fields?.[name])]),
  );
}

function assertDossier(answer: unknown) {
  assert.deepEqual(asAsked(answer, GOLDEN), GOLDEN);
}

test('fetch gets the dossier', async () => {
  const response = await fetch(SERVER, {
    method: 'POST',
    headers: {
      'Content-Type': 'application/json',
      Accept: 'application/graphql-response+json',
    },
    body: JSON.stringify({ query: print(DOSSIER) }),
  });
  assert.equal(response.status, 200);
  const { data, errors } = await response.json();
  assert.equal(errors, undefined);
  assert.deepEqual(data, GOLDEN);
});

test('Apollo Client gets the dossier, and again from its cache', async () => {
  const client = new ApolloClient({
    link: new HttpLink({ uri: SERVER }),
    cache: new InMemoryCache(),
  });
  assertDossier((await client.query({ query: DOSSIER })).data);
  assertDossier(client.readQuery({ query: DOSSIER }));
});

test('urql gets the dossier by POST', async () => {
  const client = new Client({
    url: SERVER,
    preferGetMethod: false,
    exchanges: [cacheExchange, fetchExchange],
  });
  const { data, error } = await client.query(DOSSIER, {}).toPromise();
  assert.equal(error, undefined);
  assertDossier(data);
});

test('urql gets the dossier by GET', async () => {
  const client = new Client({
    url: SERVER,
    preferGetMethod: 'force',
    exchanges: [cacheExchange, fetchExchange],
  });
  const { data, error } = await client.query(DOSSIER, {}).toPromise();
  assert.equal(error, undefined);
  assertDossier(data);
});

test('Apollo Client gets the dossier by its hash, which the server learns once', async () => {
  const sent: string[] = [];
  const watched: typeof fetch = (url, init) => {
    sent.push(`${init?.method} ${url} ${init?.body ?? ''}`);
    return fetch(url, init);
  };
  const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
  const ask = async () => {
    const hashes = new PersistedQueryLink({ sha256, useGETForHashedQueries: true });
    const client = new ApolloClient({
      link: hashes.concat(new HttpLink({ uri: SERVER, fetch: watched })),
      cache: new InMemoryCache(),
    });
    assertDossier((await client.query({ query: DOSSIER })).data);
  };
  await ask();
  sent.length = 0;
  await ask();
  assert.equal(sent.length, 1);
  assert.match(sent[0]!, /^GET .*sha256Hash/);
  assert.doesNotMatch(sent[0]!, /diplomaticStatus/);
});
