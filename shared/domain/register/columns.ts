import { type Refusal, refuse } from '../refusal.ts';

/** What a column of a file can hold, and the headings it goes by, in letters and digits alone. */
const HEADINGS = {
  name: 'name fullname patientname patient individual person',
  firstName: 'firstname first givenname forename patientfirstname',
  lastName: 'lastname last surname familyname patientlastname',
  line1: 'address address1 addressline1 street streetaddress street1 mailingaddress mailingaddress1',
  line2: 'address2 addressline2 street2 apt unit apartment suite mailingaddress2',
  city: 'city town mailingcity',
  state: 'state st province mailingstate addressstate',
  postalCode: 'zip zipcode postalcode postcode zip5 zip4 mailingzip',
  country: 'country',
  bornOn: 'dateofbirth dob birthdate born birthday bornon',
  patientNumber:
    'patientnumber patientid mrn medicalrecordnumber medicalrecord chartnumber accountnumber patientno',
  email: 'email emailaddress mail',
  agreesToEmail: 'agreestoemail emailconsent emailagreed agreedtoemail noticebyemail',
  telephone: 'phone telephone phonenumber mobile homephone cellphone',
  isDeceased: 'deceased isdeceased died',
  isMinor: 'minor isminor',
  relation: 'relation representativerelation relationship',
  representativeName: 'representative representativename nextofkin guardian personalrepresentative parent',
  representativeLine1: 'representativeaddress representativeaddress1 representativestreet nextofkinaddress',
  representativeLine2: 'representativeaddress2',
  representativeCity: 'representativecity nextofkincity',
  representativeState: 'representativestate nextofkinstate',
  representativePostalCode: 'representativezip representativepostalcode nextofkinzip',
  representativeCountry: 'representativecountry',
  addressQuality: 'addressquality addressstatus',
  qualityReason: 'addressreason qualityreason addressnote',
  residence: 'residence stateofresidence residencestate residentstate',
} as const;
export type ColumnField = keyof typeof HEADINGS;

const BY_HEADING: ReadonlyMap<string, ColumnField> = new Map(
  Object.entries(HEADINGS).flatMap(([field, headings]) =>
    headings.split(' ').map((heading) => [heading, field as ColumnField] as const),
  ),
);

/** One column of a file: its heading, and what it is taken for; null where it is left aside. */
export type Column = { readonly heading: string; readonly field: ColumnField | null };

const MOST_COLUMNS = 200;

/** What the headings of a file are taken for, or why a file with them cannot be imported. */
export function readColumns(headings: readonly string[]): readonly Column[] | Refusal {
  if (headings.length > MOST_COLUMNS)
    return wrong(
      `It has ${headings.length} columns. Keep those the register needs, ${MOST_COLUMNS} at most.`,
    );
  const columns = headings.map((heading) => ({
    heading: heading.trim().slice(0, 60),
    field: BY_HEADING.get(heading.toLowerCase().replaceAll(/[^a-z0-9]/g, '')) ?? null,
  }));
  const fields = columns.flatMap(({ field }) => field ?? []);
  const twice = fields.find((field, at) => fields.indexOf(field) !== at);
  if (twice !== undefined) {
    const both = columns
      .filter(({ field }) => field === twice)
      .map(({ heading }) => `\u201c${heading}\u201d`);
    return wrong(
      `The columns ${both.join(' and ')} would both be read as the same thing. Remove one of them.`,
    );
  }
  if (!fields.includes('name') && !(fields.includes('firstName') && fields.includes('lastName')))
    return wrong(
      'No column of names was found. The first line must name the columns: \u201cName\u201d, or \u201cFirst name\u201d and \u201cLast name\u201d; then such as Address, City, State, ZIP, Date of birth.',
    );
  if (!fields.includes('state') && !fields.includes('residence'))
    return wrong(
      'No column \u201cState\u201d was found. The clocks count people by state: add it; a cell may be empty.',
    );
  return columns;
}

function wrong(message: string): Refusal {
  return refuse('wrong-columns', message, 'file');
}
