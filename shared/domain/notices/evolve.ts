import type { Instant, PersonId } from '../ids.ts';
import type { NoticeEventBody } from './events.ts';
import type { NoticeId } from './owed.ts';
import { type Draft, NOTHING_DONE, type NoticeRecord, type Notices, type Step } from './state.ts';

/** What was done about notices after one more event, by whom and when. */
export function evolveNotices(notices: Notices, event: NoticeEventBody, by: PersonId, at: Instant): Notices {
  const step = 'charter' in event ? { by, at, charter: event.charter } : { by, at, charter: null };
  switch (event.type) {
    case 'notice-facts-recorded': {
      const facts = { ...notices.facts, ...event.facts };
      return { ...notices, facts: event.text === null ? facts : { ...facts, description: event.text } };
    }
    case 'letters-returned':
      return { ...notices, returned: { ...notices.returned, ...each(event.entries, event.on) } };
    case 'letters-set-aside':
      return {
        ...notices,
        aside: { ...notices.aside, ...each(event.entries, { ...step, reason: event.reason }) },
      };
    case 'notice-drafted':
      // A new draft is a new thing to approve.
      return withRecord(notices, event.notice, { draft: draftOf(event, step), approved: null });
    case 'notice-approved':
      return withRecord(notices, event.notice, { approved: step });
    case 'notice-sent': {
      const { on, channel, letters, proof, documentHash } = event;
      return withRecord(notices, event.notice, {
        sent: { ...step, on, channel, letters, proof, documentHash },
      });
    }
    case 'addendum-added': {
      const { kind, on, text, proof } = event;
      const { addenda } = notices.records[event.notice] ?? NOTHING_DONE;
      return withRecord(notices, event.notice, { addenda: [...addenda, { ...step, kind, on, text, proof }] });
    }
  }
}

function each<Value>(people: readonly string[], value: Value): Readonly<Record<string, Value>> {
  return Object.fromEntries(people.map((person) => [person, value]));
}

function withRecord(notices: Notices, id: NoticeId, change: Partial<NoticeRecord>): Notices {
  const record = { ...NOTHING_DONE, ...notices.records[id], ...change };
  return { ...notices, records: { ...notices.records, [id]: record } };
}

function draftOf(event: Extract<NoticeEventBody, { type: 'notice-drafted' }>, step: Step): Draft {
  const {
    template,
    templateVersion = null,
    letterhead = null,
    contact,
    happened,
    types,
    steps,
    doing,
  } = event;
  const texts =
    happened === null || types === null || steps === null || doing === null
      ? null
      : { happened, types, steps, doing };
  return { ...step, template, templateVersion, letterhead, contact, texts };
}
