export function complaintAboutNode(version: string, platform: string, arch: string): string | undefined;
