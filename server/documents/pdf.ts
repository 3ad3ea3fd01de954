import { join } from 'node:path';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';

/** A picture that a template shows, by the name under which it asks for it. It is never a file of this machine. */
export type Picture = { readonly name: string; readonly bytes: Buffer };

const ROOT = import.meta.dirname;
let compiler: NodeCompiler | undefined;

/**
 * Sets a Typst template as an accessible PDF (PDF/UA-1): what a screen reader could not read is refused.
 *
 * @param template reads its data with `json(bytes(sys.inputs.data))`, so that hostile text stays text
 * @param at the time that is written into the document; the same template, data and time give the same bytes
 * @throws Error where the template does not compile
 */
export function renderPdf(
  template: string,
  data: object,
  at: Date,
  pictures: readonly Picture[] = [],
): Buffer {
  compiler ??= NodeCompiler.create({ workspace: ROOT });
  const document = { mainFileContent: template, inputs: { data: JSON.stringify(data) } };
  const creationTimestamp = Math.floor(at.getTime() / 1000);
  for (const { name, bytes } of pictures) compiler.mapShadow(join(ROOT, name), bytes);
  try {
    return compiler.pdf(document, { pdfStandard: 'ua-1', creationTimestamp });
  } finally {
    // What was set once may name somebody; nothing of it stays in the compiler.
    compiler.resetShadow();
    compiler.evictCache(0);
  }
}
