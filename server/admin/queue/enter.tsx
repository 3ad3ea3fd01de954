import './enter.css';
import { useState } from 'preact/hooks';
import { useLocation } from 'wouter-preact';
import { useOrganization } from '../organization.tsx';
import { Button } from '../parts/button.tsx';
import { EnterDialog } from './enter-dialog.tsx';
import { ImportDialog } from './import-dialog.tsx';

/** The officer's own door: a report that came by telephone, on paper or in person. */
export function Enter() {
  const { membership } = useOrganization();
  const [, navigate] = useLocation();
  const [entering, setEntering] = useState(false);
  const [importing, setImporting] = useState(false);
  return (
    <div class="enter">
      <Button look="quiet" onPress={() => setEntering(true)}>
        Enter a report
      </Button>
      <Button look="quiet" onPress={() => setImporting(true)}>
        Import a breach log
      </Button>
      {importing ? <ImportDialog onClose={() => setImporting(false)} /> : null}
      {entering ? (
        <EnterDialog
          onClose={() => setEntering(false)}
          onEntered={(incident) => {
            setEntering(false);
            if (incident !== null) navigate(`/o/${membership.slug}/incident/${encodeURIComponent(incident)}`);
          }}
        />
      ) : null}
    </div>
  );
}
