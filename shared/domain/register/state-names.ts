import { isPostalCode } from '../clocks/postal-codes.ts';

/** States and jurisdictions by their names, as files spell them. */
const NAMES =
  'al Alabama|ak Alaska|az Arizona|ar Arkansas|ca California|co Colorado|ct Connecticut|de Delaware|dc District of Columbia|fl Florida|ga Georgia|hi Hawaii|id Idaho|il Illinois|in Indiana|ia Iowa|ks Kansas|ky Kentucky|la Louisiana|me Maine|md Maryland|ma Massachusetts|mi Michigan|mn Minnesota|ms Mississippi|mo Missouri|mt Montana|ne Nebraska|nv Nevada|nh New Hampshire|nj New Jersey|nm New Mexico|ny New York|nc North Carolina|nd North Dakota|oh Ohio|ok Oklahoma|or Oregon|pa Pennsylvania|ri Rhode Island|sc South Carolina|sd South Dakota|tn Tennessee|tx Texas|ut Utah|vt Vermont|va Virginia|wa Washington|wv West Virginia|wi Wisconsin|wy Wyoming|as American Samoa|gu Guam|mp Northern Mariana Islands|pr Puerto Rico|vi U.S. Virgin Islands|dc Washington, D.C.|vi Virgin Islands';

const BY_NAME: ReadonlyMap<string, string> = new Map(
  NAMES.split('|').map((each) => [letters(each.slice(3)), each.slice(0, 2)]),
);

/** The postal code, in lower case, of a state by its code or its name; null where it is neither. */
export function stateCode(typed: string): string | null {
  const spelled = letters(typed);
  return isPostalCode(spelled) ? spelled : (BY_NAME.get(spelled) ?? null);
}

function letters(text: string): string {
  return text.toLowerCase().replaceAll(/[^a-z]/g, '');
}
