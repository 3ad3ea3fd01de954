import type { Ground } from './ground.ts';

/** What of practice `north` stands in an answer: its name, or its id or a person's, in the clear or in a global id. */
export function marksIn(value: unknown, { north, full, nameless }: Ground): string[] {
  const people = [north.officer, north.administrator, north.staff].map(({ personId }) => personId);
  const secrets = [
    /\bnorth\b/i,
    ...[north.organizationId, full, nameless, ...people].map((id) => new RegExp(id)),
  ];
  return stringsIn(value).filter((text) => {
    const opened = Buffer.from(text, 'base64').toString();
    return secrets.some((secret) => secret.test(text) || secret.test(opened));
  });
}

function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsIn) : [];
}
