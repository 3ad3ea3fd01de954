import { setImmediate as turn } from 'node:timers/promises';
import { type Addressee, goesByEmail } from '@needful/shared/domain/notices/addressees.ts';
import { stringify } from 'csv-stringify/sync';
import yazl from 'yazl';
import { type LetterMaking, lettersPdf, letterTo } from './letters.ts';

/**
 * Every letter as a PDF of its own, those to be mailed apart from those to be e-mailed, with a list of whose each is.
 * Between two letters others have their turn. The same letters give the same bytes.
 */
export async function lettersZip(making: LetterMaking, people: readonly Addressee[]): Promise<Buffer> {
  const zip = new yazl.ZipFile();
  const mtime = new Date(making.at);
  const list: string[][] = [['File', 'Name', 'How', 'E-mail']];
  for (const [index, person] of people.entries()) {
    const byEmail = goesByEmail(person);
    const file = `${byEmail ? 'by-e-mail' : 'by-mail'}/${String(index + 1).padStart(5, '0')}.pdf`;
    zip.addBuffer(lettersPdf(making, [letterTo(making, person)]), file, { mtime, compress: false });
    const email = byEmail ? (person.email ?? '') : '';
    list.push([file, person.name, byEmail ? 'E-mail' : 'First-class mail', email]);
    await turn();
  }
  zip.addBuffer(Buffer.from(stringify(list, { escape_formulas: true })), 'letters.csv', { mtime });
  zip.end();
  const parts: Buffer[] = [];
  for await (const part of zip.outputStream) parts.push(Buffer.from(part));
  return Buffer.concat(parts);
}
