/** What may be attached. Nothing of it is ever opened, converted or shown by Needful: it is kept and handed out as it came. */
export const ATTACHMENT_KINDS = {
  pdf: { title: 'PDF', extensions: ['pdf'] },
  png: { title: 'PNG picture', extensions: ['png'] },
  jpeg: { title: 'JPEG picture', extensions: ['jpg', 'jpeg'] },
  text: { title: 'Text', extensions: ['txt', 'log'] },
  csv: { title: 'CSV table', extensions: ['csv'] },
  eml: { title: 'E-mail', extensions: ['eml'] },
  msg: { title: 'Outlook message', extensions: ['msg'] },
  docx: { title: 'Word document', extensions: ['docx'] },
  xlsx: { title: 'Excel workbook', extensions: ['xlsx'] },
} as const satisfies Readonly<
  Record<string, { readonly title: string; readonly extensions: readonly string[] }>
>;
export type AttachmentKind = keyof typeof ATTACHMENT_KINDS;

export const KIND_IDS = Object.keys(ATTACHMENT_KINDS) as readonly AttachmentKind[];

/** What a name says that the file is, by its last extension; null where that may not be attached. */
export function kindByName(name: string): AttachmentKind | null {
  const extension = /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase();
  const found = KIND_IDS.find((kind) =>
    (ATTACHMENT_KINDS[kind].extensions as readonly string[]).includes(extension ?? ''),
  );
  return found ?? null;
}
