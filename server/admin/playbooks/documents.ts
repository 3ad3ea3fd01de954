import { graphql } from '../generated/gql.ts';
import type { PlaybooksQuery } from '../generated/graphql.ts';

export const PLAYBOOKS = graphql(`
  query Playbooks {
    playbooks {
      id
      title
      version
      steps {
        id
        stage
        do
        needed
      }
      ownSteps {
        id
        stage
        do
        why
        citation
        whose
        needed
        days
      }
    }
  }
`);

export const SET_PLAYBOOK = graphql(`
  mutation SetPlaybook($playbook: ID!, $version: Int!, $steps: [OwnStepInput!]!) {
    playbookSet(playbook: $playbook, version: $version, steps: $steps) {
      ... on PlaybookSetSuccess {
        playbook {
          id
          version
        }
      }
      ...RefusalSaid
    }
  }
`);

export type LibraryPlaybook = PlaybooksQuery['playbooks'][number];
export type OwnStep = LibraryPlaybook['ownSteps'][number];
