import { graphql } from '../generated/gql.ts';
import type { CdsDeskQuery } from '../generated/graphql.ts';

export const CDS_DESK = graphql(`
  query CdsDesk {
    cdsDesk {
      discoveryUrl
      clients {
        clientId
        name
        issuer
        tenant
        keysUrl
        keyNames
        origins
        digest
        registeredAt
        registeredByName
        isApproved
        approvedByName
        isMine
      }
    }
  }
`);

export const CDS_CLIENT_REGISTER = graphql(`
  mutation CdsClientRegister($client: CdsClientInput!) {
    cdsClientRegister(client: $client) {
      __typename
      ...RefusalSaid
    }
  }
`);

export const CDS_CLIENT_APPROVE = graphql(`
  mutation CdsClientApprove($clientId: ID!, $digest: String!) {
    cdsClientApprove(clientId: $clientId, digest: $digest) {
      __typename
      ...RefusalSaid
    }
  }
`);

export const CDS_CLIENT_END = graphql(`
  mutation CdsClientEnd($clientId: ID!) {
    cdsClientEnd(clientId: $clientId) {
      __typename
      ...RefusalSaid
    }
  }
`);

export type CdsClient = CdsDeskQuery['cdsDesk']['clients'][number];
