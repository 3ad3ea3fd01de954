import { graphql } from '../../generated/gql.ts';

graphql(`
  fragment IncidentDiscovery on Incident {
    discovery {
      legal {
        on
        because
      }
      conservative {
        on
        because
      }
      inUse
      choiceReason
      knowledge {
        id
        who
        isActor
        knownOn
        toldOn
        byDiligence
        countsFrom
        isSetAside
        setAsideReason
      }
    }
  }
`);

export const RECORD_KNOWLEDGE = graphql(`
  mutation RecordKnowledge($id: ID!, $messageId: ID!, $entry: ID, $who: Knower!, $isActor: Boolean, $knownOn: Date!, $toldOn: Date, $byDiligence: Boolean, $basis: String) {
    incidentRecordKnowledge(id: $id, messageId: $messageId, entry: $entry, who: $who, isActor: $isActor, knownOn: $knownOn, toldOn: $toldOn, byDiligence: $byDiligence, basis: $basis) {
      ... on IncidentRecordKnowledgeSuccess {
        incident {
          id
          version
        }
      }
      ...RefusalSaid
    }
  }
`);

export const SET_ASIDE = graphql(`
  mutation SetKnowledgeAside($id: ID!, $messageId: ID!, $entry: ID!, $reason: String!) {
    incidentSetKnowledgeAside(id: $id, messageId: $messageId, entry: $entry, reason: $reason) {
      ... on IncidentSetKnowledgeAsideSuccess {
        incident {
          id
          version
        }
      }
      ...RefusalSaid
    }
  }
`);

export const CHOOSE_DATE = graphql(`
  mutation ChooseDiscoveryDate($id: ID!, $messageId: ID!, $date: DiscoveryDate!, $reason: String!) {
    incidentChooseDiscoveryDate(id: $id, messageId: $messageId, date: $date, reason: $reason) {
      ... on IncidentChooseDiscoveryDateSuccess {
        incident {
          id
          version
        }
      }
      ...RefusalSaid
    }
  }
`);
