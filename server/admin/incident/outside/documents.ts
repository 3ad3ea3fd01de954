import { graphql } from '../../generated/gql.ts';

graphql(`
  fragment IncidentOutside on Incident {
    outside {
      reviewer
      mayReviewerConclude
      confirmations {
        id
        madeAt
        endsAt
        standing
        answer
        answerWords
        forwardedTo
        confirmedOn
        confirmedAt
      }
      reviews {
        id
        madeAt
        endsAt
        standing
        openedAt
        views
      }
    }
  }
`);

export const ASK_CONFIRMATION = graphql(`
  mutation AskConfirmation($id: ID!, $messageId: ID!, $days: Int) {
    incidentAskConfirmation(id: $id, messageId: $messageId, days: $days) {
      ... on IncidentAskConfirmationSuccess {
        address
      }
      ...RefusalSaid
    }
  }
`);

export const ASK_REVIEW = graphql(`
  mutation AskReview($id: ID!, $messageId: ID!, $days: Int) {
    incidentAskReview(id: $id, messageId: $messageId, days: $days) {
      ... on IncidentAskReviewSuccess {
        incident {
          id
          version
        }
      }
      ...RefusalSaid
    }
  }
`);

export const END_OUTSIDE_LINK = graphql(`
  mutation EndOutsideLink($id: ID!, $messageId: ID!, $link: ID!) {
    incidentEndOutsideLink(id: $id, messageId: $messageId, link: $link) {
      ... on IncidentEndOutsideLinkSuccess {
        incident {
          id
          version
        }
      }
      ...RefusalSaid
    }
  }
`);
