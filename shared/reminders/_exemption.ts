import type { Purpose, ReminderFacts } from '../domain/reminders/facts.ts';

/**
 * Whether minimum necessary applies at all. `exempt` and `bound` only where the facts suffice; `perhaps`: one of the
 * six may apply and the page does not tell enough; `untold`: nothing points at one.
 */
export type Exemption =
  | { readonly exemption: 'exempt'; readonly paragraph: string; readonly why: string }
  | { readonly exemption: 'perhaps'; readonly paragraph: string; readonly why: string }
  | { readonly exemption: 'bound'; readonly paragraph: string; readonly why: string }
  | { readonly exemption: 'untold'; readonly why: string };

const TREATMENT: readonly (Purpose | null)[] = ['TREAT', 'ETREAT', 'COC'];
const BY_ROLE = '45 CFR 164.514(d)(2)';

/** 45 CFR 164.502(b)(2)(i)-(vi), the one place where they are decided, and where (i) ends. */
export function exemptionOf(facts: ReminderFacts): Exemption {
  return ofBasis(facts) ?? ofParty(facts) ?? ofTreatment(facts) ?? rest(facts);
}

function exempt(paragraph: string, why: string): Exemption {
  return { exemption: 'exempt', paragraph: `45 CFR 164.502(b)(2)(${paragraph})`, why };
}

/** (iii), (v) and (vi) rest on what lets it go out, whoever receives it. */
function ofBasis({ basis }: ReminderFacts): Exemption | null {
  if (basis === 'authorization')
    return exempt('iii', 'The patient authorized it; the authorization is the limit.');
  if (basis === 'required-by-law') return exempt('v', 'A law requires it; that law is the limit.');
  if (basis === 'hipaa-compliance') return exempt('vi', 'HIPAA’s own rules require it.');
  return null;
}

/** (ii) and (iv): to the individual, and to the Secretary. A use has no other side. */
function ofParty({ party, purpose, flow }: ReminderFacts): Exemption | null {
  if (party === 'individual') return exempt('ii', 'It goes to the patient.');
  if (party === 'secretary' && flow === 'disclosure') return exempt('iv', 'It goes to the Secretary of HHS.');
  if (purpose !== 'PATRQT' || flow === 'use' || flow === 'request') return null;
  if (party !== null) return null;
  const why = 'The patient asked for it, and the page does not tell to whom it goes.';
  return { exemption: 'perhaps', paragraph: '45 CFR 164.502(b)(2)(ii)', why };
}

/**
 * (i): disclosures to a provider and requests by one, for treatment. A use inside for treatment is not among them: it
 * stays under the limits by role, 164.514(d)(2).
 */
function ofTreatment({ purpose, flow, party }: ReminderFacts): Exemption | null {
  if (!TREATMENT.includes(purpose)) return null;
  if (flow === 'use')
    return {
      exemption: 'bound',
      paragraph: BY_ROLE,
      why: 'A use inside for treatment stays under the limits by role.',
    };
  const isKnown = flow === 'request' ? party !== 'other' : flow === 'disclosure' && party === 'provider';
  if (isKnown) return exempt('i', 'It is for treatment by a provider.');
  if (flow === 'disclosure' && party !== null) return null;
  const why = 'It is for treatment, and the page does not tell whether it goes to a provider.';
  return { exemption: 'perhaps', paragraph: '45 CFR 164.502(b)(2)(i)', why };
}

/** (d)(2) limits uses by role, (d)(3) disclosures, (d)(4) requests to other covered entities. */
function rest({ flow, purpose }: ReminderFacts): Exemption {
  if (flow === 'use') return { exemption: 'bound', paragraph: BY_ROLE, why: 'It is a use inside.' };
  if (purpose === null) return { exemption: 'untold', why: 'The page does not tell what it is for.' };
  const paragraph = flow === 'request' ? '45 CFR 164.514(d)(4)' : '45 CFR 164.514(d)(3)';
  return { exemption: 'bound', paragraph, why: 'What the page tells of it is none of the six exemptions.' };
}
