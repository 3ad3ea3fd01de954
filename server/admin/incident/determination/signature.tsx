import { Time } from '../../parts/time.tsx';
import type { Incident } from '../documents.ts';
import { charterWords } from './words.ts';

export type Signed = NonNullable<Incident['determination']['signed']>;

/** Who signed, under what, why, and what somebody else said to it. */
export function Signature({ signed }: { readonly signed: Signed }) {
  const { check } = signed;
  return (
    <>
      <p class="quiet small">
        Signed by {signed.signer} under {charterWords[signed.charter]} · <Time at={signed.at} />
      </p>
      {signed.rationale == null ? null : <p class="said">{signed.rationale}</p>}
      {check == null ? (
        <Unchecked needs={signed.needs} signer={signed.signer} />
      ) : (
        <>
          <p class="quiet small">
            {check.by} {check.agrees ? 'agrees' : 'does not agree'}, under {charterWords[check.charter]} ·{' '}
            <Time at={check.at} />
          </p>
          {check.reason == null ? null : <p class="said">{check.reason}</p>}
        </>
      )}
    </>
  );
}

function Unchecked({ needs, signer }: Pick<Signed, 'needs' | 'signer'>) {
  if (needs === 'NONE') return null;
  return (
    <p>
      {needs === 'BEFORE'
        ? `Waits for somebody other than ${signer} to agree before it takes effect.`
        : `In effect. Somebody other than ${signer} may look at it afterwards.`}
    </p>
  );
}
