import { graphql } from '../generated/gql.ts';
import type { MyDueQuery } from '../generated/graphql.ts';

export const MY_DUE = graphql(`
  query MyDue {
    me {
      id
      due {
        organizationId
        slug
        organizationName
        timeZone
        standing
        hasMore
        rows {
          reference
          path
          what
          rule
          due
          daysLeft
        }
      }
    }
  }
`);

export const DUE_BESIDE = graphql(`
  query DueBeside {
    due {
      reference
      path
      what
      rule
      due
      daysLeft
    }
  }
`);

export type MyDue = MyDueQuery['me']['due'][number];
