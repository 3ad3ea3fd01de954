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

export type Records = RecordsQuery['records'];
