import { graphql } from '../generated/gql.ts';

export const MY_MAIL = graphql(`
  query MyMail {
    myMail {
      timeZone
      quietFrom
      quietUntil
      digest
      calendarSince
    }
    organization {
      id
      timeZone
    }
  }
`);

export const SET_MAIL = graphql(`
  mutation SetMail($timeZone: String, $quietFrom: String, $quietUntil: String, $digest: Boolean!) {
    mailPreferenceSet(timeZone: $timeZone, quietFrom: $quietFrom, quietUntil: $quietUntil, digest: $digest) {
      ... on MailPreferenceSetSuccess {
        myMail {
          digest
        }
      }
      ...RefusalSaid
    }
  }
`);

export const RENEW_CALENDAR = graphql(`
  mutation RenewCalendar {
    calendarFeedRenew {
      ... on CalendarFeedRenewSuccess {
        address
      }
      ...RefusalSaid
    }
  }
`);

export const END_CALENDAR = graphql(`
  mutation EndCalendar {
    calendarFeedEnd {
      ... on CalendarFeedEndSuccess {
        myMail {
          calendarSince
        }
      }
      ...RefusalSaid
    }
  }
`);
