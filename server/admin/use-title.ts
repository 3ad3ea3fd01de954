import { useEffect } from 'preact/hooks';

/** The window's title while a screen is shown: what it is, then the product. */
export function useTitle(title: string): void {
  useEffect(() => {
    document.title = `${title} · Needful`;
  }, [title]);
}
