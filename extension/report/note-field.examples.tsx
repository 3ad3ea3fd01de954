import { useState } from 'preact/hooks';
import { NoteField } from './note-field.tsx';

const PICTURE = { picture: 'LK-######', upTo: 0, needsWord: false, hasCheckDigit: false };

function Kept({ first }: { readonly first: string }) {
  const [note, write] = useState(first);
  return <NoteField note={note} limit={4000} recordNumbers={[PICTURE]} onWrite={write} />;
}

export default {
  'nothing found': () => <Kept first="It was the second page." />,
  'two things found': () => <Kept first="MRN 00482913, call 555-010-4477." />,
  'a number as the organization writes its own': () => <Kept first="It was about LK-204817." />,
};
