/** Whether a page offers a file: decided by its SHA-256 alone, never by its name. */
import type { Words } from '#src/messages/languages.ts';

export interface PublishedFile {
  fileName: string;
  /** 64 hexadecimal digits. */
  sha256: string;
  /** Samples demonstrate a feature; they are not for use. */
  sample: boolean;
}

export interface Verdict {
  state: 'genuine' | 'unknown';
  message: string;
}

/** The verdict on the file `chosen` with this hash. */
export function judge(files: readonly PublishedFile[], sha256: string, chosen: string, t: Words['verify']): Verdict {
  const artifact = files.find((file) => file.sha256.toLowerCase() === sha256.toLowerCase());
  if (!artifact) return { state: 'unknown', message: t.unknown({ file: chosen }) };
  const { fileName: file, sample } = artifact;
  const message =
    file === chosen ? (sample ? t.sample : t.genuine)({ file }) : (sample ? t.sampleRenamed : t.genuineRenamed)({ file, copy: chosen });
  return { state: 'genuine', message };
}

/** Bytes as lowercase hexadecimal digits. */
export function toHex(bytes: ArrayBuffer): string {
  return [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
