import '../../ui/base.css';
import { startOptions } from '../../options/start.tsx';

startOptions(document.body, new AbortController().signal);
