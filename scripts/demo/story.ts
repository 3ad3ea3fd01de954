import { joinAsReporter, signInAsOfficer } from './cast.ts';
import { SCENE_OF_THE_QUEUE, SCENES_OF_THE_ANSWER } from './scenes-of-the-answer.ts';
import { SCENES_OF_THE_CHART } from './scenes-of-the-chart.ts';
import { SCENE_OF_A_RECEIVED_MESSAGE, SCENES_OF_THE_REPORT } from './scenes-of-the-report.ts';
import type { Stage } from './stage.ts';

const SCENES = [
  ...SCENES_OF_THE_REPORT,
  ...SCENES_OF_THE_ANSWER,
  SCENE_OF_A_RECEIVED_MESSAGE,
  ...SCENES_OF_THE_CHART,
  SCENE_OF_THE_QUEUE,
];

/**
 * Plays the whole line with real clicks, from the message that went astray to what the reporter hears.
 *
 * @param tell hears each scene as a sentence
 * @throws when something is not seen
 */
export async function playStory(
  given: Omit<Stage, 'queue' | 'mail'>,
  tell: (sentence: string) => void,
): Promise<void> {
  const { cast, origin, demo } = given;
  await joinAsReporter(cast.reporter, demo);
  const queue = await signInAsOfficer(cast.officer, origin, demo);
  const mail = await cast.reporter.context.newPage();
  const stage = { ...given, queue, mail };
  for (const { says, play } of SCENES) {
    tell(says);
    await play(stage);
  }
}
