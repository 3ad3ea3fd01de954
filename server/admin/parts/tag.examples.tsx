import { StatusTag, Tag } from './tag.tsx';

export default {
  'where an incident stands': () => (
    <p>
      <StatusTag status="REPORTED" /> <StatusTag status="ACKNOWLEDGED" /> <StatusTag status="CLOSED" />
    </p>
  ),
  'a flag in words': () => <Tag tone="warn">Clock 2 h behind</Tag>,
};
