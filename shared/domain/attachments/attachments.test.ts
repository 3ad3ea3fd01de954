import { describe, expect, it } from 'vitest';
import type { CalendarDate, MessageId, PersonId } from '../ids.ts';
import type { IncidentCommand } from '../incident/commands.ts';
import {
  at,
  FACTS,
  MESSAGE,
  OFFICER,
  OTHER_OFFICER,
  ROUTE,
  report,
  SEALED,
} from '../incident/decide.testing.ts';
import { decide } from '../incident/decide.ts';
import { evolve, replay } from '../incident/evolve.ts';
import { sentenceOf } from '../incident/sentence.ts';
import type { IncidentState } from '../incident/state.ts';
import { isRefusal, type Refusal } from '../refusal.ts';
import { attachmentSight, mayOpenAttachments } from './attachment.ts';
import { kindByName } from './kinds.ts';
import { MOST_BYTES, MOST_BYTES_OF_INCIDENT, sizeInWords } from './limits.ts';
import { readName } from './name.ts';

const NAMES = { person: () => 'Pat', kindTitle: '', questions: [] };
const COUNSEL = { kind: 'person', personId: '018f0000-0000-7000-8000-00000000cccc' as PersonId } as const;

function opened(route = ROUTE): IncidentState {
  const decision = decide(null, report(), { ...FACTS, routeFor: () => route });
  const state = isRefusal(decision) ? null : replay(decision);
  if (state === null) throw new Error('Nothing was opened');
  return state;
}

const idOf = (at: number) => `018f0000-0000-7000-8000-${String(at).padStart(12, '0')}` as MessageId;
const file = (over: object = {}) => ({
  type: 'attach',
  messageId: MESSAGE.one,
  name: SEALED,
  kind: 'pdf',
  size: 1_500_000,
  commitment: 'c'.repeat(43),
  actor: OFFICER,
  at: at(3),
  ...over,
});
const removal = (over: object = {}) => ({
  type: 'remove-attachment',
  messageId: MESSAGE.two,
  attachment: MESSAGE.one,
  reason: SEALED,
  actor: OFFICER,
  at: at(4),
  ...over,
});

function asked(state: IncidentState, command: object) {
  return decide(state, command as IncidentCommand, FACTS);
}

function stateAfter(state: IncidentState, ...commands: object[]): IncidentState {
  return commands.reduce<IncidentState>((before, command) => {
    const decision = asked(before, command);
    if (isRefusal(decision)) throw new Error(decision.message);
    return decision.reduce<IncidentState>(evolve, before);
  }, state);
}

const named = {
  type: 'name-counsel',
  messageId: MESSAGE.three,
  person: COUNSEL.personId,
  actor: OFFICER,
  at: at(2),
};
const hold = { type: 'set-legal-hold', messageId: MESSAGE.three, reason: SEALED, actor: OFFICER, at: at(3) };

