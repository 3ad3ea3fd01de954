import { graphql } from '../../generated/gql.ts';

graphql(`
  fragment IncidentClocks on Incident {
    clocks {
      id
      title
      audience
      to
      state
      isConfirmable
      because
      starts {
        on
        by
      }
      due
      baseDue
      heldUntil
      metOn
      daysLate
      daysLeft
      fallsOnWeekend
      wouldChange
      citation
      notes
      dateChecked
      confidence
      unverified
    }
  }
`);

export const RECORD_NOTICE = graphql(`
  mutation RecordNotice($id: ID!, $messageId: ID!, $clock: ID!, $on: Date!) {
    incidentRecordNotice(id: $id, messageId: $messageId, clock: $clock, on: $on) {
      ... on IncidentRecordNoticeSuccess {
        incident {
          id
          version
        }
      }
      ...RefusalSaid
    }
  }
`);

export const CONFIRM_CLOCK = graphql(`
  mutation ConfirmClock($id: ID!, $messageId: ID!, $clock: ID!, $applies: Boolean!, $reason: String!) {
    incidentConfirmClock(id: $id, messageId: $messageId, clock: $clock, applies: $applies, reason: $reason) {
      ... on IncidentConfirmClockSuccess {
        incident {
          id
          version
        }
      }
      ...RefusalSaid
    }
  }
`);
