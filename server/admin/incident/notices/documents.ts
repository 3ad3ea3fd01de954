import { graphql } from '../../generated/gql.ts';

export const NOTICES = graphql(`
  query Notices($id: ID!) {
    incidentNotices(id: $id) {
      notices {
        id
        audience
        title
        to
        state
        because
        endedBy
        due
        daysLeft
        metOn
        citation
        confidence
        unverified
        notes
        method
        isLetter
        templates {
          id
          title
          language
          version
          reviewed
        }
        channels
        draft {
          step {
            by
            at
            charter
          }
          template
          happened
          types
          steps
          doing
          contact {
            tollFree
            email
            web
            postal
          }
        }
        approved {
          by
          at
          charter
        }
        sent {
          on
          channel
          letters
          proof
          documentHash
          step {
            by
            at
            charter
          }
        }
        addenda {
          kind
          on
          text
          proof
          step {
            by
            at
          }
        }
        returned
        letter {
          isHeading
          lines
        }
        sheet {
          section
          label
          value
          isRequired
          isVerified
        }
      }
      stateLetters {
        state
        asks
        confidence
      }
      addressProblems {
        entry
        problem
      }
      usualContact {
        tollFree
        email
        web
        postal
      }
      facts {
        entityType
        breachStart
        breachEnd
        discoveryEnd
        breachTypes
        locations
        phiTypes
        safeguards
        actions
        address
        contactName
        contactEmail
        contactPhone
        description
      }
    }
  }
`);

/** Names of entries: that they were looked at is recorded. */
export const LETTER_PEOPLE = graphql(`
  query LetterPeople($id: ID!, $entries: [ID!]!) {
    registerPeople(id: $id, entries: $entries) {
      id
      name
    }
  }
`);

export const LETTER_ENTRIES = graphql(`
  query LetterEntries($id: ID!, $after: ID) {
    registerEntries(id: $id, first: 100, after: $after) {
      id
    }
  }
`);

export const RECORD_NOTICE_FACTS = graphql(`
  mutation RecordNoticeFacts($id: ID!, $messageId: ID!, $facts: NoticeFactsInput!, $description: String) {
    incidentRecordNoticeFacts(id: $id, messageId: $messageId, facts: $facts, description: $description) {
      ... on IncidentRecordNoticeFactsSuccess {
        incident {
          id
          version
        }
      }
      ...RefusalSaid
    }
  }
`);

export const DRAFT_NOTICE = graphql(`
  mutation DraftNotice($id: ID!, $messageId: ID!, $notice: ID!, $template: ID, $happened: String, $types: String, $steps: String, $doing: String, $contact: NoticeContactInput) {
    incidentDraftNotice(id: $id, messageId: $messageId, notice: $notice, template: $template, happened: $happened, types: $types, steps: $steps, doing: $doing, contact: $contact) {
      ... on IncidentDraftNoticeSuccess {
        incident {
          id
          version
        }
      }
      ...RefusalSaid
    }
  }
`);

export const APPROVE_NOTICE = graphql(`
  mutation ApproveNotice($id: ID!, $messageId: ID!, $notice: ID!) {
    incidentApproveNotice(id: $id, messageId: $messageId, notice: $notice) {
      ... on IncidentApproveNoticeSuccess {
        incident {
          id
          version
        }
      }
      ...RefusalSaid
    }
  }
`);

export const RECORD_SENT = graphql(`
  mutation RecordSent($id: ID!, $messageId: ID!, $notice: ID!, $on: Date!, $channel: NoticeChannel!, $proof: String!) {
    incidentRecordSent(id: $id, messageId: $messageId, notice: $notice, on: $on, channel: $channel, proof: $proof) {
      ... on IncidentRecordSentSuccess {
        incident {
          id
          version
        }
      }
      ...RefusalSaid
    }
  }
`);

export const ADD_ADDENDUM = graphql(`
  mutation AddAddendum($id: ID!, $messageId: ID!, $notice: ID!, $kind: AddendumKind!, $on: Date!, $text: String!, $proof: String!) {
    incidentAddAddendum(id: $id, messageId: $messageId, notice: $notice, kind: $kind, on: $on, text: $text, proof: $proof) {
      ... on IncidentAddAddendumSuccess {
        incident {
          id
          version
        }
      }
      ...RefusalSaid
    }
  }
`);

export const RECORD_RETURNED = graphql(`
  mutation RecordReturned($id: ID!, $messageId: ID!, $entries: [ID!]!, $on: Date!) {
    incidentRecordReturned(id: $id, messageId: $messageId, entries: $entries, on: $on) {
      ... on IncidentRecordReturnedSuccess {
        incident {
          id
          version
        }
      }
      ...RefusalSaid
    }
  }
`);

export const SET_LETTERS_ASIDE = graphql(`
  mutation SetLettersAside($id: ID!, $messageId: ID!, $entries: [ID!]!, $reason: String!) {
    incidentSetLettersAside(id: $id, messageId: $messageId, entries: $entries, reason: $reason) {
      ... on IncidentSetLettersAsideSuccess {
        incident {
          id
          version
        }
      }
      ...RefusalSaid
    }
  }
`);
