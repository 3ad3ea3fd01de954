import '../report-page/page.css';
import './outside.css';
import type { ComponentChildren } from 'preact';
import type { Said } from '../auth/said.ts';
import { Refusal } from '../parts/refusal.tsx';
import { Mark } from '../shell/mark.tsx';

type Props = { readonly name: string | null; readonly children: ComponentChildren };

/** A page for somebody outside: whose it is, and one thing to do. */
export function Frame({ name, children }: Props) {
  return (
    <div class="report-page">
      <header class="report-mark">
        <Mark />
        <span>{name ?? 'Needful'}</span>
      </header>
      <main class="report-main">{children}</main>
    </div>
  );
}

/** A link that opens nothing. */
export function Closed({ refusal }: { readonly refusal: Said }) {
  return (
    <div class="report-part">
      <h1>This link cannot be used</h1>
      <Refusal said={refusal} />
    </div>
  );
}
