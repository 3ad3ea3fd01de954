import { randomUUID } from 'node:crypto';
import { sendAttachment } from '../../../kit/attach.ts';
import { OFFICERS } from '../callers.ts';
import type { Ground } from '../ground.ts';
import { aFreshIncident } from '../on-incident.ts';
import { defineArea } from './_define.ts';

/** The files of incidents. They come and go by routes of their own (server/attachments.int.test.ts). */
export default defineArea({
  roots: { 'Mutation.incidentRemoveAttachment': OFFICERS },
  types: { Attachment: OFFICERS, AttachmentView: OFFICERS, Attachments: OFFICERS },
  mutations: {
    incidentRemoveAttachment: async (ground) => [await anAttachment(ground)],
  },
});

async function anAttachment(ground: Ground) {
  const { id } = await aFreshIncident(ground);
  const attachment = randomUUID();
  const from = { origin: ground.needful.origin, ...ground.callers.officer, incident: id };
  const sent = await sendAttachment(from, { message: attachment, name: 'Of north.pdf' });
  if (!sent.ok) throw new Error(await sent.text());
  return { id, messageId: randomUUID(), attachment, reason: 'A word of north.' };
}
