import { Field } from './field.tsx';

export default {
  'with a hint': () => (
    <Field label="When did it happen?" hint="Only if it was not today.">
      {(attributes) => <input {...attributes} type="date" />}
    </Field>
  ),
  'with an error': () => (
    <Field label="When did it happen?" error="That day has not come yet. Choose today or earlier.">
      {(attributes) => <input {...attributes} type="date" value="2027-01-01" />}
    </Field>
  ),
  'several lines': () => (
    <Field label="Your answer">{(attributes) => <textarea {...attributes} rows={3} />}</Field>
  ),
};
