import { graphql } from '../generated/gql.ts';
import type { HhsYearQuery } from '../generated/graphql.ts';

export const HHS_YEAR = graphql(`
  query HhsYear($year: Int!) {
    hhsYear(year: $year) {
      year
      due
      isWhole
      small {
        ...HhsBreachShown
      }
      large {
        ...HhsBreachShown
      }
    }
  }

  fragment HhsBreachShown on HhsBreach {
    incident
    reference
    kindTitle
    isOpen
    discoveredOn
    affected
    missing {
      label
      where
    }
    notice {
      id
      audience
      title
      state
      due
      daysLeft
      metOn
      isLetter
      channels
      sent {
        on
        proof
      }
    }
  }
`);

export type HhsYear = HhsYearQuery['hhsYear'];
export type HhsBreach = HhsYear['small'][number];
