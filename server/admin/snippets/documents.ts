import { graphql } from '../generated/gql.ts';
import type { SnippetLibraryQuery, SnippetsQuery, SnippetVersionsQuery } from '../generated/graphql.ts';

export const SNIPPETS = graphql(`
  query Snippets {
    snippets {
      id
      snippetId
      version
      standing
      isReviewDue
      mayApprove
      title
      citation
      owner
      texts {
        language
        line
      }
      roles
      departments
      writtenByName
      writtenAt
      reviewOn
      retiredAt
    }
  }
`);

export const LIBRARY = graphql(`
  query SnippetLibrary {
    snippetLibrary {
      snippetId
      version
      checked
      unverified
      citation
      owner
      rules
      texts {
        language
        title
        line
        text
      }
    }
  }
`);

export const VERSIONS = graphql(`
  query SnippetVersions($snippetId: String!) {
    snippetVersions(snippetId: $snippetId) {
      id
      snippetId
      version
      standing
      isReviewDue
      mayApprove
      title
      citation
      owner
      reviewMonths
      libraryVersion
      roles
      departments
      texts {
        language
        title
        line
        text
      }
      incidentReference
      effect {
        days
        from
        to
        cardsBefore {
          shown
          heeded
          dismissed
        }
        cardsAfter {
          shown
          heeded
          dismissed
        }
        sameKind {
          kindTitle
          before
          after
        }
      }
      writtenByName
      writtenAt
      approvedByName
      approvedAt
      reviewOn
      reviewedByName
      reviewedAt
      replacedAt
      retiredByName
      retiredAt
      retiredReason
    }
  }
`);

/** The same for an administrator, who sees neither incidents nor what is counted of them. */
export const VERSIONS_ALONE = graphql(`
  query SnippetVersionsAlone($snippetId: String!) {
    snippetVersions(snippetId: $snippetId) {
      id
      snippetId
      version
      standing
      isReviewDue
      mayApprove
      title
      citation
      owner
      reviewMonths
      libraryVersion
      roles
      departments
      texts {
        language
        title
        line
        text
      }
      writtenByName
      writtenAt
      approvedByName
      approvedAt
      reviewOn
      reviewedByName
      reviewedAt
      replacedAt
      retiredByName
      retiredAt
      retiredReason
    }
  }
`);

export const WRITE = graphql(`
  mutation WriteSnippet(
    $snippetId: String!
    $after: Int!
    $texts: [SnippetTextInput!]!
    $citation: String!
    $owner: String!
    $roles: [Role!]
    $departments: [String!]
    $reviewMonths: Int!
    $incident: ID
  ) {
    snippetWrite(
      snippetId: $snippetId
      after: $after
      texts: $texts
      citation: $citation
      owner: $owner
      roles: $roles
      departments: $departments
      reviewMonths: $reviewMonths
      incident: $incident
    ) {
      ... on SnippetWriteSuccess {
        snippet {
          id
          snippetId
          version
        }
      }
      ...RefusalSaid
    }
  }
`);

export const ADOPT = graphql(`
  mutation AdoptSnippet($snippetId: String!, $after: Int!) {
    snippetAdopt(snippetId: $snippetId, after: $after) {
      ... on SnippetAdoptSuccess {
        snippet {
          id
          version
        }
      }
      ...RefusalSaid
    }
  }
`);

export const APPROVE = graphql(`
  mutation ApproveSnippet($snippetId: String!, $version: Int!) {
    snippetApprove(snippetId: $snippetId, version: $version) {
      ... on SnippetApproveSuccess {
        snippet {
          id
          standing
        }
      }
      ...RefusalSaid
    }
  }
`);

export const REVIEW = graphql(`
  mutation ReviewSnippet($snippetId: String!, $version: Int!) {
    snippetReview(snippetId: $snippetId, version: $version) {
      ... on SnippetReviewSuccess {
        snippet {
          id
          reviewOn
        }
      }
      ...RefusalSaid
    }
  }
`);

export const RETIRE = graphql(`
  mutation RetireSnippet($snippetId: String!, $version: Int!, $reason: String!) {
    snippetRetire(snippetId: $snippetId, version: $version, reason: $reason) {
      ... on SnippetRetireSuccess {
        snippet {
          id
          standing
        }
      }
      ...RefusalSaid
    }
  }
`);

export type Listed = SnippetsQuery['snippets'][number];
export type Offered = SnippetLibraryQuery['snippetLibrary'][number];
type Seen = SnippetVersionsQuery['snippetVersions'][number];
/** What an officer sees beyond an administrator is absent there. */
export type Version = Omit<Seen, 'incidentReference' | 'effect'> &
  Partial<Pick<Seen, 'incidentReference' | 'effect'>>;
export type Text = Omit<Version['texts'][number], '__typename'>;
