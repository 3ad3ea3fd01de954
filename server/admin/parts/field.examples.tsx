import { useState } from 'preact/hooks';
import { Field } from './field.tsx';

function Kept({ refusal }: { readonly refusal?: string }) {
  const [value, setValue] = useState('kim@clinic.example');
  return (
    <Field
      label="E-mail"
      name="email"
      type="email"
      value={value}
      onValue={setValue}
      hint="Where the link is sent."
      refusal={refusal}
    />
  );
}

export default {
  'a line to fill in': () => <Kept />,
  refused: () => <Kept refusal="Somebody with this address is a member already." />,
};
