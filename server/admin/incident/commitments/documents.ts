import { graphql } from '../../generated/gql.ts';

graphql(`
  fragment IncidentCommitments on Incident {
    commitments {
      id
      kind
      text
      ownerId
      ownerName
      concernsName
      dueOn
      standing
      doneOn
      evidence
      effect
      effectRationale
      droppedBecause
    }
  }
`);

export const MAKE = graphql(`
  mutation MakeCommitment($id: ID!, $messageId: ID!, $kind: CommitmentKind!, $text: String!, $owner: ID!, $dueOn: Date!, $concerns: ID, $rationale: String) {
    commitmentMake(id: $id, messageId: $messageId, kind: $kind, text: $text, owner: $owner, dueOn: $dueOn, concerns: $concerns, rationale: $rationale) {
      ... on CommitmentMakeSuccess {
        incident {
          id
          version
        }
      }
      ...RefusalSaid
    }
  }
`);

export const CHANGE = graphql(`
  mutation ChangeCommitment($id: ID!, $messageId: ID!, $commitment: ID!, $owner: ID!, $dueOn: Date!, $reason: String!) {
    commitmentChange(id: $id, messageId: $messageId, commitment: $commitment, owner: $owner, dueOn: $dueOn, reason: $reason) {
      ... on CommitmentChangeSuccess {
        incident {
          id
          version
        }
      }
      ...RefusalSaid
    }
  }
`);

export const FINISH = graphql(`
  mutation FinishCommitment($id: ID!, $messageId: ID!, $commitment: ID!, $on: Date!, $evidence: String!) {
    commitmentFinish(id: $id, messageId: $messageId, commitment: $commitment, on: $on, evidence: $evidence) {
      ... on CommitmentFinishSuccess {
        incident {
          id
          version
        }
      }
      ...RefusalSaid
    }
  }
`);

export const ASSESS = graphql(`
  mutation AssessCommitment($id: ID!, $messageId: ID!, $commitment: ID!, $effect: Effect!, $rationale: String!) {
    commitmentAssess(id: $id, messageId: $messageId, commitment: $commitment, effect: $effect, rationale: $rationale) {
      ... on CommitmentAssessSuccess {
        incident {
          id
          version
        }
      }
      ...RefusalSaid
    }
  }
`);

export const DROP = graphql(`
  mutation DropCommitment($id: ID!, $messageId: ID!, $commitment: ID!, $reason: String!) {
    commitmentDrop(id: $id, messageId: $messageId, commitment: $commitment, reason: $reason) {
      ... on CommitmentDropSuccess {
        incident {
          id
          version
        }
      }
      ...RefusalSaid
    }
  }
`);
