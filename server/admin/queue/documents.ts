import { graphql } from '../generated/gql.ts';
import type { QueueQuery } from '../generated/graphql.ts';

export const QUEUE = graphql(`
  query Queue($view: QueueView!, $filter: IncidentFilter, $first: Int!, $after: String) {
    incidents(view: $view, filter: $filter, first: $first, after: $after) {
      edges {
        cursor
        node {
          id
          reference
          kind
          kindTitle
          track
          status
          site
          act
          summary
          reportedAt
          reporterName
          isConfidential
          leadName
          assigneeName
          takenBack
          clockSkewSeconds
          waitingFor
          nextDueOn
          nextDue
          waitsForSignOff
          tags
          version
          lastEventAt
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

export const QUEUE_COUNTS = graphql(`
  query QueueCounts {
    queueCounts {
      new
      mine
      soon
      late
      signOff
      answer
      privacy
      security
      both
      open
      all
      merged
      closed
      cap
    }
  }
`);

export type QueueRow = QueueQuery['incidents']['edges'][number]['node'];
