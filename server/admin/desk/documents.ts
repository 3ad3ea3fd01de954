import { graphql } from '../generated/gql.ts';
import type { SavedFiltersQuery } from '../generated/graphql.ts';

export const KIND_COUNTS = graphql(`
  query QueueKindCounts {
    queueKindCounts {
      kind
      count
    }
  }
`);

export const TAGS = graphql(`
  query Tags {
    tags
  }
`);

export const TAG_ADD = graphql(`
  mutation TagAdd($name: String!) {
    tagAdd(name: $name) {
      ... on TagAddSuccess {
        tags
      }
      ... on Refusal {
        message
        field
      }
    }
  }
`);

export const TAG_REMOVE = graphql(`
  mutation TagRemove($name: String!) {
    tagRemove(name: $name) {
      ... on TagRemoveSuccess {
        tags
      }
      ... on Refusal {
        message
        field
      }
    }
  }
`);

export const ACT = graphql(`
  mutation IncidentsAct($ids: [ID!]!, $messageId: ID!, $act: BulkAct!, $assignee: ID, $tag: String) {
    incidentsAct(ids: $ids, messageId: $messageId, act: $act, assignee: $assignee, tag: $tag) {
      ... on IncidentsActSuccess {
        outcomes {
          refusal {
            message
          }
        }
      }
      ... on Refusal {
        message
        field
      }
    }
  }
`);

export const SAVED_FILTERS = graphql(`
  query SavedFilters {
    savedFilters {
      id
      name
      query
    }
  }
`);

export const SAVE_FILTER = graphql(`
  mutation SavedFilterSave($id: ID!, $name: String!, $query: String!) {
    savedFilterSave(id: $id, name: $name, query: $query) {
      ... on SavedFilterSaveSuccess {
        savedFilters {
          id
          name
          query
        }
      }
      ... on Refusal {
        message
        field
      }
    }
  }
`);

export const DELETE_FILTER = graphql(`
  mutation SavedFilterDelete($id: ID!) {
    savedFilterDelete(id: $id) {
      ... on SavedFilterDeleteSuccess {
        savedFilters {
          id
          name
          query
        }
      }
      ... on Refusal {
        message
        field
      }
    }
  }
`);

export const ORDER_FILTERS = graphql(`
  mutation SavedFiltersOrder($ids: [ID!]!) {
    savedFiltersOrder(ids: $ids) {
      ... on SavedFiltersOrderSuccess {
        savedFilters {
          id
          name
          query
        }
      }
      ... on Refusal {
        message
        field
      }
    }
  }
`);

export type SavedFilter = SavedFiltersQuery['savedFilters'][number];
