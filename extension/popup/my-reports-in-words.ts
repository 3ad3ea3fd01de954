import type { KeptReport, MyReport } from '../messages/_answers.ts';
import type { Standing } from '../ui/report-row.tsx';

type Words = {
  readonly sentence: string;
  readonly standing: { readonly tone: Standing; readonly say: string };
};

/** Reports of this computer that the server's list does not hold yet; a refused one stays until it is dealt with. */
export function onlyHere(kept: readonly KeptReport[], mine: readonly MyReport[]): readonly KeptReport[] {
  const known = new Set(mine.map((report) => report.reportId));
  return kept.filter((report) => !known.has(report.reportId) || report.laterWaiting > 0);
}

/** A kept report as a sentence: waiting, on its way behind others, sent, or refused with the server's own words. */
export function keptInWords(kept: KeptReport): Words {
  if (kept.state === 'refused') {
    const words = kept.refusal === null ? '' : ` The server’s words: ${kept.refusal.message}`;
    const sentence = `The server did not accept it.${words} It is kept here; call the officer or report it again.`;
    return { sentence, standing: { tone: 'bad', say: 'Not accepted' } };
  }
  if (kept.state === 'waiting') return waiting(kept);
  if (kept.laterWaiting > 0) {
    const sentence = 'The server has it. What you added since is kept here and will be sent.';
    return { sentence, standing: { tone: 'warn', say: 'Waiting' } };
  }
  const who =
    kept.lead === null ? 'The server has it.' : `${kept.lead.name ?? `The ${kept.lead.title}`} has it.`;
  if (kept.takenBack !== null)
    return { sentence: 'You took it back.', standing: { tone: 'plain', say: 'Taken back' } };
  return { sentence: who, standing: { tone: 'good', say: 'Sent' } };
}

function waiting(kept: KeptReport): Words {
  const why = kept.waiting === null ? '' : ` ${kept.waiting.message}`;
  if (kept.storage === 'not-yet-safe') {
    const sentence = `Keep the browser open: it may forget this report before the server has it.${why}`;
    return { sentence, standing: { tone: 'bad', say: 'Not yet safe' } };
  }
  const sentence = `Kept on this computer. It will be sent when the server answers.${why}`;
  return { sentence, standing: { tone: 'warn', say: 'Waiting' } };
}

/** One or two words on a report that the server has. An open question comes first: it waits for the reader. */
export function standingOf(report: MyReport): Words['standing'] {
  const open = report.questions.some((question) => question.answer === null && question.text !== null);
  if (open && report.status !== 'closed') return { tone: 'ask', say: 'Your answer' };
  if (report.takenBack !== null) return { tone: 'plain', say: 'Taken back' };
  if (report.status === 'closed') return { tone: 'good', say: 'Closed' };
  return report.status === 'acknowledged'
    ? { tone: 'good', say: 'Being handled' }
    : { tone: 'plain', say: 'Reported' };
}
