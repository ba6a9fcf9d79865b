// Not run: that this compiles shows that the generated types say what the schema says.
import type { ResultOf, VariablesOf } from '@graphql-typed-document-node/core';

import type { DOSSIER } from './dossier';
import { graphql } from './gql';

type Dossier = ResultOf<typeof DOSSIER>;

export function purposes(dossier: Dossier): (string | null)[] {
  return dossier.relation?.visits.nodes.map((visit) => visit.purpose) ?? [];
}

export function withoutThought(dossier: Dossier) {
  // @ts-expect-error a root field can be null
  dossier.relation.visits;
  // @ts-expect-error so can the country's purpose
  dossier.relation?.visits.nodes[0]?.purpose.length;
  // @ts-expect-error what was not asked for is not there
  dossier.relation?.visits.nodes[0]?.updatedAt;
  // @ts-expect-error an enum has no value but those of the schema
  return dossier.relation?.visits.nodes[0]?.status === 'OVER';
}

export function date(dossier: Dossier): string | undefined {
  return dossier.relation?.visits.nodes[0]?.start?.edtf;
}

const QUERY = graphql(`
  query OfCountry($to: [CountryCode!], $first: Int) {
    visits(filter: { to: $to }, first: $first) { totalCount }
  }
`);

export const variables: VariablesOf<typeof QUERY> = { to: ['IL'], first: 1 };
// @ts-expect-error a page's size is a number
export const wrong: VariablesOf<typeof QUERY> = { first: '1' };
