import { definePlaybook } from './_define.ts';
import { ASK_REPORTER, always, CONFIRM_GONE } from './_steps.ts';

export default definePlaybook({
  title: 'E-mail to the wrong person',
  version: 1,
  kinds: ['misdirected-email'],
  steps: [
    {
      id: 'recall-mail',
      stage: 'contain',
      do: 'Have the mail recalled or removed from mailboxes of ours that got it.',
      why: 'A message that nobody opened discloses nothing.',
      citation: '45 CFR 164.530(f)',
      whose: 'joint',
      needed: false,
      within: { days: 1, by: 'practice' },
      opens: null,
      seen: null,
    },
    CONFIRM_GONE,
    {
      id: 'check-whole-message',
      stage: 'find-out',
      do: 'Open the sent copy: read who got it, blind copies too, and what was attached or quoted below.',
      why: 'A quoted thread or a second sheet often holds more people than the reporter thought.',
      citation: null,
      whose: 'privacy',
      needed: true,
      within: { days: 2, by: 'practice' },
      opens: 'extent',
      seen: null,
    },
    ASK_REPORTER,
    {
      id: 'clear-autocomplete',
      stage: 'prevent',
      do: 'Remove the wrong address from the address book and from the suggestions of the mail program.',
      why: 'The same suggestion is offered again tomorrow.',
      citation: null,
      whose: 'joint',
      needed: false,
      within: { days: 5, by: 'practice' },
      opens: null,
      seen: null,
    },
    ...always('privacy'),
  ],
});
