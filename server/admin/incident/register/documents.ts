import { graphql } from '../../generated/gql.ts';

graphql(`
  fragment IncidentRegister on Incident {
    register {
      total
      byState {
        state
        people
      }
      abroad
      unknownState
      badAddresses
      isComplete
      isPurged
      recipients
      mayOpen
      mayGrant
      granted {
        personId
        name
      }
      counted {
        total
        source
        because
      }
      views {
        name
        at
        what
        people
      }
    }
  }
`);

export const ENTRIES = graphql(`
  query RegisterEntries($id: ID!, $first: Int!, $after: ID) {
    registerEntries(id: $id, first: $first, after: $after) {
      id
      residence
      livesAbroad
      addressQuality
      agreesToEmail
      isDeceased
      isMinor
      corrections
      isOpen
    }
  }
`);

graphql(`
  fragment AddressLines on Address {
    lines
    city
    state
    postalCode
    country
  }
`);

graphql(`
  fragment OpenedPerson on AffectedPerson {
    id
    name
    bornOn
    patientNumber
    email
    agreesToEmail
    telephone
    isDeceased
    isMinor
    addressQuality
    qualityReason
    residence
    address {
      ...AddressLines
    }
    representative {
      name
      relation
      address {
        ...AddressLines
      }
    }
  }
`);

export const OPEN_PEOPLE = graphql(`
  query OpenPeople($id: ID!, $entries: [ID!]!) {
    registerPeople(id: $id, entries: $entries) {
      ...OpenedPerson
    }
  }
`);

/** What an entry said before it was corrected: that somebody looked is recorded. */
export const FORMER = graphql(`
  query RegisterFormer($id: ID!, $entry: ID!) {
    registerFormer(id: $id, entry: $entry) {
      id
      replacedAt
      person {
        ...OpenedPerson
      }
    }
  }
`);

export const CHANGE_PERSON = graphql(`
  mutation ChangePerson($id: ID!, $messageId: ID!, $entry: ID!, $person: AffectedPersonInput!) {
    registerChangePerson(id: $id, messageId: $messageId, entry: $entry, person: $person) {
      ... on RegisterChangePersonSuccess {
        incident {
          id
          version
        }
      }
      ...RefusalSaid
    }
  }
`);

export const RECIPIENTS = graphql(`
  query RegisterRecipients($id: ID!) {
    registerRecipients(id: $id) {
      id
      kind
      source
      address
      name
      messageReference
    }
  }
`);

export const ADD_PERSON = graphql(`
  mutation AddPerson($id: ID!, $messageId: ID!, $person: AffectedPersonInput!) {
    registerAddPerson(id: $id, messageId: $messageId, person: $person) {
      ... on RegisterAddPersonSuccess {
        incident {
          id
          version
        }
      }
      ...RefusalSaid
    }
  }
`);

export const REMOVE_PERSON = graphql(`
  mutation RemovePerson($id: ID!, $messageId: ID!, $entry: ID!, $reason: String!) {
    registerRemovePerson(id: $id, messageId: $messageId, entry: $entry, reason: $reason) {
      ... on RegisterRemovePersonSuccess {
        incident {
          id
          version
        }
      }
      ...RefusalSaid
    }
  }
`);

export const COMPLETE = graphql(`
  mutation CompleteRegister($id: ID!, $messageId: ID!, $isComplete: Boolean!) {
    registerComplete(id: $id, messageId: $messageId, isComplete: $isComplete) {
      ... on RegisterCompleteSuccess {
        incident {
          id
          version
        }
      }
      ...RefusalSaid
    }
  }
`);

export const GRANT = graphql(`
  mutation GrantRegister($id: ID!, $messageId: ID!, $person: ID!) {
    registerGrant(id: $id, messageId: $messageId, person: $person) {
      ... on RegisterGrantSuccess {
        incident {
          id
          version
        }
      }
      ...RefusalSaid
    }
  }
`);

export const END_GRANT = graphql(`
  mutation EndRegisterGrant($id: ID!, $messageId: ID!, $person: ID!) {
    registerEndGrant(id: $id, messageId: $messageId, person: $person) {
      ... on RegisterEndGrantSuccess {
        incident {
          id
          version
        }
      }
      ...RefusalSaid
    }
  }
`);

export const ADD_RECIPIENT = graphql(`
  mutation AddRecipient($id: ID!, $messageId: ID!, $recipient: NewRecipientInput!) {
    registerAddRecipient(id: $id, messageId: $messageId, recipient: $recipient) {
      ... on RegisterAddRecipientSuccess {
        incident {
          id
          version
        }
      }
      ...RefusalSaid
    }
  }
`);
