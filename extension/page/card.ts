import type { ReminderRule, Verdict } from '@needful/shared/reminders/_define.ts';
import type { Snippet } from '../messages/_answers.ts';

export type CardEnd = 'HEEDED' | 'CONTINUED' | 'DISMISSED';

type Given = {
  readonly rule: ReminderRule;
  readonly verdict: Extract<Verdict, { verdict: 'remind' }>;
  readonly snippet: Snippet;
  readonly onEnd: (end: CardEnd, event: Event) => void;
};

/**
 * One line, the policy's own words, at most two actions. Keys act only once the focus was put here. Made without
 * Preact, which would be half of all that a chart's page has to load.
 */
export function makeCard({ rule, verdict, snippet, onEnd }: Given): HTMLElement {
  const end = (how: CardEnd) => (event: Event) => onEnd(how, event);
  const reasons = make('div', { class: 'row' });
  reasons.append(...rule.reasons.map(({ label }) => button(label, '', end('CONTINUED'))));
  const choose = button('Continue: it is justified ▾', '', () => {
    if (reasons.isConnected) reasons.remove();
    else actions.after(reasons);
    choose.setAttribute('aria-expanded', String(reasons.isConnected));
  });
  choose.setAttribute('aria-expanded', 'false');
  const actions = make('div', { class: 'row' });
  if (rule.safer !== null) actions.append(button(rule.safer, 'main', end('HEEDED')));
  actions.append(choose, make('span', { class: 'grow' }), button('Close', 'plain', end('DISMISSED')));
  // The organization's own words, in the person's language; a screen reader changes its voice with `lang`.
  const language = snippet.line === null ? {} : { lang: snippet.language };
  const card = make('section', { class: 'panel', role: 'status', 'aria-label': 'Needful reminder' });
  card.append(
    make('p', { class: 'strong', ...language }, snippet.line ?? rule.line),
    make('p', { class: 'small' }, snippet.citation),
    ...[actions, why(rule, verdict, snippet)],
  );
  card.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') onEnd('DISMISSED', event);
  });
  return card;
}

function why(rule: ReminderRule, verdict: Given['verdict'], snippet: Snippet): HTMLElement {
  const details = make('details', {});
  const policy = `${snippet.title}, version ${snippet.version}, ${snippet.owner}`;
  const told = `${verdict.why} Rule: ${rule.title}, version ${rule.version}. ${verdict.citation}. Policy: ${policy}. Which reason you choose is not recorded.`;
  const summary = make('summary', {}, 'Why am I seeing this?');
  details.append(
    summary,
    make('p', { lang: snippet.language }, snippet.text),
    make('p', { class: 'small' }, told),
  );
  return details;
}

function button(label: string, look: string, press: (event: Event) => void): HTMLElement {
  const made = make('button', { type: 'button', class: look }, label);
  made.addEventListener('click', press);
  return made;
}

/** Text only ever becomes text. */
function make(name: string, attributes: Readonly<Record<string, string>>, text = ''): HTMLElement {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.textContent = text;
  return made;
}
