import { exampleState } from '../ui/example-reports.ts';
import type { OptionsActions, OptionsModel } from './model.ts';
import { Options } from './options.tsx';

const nothing = async () => undefined;

const actions: OptionsActions = {
  enrol: async () => ({
    enrolled: false,
    code: 'EXPIRED',
    message: 'This invitation has expired. Ask for a new one.',
  }),
  signIn: async () => ({ signedIn: true, name: 'Dana Cruz' }),
  signOut: nothing,
  hideIdentity: nothing,
  changeMark: nothing,
  allowSite: async () => true,
  stopSite: nothing,
  sendNow: nothing,
  clear: async () => ({
    cleared: false,
    drafts: 1,
    message: '1 draft of details was typed here and never sent. Clear that too?',
  }),
};

const model: OptionsModel = {
  state: exampleState,
  version: '0.1.0',
  sites: {
    profiles: [
      { id: 'roundcube', title: 'Roundcube' },
      { id: 'openmrs', title: 'OpenMRS 3' },
    ],
    sites: [
      {
        origin: 'https://mail.riverside.example',
        profile: 'roundcube',
        title: 'Roundcube',
        unproven: null,
        granted: true,
        by: 'organization',
        ask: ['https://mail.riverside.example/*'],
      },
      {
        origin: 'https://mail.google.com',
        profile: 'gmail',
        title: 'Gmail',
        unproven: 'Not proven on the live site: read from what other extensions rely on.',
        granted: false,
        by: 'vendor',
        ask: ['https://mail.google.com/*'],
      },
    ],
  },
};

function options(changes: Partial<OptionsModel> = {}) {
  return () => <Options model={{ ...model, ...changes }} actions={actions} />;
}

export default {
  enrolled: options(),
  managed: options({ state: { ...exampleState, managed: true } }),
  'not enrolled': options({
    state: { ...exampleState, organization: null, server: null, identity: null, needs: 'enrolment' },
  }),
  'nobody signed in, storage that may vanish': options({
    state: { ...exampleState, identity: null, storage: 'not-yet-safe', waiting: 2, refused: 1 },
  }),
};
