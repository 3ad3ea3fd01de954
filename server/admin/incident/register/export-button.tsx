import { useState } from 'preact/hooks';
import { useOrganization } from '../../organization.tsx';
import { Button } from '../../parts/button.tsx';
import { Refusal } from '../../parts/refusal.tsx';
import type { Incident } from '../documents.ts';
import { fetchExport } from './files.ts';

/** The whole register as CSV. That it was exported is recorded and shown. */
export function ExportButton({ incident }: { readonly incident: Incident }) {
  const { membership } = useOrganization();
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState(false);
  async function save(): Promise<void> {
    setBusy(true);
    const file = await fetchExport({ organization: membership.organizationId, incident: incident.id });
    setBusy(false);
    setFailed(file === null);
    if (file === null) return;
    const link = document.createElement('a');
    link.href = URL.createObjectURL(file);
    link.download = `register-${incident.reference}.csv`;
    link.click();
    URL.revokeObjectURL(link.href);
  }
  return (
    <>
      <Button busy={busy} onPress={() => void save()}>
        Export as CSV
      </Button>
      <Refusal said={failed ? { message: 'The file could not be had. Try again.' } : null} />
    </>
  );
}
