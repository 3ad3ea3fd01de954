import type { MessageId } from '../ids.ts';
import type { SealedText } from '../incident/sealed.ts';
import type { DiscoveryChoice, Knowledge, KnowledgeId } from './knowledge.ts';

/** What an officer records about who knew what when. */
export type DiscoveryBody =
  | ({
      readonly type: 'record-knowledge';
      readonly messageId: MessageId;
      /** The entry it entry; null makes a new one. */
      readonly entry: KnowledgeId | null;
      readonly basis: SealedText | null;
    } & Knowledge)
  | {
      readonly type: 'set-knowledge-aside';
      readonly messageId: MessageId;
      readonly entry: KnowledgeId;
      readonly reason: SealedText;
    }
  | ({ readonly type: 'choose-discovery-date'; readonly messageId: MessageId } & DiscoveryChoice);
