import '../../ui/base.css';
import { z } from 'zod';
import { startInspectorWindow } from '../../inspector/start.tsx';

// Its faster way compiles code at run time, which the extension's own policy forbids and reports.
z.config({ jitless: true });

const asked = new URLSearchParams(location.search);
const tabId = Number(asked.get('tab'));
const origin = asked.get('origin') ?? '';
if (Number.isInteger(tabId) && URL.canParse(origin) && /^https?:/.test(origin))
  void startInspectorWindow(document.body, tabId, new URL(origin).origin);
else window.close();
