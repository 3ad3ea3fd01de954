import type { KeptReport, MyReport } from '../messages/_answers.ts';
import { Button } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { Question } from '../ui/question.tsx';
import { ReportRow } from '../ui/report-row.tsx';
import { Withdraw } from '../ui/withdraw.tsx';
import type { PopupActions, PopupModel } from './model.ts';
import { keptInWords, onlyHere, standingOf } from './my-reports-in-words.ts';

type Props = { readonly model: PopupModel; readonly actions: PopupActions; readonly now: number };

/** Those that are only on this computer first, then what the server knows, newest first. */
export function MyReports({ model, actions, now }: Props) {
  const mine = model.mine?.fetched === true ? model.mine.value : [];
  const here = onlyHere(model.kept, mine);
  const signedIn = model.state.identity !== null;
  return (
    <section class="popup-section" aria-labelledby="my-reports">
      <h2 id="my-reports">My reports</h2>
      {here.length + mine.length > 0 && (
        <ul>
          {here.map((kept) => (
            <Kept key={kept.reportId} kept={kept} actions={actions} now={now} />
          ))}
          {mine.map((report) => (
            <Mine key={report.reportId} report={report} actions={actions} now={now} />
          ))}
        </ul>
      )}
      {signedIn && model.mine === null && <p class="quiet">Asking the server…</p>}
      {model.mine?.fetched === false && signedIn && (
        <p class="quiet small">What became of earlier reports shows when the server answers.</p>
      )}
      {!signedIn && <p class="quiet small">Sign in to see your earlier reports and what became of them.</p>}
      {signedIn && model.mine?.fetched === true && here.length + mine.length === 0 && (
        <EmptyState say="Nothing reported yet.">Say above what happened; one click sends it.</EmptyState>
      )}
    </section>
  );
}

type KeptProps = { readonly kept: KeptReport; readonly actions: PopupActions; readonly now: number };

function Kept({ kept, actions, now }: KeptProps) {
  const { sentence, standing } = keptInWords(kept);
  return (
    <ReportRow {...kept} sentence={sentence} standing={standing} at={kept.keptAt} now={now}>
      {kept.state !== 'refused' && kept.takenBack === null && (
        <div>
          <Button look="quiet" onClick={() => actions.addDetails(kept.reportId)}>
            Add details
          </Button>
        </div>
      )}
    </ReportRow>
  );
}

type MineProps = { readonly report: MyReport; readonly actions: PopupActions; readonly now: number };

function Mine({ report, actions, now }: MineProps) {
  return (
    <ReportRow {...report} at={report.reportedAt} now={now} standing={standingOf(report)}>
      {report.outcome !== null && report.outcome !== report.sentence && <p>{report.outcome}</p>}
      {report.questions.map((question) => (
        <Question
          key={question.questionId}
          question={question}
          onAnswer={(text) => actions.answer(report.reportId, question.questionId, text)}
        />
      ))}
      {report.status !== 'closed' && report.takenBack === null && (
        <>
          <div>
            <Button look="quiet" onClick={() => actions.addDetails(report.reportId)}>
              Add details
            </Button>
          </div>
          <Withdraw onWithdraw={(reason) => actions.withdraw(report.reportId, reason)} />
        </>
      )}
    </ReportRow>
  );
}
