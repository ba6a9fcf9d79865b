// What a frontend with Relay would write: relay-compiler makes the queries of these, types included.
import { graphql } from 'relay-runtime';

export const visits = graphql`
  fragment visits_list on Query
  @refetchable(queryName: "visitsNextQuery")
  @argumentDefinitions(
    to: { type: "[CountryCode!]" }
    count: { type: "Int", defaultValue: 1 }
    cursor: { type: "String" }
  ) {
    visits(filter: { to: $to }, first: $count, after: $cursor) @connection(key: "visits_visits") {
      totalCount
      edges {
        node {
          ...visits_visit
        }
      }
    }
  }
`;

export const visit = graphql`
  fragment visits_visit on Visit @refetchable(queryName: "visitsVisitQuery") {
    purpose
    from {
      name
    }
    start {
      edtf
    }
  }
`;

export const firstVisits = graphql`
  query visitsFirstQuery($to: [CountryCode!]) {
    ...visits_list @arguments(to: $to)
  }
`;

export const backwards = graphql`
  fragment visits_latest on Country
  @refetchable(queryName: "visitsEarlierQuery")
  @argumentDefinitions(count: { type: "Int", defaultValue: 10 }, cursor: { type: "String" }) {
    visits(last: $count, before: $cursor) @connection(key: "visits_latest_visits") {
      edges {
        node {
          id
        }
      }
    }
  }
`;
