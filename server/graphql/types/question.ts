import { builder } from '../builder.ts';
import type { Question } from '../history.ts';

export const QuestionType = builder.objectRef<Question>('Question').implement({
  description: 'A question to the reporter, and the answer.',
  authScopes: { member: true },
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Id of the question.' }),
    text: t.exposeString('text', { nullable: true, description: 'The question; null once purged.' }),
    askedAt: t.expose('askedAt', { type: 'DateTime', description: 'When it was asked.' }),
    askedByName: t.exposeString('askedByName', { nullable: true, description: 'Who asked.' }),
    answer: t.exposeString('answer', {
      nullable: true,
      description: 'The answer; null until given, or once purged.',
    }),
    answeredAt: t.expose('answeredAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When it was answered.',
    }),
  }),
});
