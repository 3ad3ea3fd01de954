import { graphql } from '../generated/gql.ts';

export const ENTER = graphql(`
  mutation EnterReport($report: EnteredReportInput!) {
    incidentEnter(report: $report) {
      ... on IncidentEnterSuccess {
        incident {
          id
        }
      }
      ...RefusalSaid
    }
  }
`);
