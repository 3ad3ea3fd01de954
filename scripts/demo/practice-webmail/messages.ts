/** Nobody here exists. */
export type Person = { readonly name: string; readonly address: string };

export type Folder = 'inbox' | 'sent';

export type Message = {
  readonly id: string;
  readonly folder: Folder;
  readonly from: Person;
  readonly to: readonly Person[];
  readonly subject: string;
  readonly paragraphs: readonly string[];
  readonly attachments: readonly { readonly name: string; readonly size: string }[];
  /** How long before the pages are asked for it was sent or came. */
  readonly minutesAgo: number;
  readonly isUnread?: boolean;
};

/** Whose mailbox it is: the reporter of the demo practice. */
export const OWNER: Person = { name: 'Alice Nguyen', address: 'alice.nguyen@demo.example' };

/** The two that went astray. */
export const MISDIRECTED = { sent: '1042', received: '2077' } as const;

const HOUR = 60;
const DAY = 24 * HOUR;

export const MESSAGES: readonly Message[] = [
  {
    // Autocompletion chose a freight company instead of the patient.
    id: MISDIRECTED.sent,
    folder: 'sent',
    from: OWNER,
    to: [
      { name: 'J. Lindqvist', address: 'j.lindqvist@northgate-freight.example' },
      { name: 'Dr. Mara Okafor', address: 'mara.okafor@demo.example' },
    ],
    subject: 'Your results from Tuesday',
    paragraphs: [
      'Dear Ms. Lindqvist,',
      'As promised on the phone, the results of your blood tests from Tuesday are attached. Dr. Okafor would like to talk about the second page with you; please call us for a time that suits you.',
      'Kind regards,',
      'Alice Nguyen, Front desk',
    ],
    attachments: [{ name: 'lindqvist-results.pdf', size: '184 kB' }],
    minutesAgo: 4,
  },
  {
    id: '1039',
    folder: 'sent',
    from: OWNER,
    to: [{ name: 'Northside Imaging', address: 'scheduling@northside-imaging.example' }],
    subject: 'Two slots on Thursday',
    paragraphs: ['Hello,', 'Could you hold two slots on Thursday morning for us?', 'Alice'],
    attachments: [],
    minutesAgo: 3 * HOUR,
  },
  {
    id: '1031',
    folder: 'sent',
    from: OWNER,
    to: [{ name: 'Front desk', address: 'frontdesk@demo.example' }],
    subject: 'Phones on Friday afternoon',
    paragraphs: ['Dear all,', 'Who can take the phones on Friday from two?', 'Alice'],
    attachments: [],
    minutesAgo: 2 * DAY,
  },
  {
    id: MISDIRECTED.received,
    folder: 'inbox',
    from: { name: 'St. Brendan Cardiology', address: 'records@st-brendan-cardiology.example' },
    to: [OWNER],
    subject: 'Discharge letter, as requested by Dr. Pell',
    paragraphs: [
      'Dear Dr. Pell,',
      'Please find attached the discharge letter of your patient Tobias Wrenfield and the echo of last week.',
      'Records office, St. Brendan Cardiology',
    ],
    attachments: [
      { name: 'discharge-letter.pdf', size: '96 kB' },
      { name: 'echo.pdf', size: '1.2 MB' },
    ],
    minutesAgo: 25,
    isUnread: true,
  },
  {
    id: '2071',
    folder: 'inbox',
    from: { name: 'Northside Imaging', address: 'scheduling@northside-imaging.example' },
    to: [OWNER],
    subject: 'Re: Two slots on Thursday',
    paragraphs: ['Hello Alice,', '9:10 and 9:40 are yours.', 'Jonas'],
    attachments: [],
    minutesAgo: 2 * HOUR,
  },
  {
    id: '2066',
    folder: 'inbox',
    from: { name: 'Dr. Mara Okafor', address: 'mara.okafor@demo.example' },
    to: [{ name: 'Front desk', address: 'frontdesk@demo.example' }],
    subject: 'Flu vaccines are here',
    paragraphs: ['The vaccines came this morning. Please offer them to everyone over sixty.', 'Mara'],
    attachments: [],
    minutesAgo: DAY + 3 * HOUR,
  },
];
