import { builder } from '../builder.ts';
import { placeOf } from '../context.ts';

/** The success of a mutation that makes or changes a designation, read after the commit. */
export function designationSuccess(name: string) {
  return builder.objectRef<{ id: string }>(name).implement({
    description: 'It was done.',
    authScopes: { administrator: true },
    fields: (t) => ({
      designation: t.prismaField({
        type: 'Designation',
        description: 'The designation as it now stands.',
        resolve: async (query, { id }, _args, context) => {
          await context.reads.open();
          const where = { orgId_id: { orgId: placeOf(context).org, id } };
          return await context.reads.client.designation.findUniqueOrThrow({ ...query, where });
        },
      }),
    }),
  });
}
