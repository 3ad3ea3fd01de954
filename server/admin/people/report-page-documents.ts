import { graphql } from '../generated/gql.ts';

export const REPORT_PAGE = graphql(`
  query ReportPage {
    reportPage {
      address
    }
  }
`);

export const SET_REPORT_PAGE = graphql(`
  mutation SetReportPage($on: Boolean!) {
    reportPageSet(on: $on) {
      ... on ReportPageSetSuccess {
        reportPage {
          address
        }
      }
      ...RefusalSaid
    }
  }
`);
