import type { IncidentId, MessageId } from '@needful/shared/domain/ids.ts';
import { speaksFor } from '@needful/shared/domain/incident/actor.ts';
import { refusals } from '@needful/shared/domain/incident/refusals.ts';
import type { IncidentState } from '@needful/shared/domain/incident/state.ts';
import type { Refusal } from '@needful/shared/domain/refusal.ts';
import { countOf, NOBODY } from '@needful/shared/domain/register/counts.ts';
import { registerRefusals } from '@needful/shared/domain/register/decide.ts';
import type { AffectedPerson } from '@needful/shared/domain/register/person.ts';
import type { Recipient } from '@needful/shared/domain/register/recipient.ts';
import { mayOpenRegister } from '@needful/shared/domain/register/register.ts';
import {
  forgetAffected,
  isEntryTaken,
  keepAffected,
  preparePerson,
  readAffected,
  readMarks,
  replaceAffected,
} from '../store/affected.ts';
import { canonicalJson } from '../store/event-body.ts';
import { correctedBy, forgetFormer, keepFormer, readFormer } from '../store/former-people.ts';
import {
  forgetRecipients,
  isRecipientTaken,
  keepRecipient,
  prepareRecipient,
  readRecipients,
} from '../store/recipients.ts';
import type { TextToKeep } from '../store/sealed-texts.ts';
import type { Sql } from '../store/tenant.ts';
import { handleBeside } from './beside.ts';
import { isHeld } from './held.ts';
import type { Given, Shell, Target } from './incident.ts';

/** Enters one person by hand. The entry has the message's own id. */
export async function addAffected(
  shell: Shell,
  given: Given,
  incidentId: IncidentId,
  messageId: MessageId,
  person: AffectedPerson,
): Promise<IncidentState | Refusal> {
  const { org, now: at } = given;
  const { sealer } = shell;
  const kept = preparePerson(messageId, person);
  return await handleBeside(shell, given, { incidentId }, async (sql, state) => {
    const isKnown = state.messages[messageId] !== undefined;
    if (!isKnown && (await isEntryTaken(sql, org, messageId))) return refusals.messageIdTaken();
    return {
      asked: {
        type: 'add-affected',
        messageId,
        entry: messageId,
        commitment: kept.commitment,
        added: countOf(person),
      },
      write: (incident) => keepAffected(sql, sealer, { org, incident, importId: null, at }, [kept]),
      async isSame() {
        const [stands] = await readAffected(sql, sealer, org, incidentId, { ids: [messageId] });
        if (stands === undefined) return true;
        const { id: _, ...values } = stands;
        return canonicalJson(values) === canonicalJson(person);
      },
    };
  });
}

/** Puts a corrected person in the place of an entry. What stood before is kept, sealed, as long as the entry is. */
export async function changeAffected(
  shell: Shell,
  given: Given,
  incidentId: IncidentId,
  message: { readonly messageId: MessageId; readonly entry: string },
  person: AffectedPerson,
): Promise<IncidentState | Refusal> {
  const { org, now: at } = given;
  const { messageId, entry } = message;
  const kept = preparePerson(entry, person);
  return await handleBeside(shell, given, { incidentId }, async (sql, state) => {
    const stands = await readMarks(sql, org, incidentId, entry);
    const isKnown = state.messages[messageId] !== undefined;
    if (stands === null && !isKnown) return registerRefusals.noSuchEntry();
    const corrected = await correctedBy(sql, org, messageId);
    if (!isKnown && corrected !== null) return refusals.messageIdTaken();
    return {
      asked: {
        type: 'change-affected',
        messageId,
        entry,
        commitment: kept.commitment,
        added: countOf(person),
        gone: stands === null ? NOBODY : countOf(stands),
      },
      async write(incident) {
        await keepFormer(sql, shell.sealer, { org, incident, id: messageId, at }, entry);
        await replaceAffected(sql, shell.sealer, { org, incident, importId: null, at }, kept);
      },
      async isSame() {
        if (corrected === null || stands === null) return true;
        if (corrected !== entry) return false;
        const said = await correctionOf(sql, shell, given, { incidentId, entry, messageId });
        return said === null || canonicalJson(said) === canonicalJson(person);
      },
    };
  });
}

