import { useState } from 'preact/hooks';
import type { Said } from '../../auth/said.ts';
import { useOrganization } from '../../organization.tsx';

type Asked = { readonly document: string; readonly [field: string]: unknown };

/** Takes a file that the server makes. What is asked for stands in the body, and nothing of it in an address. */
export function useDownload() {
  const { membership } = useOrganization();
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<Said | null>(null);
  async function take(asked: Asked): Promise<void> {
    if (busy) return;
    setBusy(true);
    setRefusal(await fetched(membership.organizationId, asked));
    setBusy(false);
  }
  return { busy, refusal, take };
}

const UNREACHED = { message: 'The server did not answer, and nothing was made. Try again.' } as const;

async function fetched(organization: string, asked: Asked): Promise<Said | null> {
  try {
    const response = await fetch(`/api/documents/${organization}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(asked),
    });
    if (!response.ok) return (await response.json()) as Said;
    const named = /filename="([^"]+)"/.exec(response.headers.get('content-disposition') ?? '');
    save(await response.blob(), named?.[1] ?? asked.document);
    return null;
  } catch {
    return UNREACHED;
  }
}

function save(file: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}
