import { extractText, getDocumentProxy } from 'unpdf';

/** What a reader of a PDF reads, its lines joined by single spaces. */
export async function textOfPdf(pdf: Buffer): Promise<string> {
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(pdf)));
  return text.join('\n').replace(/\s+/g, ' ');
}
