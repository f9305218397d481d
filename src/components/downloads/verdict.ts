/** Whether a file was published: decided by its SHA-256 alone, never by its name. */
import type { PublishedFile } from '#src/domain/published-files.ts';
import type { Words } from '#src/messages/languages.ts';

export interface Verdict {
  state: 'genuine' | 'unknown';
  message: string;
  /** The page of the file's version. */
  page?: string;
}

/** The verdict on the file `chosen` with this hash. */
export function judge(files: readonly PublishedFile[], sha256: string, chosen: string, t: Words['verify']): Verdict {
  const found = files.find((file) => file.sha256.toLowerCase() === sha256.toLowerCase());
  if (!found) return { state: 'unknown', message: t.unknown({ file: chosen }) };
  const { fileName: file, title: release, sample, page } = found;
  const message =
    file === chosen
      ? (sample ? t.sample : t.genuine)({ file, release })
      : (sample ? t.sampleRenamed : t.genuineRenamed)({ file, release, copy: chosen });
  return { state: 'genuine', message, page };
}
