import type { MessageId } from '@needful/shared/domain/ids.ts';
import type { LaterAnswer } from '../messages/_answers.ts';
import { myReports } from './example-reports.ts';
import { Question } from './question.tsx';

const question = myReports[0]?.questions[0];
const keep = async (): Promise<LaterAnswer> => ({
  kept: true,
  messageId: '5c0c7b8e-0f0f-4d3a-9a44-7a1f1f0a2b3c' as MessageId,
  state: 'waiting',
  refusal: null,
});

export default {
  open: () => (question === undefined ? null : <Question question={question} onAnswer={keep} />),
  answered: () =>
    question === undefined ? null : (
      <Question question={{ ...question, answer: 'Yes, by telephone this morning.' }} onAnswer={keep} />
    ),
  purged: () =>
    question === undefined ? null : <Question question={{ ...question, text: null }} onAnswer={keep} />,
};
