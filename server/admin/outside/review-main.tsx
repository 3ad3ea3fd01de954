import '../look/base.css';
import { render } from 'preact';
import { linkAddress } from './address.ts';
import { ReviewPage } from './review-page.tsx';

const place = document.getElementById('page');
if (place === null) throw new Error('review.html holds no #page');
render(<ReviewPage address={linkAddress(location)} />, place);