describe('a file of an incident', () => {
  it('stands until it is removed, and the history keeps that it was there', () => {
    const state = stateAfter(opened(), file());
    expect(state.attachments).toMatchObject([
      { id: MESSAGE.one, kind: 'pdf', by: OFFICER.personId, gone: null },
    ]);
    const later = stateAfter(state, removal());
    expect(later.attachments).toMatchObject([{ id: MESSAGE.one, gone: 'removed' }]);
    expect(asked(later, removal({ messageId: MESSAGE.three }))).toMatchObject({ code: 'no-such-attachment' });
  });

  it('arrives once, however often it is sent', () => {
    const state = stateAfter(opened(), file());
    expect(asked(state, file({ commitment: 'd'.repeat(43) }))).toEqual([]);
    expect(asked(state, file({ size: 7 }))).toMatchObject({ code: 'message-id-taken' });
    expect(asked(state, file({ privileged: true }))).toMatchObject({ code: 'message-id-taken' });
  });

  it('is taken from the lead and whom the lead lets open the register, and from nobody else', () => {
    const theirs = file({ actor: OTHER_OFFICER });
    expect(asked(opened(), theirs)).toMatchObject({ code: 'attachments-not-yours' });
    const person = OTHER_OFFICER.personId;
    const grant = { type: 'grant-register', messageId: MESSAGE.two, person, actor: OFFICER, at: at(1) };
    expect(stateAfter(opened(), grant, theirs).attachments).toHaveLength(1);
    expect(asked(opened(), file({ actor: { kind: 'system' } }))).toMatchObject({ refused: true });
  });

  it('of counsel is for the lead and counsel alone, and its removal stays theirs', () => {
    const state = stateAfter(opened(), named, file({ actor: COUNSEL, privileged: true }));
    expect(attachmentSight(state, null, COUNSEL.personId).files).toHaveLength(1);
    expect(attachmentSight(state, null, OTHER_OFFICER.personId).files).toEqual([]);
    expect(asked(state, file({ messageId: MESSAGE.two, actor: COUNSEL }))).toMatchObject({
      code: 'attachments-not-yours',
    });
    expect(asked(state, removal({ actor: OTHER_OFFICER }))).toMatchObject({ code: 'attachments-not-yours' });
    const removed = asked(state, removal({ actor: COUNSEL }));
    expect(removed).toMatchObject([{ type: 'attachment-removed', privileged: true }]);
  });

  it.each(['named', 'declared'] as const)('is nothing that who is recused as %s learns of', (rule) => {
    const recused = [{ person: OTHER_OFFICER.personId, version: 1, reason: 'Because.', rule }];
    const state = opened({ ...ROUTE, recused });
    const granted = { ...state, register: { ...state.register, granted: [OTHER_OFFICER.personId] } };
    const decision = asked(granted, file());
    if (isRefusal(decision)) throw new Error(decision.message);
    const held = decision.reduce<IncidentState>(evolve, granted);
    const elsewhere = stateAfter(opened(), file());
    for (const sight of [
      attachmentSight(held, null, OTHER_OFFICER.personId),
      attachmentSight(
        { ...elsewhere, register: granted.register },
        { ...ROUTE, recused },
        OTHER_OFFICER.personId,
      ),
    ]) {
      expect(sight.files).toEqual([]);
      for (const event of decision) expect([sight.isTold(event), sight.reads(event)]).toEqual([false, false]);
    }
    expect(attachmentSight(held, null, OFFICER.personId).files).toHaveLength(1);
    expect(mayOpenAttachments(granted, OTHER_OFFICER.personId, false)).toBe(false);
    expect(isRefusal(asked(granted, file({ actor: OTHER_OFFICER })))).toBe(true);
  });

  it('may be ten megabytes, and fifty together', () => {
    expect(asked(opened(), file({ size: 0 }))).toMatchObject({ code: 'empty-file' });
    expect(asked(opened(), file({ size: MOST_BYTES + 1 }))).toMatchObject({ code: 'file-too-large' });
    const many = Array.from({ length: MOST_BYTES_OF_INCIDENT / MOST_BYTES }, (_, at) =>
      file({ messageId: idOf(at), size: MOST_BYTES }),
    );
    const full = stateAfter(opened(), ...many);
    expect(asked(full, file({ size: 1 }))).toMatchObject({ code: 'attachments-full' });
    const one = removal({ attachment: idOf(0) });
    expect(isRefusal(asked(stateAfter(full, one), file({ size: 1 })))).toBe(false);
  });

  it('stays while a legal hold stands', () => {
    expect(asked(stateAfter(opened(), file(), hold), removal())).toMatchObject({ code: 'legal-hold-stands' });
  });

  it('that was purged leaves its trace and puts nothing into effect again', () => {
    const state = stateAfter(opened(), file());
    const purged = evolve(state, {
      type: 'attachments-purged',
      attachments: [MESSAGE.one],
      years: 6,
      keptThrough: '2032-11-22' as CalendarDate,
      actor: { kind: 'system' },
      at: at(900_000_000),
    });
    expect(purged.attachments).toMatchObject([{ gone: 'purged' }]);
    expect(purged.retention.inEffectAt).toBe(state.retention.inEffectAt);
  });

  it('is told in plain sentences that name no file', () => {
    const told = (command: object, state = opened()) => {
      const decision = asked(state, command);
      return isRefusal(decision) ? [] : decision.map((event) => sentenceOf(event, NAMES));
    };
    expect(told(file())).toEqual(['Pat attached a file: PDF, 1.4 MB.']);
    expect(told(file({ privileged: true }))).toEqual(['Pat attached a privileged file: PDF, 1.4 MB.']);
    expect(told(removal(), stateAfter(opened(), file()))).toEqual([
      'Pat removed a file. What was in it is gone.',
    ]);
    expect([1, 1023, 1024, 1_048_576].map(sizeInWords)).toEqual(['1 byte', '1023 bytes', '1 kB', '1 MB']);
  });
});

describe('the name of a file', () => {
  it.each([
    ['Mail trace.CSV', 'csv'],
    ['scan.of.page 2.jpeg', 'jpeg'],
    ['Überweisung (Kopie).pdf', 'pdf'],
    ['\u60a3\u8005.docx', 'docx'],
  ])('%s is kept, and says what it is', (name, kind) => {
    expect(readName(name)).toEqual({ name, kind });
  });

  it.each([
    ['../../etc/passwd.pdf', 'name-hides'],
    ['C:\\scan.pdf', 'name-hides'],
    ['scan.pdf\u0000.exe', 'name-hides'],
    ['a\r\nContent-Type: text/html.pdf', 'name-hides'],
    ['scan\u202efdp.exe', 'name-hides'],
    ['scan\u200b.pdf', 'name-hides'],
    ['"quoted".pdf', 'name-hides'],
    ['.pdf', 'name-hides'],
    [`${'n'.repeat(150)}.pdf`, 'name-too-long'],
    ['invoice.pdf.exe', 'kind-not-attached'],
    ['page.svg', 'kind-not-attached'],
    ['page.html', 'kind-not-attached'],
    ['macro.docm', 'kind-not-attached'],
    ['pdf', 'kind-not-attached'],
    ['scan.pdf.', 'kind-not-attached'],
    ['', 'kind-not-attached'],
  ])('%j is refused with what to do', (name, code) => {
    const refused = readName(name) as Refusal;
    expect(refused).toMatchObject({ code, field: 'file' });
    expect(refused.message).toMatch(/\.$/);
  });

  it('is compared by its last extension, whatever its letters', () => {
    expect(kindByName('A.PnG')).toBe('png');
    expect(kindByName('a.png.bmp')).toBeNull();
  });
});
