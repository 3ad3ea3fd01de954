import { graphql } from '../../generated/gql.ts';

graphql(`
  fragment IncidentClimbing on Incident {
    climbing {
      ahead {
        cause
        at
        on
        toldName
        what
        because
      }
    }
  }
`);
