import { Banner } from './banner.tsx';

/** Shown when the background did not answer: an update came between, or something is broken. */
export function Broken() {
  return (
    <main class="alone">
      <Banner tone="bad" say="Needful could not start.">
        <p>
          Nothing is lost. Close this window and open it again; if that does not help, restart the browser.
        </p>
      </Banner>
    </main>
  );
}
