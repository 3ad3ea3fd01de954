import type { DetailQuestion } from './_define.ts';

/** What was in it, in plain words for the kinds of PHI (164.514(b)(2)(i)); never a value. */
export const whatItHeld: DetailQuestion = {
  id: 'what-it-held',
  ask: 'What did it hold?',
  answer: 'several',
  choices: [
    { id: 'names', label: 'Names' },
    { id: 'contact', label: 'Addresses, telephone numbers or e-mail' },
    { id: 'dates', label: 'Dates of birth, visits or death' },
    { id: 'numbers', label: 'Record, account or insurance numbers' },
    { id: 'ssn', label: 'Social Security numbers' },
    { id: 'health', label: 'Diagnoses, results, medicines or notes' },
    { id: 'sensitive', label: 'Mental health, substance use, HIV or reproductive health' },
    { id: 'payment', label: 'Card or bank details' },
    { id: 'images', label: 'Photographs or images' },
    { id: 'none', label: 'Nothing about a patient' },
    { id: 'unsure', label: 'I am not sure' },
  ],
};

export const whoGotIt: DetailQuestion = {
  id: 'who-got-it',
  ask: 'Who got it, or saw it?',
  answer: 'one',
  choices: [
    { id: 'inside', label: 'Someone inside our organization' },
    { id: 'provider', label: 'Another practice, hospital or health plan' },
    { id: 'other-patient', label: 'Another patient or a relative' },
    { id: 'outside', label: 'Someone else outside' },
    { id: 'public', label: 'Anyone could have seen it' },
    { id: 'nobody', label: 'Nobody, as far as I know' },
    { id: 'unsure', label: 'I am not sure' },
  ],
};

export const whatSince: DetailQuestion = {
  id: 'what-since',
  ask: 'What has happened since?',
  answer: 'several',
  choices: [
    { id: 'asked-to-delete', label: 'I asked them to delete or return it' },
    { id: 'confirmed-deleted', label: 'They say it is deleted or destroyed' },
    { id: 'returned', label: 'It came back, or was never opened' },
    { id: 'recalled', label: 'I recalled it, or stopped it in time' },
    { id: 'read', label: 'They read it' },
    { id: 'passed-on', label: 'It was passed on' },
    { id: 'no-answer', label: 'No answer yet' },
  ],
};

export const howManyPatients: DetailQuestion = {
  id: 'how-many-patients',
  ask: 'About how many patients does it concern?',
  answer: 'number',
};

export const wasItEncrypted: DetailQuestion = {
  id: 'was-it-encrypted',
  ask: 'Was it encrypted or locked?',
  answer: 'one',
  choices: [
    { id: 'encrypted', label: 'Yes, encrypted' },
    { id: 'locked', label: 'Only a password or a PIN' },
    { id: 'open', label: 'No' },
    { id: 'unsure', label: 'I am not sure' },
  ],
};

export const isItStillGoingOn: DetailQuestion = {
  id: 'still-going-on',
  ask: 'Is it still going on?',
  answer: 'one',
  choices: [
    { id: 'yes', label: 'Yes' },
    { id: 'no', label: 'No, it has stopped' },
    { id: 'unsure', label: 'I am not sure' },
  ],
};
