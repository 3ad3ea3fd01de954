import { graphql } from '../generated/gql.ts';
import type {
  AccountingFoundFragment,
  DisclosuresQuery,
  PatientRequestShownFragment,
} from '../generated/graphql.ts';

graphql(`
  fragment PatientRequestShown on PatientRequest {
    id
    reference
    right
    state
    receivedOn
    from
    to
    outcome
    isFree
    fee
    mayHandle
    clock {
      state
      due
      daysLeft
      daysLate
      because
      citation
      dateChecked
      fallsOnWeekend
      wouldChange
    }
    history {
      at
      sentence
      hash
    }
  }
`);

graphql(`
  fragment AccountingFound on Accounting {
    needsAnotherOfficer
    lacking
    patient {
      name
      bornOn
      patientNumber
    }
    entries {
      source
      status
      because
      citation
      incident
      registered
      dates
      recipientName
      recipientAddress
      description
      purpose
      frequency
      protocol
      isJudged
    }
  }
`);

export const REQUESTS = graphql(`
  query PatientRequests($ended: Boolean!) {
    patientRequests(ended: $ended) {
      id
      reference
      right
      state
      receivedOn
      outcome
      clock {
        state
        due
        daysLeft
        daysLate
      }
    }
  }
`);

export const REQUEST = graphql(`
  query PatientRequest($id: ID!) {
    patientRequest(id: $id) {
      ...PatientRequestShown
    }
  }
`);

export const RECEIVE = graphql(`
  mutation ReceiveRequest(
    $messageId: ID!
    $right: PatientRight!
    $receivedOn: Date!
    $from: Date
    $to: Date
    $person: AffectedPersonInput!
  ) {
    patientRequestReceive(
      messageId: $messageId
      right: $right
      receivedOn: $receivedOn
      from: $from
      to: $to
      person: $person
    ) {
      ... on PatientRequestReceiveSuccess {
        request {
          id
        }
      }
      ...RefusalSaid
    }
  }
`);

export const EXTEND = graphql(`
  mutation ExtendRequest($id: ID!, $messageId: ID!, $toldOn: Date!, $until: Date, $reason: String!) {
    patientRequestExtend(id: $id, messageId: $messageId, toldOn: $toldOn, until: $until, reason: $reason) {
      ... on PatientRequestExtendSuccess {
        request {
          ...PatientRequestShown
        }
      }
      ...RefusalSaid
    }
  }
`);

export const TELL_FEE = graphql(`
  mutation TellFee($id: ID!, $messageId: ID!, $toldOn: Date!, $cents: Int!) {
    patientRequestTellFee(id: $id, messageId: $messageId, toldOn: $toldOn, cents: $cents) {
      ... on PatientRequestTellFeeSuccess {
        request {
          ...PatientRequestShown
        }
      }
      ...RefusalSaid
    }
  }
`);

export const DENY = graphql(`
  mutation DenyRequest($id: ID!, $messageId: ID!, $on: Date!, $ground: DenialGround!, $text: String!) {
    patientRequestDeny(id: $id, messageId: $messageId, on: $on, ground: $ground, text: $text) {
      ... on PatientRequestDenySuccess {
        request {
          ...PatientRequestShown
        }
      }
      ...RefusalSaid
    }
  }
`);

export const WITHDRAW = graphql(`
  mutation WithdrawRequest($id: ID!, $messageId: ID!, $on: Date!) {
    patientRequestWithdraw(id: $id, messageId: $messageId, on: $on) {
      ... on PatientRequestWithdrawSuccess {
        request {
          ...PatientRequestShown
        }
      }
      ...RefusalSaid
    }
  }
`);

export const ANSWER = graphql(`
  mutation AnswerRequest($id: ID!, $messageId: ID!, $on: Date!, $way: AnswerWay!, $text: String) {
    patientRequestAnswer(id: $id, messageId: $messageId, on: $on, way: $way, text: $text) {
      ... on PatientRequestAnswerSuccess {
        request {
          ...PatientRequestShown
        }
      }
      ...RefusalSaid
    }
  }
`);

