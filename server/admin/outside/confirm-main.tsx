import '../look/base.css';
import { render } from 'preact';
import { linkAddress } from './address.ts';
import { ConfirmPage } from './confirm-page.tsx';

const place = document.getElementById('page');
if (place === null) throw new Error('confirm.html holds no #page');
render(<ConfirmPage address={linkAddress(location)} />, place);
