import { OrganizationMark } from './organization-mark.tsx';

export default {
  'several beside each other': () => (
    <p>
      {['Lakeside Family Practice', 'Hill', 'St. Mary’s Clinic'].map((name) => (
        <OrganizationMark key={name} id={name} name={name} />
      ))}
    </p>
  ),
};
