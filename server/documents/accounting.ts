import type { AccountingGiven, GivenEntry, GivenResearch } from '@needful/shared/domain/disclosures/given.ts';
import type { CalendarDate } from '@needful/shared/domain/ids.ts';
import { longDate } from './long-date.ts';
import { renderPdf } from './pdf.ts';
import { readTemplate } from './template.ts';

const ACCOUNTING = readTemplate('accounting');

type Row = { readonly label: string; readonly value: string };

/**
 * An accounting of disclosures as an accessible PDF: the same accounting gives the same bytes.
 * @throws Error where it holds a character that its font does not have
 */
export function accountingPdf(given: AccountingGiven): Buffer {
  const { organization, official, addressee, patient, receivedOn, period, entries, research } = given;
  const title = 'Accounting of disclosures';
  const data = {
    title,
    organization,
    madeOn: day(given.madeOn),
    addressee,
    opening: `You asked on ${day(receivedOn)} for an accounting of disclosures of the protected health information of ${patient}. This is what ${organization} has to account for under 45 CFR 164.528 for the time from ${day(period.from)} to ${day(period.to)}.`,
    none:
      entries.length + research.length === 0
        ? 'In that time there were no disclosures that have to be accounted for.'
        : null,
    entries: entries.map((entry, index) => ({ title: `Disclosure ${index + 1}`, rows: rowsOf(entry) })),
    research: research.map((one) => ({ title: `Research: ${one.protocol}`, rows: rowsOfResearch(one) })),
    researchNote:
      research.length === 0
        ? null
        : 'Protected health information about you may or may not have been disclosed for the research below. If it is reasonably likely that it was, we will on your request help you to reach the sponsor and the researcher.',
    closing: `This accounting does not list what 45 CFR 164.528(a)(1) leaves out, such as disclosures for treatment, payment and health care operations, to you, or by your authorization.${official === null ? '' : ` Questions: ${official}.`}`,
  };
  return renderPdf(ACCOUNTING, data, new Date(given.at));
}

/** The elements of 164.528(b)(2), and of a series those of (b)(3). */
function rowsOf(entry: GivenEntry): readonly Row[] {
  const { on, recipientName, recipientAddress, description, purpose, series } = entry;
  const rows = [
    { label: series === null ? 'Date' : 'First date', value: day(on) },
    { label: 'Received by', value: recipientName },
    { label: 'Address', value: recipientAddress ?? 'Not known' },
    { label: 'What was disclosed', value: description },
    { label: 'Why', value: purpose },
  ];
  if (series === null) return rows;
  const { number, frequency, last } = series;
  const often = frequency === null ? '' : `, ${frequency}`;
  return [
    ...rows,
    { label: 'Number in this time', value: `${number}${often}` },
    { label: 'Last date', value: day(last) },
  ];
}

/** The elements of 164.528(b)(4)(i). */
function rowsOfResearch(research: GivenResearch): readonly Row[] {
  const { protocol, about, description, from, to, sponsor, researcher } = research;
  const contact = ({ name, address, telephone }: typeof sponsor) => `${name}, ${address}, ${telephone}`;
  return [
    { label: 'Protocol or activity', value: protocol },
    { label: 'What it is, and how records were selected', value: about },
    { label: 'Type of information', value: description },
    { label: 'When it was or may have been disclosed', value: `${day(from)} to ${day(to)}` },
    { label: 'Last disclosure in this time', value: day(to) },
    { label: 'Sponsor', value: contact(sponsor) },
    { label: 'Researcher who received it', value: contact(researcher) },
  ];
}

function day(on: CalendarDate): string {
  return longDate(on, 'en');
}
