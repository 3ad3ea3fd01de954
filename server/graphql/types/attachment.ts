import { type Attachment, mayOpenAttachments } from '@needful/shared/domain/attachments/attachment.ts';
import type { PersonId } from '@needful/shared/domain/ids.ts';
import { builder } from '../builder.ts';
import type { Case } from '../case.ts';
import { type Context, personOf, placeOf } from '../context.ts';
import { attachmentSightIn } from '../history.ts';
import { AttachmentKindEnum } from './enums.ts';

type View = { readonly at: Date; readonly name: string };
type Shown = { readonly file: Attachment; readonly of: Case; readonly views: readonly View[] };

const AttachmentViewType = builder.objectRef<View>('AttachmentView').implement({
  description: 'That somebody took a copy of a file.',
  authScopes: { officer: true },
  fields: (t) => ({
    name: t.exposeString('name', { description: 'Who.' }),
    at: t.expose('at', { type: 'DateTime', description: 'When.' }),
  }),
});

const AttachmentType = builder.objectRef<Shown>('Attachment').implement({
  description: 'A file of an incident. What is in it is had from /attachments, as a file to keep.',
  authScopes: { officer: true },
  fields: (t) => ({
    id: t.id({ description: 'The message that brought it.', resolve: ({ file }) => file.id }),
    name: t.string({
      nullable: true,
      description: 'Its name; null once purged.',
      resolve: ({ file, of }) => of.textOf(file.name),
    }),
    kind: t.field({
      type: AttachmentKindEnum,
      description: 'What sort.',
      resolve: ({ file }) => file.kind,
    }),
    size: t.int({ description: 'In bytes.', resolve: ({ file }) => file.size }),
    isPrivileged: t.boolean({
      description: 'For the lead and counsel alone, and kept out of packs.',
      resolve: ({ file }) => file.isPrivileged,
    }),
    at: t.field({ type: 'DateTime', description: 'When it was attached.', resolve: ({ file }) => file.at }),
    byName: t.string({ description: 'By whom.', resolve: ({ file, of }) => of.nameOf(file.by) }),
    isGone: t.boolean({
      description: 'It was removed or purged; only that it was there is left.',
      resolve: ({ file }) => file.gone !== null,
    }),
    views: t.field({
      type: [AttachmentViewType],
      description: 'Who took a copy, the latest first; at most twenty.',
      resolve: ({ views }) => [...views],
    }),
  }),
});

type Held = { readonly of: Case; readonly files: readonly Shown[] };

export const AttachmentsType = builder.objectRef<Held>('Attachments').implement({
  description: 'The files of an incident, as far as I may open them.',
  authScopes: { officer: true },
  fields: (t) => ({
    mayAttach: t.boolean({
      description:
        'Whether I may attach and open files: its lead may, and whom the lead lets open the register.',
      resolve: ({ of }, _args, context) => mayOpenAttachments(of.state, personOf(context), false),
    }),
    mayAttachPrivileged: t.boolean({
      description: 'Whether I may attach what is counsel\u2019s.',
      resolve: ({ of }, _args, context) => mayOpenAttachments(of.state, personOf(context), true),
    }),
    files: t.field({
      type: [AttachmentType],
      description: 'In the order in which they were attached.',
      resolve: ({ files }) => [...files],
    }),
  }),
});

const LATEST_VIEWS = 20;

/** The files of an incident that whoever asks may open, and who took copies of them. */
export async function attachmentsIn(context: Context, of: Case): Promise<Held> {
  const { files } = await attachmentSightIn(context, of.state);
  const views = await viewsOf(context, files);
  const shown = files.map((file) => ({ file, of, views: (views.get(file.id) ?? []).slice(0, LATEST_VIEWS) }));
  return { of, files: shown };
}

async function viewsOf(context: Context, files: readonly Attachment[]) {
  const byFile = new Map<string, View[]>();
  if (files.length === 0) return byFile;
  const { client } = context.reads;
  const orgId = placeOf(context).org;
  const found = await client.attachmentView.findMany({
    where: { orgId, attachmentId: { in: files.map(({ id }) => id) } },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
    take: LATEST_VIEWS * files.length,
  });
  const members = await client.membership.findMany({
    where: { orgId, personId: { in: [...new Set(found.map(({ personId }) => personId))] } },
    select: { personId: true, name: true },
  });
  const names = new Map(members.map(({ personId, name }) => [personId as PersonId, name]));
  for (const { attachmentId, personId, at } of found) {
    const name = names.get(personId as PersonId) ?? 'a former member';
    byFile.set(attachmentId, [...(byFile.get(attachmentId) ?? []), { at, name }]);
  }
  return byFile;
}
