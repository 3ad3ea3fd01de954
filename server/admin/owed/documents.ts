import { graphql } from '../generated/gql.ts';

export const OWED = graphql(`
  query Owed($which: OwedFilter!) {
    owed(which: $which) {
      id
      kind
      ownerName
      dueOn
      daysLeft
      reference
    }
  }
`);
