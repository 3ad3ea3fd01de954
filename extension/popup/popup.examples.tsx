import type { Instant, MessageId } from '@needful/shared/domain/ids.ts';
import { previewInWords } from '@needful/shared/domain/incident/payload-in-words.ts';
import { kinds } from '@needful/shared/kinds/index.generated.ts';
import type { LaterAnswer, State } from '../messages/_answers.ts';
import { exampleNow, exampleState, kept, myReports, officers, receipt } from '../ui/example-reports.ts';
import type { PopupActions, PopupModel } from './model.ts';
import { Popup } from './popup.tsx';

const nothing = async () => undefined;
const later = async (): Promise<LaterAnswer> => ({
  kept: true,
  messageId: '5c0c7b8e-0f0f-4d3a-9a44-7a1f1f0a2b3c' as MessageId,
  state: 'delivered',
  refusal: null,
});

const actions: PopupActions = {
  preview: async (kind, occurredOn) => {
    const report = { ...kept.report, kind, occurredOn, place: null, facts: {}, door: 'popup' as const };
    const fields = previewInWords(report, { kind: kinds[kind].title, site: null }, 'America/New_York');
    return { report, fields, asPerson: true };
  },
  report: async () => ({ kept: true, receipt }),
  awaitDelivery: async () => null,
  undo: later,
  withdraw: later,
  answer: later,
  addDetails: () => undefined,
  allowSite: async () => true,
  enrol: async () => ({
    enrolled: false,
    code: 'EXPIRED',
    message: 'This invitation has expired. Ask for a new one.',
  }),
  signIn: async () => ({ signedIn: true, name: 'Dana Cruz' }),
  signOut: nothing,
  sendNow: nothing,
  reportThis: () => Promise.resolve(true),
  openOptions: () => undefined,
  describeSite: nothing,
};

const state = exampleState;

const model: PopupModel = {
  state,
  kept: [],
  mine: { fetched: true, value: myReports, at: '2026-11-22T14:59:00.000Z' as Instant },
  officers: { fetched: true, value: officers, at: '2026-11-22T14:59:00.000Z' as Instant, known: officers },
  snippets: [
    {
      snippetId: 'fax-numbers',
      version: 2,
      language: 'en',
      title: 'Fax numbers',
      line: 'Check this fax number against our directory. One wrong digit reaches a stranger.',
      text: 'Use the stored numbers where there is one. Read a new number twice.',
      citation: '45 CFR 164.530(c)',
      owner: 'Privacy Officer',
      approvedByName: 'Sam Rivera',
      approvedAt: '2026-11-20T10:00:00.000Z' as Instant,
    },
  ],
  profiles: [
    { id: 'roundcube', title: 'Roundcube' },
    { id: 'openmrs', title: 'OpenMRS 3' },
  ],
};

type First = Parameters<typeof Popup>[0]['first'];

function popup(changes: Partial<PopupModel> = {}, first: First = { shows: 'home' }) {
  return () => (
    <Popup model={{ ...model, ...changes }} actions={actions} clock={() => exampleNow} first={first} />
  );
}

const offline: State['connection'] = {
  state: 'trouble',
  trouble: 'offline',
  message: 'This computer is offline.',
  at: null,
};

export default {
  home: popup(),
  'nothing reported yet': popup({
    mine: { fetched: true, value: [], at: '2026-11-22T14:59:00.000Z' as Instant },
  }),
  'before the server answered': popup({ mine: null, officers: null }),
  offline: popup({
    state: { ...state, connection: offline, waiting: 1 },
    kept: [{ ...kept, waiting: { trouble: 'offline', message: 'This computer is offline.' } }],
    mine: { fetched: false, trouble: 'offline', message: 'This computer is offline.' },
    officers: { fetched: false, trouble: 'offline', message: 'This computer is offline.', known: officers },
  }),
  'refused, and not yet safe': popup({
    state: { ...state, storage: 'not-yet-safe', waiting: 1, refused: 1 },
    kept: [
      { ...kept, storage: 'not-yet-safe' },
      {
        ...kept,
        state: 'refused',
        refusal: { code: 'UNKNOWN', message: 'The server does not know this kind of incident.' },
      },
    ],
    mine: { fetched: true, value: [], at: '2026-11-22T14:59:00.000Z' as Instant },
  }),
  'signed out': popup({ state: { ...state, identity: null }, mine: null }),
  hidden: popup({ state: { ...state, identity: null, hidden: true }, mine: null }),
  'needs sign-in': popup({
    state: { ...state, identity: null, installation: false, needs: 'sign-in' },
    mine: null,
  }),
  'a site it may not read': popup({
    state: {
      ...state,
      site: {
        readable: false,
        why: 'not-granted',
        message: 'Needful cannot read this site because this browser has not been told to allow it.',
        origin: 'https://mail.riverside.example',
        ask: ['https://mail.riverside.example/*'],
      },
    },
  }),
  'a site nobody assigned': popup({
    state: {
      ...state,
      site: {
        readable: false,
        why: 'unknown-site',
        message: 'Needful is not told to read this site. You can still report above.',
        origin: 'https://post.riverside.example',
        ask: ['https://post.riverside.example/*'],
      },
    },
  }),
  'first use': popup({
    state: { ...state, organization: null, server: null, identity: null, needs: 'enrolment' },
    mine: null,
    officers: null,
  }),
  'one kind, before it is sent': popup({}, { shows: 'kind', kind: 'lost-device' }),
  receipt: popup({}, { shows: 'receipt', receipt }),
  'receipt, offline': popup({}, { shows: 'receipt', receipt: { ...receipt, state: 'waiting', lead: null } }),
};
