import { Contact } from './contact.tsx';
import { officers } from './example-reports.ts';

export default {
  'two officers': () => (
    <div class="stack">
      {officers.map((officer) => (
        <Contact key={officer.role} officer={officer} />
      ))}
    </div>
  ),
};
