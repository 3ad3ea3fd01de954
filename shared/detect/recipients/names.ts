import type { Directory } from './directory.ts';
import { plainLetters } from './skeleton.ts';

/** Mailboxes of a function: the same before every domain. */
const OF_FUNCTIONS =
  /^(?:info|office|mail|email|contact|admin|billing|hr|it|support|help|helpdesk|sales|frontdesk|reception|records|medicalrecords|referrals|scheduling|noreply|fax|privacy|security|compliance|team|hello|pharmacy|lab|nurse|doctor)$/;
const SHORTEST = 5;

/** Whether an outside address carries a colleague's name, as it is shown or before the at sign. */
export function colleagueOf(
  name: string | undefined,
  address: string,
  colleagues: Directory['colleagues'],
): boolean {
  const shown = wordsOf(name ?? '');
  const local = localOf(address);
  return colleagues.some((colleague) => {
    if (colleague.address.toLowerCase() === address) return false;
    if (shown.split(' ').length > 1 && shown === wordsOf(colleague.name)) return true;
    return local.length >= SHORTEST && !OF_FUNCTIONS.test(local) && local === localOf(colleague.address);
  });
}

/** `Park, Jo` and `jo park` are the same person; titles and single letters are left out. */
function wordsOf(name: string): string {
  const words = plainLetters(name).split(/[^a-z]/);
  return words
    .filter((word) => word.length > 1 && !/^(?:dr|mr|mrs|ms|md|do|np|rn|pa|phd|jr|sr)$/.test(word))
    .sort()
    .join(' ');
}

function localOf(address: string): string {
  const local = plainLetters(address.slice(0, Math.max(0, address.lastIndexOf('@'))));
  return local.replace(/\+.{0,64}$/, '').replace(/[^a-z0-9]/g, '');
}
