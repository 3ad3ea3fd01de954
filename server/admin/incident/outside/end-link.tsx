import { Button } from '../../parts/button.tsx';
import { Refusal } from '../../parts/refusal.tsx';
import type { Incident } from '../documents.ts';
import { useMessage } from '../use-message.ts';
import { END_OUTSIDE_LINK } from './documents.ts';

type Props = { readonly incident: Incident; readonly link: string; readonly label: string };

/** Ends a link at once. Another one can be made, so nothing is asked before. */
export function EndLink({ incident, link, label }: Props) {
  const { busy, refusal, send } = useMessage(END_OUTSIDE_LINK);
  return (
    <>
      <Button look="quiet" busy={busy} label={label} onPress={() => void send({ id: incident.id, link })}>
        End it
      </Button>
      <Refusal said={refusal} />
    </>
  );
}
