import { graphql } from '../../generated/gql.ts';

graphql(`
  fragment IncidentDetermination on Incident {
    determination {
      standing
      waitsForCheck
      questions {
        id
        step
        ask
        help
        citation
        answer
        why
      }
      factors {
        id
        title
        ask
        citation
        rating
        rationale
        evidence
        prefilled
        shown {
          ref
          source
          at
          text
        }
      }
      conclusions {
        conclusion
        exception
        lacking
      }
      signed {
        ...Signed
      }
      former {
        ...Signed
      }
    }
  }
`);

graphql(`
  fragment Signed on SignedConclusion {
        conclusion
        exception
        rationale
        signer
        charter
        at
        needs
        check {
          by
          charter
          at
          agrees
          reason
        }
  }
`);

export const ANSWER = graphql(`
  mutation AnswerDetermination($id: ID!, $messageId: ID!, $question: DeterminationQuestionId!, $value: DeterminationAnswer!, $why: String) {
    incidentAnswerDetermination(id: $id, messageId: $messageId, question: $question, value: $value, why: $why) {
      ... on IncidentAnswerDeterminationSuccess {
        incident {
          id
          version
        }
      }
      ...RefusalSaid
    }
  }
`);

export const RATE = graphql(`
  mutation RateFactor($id: ID!, $messageId: ID!, $factor: FactorId!, $rating: Rating!, $rationale: String!, $evidence: String, $taken: [ID!]) {
    incidentRateFactor(id: $id, messageId: $messageId, factor: $factor, rating: $rating, rationale: $rationale, evidence: $evidence, taken: $taken) {
      ... on IncidentRateFactorSuccess {
        incident {
          id
          version
        }
      }
      ...RefusalSaid
    }
  }
`);

export const SIGN = graphql(`
  mutation SignConclusion($id: ID!, $messageId: ID!, $conclusion: Conclusion!, $exception: BreachException, $rationale: String) {
    incidentSignConclusion(id: $id, messageId: $messageId, conclusion: $conclusion, exception: $exception, rationale: $rationale) {
      ... on IncidentSignConclusionSuccess {
        incident {
          id
          version
        }
      }
      ...RefusalSaid
    }
  }
`);

export const CHECK = graphql(`
  mutation CheckConclusion($id: ID!, $messageId: ID!, $agrees: Boolean!, $reason: String) {
    incidentCheckConclusion(id: $id, messageId: $messageId, agrees: $agrees, reason: $reason) {
      ... on IncidentCheckConclusionSuccess {
        incident {
          id
          version
        }
      }
      ...RefusalSaid
    }
  }
`);

export const REOPEN = graphql(`
  mutation ReopenDetermination($id: ID!, $messageId: ID!, $reason: String!) {
    incidentReopenDetermination(id: $id, messageId: $messageId, reason: $reason) {
      ... on IncidentReopenDeterminationSuccess {
        incident {
          id
          version
        }
      }
      ...RefusalSaid
    }
  }
`);
