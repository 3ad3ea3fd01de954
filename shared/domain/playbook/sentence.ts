import type { PlaybookEventBody } from './commands.ts';
import { ROOT_CAUSE_WORDS } from './root-cause.ts';

/** What was said of a step or of the cause, as the history says it. Its reason stands beside it. */
export function playbookSentence(event: PlaybookEventBody, who: string): string {
  switch (event.type) {
    case 'playbook-taken': {
      const named = event.parts.map(({ title, version }) => `“${title}”, version ${version}`);
      return `It is worked by the playbook ${named.join(', and ')}.`;
    }
    case 'step-marked':
      if (event.as === 'done') return `${who} did a step of the playbook: “${event.does}”`;
      return event.as === 'open'
        ? `${who} opened a step of the playbook again: “${event.does}”`
        : `${who} found a step of the playbook not needed: “${event.does}”`;
    case 'root-cause-set':
      return `${who} recorded the root cause: ${ROOT_CAUSE_WORDS[event.cause].title.toLowerCase()}.`;
  }
}
