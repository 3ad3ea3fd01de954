import { graphql } from '../../generated/gql.ts';

graphql(`
  fragment IncidentEvidence on Incident {
    records {
      keptAtLeastThrough
      purgedTexts
      mayPack
      mayPackNames
      organizationHeldSince
      legalHolds {
        id
        at
        byName
        reason
      }
    }
  }
`);

export const SET_LEGAL_HOLD = graphql(`
  mutation SetLegalHold($id: ID!, $messageId: ID!, $reason: String!) {
    incidentSetLegalHold(id: $id, messageId: $messageId, reason: $reason) {
      ... on IncidentSetLegalHoldSuccess {
        incident {
          id
          version
        }
      }
      ...RefusalSaid
    }
  }
`);

export const LIFT_LEGAL_HOLD = graphql(`
  mutation LiftLegalHold($id: ID!, $messageId: ID!, $hold: ID!, $reason: String!) {
    incidentLiftLegalHold(id: $id, messageId: $messageId, hold: $hold, reason: $reason) {
      ... on IncidentLiftLegalHoldSuccess {
        incident {
          id
          version
        }
      }
      ...RefusalSaid
    }
  }
`);
