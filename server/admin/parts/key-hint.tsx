/** The key that does the same as the thing it stands in. A screen reader hears it from `aria-keyshortcuts`. */
export function KeyHint({ press }: { readonly press: string }) {
  return (
    <span class="key" aria-hidden="true">
      {press}
    </span>
  );
}
