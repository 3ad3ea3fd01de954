import { graphql } from '../../generated/gql.ts';

graphql(`
  fragment IncidentNamings on Incident {
    namings {
      id
      acted
      named
      recused
      functions
    }
  }
`);

/** Who could have a part in it, and which functions there are. */
export const COULD_BE_INVOLVED = graphql(`
  query CouldBeInvolved {
    people {
      id
      personId
      name
      department
      ended
    }
    governance {
      functions {
        name
      }
    }
  }
`);

export const NAME_INVOLVEMENT = graphql(`
  mutation NameInvolvement(
    $id: ID!
    $messageId: ID!
    $acted: [ID!]!
    $named: [ID!]!
    $functions: [String!]!
    $reason: String
  ) {
    incidentNameInvolvement(
      id: $id
      messageId: $messageId
      acted: $acted
      named: $named
      functions: $functions
      reason: $reason
    ) {
      ... on IncidentNameInvolvementSuccess {
        incident {
          id
          version
        }
      }
      ...RefusalSaid
    }
  }
`);

export const TAKE_BACK_NAMING = graphql(`
  mutation TakeBackNaming($id: ID!, $messageId: ID!, $naming: ID!, $reason: String!) {
    incidentTakeBackNaming(id: $id, messageId: $messageId, naming: $naming, reason: $reason) {
      ... on IncidentTakeBackNamingSuccess {
        incident {
          id
          version
        }
      }
      ...RefusalSaid
    }
  }
`);
