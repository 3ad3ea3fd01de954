import '../../ui/base.css';
import type { ReportId } from '@needful/shared/domain/ids.ts';
import { isUuid } from '@needful/shared/domain/ids.ts';
import { startDetails } from '../../report/start.tsx';

const reportId = new URLSearchParams(location.search).get('reportId') ?? '';
if (isUuid(reportId)) void startDetails(document.body, reportId as ReportId);
else window.close();
