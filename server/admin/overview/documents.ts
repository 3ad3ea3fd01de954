import { graphql } from '../generated/gql.ts';
import type { OverviewQuery } from '../generated/graphql.ts';

export const OVERVIEW = graphql(`
  query Overview($from: Date, $to: Date) {
    overview(from: $from, to: $to) {
      from
      to
      reports
      openByAge {
        track
        week
        month
        twoMonths
        older
      }
      acknowledged {
        done
        waiting
        median
        p90
      }
      determined {
        done
        waiting
        median
        p90
      }
      noticesInTime
      noticesLate
      late {
        what
        because
        count
      }
      owed {
        what
        by
        count
      }
      commitments {
        owed
        late
      }
      months
      byKind {
        name
        counts
      }
      byCause {
        name
        counts
      }
      departmentMonths
      byDepartment {
        name
        counts
      }
      csv
    }
    blindSpots {
      site
      version
      fact
      since
      could
      couldNot
    }
  }
`);

export type Overview = OverviewQuery['overview'];
export type BlindSpot = OverviewQuery['blindSpots'][number];
