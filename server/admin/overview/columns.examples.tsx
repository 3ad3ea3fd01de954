import { Columns } from './columns.tsx';

export default {
  months: () => (
    <Columns
      title="Reports by month"
      columns={[
        { label: 'Sep', value: 3 },
        { label: 'Oct', value: 0 },
        { label: 'Nov', value: 12 },
      ]}
    />
  ),
  nothing: () => <Columns title="Reports by month" columns={[{ label: 'Nov', value: 0 }]} />,
};
