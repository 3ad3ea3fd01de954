import { graphql } from '../generated/gql.ts';
import type { WholeIncidentFragment } from '../generated/graphql.ts';

/** What every change of the officer's page asks of a refusal. */
graphql(`
  fragment RefusalSaid on Refusal {
    code
    message
    field
  }
`);

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

graphql(`
  fragment WholeIncident on Incident {
  id
  reference
  reportId
  kindTitle
  track
  status
  site
  siteTitle
  act
  door
  noticedAt
  reportedAt
  occurredOn
  clockSkewSeconds
  facts {
    label
    value
    source
  }
  route {
    rule
    version
    track
    leadRole
    reason
    lead {
      id
      personId
      name
    }
    alternate {
      id
      name
    }
    joins {
      id
      name
    }
    leadAs
    leadWhy
    recused {
      reason
      person {
        id
        name
      }
    }
    reviewer {
      person {
        id
        name
      }
    }
    ladder {
      seat
      person {
        id
        name
      }
    }
    flags {
      rule
      reason
      people {
        id
        name
      }
    }
  }
  reporter {
    id
    name
    department
    email
  }
  assignee {
    id
    personId
    name
  }
  reportedFrom
  isConfidential
  reporterContact
  counsel {
    id
    personId
    name
  }
  seesPrivileged
  acknowledgedAt
  takenBack
  takenBackAt
  closedAt
  closeReason
  questions {
    id
    text
    askedAt
    askedByName
    answer
    answeredAt
  }
  history {
    sequence
    at
    actorName
    sentence
    text
    type
    hash
  }
  containment {
    do
    copy
    how
  }
  version
  ...IncidentAttachments
  ...IncidentClimbing
  ...IncidentClocks
  ...IncidentCommitments
  ...IncidentDetermination
  ...IncidentDiscovery
  ...IncidentEvidence
  ...IncidentExtent
  ...IncidentNamings
  ...IncidentRelated
  ...IncidentOutside
  ...IncidentPlaybook
  ...IncidentRegister
  }
`);

export const INCIDENT = graphql(`
  query Incident($id: ID!) {
    incident(id: $id) {
      ...WholeIncident
    }
  }
`);

/** By the reference, as mails link it and people say it. */
export const INCIDENT_BY_REFERENCE = graphql(`
  query IncidentByReference($reference: String!) {
    incident: incidentByReference(reference: $reference) {
      ...WholeIncident
    }
  }
`);

export const CLAIM = graphql(`
  mutation Claim($id: ID!) {
    incidentClaim(id: $id) {
      ... on IncidentClaimSuccess {
        incident {
          id
          version
        }
      }
      ...RefusalSaid
    }
  }
`);

export const ASSIGN = graphql(`
  mutation Assign($id: ID!, $assignee: ID!) {
    incidentAssign(id: $id, assignee: $assignee) {
      ... on IncidentAssignSuccess {
        incident {
          id
          version
        }
      }
      ...RefusalSaid
    }
  }
`);

export const ADD_NOTE = graphql(`
  mutation AddNote($id: ID!, $messageId: ID!, $text: String!, $privileged: Boolean) {
    incidentAddNote(id: $id, messageId: $messageId, text: $text, privileged: $privileged) {
      ... on IncidentAddNoteSuccess {
        incident {
          id
          version
        }
      }
      ...RefusalSaid
    }
  }
`);

export const ASK = graphql(`
  mutation Ask($id: ID!, $messageId: ID!, $text: String!, $privileged: Boolean) {
    incidentAsk(id: $id, messageId: $messageId, text: $text, privileged: $privileged) {
      ... on IncidentAskSuccess {
        incident {
          id
          version
        }
      }
      ...RefusalSaid
    }
  }
`);

export const CLOSE = graphql(`
  mutation Close($id: ID!, $reason: CloseReason!, $text: String) {
    incidentClose(id: $id, reason: $reason, text: $text) {
      ... on IncidentCloseSuccess {
        incident {
          id
          version
        }
      }
      ...RefusalSaid
    }
  }
`);

/** Everybody, with what they may do: whom it can be assigned to, and who can owe something. */
export const OFFICERS = graphql(`
  query Officers {
    people {
      id
      personId
      name
      department
      roles
      ended
    }
  }
`);

export type Incident = WholeIncidentFragment;
