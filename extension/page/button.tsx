import type { Act } from '@needful/shared/domain/incident/report.ts';

/** In the words of the one who needs it, by what they are looking at. */
export function labelOf(act: Act): string {
  return act === 'read-sent-mail'
    ? 'Sent to the wrong person?'
    : act === 'read-received-mail'
      ? 'Not meant for me'
      : 'Report this';
}

type Props = {
  readonly act: Act;
  readonly reported: string | null;
  readonly open: boolean;
  readonly onPress: (event: MouseEvent) => void;
};

/** The quiet button: a flag; after the click, that it is done. */
export function Button({ act, reported, open, onPress }: Props) {
  const label = labelOf(act);
  return (
    <button type="button" class="quiet" aria-describedby={open ? 'preview' : undefined} onClick={onPress}>
      <Flag />
      <span>{reported === null ? label : `Reported ${reported}`}</span>
      {reported === null && <span class="voice">Report to the officer in one click.</span>}
    </button>
  );
}

function Flag() {
  return (
    <svg viewBox="0 0 16 16" aria-hidden="true">
      <path
        d="M3 15V1.5h9.5L10.5 5l2 3.5H4.5V15z"
        fill="none"
        stroke="currentColor"
        stroke-width="1.5"
        stroke-linejoin="round"
      />
    </svg>
  );
}
