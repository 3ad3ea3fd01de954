import './types/index.generated.ts';
import './queries/index.generated.ts';
import './mutations/index.generated.ts';
import './subscriptions/index.generated.ts';
import { builder } from './builder.ts';
import { assertEveryRuleDeclared } from './rules-declared.ts';

builder.queryType({ description: 'What may be read.' });
builder.mutationType({ description: 'What may be done. Refusals are values; nothing is half-done.' });
builder.subscriptionType({ description: 'What is told as it happens.' });

/** The whole schema. Building it fails where a field or type declares no authorization rule. */
export const schema = builder.toSchema();
assertEveryRuleDeclared(schema);
