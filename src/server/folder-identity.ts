import { stat } from "node:fs/promises";

/** What tells a folder from every other of its machine, its copies among them: the device and number of its inode. */
export async function folderIdentity(folder: string): Promise<string> {
  const { dev, ino } = await stat(folder, { bigint: true });
  return `${dev}:${ino}`;
}
