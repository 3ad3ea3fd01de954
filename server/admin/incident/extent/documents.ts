import { graphql } from '../../generated/gql.ts';

graphql(`
  fragment IncidentExtent on Incident {
    breachFacts {
      total
      isEstimate
      byState {
        state
        people
      }
      badAddresses
      dataElements
      medium
      holdsPart2Records
      confirmedOn
      associateFoundOn
      associateToldOn
      agreementDays
      holds {
        form
        statedOn
        until
      }
    }
  }
`);

export const RECORD_FACTS = graphql(`
  mutation RecordBreachFacts($id: ID!, $messageId: ID!, $facts: BreachFactsInput!) {
    incidentRecordBreachFacts(id: $id, messageId: $messageId, facts: $facts) {
      ... on IncidentRecordBreachFactsSuccess {
        incident {
          id
          version
        }
      }
      ...RefusalSaid
    }
  }
`);

export const RECORD_HOLD = graphql(`
  mutation RecordHold($id: ID!, $messageId: ID!, $form: HoldForm!, $statedOn: Date!, $until: Date, $official: String!) {
    incidentRecordHold(id: $id, messageId: $messageId, form: $form, statedOn: $statedOn, until: $until, official: $official) {
      ... on IncidentRecordHoldSuccess {
        incident {
          id
          version
        }
      }
      ...RefusalSaid
    }
  }
`);
