import { graphql } from '../generated/gql.ts';
import type { RecordNumbersQuery, SitesQuery } from '../generated/graphql.ts';

export const SITES = graphql(`
  query Sites {
    sites {
      siteId
      title
      isBundled
      state
      unproven
      says
      matches
      blind
      versions {
        version
        step
        isInForce
        isWaiting
        isMine
        says
        body
        digest
        matches
        publishedAt
        publishedByName
        approvedAt
        approvedByName
        reason
      }
    }
  }
`);

export const SITE_APPROVE = graphql(`
  mutation SiteApprove($site: String!, $version: Int!, $digest: String!) {
    siteApprove(site: $site, version: $version, digest: $digest) {
      __typename
      ...RefusalSaid
    }
  }
`);

export const SITE_SWITCH = graphql(`
  mutation SiteSwitch($site: String!, $isOn: Boolean!, $reason: SiteReason!) {
    siteSwitch(site: $site, isOn: $isOn, reason: $reason) {
      __typename
      ...RefusalSaid
    }
  }
`);

export const SITE_ROLL_BACK = graphql(`
  mutation SiteRollBack($site: String!, $to: Int!, $reason: SiteReason!) {
    siteRollBack(site: $site, to: $to, reason: $reason) {
      __typename
      ...RefusalSaid
    }
  }
`);

export const RECORD_NUMBERS = graphql(`
  query RecordNumbers {
    recordNumbers {
      picture
      upTo
      needsWord
      hasCheckDigit
    }
  }
`);

export const RECORD_NUMBERS_SET = graphql(`
  mutation RecordNumbersSet($recordNumbers: [RecordNumberInput!]!, $seen: [RecordNumberSeenInput!]!) {
    recordNumbersSet(recordNumbers: $recordNumbers, seen: $seen) {
      __typename
      ...RefusalSaid
    }
  }
`);

export type DeskSite = SitesQuery['sites'][number];
export type SiteVersion = DeskSite['versions'][number];
export type RecordNumber = RecordNumbersQuery['recordNumbers'][number];
