import { refuse } from '../refusal.ts';

/** Every refusal a determination can answer with: what happened, and what to do. */
export const determinationRefusals = {
  signed: () =>
    refuse(
      'determination-signed',
      'This determination is signed. Reopen it with a reason before you change what it rests on.',
    ),
  notSupported: (lacking: readonly string[]) =>
    refuse(
      'conclusion-not-supported',
      `This conclusion cannot be signed yet. ${lacking.join(' ')}`,
      'conclusion',
    ),
  needsRationale: () =>
    refuse(
      'rationale-missing',
      'Say why in a rationale: every conclusion but a breach has to show how it was reached (45 CFR 164.414(b)).',
      'rationale',
    ),
  notExceptional: () =>
    refuse(
      'exception-not-asked',
      'An exception is named only where the conclusion is that one fits. Leave it out.',
      'exception',
    ),
  notChartered: () =>
    refuse(
      'not-chartered',
      'The breach determination belongs to the privacy designation. Ask its holder, the alternate, or the governing body\u2019s contact to sign.',
    ),
  presumptionLocked: () =>
    refuse(
      'presumption-locked',
      'Everybody who could lead this incident is recused, so only the external reviewer may conclude that it is no breach (45 CFR 164.402(2)). Sign \u201cbreach\u201d, or ask them.',
      'conclusion',
    ),
  recused: () =>
    refuse(
      'signer-recused',
      'You are recused from this incident. Its lead, or the independent reviewer, decides.',
    ),
  nothingShown: () =>
    refuse(
      'nothing-shown',
      'What was to be taken over is not part of this incident. Reload and take over what you see.',
      'taken',
    ),
  nothingSigned: () =>
    refuse('nothing-signed', 'Nothing is signed yet, so there is nothing to check or reopen.'),
  ownConclusion: () => refuse('own-conclusion', 'You signed this conclusion; somebody else has to check it.'),
  alreadyChecked: () =>
    refuse('already-checked', 'This conclusion was checked meanwhile. Nothing was changed.'),
  disagreesWithoutReason: () =>
    refuse('reason-missing', 'Say why you do not agree, so that the signer can answer it.', 'reason'),
} as const;
