import { browser } from 'wxt/browser';
import '../../popup/window.css';
import '../../ui/base.css';
import { startPopup } from '../../popup/start.tsx';

// The same page opens in a tab where a browser opens no popup by itself (menu.ts).
if (browser.extension.getViews({ type: 'popup' }).includes(window)) {
  document.documentElement.dataset.window = 'popup';
}

startPopup(document.body, new AbortController().signal);
