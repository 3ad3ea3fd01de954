import type { Mark, ShownCard } from '../messages/_answers.ts';
import { write } from './unread.ts';

export type CardEnd = 'HEEDED' | 'CONTINUED' | 'DISMISSED';
type Hours = 1 | 4 | 24;

type Given = {
  readonly shown: ShownCard;
  readonly onEnd: (end: CardEnd, event: Event, reason?: string) => void;
  readonly onSnooze: (hours: Hours, event: Event) => void;
};

const SNOOZES: readonly (readonly [Hours, string])[] = [
  [1, '1 hour'],
  [4, '4 hours'],
  [24, 'until tomorrow'],
];

/**
 * One line, the policy's own words, at most two actions. Keys act only once the focus was put here. Made without
 * Preact, which would be half of all that a chart's page has to load.
 */
export function makeCard({ shown, onEnd, onSnooze }: Given): HTMLElement {
  const { line, safer, snippet, mark } = shown;
  const end = (how: CardEnd, reason?: string) => (event: Event) => onEnd(how, event, reason);
  const reasons = make('div', { class: 'row' });
  reasons.append(...shown.reasons.map(({ id, label }) => button(label, '', end('CONTINUED', id))));
  const choose = button('Continue: it is justified ▾', '', () => {
    if (reasons.isConnected) reasons.remove();
    else actions.after(reasons);
    choose.setAttribute('aria-expanded', String(reasons.isConnected));
  });
  choose.setAttribute('aria-expanded', 'false');
  const actions = make('div', { class: 'row' });
  if (safer !== null) actions.append(button(safer, 'main', end('HEEDED')));
  actions.append(choose, make('span', { class: 'grow' }), button('Close', 'plain', end('DISMISSED')));
  // The organization's own words, in the person's language; a screen reader changes its voice with `lang`.
  const language = snippet.line === null ? {} : { lang: snippet.language };
  const card = make('section', { class: 'panel', role: 'status', 'aria-label': 'Needful reminder' });
  card.append(
    make('p', { class: 'strong', ...language }, snippet.line ?? line),
    ...[byline(snippet.citation, mark), actions, why(shown, onSnooze)],
  );
  card.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') onEnd('DISMISSED', event);
  });
  return card;
}

/** Where it comes from, and the mark by which a person knows that it is ours. */
function byline(citation: string, { words, picture }: Mark): HTMLElement {
  const space = 'http://www.w3.org/2000/svg';
  const drawing = document.createElementNS(space, 'svg');
  drawing.setAttribute('viewBox', '0 0 5 5');
  const path = document.createElementNS(space, 'path');
  path.setAttribute('d', picture);
  drawing.append(path);
  const sign = make('span', { class: 'mark' });
  sign.append(drawing, make('span', { class: 'voice' }, 'Your mark: '), make('span', {}, words));
  const row = make('div', { class: 'row small' });
  row.append(make('span', { class: 'grow' }, citation), sign);
  return row;
}

function why(
  { why, title, version, citation, snippet }: ShownCard,
  onSnooze: Given['onSnooze'],
): HTMLElement {
  const details = make('details', {});
  const policy = `${snippet.title}, version ${snippet.version}, ${snippet.owner}`;
  const told = `${why} Rule: ${title}, version ${version}. ${citation}. Policy: ${policy}. What you choose is counted without your name. Only what is ours bears your mark.`;
  const quiet = make('div', { class: 'row' }, 'No reminders for');
  quiet.append(...SNOOZES.map(([hours, label]) => button(label, '', (event) => onSnooze(hours, event))));
  const summary = make('summary', {}, 'Why am I seeing this?');
  details.append(
    summary,
    make('p', { lang: snippet.language }, snippet.text),
    make('p', { class: 'small' }, told),
    quiet,
  );
  return details;
}

function button(label: string, look: string, press: (event: Event) => void): HTMLElement {
  const made = make('button', { type: 'button', class: look }, label);
  made.addEventListener('click', press);
  return made;
}

/** Text only ever becomes text, and none that the page could read. */
function make(name: string, attributes: Readonly<Record<string, string>>, text = ''): HTMLElement {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  if (text !== '') write(made, text);
  return made;
}
