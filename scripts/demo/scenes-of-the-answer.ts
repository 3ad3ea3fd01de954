import { openPopup, rowOf } from './scenes-of-the-report.ts';
import { type Scene, type Stage, TELEPHONE, WIDE } from './stage.ts';

const QUESTION = 'Has anyone at the freight company answered you, or opened the attachment?';
const ANSWER = 'Yes: they wrote back within minutes, and say that it is deleted and was not opened.';

/** The officer and the reporter, from the claim to the outcome. */
export const SCENES_OF_THE_ANSWER: readonly Scene[] = [
  { says: 'The officer opens the incident and claims it.', play: claim },
  { says: 'The officer asks the reporter a question.', play: ask },
  { says: 'The reporter finds the question in the popup and answers it.', play: answer },
  { says: 'The officer reads the answer, without a reload, and closes the incident.', play: close },
  { says: 'The reporter sees what became of it.', play: hear },
];

async function claim({ queue, camera }: Stage): Promise<void> {
  await rowOf(queue).click();
  await queue.getByRole('button', { name: 'Claim' }).waitFor();
  await camera.take(queue, 'queue-and-incident');
  await queue.getByRole('article').getByRole('link', { name: 'Open' }).click();
  await queue.getByRole('button', { name: 'Claim' }).click();
  await queue.getByText('Acknowledged').first().waitFor();
}

async function ask({ queue, camera }: Stage): Promise<void> {
  const box = queue.getByLabel('Ask Alice Nguyen');
  await box.fill(QUESTION);
  await queue.getByRole('button', { name: 'Ask', exact: true }).click();
  await queue.getByText('Waits for Alice Nguyen').waitFor();
  await camera.take(queue, 'incident');
  await camera.take(queue, 'incident-dark', { dark: true });
}

async function answer({ cast, camera }: Stage): Promise<void> {
  const popup = await openPopup(cast);
  const box = popup.getByLabel(QUESTION);
  await box.fill(ANSWER);
  await camera.take(popup, 'popup-question', { whole: true });
  await popup.getByRole('button', { name: 'Send answer' }).click();
  await popup.getByText(`You answered: ${ANSWER}`).waitFor();
  await popup.close();
}

async function close({ queue, camera }: Stage): Promise<void> {
  await queue.getByText(ANSWER).first().waitFor();
  await queue.getByRole('button', { name: 'Close', exact: true }).click();
  await queue.getByRole('dialog').getByRole('radio').first().check();
  await queue
    .getByLabel('What should be remembered?')
    .fill('The recipient confirmed deletion in writing. Autocompletion of outside addresses is now off.');
  await camera.take(queue, 'close');
  await queue.getByRole('button', { name: 'Close the incident' }).click();
  await queue.getByRole('dialog').waitFor({ state: 'hidden' });
  await queue.getByRole('heading', { name: 'Closed' }).waitFor();
  await camera.take(queue, 'closed-incident');
}

async function hear({ cast, camera }: Stage): Promise<void> {
  const popup = await openPopup(cast);
  await popup.getByText(/^Closed:/).waitFor();
  await camera.take(popup, 'popup-outcome', { whole: true });
  await popup.close();
}

/** At the end, when there is something to see in it. */
export const SCENE_OF_THE_QUEUE: Scene = {
  says: 'The queue fits a telephone too.',
  async play({ queue, camera, origin }) {
    await queue.setViewportSize(TELEPHONE);
    await queue.goto(`${origin}/o/demo-practice/queue?view=all`);
    await rowOf(queue).waitFor();
    await camera.take(queue, 'queue-narrow');
    await queue.setViewportSize(WIDE);
  },
};
