import './look/base.css';
import { render } from 'preact';
import { App } from './app.tsx';

const place = document.getElementById('page');
if (place === null) throw new Error('index.html holds no #page');
render(<App />, place);
