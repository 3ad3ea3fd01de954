import type { TypedDocumentString } from '../generated/graphql.ts';
import type { Fetched } from '../messages/_answers.ts';
import { type ApiAnswer, ask } from './api.ts';
import { noteConnection } from './connection.ts';
import { readEnrolment } from './enrolment.ts';
import { readInstallation, replaceInstallation } from './installation.ts';
import { bearer, instant } from './session.ts';
import { say } from './troubles.ts';

/**
 * Reads something from the server for whoever is signed in, or for the installation where that is enough.
 *
 * @param needsPerson false for what the installation's credential may read too
 */
export async function fetchAs<Result, Variables, Value>(
  document: TypedDocumentString<Result, Variables>,
  variables: Variables,
  needsPerson: boolean,
  pick: (data: Result) => Value,
): Promise<Fetched<Value>> {
  const enrolment = await readEnrolment();
  if (enrolment === null) return failed('not-enrolled');
  const installation = await readInstallation(enrolment);
  const person = await bearer(enrolment, Date.now());
  if (person.token === null && person.why === 'trouble') return failed(person.trouble);
  if (person.token === null && (needsPerson || installation === null)) return failed('needs-sign-in');
  const credential = { bearer: person.token, installation };
  let answer = await ask(enrolment, document, variables, credential);
  if (answer.kind === 'trouble' && answer.trouble === 'needs-sign-in' && person.token !== null) {
    const renewed = await bearer(enrolment, Date.now(), true);
    if (renewed.token !== null)
      answer = await ask(enrolment, document, variables, { bearer: renewed.token, installation });
  }
  if (answer.kind === 'trouble' && answer.trouble === 'unknown-installation' && installation !== null) {
    await replaceInstallation(installation);
    const another = await readInstallation(enrolment);
    const { token } = await bearer(enrolment, Date.now());
    if (another !== null || token !== null)
      answer = await ask(enrolment, document, variables, { bearer: token, installation: another });
  }
  await noteConnection(answer);
  return understand(answer, pick);
}

function understand<Result, Value>(answer: ApiAnswer<Result>, pick: (data: Result) => Value): Fetched<Value> {
  if (answer.kind === 'trouble') return failed(answer.trouble);
  if (answer.kind === 'refused') return { fetched: false, trouble: 'server-failed', message: answer.message };
  return { fetched: true, value: pick(answer.data), at: instant(Date.now()) };
}

function failed(trouble: Parameters<typeof say>[0]): Extract<Fetched<never>, { fetched: false }> {
  return { fetched: false, trouble, message: say(trouble) };
}