export const OPEN = graphql(`
  mutation OpenRequest($id: ID!, $messageId: ID!) {
    patientRequestOpen(id: $id, messageId: $messageId) {
      ... on PatientRequestOpenSuccess {
        texts
        patient {
          name
          bornOn
          patientNumber
          email
          telephone
          address {
            lines
            city
            state
            postalCode
            country
          }
          representative {
            name
          }
        }
      }
      ...RefusalSaid
    }
  }
`);

export const SEARCH = graphql(`
  mutation SearchAccounting($id: ID!, $messageId: ID!) {
    accountingSearch(id: $id, messageId: $messageId) {
      ... on AccountingSearchSuccess {
        accounting {
          ...AccountingFound
        }
      }
      ...RefusalSaid
    }
  }
`);

export const JUDGE = graphql(`
  mutation JudgeEntry(
    $id: ID!
    $messageId: ID!
    $source: ID!
    $includes: Boolean!
    $reason: String!
    $on: Date
    $recipientName: String
    $recipientAddress: String
    $description: String
    $purpose: String
  ) {
    accountingJudge(
      id: $id
      messageId: $messageId
      source: $source
      includes: $includes
      reason: $reason
      on: $on
      recipientName: $recipientName
      recipientAddress: $recipientAddress
      description: $description
      purpose: $purpose
    ) {
      ... on AccountingJudgeSuccess {
        accounting {
          ...AccountingFound
        }
      }
      ...RefusalSaid
    }
  }
`);

export const DISCLOSURES = graphql(`
  query Disclosures {
    disclosures {
      id
      label
      dates
      leftOutBy
      maySuspend
      suspendedThrough
      isTakenBack
    }
  }
`);

export const RECORD = graphql(`
  mutation RecordDisclosure(
    $messageId: ID!
    $basis: DisclosureBasis!
    $dates: [Date!]!
    $person: AffectedPersonInput!
    $recipientName: String!
    $recipientAddress: String
    $description: String!
    $purpose: String
    $copyOfRequest: Boolean
    $frequency: String
  ) {
    disclosureRecord(
      messageId: $messageId
      basis: $basis
      dates: $dates
      person: $person
      recipientName: $recipientName
      recipientAddress: $recipientAddress
      description: $description
      purpose: $purpose
      copyOfRequest: $copyOfRequest
      frequency: $frequency
    ) {
      ... on DisclosureRecordSuccess {
        disclosure {
          id
        }
      }
      ...RefusalSaid
    }
  }
`);

export const RECORD_RESEARCH = graphql(`
  mutation RecordResearch(
    $messageId: ID!
    $from: Date!
    $to: Date!
    $individuals: Int!
    $protocol: String!
    $about: String!
    $description: String!
    $sponsor: ResearchContactInput!
    $researcher: ResearchContactInput!
  ) {
    disclosureRecordResearch(
      messageId: $messageId
      from: $from
      to: $to
      individuals: $individuals
      protocol: $protocol
      about: $about
      description: $description
      sponsor: $sponsor
      researcher: $researcher
    ) {
      ... on DisclosureRecordResearchSuccess {
        disclosure {
          id
        }
      }
      ...RefusalSaid
    }
  }
`);

export const TAKE_BACK = graphql(`
  mutation TakeBackDisclosure($id: ID!, $messageId: ID!, $reason: String!) {
    disclosureTakeBack(id: $id, messageId: $messageId, reason: $reason) {
      ... on DisclosureTakeBackSuccess {
        disclosure {
          id
        }
      }
      ...RefusalSaid
    }
  }
`);

export const SUSPEND = graphql(`
  mutation SuspendDisclosure(
    $id: ID!
    $messageId: ID!
    $form: SuspensionForm!
    $statedOn: Date!
    $until: Date
    $statement: String!
  ) {
    disclosureSuspend(
      id: $id
      messageId: $messageId
      form: $form
      statedOn: $statedOn
      until: $until
      statement: $statement
    ) {
      ... on DisclosureSuspendSuccess {
        disclosure {
          id
        }
      }
      ...RefusalSaid
    }
  }
`);

export type PatientRequest = PatientRequestShownFragment;
export type Found = AccountingFoundFragment;
export type FoundEntry = Found['entries'][number];
export type Disclosure = DisclosuresQuery['disclosures'][number];
