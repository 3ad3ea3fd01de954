import type { MessageId } from '../ids.ts';
import type { SealedText } from '../incident/sealed.ts';
import type { DiscoveryChoice, Knowledge, KnowledgeId } from './knowledge.ts';

/** What was recorded about who knew what when, for good. */
export type DiscoveryEventBody =
  | ({
      readonly type: 'knowledge-recorded';
      readonly messageId: MessageId;
      readonly entry: KnowledgeId;
      readonly basis: SealedText | null;
    } & Knowledge)
  | {
      readonly type: 'knowledge-set-aside';
      readonly messageId: MessageId;
      readonly entry: KnowledgeId;
      readonly reason: SealedText;
    }
  | ({ readonly type: 'discovery-date-chosen'; readonly messageId: MessageId } & DiscoveryChoice);
