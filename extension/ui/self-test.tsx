import './self-test.css';
import type { TabSite } from '../messages/_answers.ts';

/** What a site's profile can and cannot read on the page just now: counts and yes or no, never a value from it. */
export function SelfTest({ site }: { readonly site: TabSite & { readonly readable: true } }) {
  if (site.selfTest.length === 0)
    return <p class="quiet">Nothing on this page is a message or a chart that {site.title} describes.</p>;
  return (
    <table class="self-test">
      <caption class="for-screen-readers">What Needful reads on {site.origin}</caption>
      <thead class="for-screen-readers">
        <tr>
          <th scope="col">Fact</th>
          <th scope="col">Read</th>
          <th scope="col">Found</th>
        </tr>
      </thead>
      <tbody>
        {site.selfTest.map((line) => (
          <tr key={line.fact}>
            <th scope="row">{line.label}</th>
            <td class={line.readable ? 'self-test-yes' : 'self-test-no'}>
              <span aria-hidden="true">{line.readable ? '✓' : '–'}</span>{' '}
              {line.readable ? 'Read' : 'Not read'}
            </td>
            <td class="quiet">{line.found}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
