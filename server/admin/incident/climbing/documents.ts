import { graphql } from '../../generated/gql.ts';

graphql(`
  fragment IncidentClimbing on Incident {
    climbing {
      ahead {
        cause
        at
        isByDay
        toldName
        what
        because
      }
    }
  }
`);
