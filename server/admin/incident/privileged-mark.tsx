type Props = {
  readonly shown: boolean;
  readonly marked: boolean;
  readonly onMark: (marked: boolean) => void;
};

/** Marks what is written as counsel’s part. Only the lead and counsel are offered it. */
export function PrivilegedMark({ shown, marked, onMark }: Props) {
  if (!shown) return null;
  return (
    <label class="tick">
      <input type="checkbox" checked={marked} onChange={(event) => onMark(event.currentTarget.checked)} />
      Privileged: for the lead and counsel alone
    </label>
  );
}
