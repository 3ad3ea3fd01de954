import type { Knowledge } from '../discovery/knowledge.ts';
import type { IncidentId, Instant } from '../ids.ts';
import type { Actor } from './actor.ts';
import type { KeptReport } from './report.ts';
import type { Route } from './route.ts';
import type { SealedText } from './sealed.ts';
import type { SliceEvent } from './slices.generated.ts';

/** The part of a history that belongs to the incident itself; its slices keep their own. */
type OwnBody =
  | {
      readonly type: 'incident-reported';
      readonly incidentId: IncidentId;
      readonly report: KeptReport;
      /** Where its mail domains are; absent in what version 0.1.0 wrote, which has them in the facts. */
      readonly domains?: SealedText | null;
      /** Name and address of a reporter who is no member; absent where there is none. */
      readonly contact?: SealedText;
      /** Who knew it since when, where whoever entered it said so. */
      readonly known?: Knowledge;
      readonly payloadHash: string;
      /** Server's clock minus the device's, whole seconds; null where it is within what nobody notices. */
      readonly clockSkewSeconds: number | null;
    }
  | { readonly type: 'incident-routed'; readonly route: Route };

/** What happened to an incident, in order, for good. Names are past tense; nothing here is ever rewritten. */
export type EventBody = OwnBody | SliceEvent;

/** A command or an event of a slice, with who and when. */
export type Given<Body> = Body & { readonly actor: Actor; readonly at: Instant };

export type IncidentEvent = Given<EventBody>;
export type EventOf<Type extends EventBody['type']> = Extract<IncidentEvent, { type: Type }>;
