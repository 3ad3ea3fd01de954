import { useState } from 'preact/hooks';
import type { Said } from './auth/said.ts';
import { useOrganization } from './organization.tsx';

type Asked =
  | { readonly incident: string; readonly withIdentifiers?: true }
  | { readonly from: string; readonly to: string }
  | { readonly everything: true };

const CUT_OFF: Said = {
  title: 'The download did not arrive',
  message: 'Nothing was changed but the record that it was asked for. Look at your connection and try again.',
};

/** Takes a signed pack out and hands it to the browser to keep. `take` answers whether it arrived. */
export function useDownload() {
  const { membership, changed } = useOrganization();
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<Said | null>(null);
  async function take(asked: Asked): Promise<boolean> {
    if (busy) return false;
    setBusy(true);
    const said = await download(membership.organizationId, asked).catch(() => CUT_OFF);
    setBusy(false);
    setRefusal(said);
    if (said === null) changed('everything');
    return said === null;
  }
  return { busy, refusal, take };
}

/** @returns why there is none, or null once the browser has it */
async function download(organizationId: string, asked: Asked): Promise<Said | null> {
  const response = await fetch(`/api/evidence/${organizationId}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(asked),
  });
  if (!response.ok) {
    const { message } = (await response.json()) as { message?: string };
    return message === undefined ? CUT_OFF : { message };
  }
  const named = /filename="([^"]+)"/.exec(response.headers.get('content-disposition') ?? '');
  const address = URL.createObjectURL(await response.blob());
  const link = document.createElement('a');
  link.href = address;
  link.download = named?.[1] ?? 'evidence.zip';
  link.click();
  URL.revokeObjectURL(address);
  return null;
}
