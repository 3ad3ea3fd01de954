import './skeleton.css';

/** Keeps the place of what is being read; shows itself only after 200 ms. */
export function Skeleton({ lines, says }: { readonly lines: number; readonly says: string }) {
  return (
    <div class="skeleton after-a-moment" role="status">
      <p class="unseen">{says}</p>
      {Array.from({ length: lines }, (_, at) => (
        <span key={at} />
      ))}
    </div>
  );
}
