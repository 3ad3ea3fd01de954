import { randomUUID } from 'node:crypto';

/**
 * Stands in for the server module `patientdocuments`: it takes encounters, reports when their PDF is ready, and
 * hands the PDF over once. The PDF is real but says only how many encounters it is for.
 */
export class FakeDocuments {
  readonly #jobs = new Map<string, readonly string[]>();
  /** Each list of encounter UUIDs that somebody asked to have printed, oldest first. */
  readonly asked: (readonly string[])[] = [];

  start(encounterUuids: readonly string[]): { uuid: string; status: string } {
    const uuid = randomUUID();
    this.#jobs.set(uuid, encounterUuids);
    this.asked.push(encounterUuids);
    return { uuid, status: 'QUEUED' };
  }

  status(job: string): { status: string } | undefined {
    return this.#jobs.has(job) ? { status: 'COMPLETED' } : undefined;
  }

  download(job: string): Buffer | undefined {
    const encounters = this.#jobs.get(job);
    return encounters && onePagePdf(`${encounters.length} synthetic encounters`);
  }
}

/** A PDF of one page with one line; the line may hold letters, digits and blanks only. */
export function onePagePdf(line: string): Buffer {
  const text = `BT /F1 18 Tf 40 100 Td (${line}) Tj ET`;
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 400 200] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${text.length} >>\nstream\n${text}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ];
  let pdf = '%PDF-1.4\n';
  const offsets = objects.map((object, index) => {
    const offset = pdf.length;
    pdf += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(offset).padStart(10, '0')} 00000 n \n`;
  });
  const table = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.join('')}`;
  const trailer = `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${pdf.length}\n%%EOF\n`;
  return Buffer.from(pdf + table + trailer, 'latin1');
}
