import { graphql } from '../generated/gql.ts';
import type { ComputersQuery } from '../generated/graphql.ts';

export const COMPUTERS = graphql(`
  query Computers {
    installations {
      id
      label
      createdAt
      endedAt
    }
  }
`);

export const END_COMPUTER = graphql(`
  mutation EndComputer($id: ID!) {
    installationEnd(id: $id) {
      ... on InstallationEndSuccess {
        installation {
          id
          endedAt
        }
      }
      ...RefusalSaid
    }
  }
`);

export const RENEW_ENROLMENT_CODE = graphql(`
  mutation RenewEnrolmentCode {
    enrolmentCodeRenew {
      ... on EnrolmentCodeRenewSuccess {
        code
      }
      ...RefusalSaid
    }
  }
`);

export type Computer = ComputersQuery['installations'][number];
