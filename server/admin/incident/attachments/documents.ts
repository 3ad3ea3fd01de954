import { graphql } from '../../generated/gql.ts';

graphql(`
  fragment IncidentAttachments on Incident {
    attachments {
      mayAttach
      mayAttachPrivileged
      files {
        id
        name
        kind
        size
        isPrivileged
        at
        byName
        isGone
        views {
          name
          at
        }
      }
    }
  }
`);

export const REMOVE_ATTACHMENT = graphql(`
  mutation RemoveAttachment($id: ID!, $messageId: ID!, $attachment: ID!, $reason: String!) {
    incidentRemoveAttachment(id: $id, messageId: $messageId, attachment: $attachment, reason: $reason) {
      ... on IncidentRemoveAttachmentSuccess {
        incident {
          id
          version
        }
      }
      ...RefusalSaid
    }
  }
`);
