import { graphql } from '../generated/gql.ts';
import type { RecordsQuery } from '../generated/graphql.ts';

export const RECORDS = graphql(`
  query Records {
    records {
      years
      keepsCheckpoints
      checkpoint {
        at
        sequence
      }
      evidenceKey {
        id
        pem
      }
      letterhead {
        address
        telephone
        tollFree
        email
        web
        logo
      }
      organizationHolds {
        id
        matter
        reason
        askedBy
        askedAt
        confirmedBy
        liftAskedBy
        liftReason
        heldOff
      }
      held {
        reference
        holds
      }
      acts {
        at
        sentence
        hash
      }
    }
  }
`);

export const WOULD_PURGE = graphql(`
  query WouldPurge($on: Date!) {
    wouldPurge(on: $on) {
      reference
      keptThrough
      texts
      files
      people
    }
  }
`);

export const SET_SCHEDULE = graphql(`
  mutation SetSchedule($years: Int) {
    retentionScheduleSet(years: $years) {
      ... on RetentionScheduleSetSuccess {
        records {
          years
        }
      }
      ...RefusalSaid
    }
  }
`);

export const SET_LETTERHEAD = graphql(`
  mutation SetLetterhead($address: String!, $telephone: String!, $tollFree: String, $email: String, $web: String) {
    letterheadSet(address: $address, telephone: $telephone, tollFree: $tollFree, email: $email, web: $web) {
      ... on LetterheadSetSuccess {
        records {
          years
        }
      }
      ...RefusalSaid
    }
  }
`);

export const SET_LOGO = graphql(`
  mutation SetLogo($image: String, $alternative: String) {
    letterheadSetLogo(image: $image, alternative: $alternative) {
      ... on LetterheadSetLogoSuccess {
        records {
          years
        }
      }
      ...RefusalSaid
    }
  }
`);

export const SET_HOLD = graphql(`
  mutation SetOrganizationHold($messageId: ID!, $matter: String!, $reason: String!) {
    organizationHoldSet(messageId: $messageId, matter: $matter, reason: $reason) {
      ... on OrganizationHoldSetSuccess {
        records {
          years
        }
      }
      ...RefusalSaid
    }
  }
`);

export const CONFIRM_HOLD = graphql(`
  mutation ConfirmOrganizationHold($id: ID!) {
    organizationHoldConfirm(id: $id) {
      ... on OrganizationHoldConfirmSuccess {
        records {
          years
        }
      }
      ...RefusalSaid
    }
  }
`);

export const LIFT_HOLD = graphql(`
  mutation LiftOrganizationHold($id: ID!, $reason: String!) {
    organizationHoldLift(id: $id, reason: $reason) {
      ... on OrganizationHoldLiftSuccess {
        records {
          years
        }
      }
      ...RefusalSaid
    }
  }
`);

export type Records = RecordsQuery['records'];
