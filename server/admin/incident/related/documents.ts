import { graphql } from '../../generated/gql.ts';

graphql(`
  fragment IncidentRelated on Incident {
    related {
      relation
      words
      message
      id
      reference
      kindTitle
      status
      reportedAt
      reason
    }
  }
`);

export const LINK = graphql(`
  mutation LinkIncident($id: ID!, $messageId: ID!, $other: String!, $kind: LinkKind!, $reason: String!) {
    incidentLink(id: $id, messageId: $messageId, other: $other, kind: $kind, reason: $reason) {
      ... on IncidentLinkSuccess {
        incident {
          id
          version
        }
      }
      ...RefusalSaid
    }
  }
`);

export const UNLINK = graphql(`
  mutation UnlinkIncident($id: ID!, $messageId: ID!, $link: ID!, $reason: String!) {
    incidentUnlink(id: $id, messageId: $messageId, link: $link, reason: $reason) {
      ... on IncidentUnlinkSuccess {
        incident {
          id
          version
        }
      }
      ...RefusalSaid
    }
  }
`);

export const MERGE = graphql(`
  mutation MergeIncident($id: ID!, $messageId: ID!, $into: String!, $reason: String!) {
    incidentMerge(id: $id, messageId: $messageId, into: $into, reason: $reason) {
      ... on IncidentMergeSuccess {
        incident {
          id
          version
        }
      }
      ...RefusalSaid
    }
  }
`);

export const UNDO_MERGE = graphql(`
  mutation UndoMerge($id: ID!, $messageId: ID!, $reason: String!) {
    incidentUndoMerge(id: $id, messageId: $messageId, reason: $reason) {
      ... on IncidentUndoMergeSuccess {
        incident {
          id
          version
        }
      }
      ...RefusalSaid
    }
  }
`);
