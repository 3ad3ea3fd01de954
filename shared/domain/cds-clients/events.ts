type About = {
  /** Id of the registration. */
  readonly client: string;
  /** What people here call it. */
  readonly name: string;
};

/** What was done with who may ask for cards by CDS Hooks, for good. Its keys stand beside the chain, proven by the digest. */
export type CdsClientEventBody =
  | (About & {
      readonly type: 'cds-client-registered';
      readonly issuer: string;
      /** sha256 of all that was registered, as hex. */
      readonly digest: string;
    })
  | (About & { readonly type: 'cds-client-approved'; readonly digest: string })
  | (About & { readonly type: 'cds-client-ended' });

const TYPES: readonly string[] = [
  'cds-client-registered',
  'cds-client-approved',
  'cds-client-ended',
] satisfies CdsClientEventBody['type'][];

export function isCdsClientEvent<Event extends { readonly type: string }>(
  event: Event,
): event is Event & CdsClientEventBody {
  return TYPES.includes(event.type);
}
