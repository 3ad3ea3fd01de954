/**
 * The questions of 45 CFR 164.402 in the order in which they are asked. Every conjunct of an exception is a question of
 * its own, since an exception that fits but for one of them does not fit.
 */
export type Question = {
  readonly step: Step;
  readonly ask: string;
  /** What the answer turns on, in plain words. */
  readonly help: string;
  readonly citation: string;
};

export const STEPS = ['phi', 'permitted', 'secured', 'exception-i', 'exception-ii', 'exception-iii'] as const;
export type Step = (typeof STEPS)[number];
export const EXCEPTIONS = ['exception-i', 'exception-ii', 'exception-iii'] as const;
export type Exception = (typeof EXCEPTIONS)[number];

export const QUESTIONS = {
  'is-phi': {
    step: 'phi',
    ask: 'Was it protected health information?',
    help: 'Individually identifiable, about health, care or payment, held for a covered entity. No diagnosis is needed: a name with an account number and a date of service is enough.',
    citation: '45 CFR 160.103',
  },
  'was-permitted': {
    step: 'permitted',
    ask: 'Did the Privacy Rule permit this use or disclosure?',
    help: 'Also ask whether it went beyond the minimum necessary, where that applies: the excess is not permitted.',
    citation: '45 CFR 164.402; subpart E',
  },
  'was-encrypted': {
    step: 'secured',
    ask: 'Was it encrypted where the unauthorized person could reach it?',
    help: 'By a process HHS guidance names. Encryption on the way does not help: a wrong recipient reads the mail decrypted.',
    citation: '45 CFR 164.402 (unsecured), 164.304; 74 FR 19006',
  },
  'was-key-safe': {
    step: 'secured',
    ask: 'Did the key or password stay out of their hands?',
    help: 'A key kept on the same device, or sent in the next message, does not protect.',
    citation: '45 CFR 164.304; 74 FR 19006',
  },
  'was-destroyed': {
    step: 'secured',
    ask: 'Had the medium been destroyed before they could reach it?',
    help: 'Paper shredded past rebuilding, media cleared or purged. Blacking out lines is not destruction.',
    citation: '74 FR 19006',
  },
  'i-unintentional': {
    step: 'exception-i',
    ask: 'Was it an unintentional acquisition, access or use?',
    help: 'Looking out of curiosity is intentional.',
    citation: '45 CFR 164.402(1)(i)',
  },
  'i-workforce': {
    step: 'exception-i',
    ask: 'Was it by a workforce member, or a person acting under your or your business associate\u2019s authority?',
    help: 'Workforce includes volunteers and trainees under your direct control.',
    citation: '45 CFR 164.402(1)(i)',
  },
  'i-good-faith': {
    step: 'exception-i',
    ask: 'Was it made in good faith?',
    help: 'They believed that they were doing their work.',
    citation: '45 CFR 164.402(1)(i)',
  },
  'i-within-scope': {
    step: 'exception-i',
    ask: 'Was it within the scope of their authority?',
    help: 'Acting on the employer\u2019s behalf at the time.',
    citation: '45 CFR 164.402(1)(i)',
  },
  'i-no-further': {
    step: 'exception-i',
    ask: 'Did no further impermissible use or disclosure follow?',
    help: 'Nothing was passed on, kept or used in a way the Privacy Rule does not permit.',
    citation: '45 CFR 164.402(1)(i)',
  },
  'ii-inadvertent': {
    step: 'exception-ii',
    ask: 'Was it an inadvertent disclosure?',
    help: 'One person gave it to another by mistake.',
    citation: '45 CFR 164.402(1)(ii)',
  },
  'ii-discloser-authorized': {
    step: 'exception-ii',
    ask: 'Was the person who disclosed it authorized to access PHI?',
    help: 'At your organization or your business associate.',
    citation: '45 CFR 164.402(1)(ii)',
  },
  'ii-recipient-authorized': {
    step: 'exception-ii',
    ask: 'Was the person who received it authorized to access PHI?',
    help: 'Not only employed there: authorized.',
    citation: '45 CFR 164.402(1)(ii)',
  },
  'ii-same-entity': {
    step: 'exception-ii',
    ask: 'Were both at the same covered entity, business associate, or organized health care arrangement?',
    help: 'Another practice is not the same entity unless it is in an arrangement you take part in.',
    citation: '45 CFR 164.402(1)(ii)',
  },
  'ii-no-further': {
    step: 'exception-ii',
    ask: 'Did no further impermissible use or disclosure follow?',
    help: 'Nothing was passed on, kept or used in a way the Privacy Rule does not permit.',
    citation: '45 CFR 164.402(1)(ii)',
  },
  'iii-disclosed': {
    step: 'exception-iii',
    ask: 'Was it disclosed to an unauthorized person?',
    help: 'The third exception is about disclosures alone.',
    citation: '45 CFR 164.402(1)(iii)',
  },
  'iii-not-retained': {
    step: 'exception-iii',
    ask: 'Is there a good-faith belief that they could not reasonably have retained it?',
    help: 'A letter that came back unopened; a form taken back at once. Say what the belief rests on.',
    citation: '45 CFR 164.402(1)(iii)',
  },
} as const satisfies Record<string, Question>;

export type QuestionId = keyof typeof QUESTIONS;

export function questionsOf(step: Step): readonly QuestionId[] {
  return (Object.keys(QUESTIONS) as QuestionId[]).filter((id) => QUESTIONS[id].step === step);
}