/** What a correction made of an entry: what the next one kept, or what stands. Null where it cannot be told any more. */
async function correctionOf(
  sql: Sql,
  { sealer }: Shell,
  { org }: Given,
  at: { readonly incidentId: IncidentId; readonly entry: string; readonly messageId: MessageId },
): Promise<AffectedPerson | null> {
  const former = await readFormer(sql, sealer, org, at.incidentId, at.entry);
  const next = former[former.findIndex(({ id }) => id === at.messageId) - 1];
  if (next !== undefined) {
    const { id: _, replacedAt: __, ...values } = next;
    return values;
  }
  const [stands] = await readAffected(sql, sealer, org, at.incidentId, { ids: [at.entry] });
  if (stands === undefined) return null;
  const { id: _, ...values } = stands;
  return values;
}

/** Takes a person out, and what names them with it. */
export async function removeAffected(
  shell: Shell,
  given: Given,
  incidentId: IncidentId,
  { messageId, entry }: { readonly messageId: MessageId; readonly entry: string },
  reason: TextToKeep,
): Promise<IncidentState | Refusal> {
  const { org, now: at } = given;
  return await handleBeside(shell, given, { incidentId }, async (sql, state) => {
    if (await refusesToForget(sql, given, state, messageId)) return registerRefusals.held();
    const stands = await readMarks(sql, org, incidentId, entry);
    if (stands === null && state.messages[messageId] === undefined) return registerRefusals.noSuchEntry();
    const gone = stands === null ? NOBODY : countOf(stands);
    return {
      asked: { type: 'remove-affected', messageId, entry, gone, reason: reason.pointer },
      texts: [reason],
      async write(incident) {
        await forgetAffected(sql, org, incident, { removed: entry }, at);
        await forgetFormer(sql, org, incident, { removed: entry });
      },
    };
  });
}

/** Records to whom PHI went: the reporter of their own report, or an officer who may open the register. */
export async function addRecipient(
  shell: Shell,
  given: Given,
  target: Target,
  messageId: MessageId,
  recipient: Recipient,
): Promise<IncidentState | Refusal> {
  const { org, now: at } = given;
  const { sealer } = shell;
  const kept = prepareRecipient(messageId, recipient);
  const source = 'reportId' in target ? 'reporter' : 'officer';
  return await handleBeside(shell, given, target, async (sql, state) => {
    if ('reportId' in target && !speaksFor(given.actor, state.reportedBy)) return refusals.notReporter();
    const isKnown = state.messages[messageId] !== undefined;
    if (!isKnown && (await isRecipientTaken(sql, org, messageId))) return refusals.messageIdTaken();
    return {
      asked: {
        type: 'add-recipient',
        messageId,
        entry: messageId,
        kind: recipient.kind,
        commitment: kept.commitment,
      },
      write: (incident) => keepRecipient(sql, sealer, { org, incident, at, source }, kept),
      async isSame() {
        const stands = (await readRecipients(sql, sealer, org, state.incidentId)).find(
          ({ id }) => id === messageId,
        );
        if (stands === undefined) return true;
        const { id: _, source: __, addedAt: ___, ...values } = stands;
        return canonicalJson(values) === canonicalJson(recipient);
      },
    };
  });
}

export async function removeRecipient(
  shell: Shell,
  given: Given,
  incidentId: IncidentId,
  { messageId, entry }: { readonly messageId: MessageId; readonly entry: string },
): Promise<IncidentState | Refusal> {
  return await handleBeside(shell, given, { incidentId }, async (sql, state) => {
    if (await refusesToForget(sql, given, state, messageId)) return registerRefusals.held();
    return {
      asked: { type: 'remove-recipient', messageId, entry },
      write: (incident) => forgetRecipients(sql, given.org, incident, { removed: entry }, given.now),
    };
  });
}

/** A hold keeps everything that names people. Whoever may not open the register is answered without a word of holds. */
async function refusesToForget(
  sql: Sql,
  { org, actor }: Given,
  state: IncidentState,
  messageId: MessageId,
): Promise<boolean> {
  if (state.messages[messageId] !== undefined || actor.kind !== 'person') return false;
  return mayOpenRegister(state, actor.personId) && (await isHeld(sql, org, state));
}

/**
 * Forgets who the people and recipients of an incident are, for good; numbers, commitments and the chain stay. For the
 * schedule of retention: whoever calls has made sure that nothing is purged early.
 */
export async function purgeRegister(
  shell: Shell,
  given: Given,
  incidentId: IncidentId,
  messageId: MessageId,
): Promise<IncidentState | Refusal> {
  const { org, now: at } = given;
  return await handleBeside(shell, given, { incidentId }, async (sql) => ({
    asked: { type: 'purge-register', messageId },
    async write(incident) {
      await forgetAffected(sql, org, incident, 'purged', at);
      await forgetFormer(sql, org, incident, 'purged');
      await forgetRecipients(sql, org, incident, 'purged', at);
    },
  }));
}
