import { library } from '@needful/shared/policies/_library.ts';
import type { TestServer } from './server.ts';

/** Adopts in the demo practice all that reminders quote and it has not yet: one officer writes, the other approves. */
export async function adoptQuoted({ demo, signIn }: TestServer): Promise<void> {
  const [privacy, security] = [await signIn(demo.officer), await signIn(demo.security)];
  for (const [id, { rules }] of library) {
    if (rules.length === 0) continue;
    await privacy.ask('mutation ($id: String!) { snippetAdopt(snippetId: $id, after: 0) { __typename } }', {
      id,
    });
    await security.ask(
      'mutation ($id: String!) { snippetApprove(snippetId: $id, version: 1) { __typename } }',
      {
        id,
      },
    );
  }
}
