import '../look/base.css';
import { render } from 'preact';
import { ReportPage } from './page.tsx';

const place = document.getElementById('page');
if (place === null) throw new Error('report.html holds no #page');
const [organizationId = '', link = ''] = (location.pathname.split('/')[2] ?? '').split('.');
render(<ReportPage organizationId={organizationId} link={link} />, place);
