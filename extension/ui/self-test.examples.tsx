import type { TabSite } from '../messages/_answers.ts';
import { SelfTest } from './self-test.tsx';

export const exampleSite: TabSite & { readonly readable: true } = {
  readable: true,
  origin: 'https://mail.riverside.example',
  site: 'roundcube',
  title: 'Roundcube',
  unproven: null,
  readsNothing: false,
  act: 'read-sent-mail',
  kind: 'misdirected-email',
  selfTest: [
    { fact: 'recipients', label: 'Recipients', readable: true, found: '2 addresses' },
    { fact: 'attachmentCount', label: 'Attachments', readable: true, found: '1' },
    { fact: 'sentAt', label: 'Sent', readable: false, found: 'no date where it is expected' },
  ],
};

export default {
  'what can be read': () => <SelfTest site={exampleSite} />,
  'nothing to read': () => <SelfTest site={{ ...exampleSite, selfTest: [] }} />,
};
