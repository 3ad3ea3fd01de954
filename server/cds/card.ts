import type { Card } from '@needful/shared/wire/cds-hooks.ts';
import type { CardPlace, CardText } from '../read/card-text.ts';
import type { Spoken } from './verdict.ts';

type Made = {
  readonly uuid: string;
  readonly suggestion: string;
  readonly origin: string;
  readonly spoken: Spoken;
  readonly text: CardText;
  readonly place: CardPlace;
};

/**
 * What the EHR shows: the rule's own line, why now, and the organization's approved text with its version (CDS Hooks
 * 2.0, "Card Attributes"). It proposes no change of the record; a suggestion is there only where something is safer.
 */
export function cardOf({ uuid, suggestion, origin, spoken: { id, rule, verdict }, text, place }: Made): Card {
  const codes = `${origin}/cds/codes`;
  return {
    uuid,
    summary: summaryOf(rule.line, text.line),
    // The same line as for a hold-out: what nobody may go without is more than a hint.
    indicator: rule.holdOut === 'never' ? 'warning' : 'info',
    detail: detailOf(verdict, text),
    source: {
      label: `${place.name}: ${text.title}, version ${text.version}`,
      url: `${origin}/o/${place.slug}`,
      topic: { system: `${codes}/reminder-rule`, code: id, display: rule.title },
    },
    ...(rule.safer === null
      ? {}
      : {
          suggestions: [{ label: rule.safer, uuid: suggestion }],
          selectionBehavior: 'at-most-one' as const,
        }),
    ...(rule.reasons.length === 0
      ? {}
      : {
          overrideReasons: rule.reasons.map((reason) => ({
            system: `${codes}/override-reason`,
            code: reason.id,
            display: reason.label,
          })),
        }),
  };
}

/** The specification takes fewer than 140 characters. What is one too long is cut at a word. */
const MOST = 139;

function summaryOf(ofRule: string, ofSnippet: string | null): string {
  const fits = [ofSnippet, ofRule].find((line) => line !== null && line.length <= MOST);
  return fits ?? `${ofRule.slice(0, MOST - 1).replace(/\s+\S*$/, '')}\u2026`;
}

function detailOf(verdict: Spoken['verdict'], text: CardText): string {
  const quoted = text.text.split('\n').map((line) => `> ${plain(line)}`.trimEnd());
  const approved = `${plain(text.title)}, version ${text.version}, approved ${text.approvedAt.slice(0, 10)}`;
  return [
    `**Why now:** ${plain(verdict.why)}`,
    quoted.join('\n'),
    `${approved}. ${plain(verdict.citation)}.`,
  ].join('\n\n');
}

/** Policy text stays text: nothing in it becomes a link, a picture or a tag (GitHub Flavored Markdown, 2.4 and 6.9). */
function plain(text: string): string {
  return text
    .replace(/[\\`*_[\]<>#|~]/g, '\\$&')
    .replace(/:(?=\/\/)/g, '\\:')
    .replace(/\bwww(?=\.)/gi, '$&\\');
}
