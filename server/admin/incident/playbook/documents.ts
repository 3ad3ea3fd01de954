import { graphql } from '../../generated/gql.ts';

graphql(`
  fragment IncidentPlaybook on Incident {
    playbook {
      parts {
        id
        title
        version
      }
      steps {
        id
        stage
        do
        why
        citation
        whose
        needed
        dueOn
        isDueByRule
        opens
        canTick
        standing
        says
        markedByName
        markedAt
        reason
      }
      rootCause {
        cause
        remedy
        byName
        at
        reason
      }
    }
  }
`);

export const MARK = graphql(`
  mutation MarkStep($id: ID!, $messageId: ID!, $step: ID!, $as: StepMark!, $reason: String) {
    incidentMarkStep(id: $id, messageId: $messageId, step: $step, as: $as, reason: $reason) {
      ... on IncidentMarkStepSuccess {
        incident {
          id
          version
        }
      }
      ...RefusalSaid
    }
  }
`);

export const SET_CAUSE = graphql(`
  mutation SetRootCause($id: ID!, $messageId: ID!, $cause: RootCause!, $reason: String) {
    incidentSetRootCause(id: $id, messageId: $messageId, cause: $cause, reason: $reason) {
      ... on IncidentSetRootCauseSuccess {
        incident {
          id
          version
        }
      }
      ...RefusalSaid
    }
  }
`);
