import type { EnrolAnswer } from '../messages/_answers.ts';
import { EnrolForm } from './enrol-form.tsx';

const expired = async (): Promise<EnrolAnswer> => ({
  enrolled: false,
  code: 'EXPIRED',
  message: 'This invitation has expired. Ask for a new one.',
});

export default { 'a link to paste': () => <EnrolForm enrol={expired} onEnrolled={() => undefined} /> };
