import '../../popup/window.css';
import '../../ui/base.css';
import { startPopup } from '../../popup/start.tsx';

startPopup(document.body, new AbortController().signal);
