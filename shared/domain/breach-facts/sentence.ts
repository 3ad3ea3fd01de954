import { DATA_ELEMENTS } from '../clocks/facts.ts';
import type { BreachFacts } from './breach-facts.ts';
import type { DutyEventBody } from './events.ts';

/** What was recorded, as the history says it. */
export function dutySentence(event: DutyEventBody, who: string): string {
  switch (event.type) {
    case 'breach-facts-recorded':
      return `${who} recorded: ${inWords(event.facts).join('; ') || 'nothing new'}.`;
    case 'hold-recorded': {
      const { form, statedOn, until } = event.hold;
      const time = until === null ? 'without a time' : `until ${until}`;
      return `${who} recorded a ${form} law-enforcement statement of ${statedOn}, ${time}.`;
    }
    case 'notice-recorded':
      return `${who} recorded that the notice \u201c${event.clock}\u201d was given on ${event.on}.`;
    case 'clock-confirmed':
      return `${who} found that the clock \u201c${event.clock}\u201d ${event.applies ? 'applies' : 'does not apply'}.`;
  }
}

function inWords(facts: Partial<BreachFacts>): string[] {
  const said: string[] = [];
  const { total, byState, dataElements, associate } = facts;
  if (total !== undefined)
    said.push(
      total === null
        ? 'how many people are affected is not known'
        : `${facts.isEstimate === true ? 'about ' : ''}${total} people affected`,
    );
  if (byState !== undefined)
    said.push(
      `by state: ${Object.entries(byState)
        .map(([state, count]) => `${state.toUpperCase()} ${count}`)
        .join(', ')}`,
    );
  if (facts.badAddresses !== undefined) said.push(`${facts.badAddresses} bad addresses`);
  if (dataElements != null) said.push(`held ${dataElements.map((each) => DATA_ELEMENTS[each]).join(', ')}`);
  if (facts.medium != null) said.push(`it was ${facts.medium}`);
  if (facts.holdsPart2Records != null)
    said.push(`${facts.holdsPart2Records ? 'with' : 'without'} records of a Part 2 program`);
  if (facts.confirmedOn != null) said.push(`confirmed on ${facts.confirmedOn}`);
  if (associate != null)
    said.push(
      `a business associate found it on ${associate.foundOn}${associate.toldOn === null ? '' : ` and told on ${associate.toldOn}`}`,
    );
  return said;
}
